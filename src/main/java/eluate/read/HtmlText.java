package eluate.read;

import eluate.document.Section;
import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks through an element in reading order and writes its text: blocks on lines of their own,
 * table cells apart by tabs, superscripts kept apart from what they follow. Used once.
 */
final class HtmlText implements NodeVisitor {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "caption",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "address",
          "hr",
          "details",
          "summary",
          "form",
          "fieldset",
          "body",
          "center");

  private final Page page;
  private final StringBuilder out = new StringBuilder();
  private final List<Table> tables = new ArrayList<>();
  private final List<RawPaper.Marked> titles = new ArrayList<>();
  private final List<Section> zones = new ArrayList<>();
  private final Map<Element, Integer> starts = new HashMap<>();
  private final HtmlTables open = new HtmlTables(tables::add);
  private int zoneDepth = -1;
  private int headingStart = -1;
  private int skipDepth = -1;

  HtmlText(Page page) {
    this.page = page;
    page.body().traverse(this);
    // Tabs at the end are cells of a table, and so is the start of a line in its last row.
    int needed = tables.stream().mapToInt(t -> t.span().end()).max().orElse(0);
    while (out.length() > needed && " \n".indexOf(out.charAt(out.length() - 1)) >= 0) {
      out.setLength(out.length() - 1);
    }
  }

  String text() {
    return out.toString();
  }

  List<Table> tables() {
    return List.copyOf(tables);
  }

  List<RawPaper.Marked> titles() {
    return List.copyOf(titles);
  }

  /** Parts with a role of their own; the outer one where one is in the other. */
  List<Section> zones() {
    return List.copyOf(zones);
  }

  @Override
  public void head(Node node, int depth) {
    if (skipDepth >= 0) {
      return;
    }
    if (node instanceof TextNode text) {
      words(Normaliser.normalise(text.getWholeText()));
    } else if (node instanceof Element e) {
      open(e, depth);
      if (skipDepth < 0 && page.part(e) != null) {
        starts.put(e, out.length());
        boolean zone = page.part(e).role() != null && page.part(e).sort() != Page.Sort.HEADING;
        zoneDepth = zone && zoneDepth < 0 ? depth : zoneDepth;
      }
    }
  }

  private void open(Element e, int depth) {
    String name = e.normalName();
    if (HEADINGS.contains(name)) {
      lineBreak();
      headingStart = out.length();
    } else if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("sup") || name.equals("sub")) {
      String mark = Scripts.of(e, out);
      if (mark != null) {
        out.append(mark);
        if (mark.isEmpty()) {
          page.drops().add("reference marks", e);
        }
        skipDepth = depth;
      }
    } else if (name.equals("td") || name.equals("th")) {
      open.cellStarts(e, out);
    } else if (BLOCKS.contains(name)) {
      // Inside a cell a new line would end the row.
      if (open.inCell()) {
        space();
      } else {
        lineBreak();
      }
      if (name.equals("figure")) {
        open.figureStarts(out.length());
      } else if (name.equals("table")) {
        open.tableStarts(e, out.length());
      } else if (name.equals("tr")) {
        open.rowStarts();
      } else if (name.equals("caption")) {
        open.captionStarts(out.length());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipDepth >= 0) {
      if (depth == skipDepth) {
        skipDepth = -1;
      }
      return;
    }
    if (!(node instanceof Element e)) {
      return;
    }
    String name = e.normalName();
    if (starts.containsKey(e)) {
      partEnds(page.part(e), starts.get(e), depth);
    }
    if (HEADINGS.contains(name)) {
      int end = trimmedEnd();
      if (end > headingStart && headingStart >= 0) {
        titles.add(new RawPaper.Marked(new Span(headingStart, end), rank(name)));
      }
      headingStart = -1;
      lineBreak();
    } else if (name.equals("td") || name.equals("th")) {
      open.cellEnds(trimmedEnd());
    } else if (name.equals("caption")) {
      open.captionEnds(trimmedEnd());
      lineBreak();
    } else if (name.equals("table")) {
      open.tableEnds(trimmedEnd());
      lineBreak();
    } else if (name.equals("figure")) {
      open.figureEnds();
      lineBreak();
    } else if (BLOCKS.contains(name)) {
      if (open.inCell()) {
        space();
      } else {
        lineBreak();
      }
    }
  }

  private void partEnds(Page.Part part, int start, int depth) {
    boolean outermost = zoneDepth == depth;
    zoneDepth = outermost ? -1 : zoneDepth;
    if (trimmedEnd() <= start) {
      return;
    }
    Span span = new Span(start, trimmedEnd());
    if (outermost) {
      zones.add(new Section(part.role(), "", span));
    }
    switch (part.sort()) {
      case HEADING -> titles.add(new RawPaper.Marked(span, part.rank(), part.role()));
      case CAPTION -> open.figureCaption(span);
      case NOTE -> open.figureNote(span);
      case ZONE -> {}
    }
  }

  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        space();
      } else {
        out.append(c);
      }
    }
  }

  private void space() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
      out.append(' ');
    }
  }

  private void lineBreak() {
    if (open.inCell()) {
      space();
      return;
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private int trimmedEnd() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private static int rank(String name) {
    return Integer.parseInt(name.substring(1).toLowerCase(Locale.ROOT));
  }
}
