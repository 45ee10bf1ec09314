package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Section.Role;
import eluate.document.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A citation in PubMed's XML: title, abstract with its labels, keywords. */
final class PubmedReader implements FormatReader {

  private static final Set<String> ROOTS =
      Set.of("PubmedArticle", "PubmedBookArticle", "PubmedArticleSet", "PubmedBookArticleSet");
  private static final Set<String> ENGLISH = Set.of("", "eng", "en");

  @Override
  public boolean accepts(String text) {
    return ROOTS.contains(XmlHead.root(text));
  }

  @Override
  public RawPaper read(String text) throws ContentException {
    Element citation = citation(XmlTree.parse(text));
    Element body = new Element("body");
    Drops drops = new Drops();
    Page page = new Page(body, drops);
    Map<String, String> tags = PubmedIndexing.tags(citation);
    Element title = citation.selectFirst("ArticleTitle, BookTitle");
    if (title != null) {
      body.appendElement("h1").insertChildren(0, contents(title));
    }
    boolean any = addAbstract(citation, page);
    addKeywords(citation, page);
    Indexing indexing = PubmedIndexing.of(citation);
    List<Issue> issues = new ArrayList<>(Notices.issues(indexing));
    if (!any) {
      refuseOtherLanguages(citation);
      issues.add(new Issue("no-abstract", "the citation has no abstract; only its title was read"));
    }
    leaveOut(citation, drops);
    HtmlText walk = new HtmlText(page);
    return RawPaper.ofXml(walk, tags, indexing, issues, drops);
  }

  private static Element citation(Element root) throws ContentException {
    if (!root.normalName().endsWith("set")) {
      return root;
    }
    List<Element> citations = root.select("> PubmedArticle, > PubmedBookArticle");
    if (citations.size() != 1) {
      throw new ContentException(
          Status.UNSUPPORTED,
          "holds "
              + citations.size()
              + " citations in UTF-16, where they can't be told apart;"
              + " save it as UTF-8");
    }
    return citations.get(0);
  }

  /** Adds the abstract in English; false where there is none. */
  private static boolean addAbstract(Element citation, Page page) {
    boolean any = false;
    for (Element whole : citation.select("Abstract")) {
      for (Element part : whole.select("> AbstractText")) {
        any |= part.hasText();
        addPart(part, page);
      }
    }
    return any;
  }

  private static void addPart(Element part, Page page) {
    Element line = page.body().appendElement("p");
    String label = part.attr("Label").strip();
    if (!label.isEmpty() && !label.equalsIgnoreCase("UNLABELLED")) {
      // PubMed shows a label with a colon, and so does the text that people save.
      Element heading = line.appendElement("strong");
      heading.text(label.endsWith(":") ? label : label + ":");
      page.heading(heading, role(part.attr("NlmCategory")), 2);
      line.appendText(" ");
    }
    line.insertChildren(-1, contents(part));
  }

  /** What the library says that a labelled part is for; null where it says nothing. */
  private static Role role(String category) {
    return switch (category.toUpperCase(Locale.ROOT)) {
      case "BACKGROUND", "OBJECTIVE" -> Role.BACKGROUND;
      case "METHODS" -> Role.METHODS;
      case "RESULTS" -> Role.RESULTS;
      case "CONCLUSIONS" -> Role.CONCLUSION;
      default -> null;
    };
  }

  private static void addKeywords(Element citation, Page page) {
    List<String> words = citation.select("KeywordList > Keyword").eachText();
    if (!words.isEmpty()) {
      Element line = page.body().appendElement("p");
      line.text("Keywords: " + String.join("; ", words));
      page.zone(line, Role.KEYWORDS);
    }
  }

  private static void refuseOtherLanguages(Element citation) throws ContentException {
    for (Element other : citation.select("OtherAbstract")) {
      String language = other.attr("Language").toLowerCase(Locale.ROOT);
      if (!ENGLISH.contains(language)) {
        throw new ContentException(
            Status.UNSUPPORTED,
            "lang=" + language + ": its abstract is not in English, and only English is read");
      }
    }
  }

  /** Counts what is left of the citation when its title, abstract and keywords are taken. */
  private static void leaveOut(Element citation, Drops drops) {
    drops.remove("authors", citation.select("AuthorList, InvestigatorList"));
    drops.remove("abstract in another language or form", citation.select("OtherAbstract"));
    drops.remove("references", citation.select("ReferenceList"));
    drops.remove("copyright", citation.select("CopyrightInformation"));
    citation.select("KeywordList > Keyword").remove();
    drops.remove("catalogue entries", List.of(citation));
  }

  private static List<Node> contents(Element e) {
    return new ArrayList<>(e.childNodes());
  }
}
