package eluate.read;

import eluate.document.Section.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the elements of JATS into those of web pages, in place. */
final class JatsMarkup {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("sec", "section"),
          Map.entry("abstract", "section"),
          Map.entry("ack", "section"),
          Map.entry("app", "section"),
          Map.entry("app-group", "section"),
          Map.entry("ref-list", "section"),
          Map.entry("glossary", "section"),
          Map.entry("notes", "section"),
          Map.entry("fn-group", "section"),
          Map.entry("back", "section"),
          Map.entry("bio", "section"),
          Map.entry("floats-group", "section"),
          Map.entry("boxed-text", "div"),
          Map.entry("disp-quote", "blockquote"),
          Map.entry("disp-formula", "div"),
          Map.entry("supplementary-material", "div"),
          Map.entry("statement", "div"),
          Map.entry("verse-group", "div"),
          Map.entry("speech", "div"),
          Map.entry("list", "ul"),
          Map.entry("list-item", "li"),
          Map.entry("ref", "li"),
          Map.entry("fn", "div"),
          Map.entry("def-list", "dl"),
          Map.entry("def-item", "div"),
          Map.entry("table-wrap-foot", "div"),
          Map.entry("table-wrap-group", "div"),
          Map.entry("fig-group", "div"),
          Map.entry("attrib", "div"),
          Map.entry("break", "br"),
          Map.entry("bold", "b"),
          Map.entry("italic", "i"));

  private static final Set<String> NESTED = Set.of("sec", "abstract", "app", "boxed-text");

  private static final Set<String> RAISED = Set.of("table-fn", "fn");

  /** A mark that is nothing but a reference's number. */
  private static final Pattern BARE = Pattern.compile("\\d{1,3}");

  private static final Pattern SEPARATOR = Pattern.compile("\\s{0,2}[,\u2013-]\\s{0,2}");

  /** How far back a bracket around marks may open, in characters. */
  private static final int NEAR = 120;

  private final Page page;

  JatsMarkup(Page page) {
    this.page = page;
  }

  void translate() {
    Element body = page.body();
    for (Element note : body.select("p fn")) {
      afterItsParagraph(note);
    }
    body.select("xref").forEach(JatsMarkup::reference);
    MathMarkup.translate(body);
    CalsTables.translate(body);
    for (Element figure : body.select("table-wrap, fig, boxed-text")) {
      figure(figure);
    }
    for (Element title :
        body.select(
            "sec > title, abstract > title, ack > title, app > title,"
                + " ref-list > title, glossary > title, notes > title, fn-group > title, back > title,"
                + " def-list > title, list > title, boxed-text > caption > title, app-group > title,"
                + " bio > title")) {
      heading(title);
    }
    for (Element citation : body.select("element-citation, citation, mixed-citation, name")) {
      apart(citation);
    }
    for (Element any : body.getAllElements()) {
      String name = NAMES.get(any.normalName());
      if (name != null) {
        any.tagName(name);
      }
    }
  }

  /** A footnote within a sentence would cut it in two. */
  private static void afterItsParagraph(Element note) {
    Element paragraph = note.closest("p");
    Element outer = paragraph;
    while (outer != null && outer.closest("fn") != null) {
      outer = outer.parent();
    }
    if (outer != null && outer.parent() != null && note.closest("table-wrap") == null) {
      outer.after(note);
    }
  }

  private static void reference(Element xref) {
    String type = xref.attr("ref-type");
    String words = xref.text().strip();
    if (type.equals("bibr")) {
      boolean bare = BARE.matcher(words).matches() && xref.closest("sup") == null;
      if (bare && xref.childrenSize() == 0 && !bracketed(xref)) {
        raised(xref);
      }
      xref.tagName("a").attr("href", "#" + xref.attr("rid"));
    } else if (RAISED.contains(type)
        && words.length() <= 3
        && xref.closest("sup") == null
        && xref.selectFirst("sup") == null) {
      xref.tagName("sup");
    }
  }

  /** Whether a bracket that stands open before a mark is for it. */
  private static boolean bracketed(Element xref) {
    StringBuilder before = new StringBuilder();
    for (Node node = xref.previousSibling();
        node != null && before.length() < NEAR;
        node = node.previousSibling()) {
      before.insert(0, node instanceof Element e ? e.text() : node.outerHtml());
    }
    int open = Math.max(before.lastIndexOf("("), before.lastIndexOf("["));
    return open > Math.max(before.lastIndexOf(")"), before.lastIndexOf("]"));
  }

  /**
   * A publisher's raised mark whose raising was lost on the way: "that of carbamazepine 4,5" would
   * pass for a number of the sentence.
   */
  private static void raised(Element xref) {
    Node before = xref.previousSibling();
    Node first = before == null ? null : before.previousSibling();
    boolean next =
        before instanceof TextNode between
            && SEPARATOR.matcher(between.getWholeText()).matches()
            && first instanceof Element e
            && e.normalName().equals("sup")
            && e.selectFirst("a[href]") != null;
    if (next) {
      ((Element) first).appendChild(before);
      ((Element) first).appendChild(xref);
      return;
    }
    if (before instanceof TextNode words) {
      words.text(words.getWholeText().stripTrailing());
    }
    xref.wrap("<sup></sup>");
  }

  /** A table or figure with its label, caption and footnotes. */
  private void figure(Element figure) {
    boolean table = figure.normalName().equals("table-wrap");
    boolean picture = figure.normalName().equals("fig");
    Element caption = figure.selectFirst("> caption");
    Element label = figure.selectFirst("> label");
    if (!table && !picture) {
      return;
    }
    if (caption == null && label != null) {
      caption = new Element("caption");
      label.before(caption);
    }
    if (caption != null) {
      if (label != null) {
        Element first = caption.selectFirst("title, p");
        Element into = first == null ? caption : first;
        into.prependChild(new TextNode(" "));
        into.insertChildren(0, List.copyOf(label.childNodes()));
        label.remove();
      }
      caption.select("> title").forEach(t -> t.tagName("p"));
      caption.tagName("figcaption");
      page.caption(caption);
    }
    if (table) {
      for (Element note :
          figure.select(
              "table-wrap-foot fn, table-wrap-foot > p,"
                  + " table-wrap-foot > attrib, table-wrap-foot > fn-group > p, table-wrap > attrib")) {
        page.note(note);
        space(note);
      }
    }
    figure.tagName("figure");
  }

  /** A mark that stands before its note in an element of its own. */
  private static void space(Element note) {
    Element label = note.selectFirst("> label");
    Element words = note.selectFirst("> p");
    if (label != null && words != null) {
      words.prependChild(new TextNode(" "));
      words.prependChild(label);
      if (label.selectFirst("sup") == null) {
        label.tagName("sup");
      }
    }
  }

  private void heading(Element title) {
    Element part = title.parent();
    Element label = part.selectFirst("> label");
    if (label != null) {
      title.prependChild(new TextNode(" "));
      title.insertChildren(0, List.copyOf(label.childNodes()));
      label.remove();
    }
    long depth = title.parents().stream().filter(e -> NESTED.contains(e.normalName())).count();
    title.tagName("div");
    page.heading(title, role(part.attr("sec-type")), 1 + (int) Math.max(depth, 1));
  }

  /** What a part is for by the attribute that publishers give it; null where it doesn't say. */
  private static Role role(String type) {
    String first = type.toLowerCase(Locale.ROOT).split("\\|", 2)[0];
    return switch (first) {
      case "intro", "introduction", "background" -> Role.BACKGROUND;
      case "methods", "materials", "subjects" -> Role.METHODS;
      case "results" -> Role.RESULTS;
      case "cases" -> Role.CASE;
      case "discussion", "conclusions", "conclusion" -> Role.CONCLUSION;
      case "supplementary-material" -> Role.BOILERPLATE;
      default -> null;
    };
  }

  /** The parts of a reference carry no punctuation between them. */
  private static void apart(Element citation) {
    for (Element part : citation.children()) {
      part.after(new TextNode(" "));
    }
  }
}
