package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Section.Role;
import eluate.document.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles in JATS, the markup of PubMed Central and most publishers, and its forerunner NLM. */
final class JatsReader implements FormatReader {

  /** Front matter and other texts than the article; each is about it or of another. */
  private static final String LEFT_OUT =
      "floats-group > graphic, alt-text, long-desc,"
          + " object-id, permissions, table-wrap > graphic, fig > graphic, media > object-id,"
          + " processing-meta, annotation, annotation-xml, tex-math, disp-formula > label";

  private static final String OTHER_ABSTRACT =
      "trans-abstract, abstract[abstract-type=graphical], abstract[abstract-type=toc],"
          + " abstract[abstract-type=teaser], abstract[abstract-type=web-summary]";

  private static final Set<String> ENGLISH = Set.of("", "en", "eng");

  @Override
  public boolean accepts(String text) {
    return Set.of("article", "pmc-articleset").contains(XmlHead.root(text));
  }

  @Override
  public RawPaper read(String text) throws ContentException {
    return paper(article(XmlTree.parse(text)), new Drops());
  }

  /**
   * The paper that an article's element holds, which is changed by it.
   *
   * @param drops takes what is left out
   */
  static RawPaper paper(Element article, Drops drops) throws ContentException {
    Indexing indexing = JatsIndexing.of(article);
    refuseOtherLanguages(indexing);
    List<Issue> issues = Notices.issues(indexing);
    Map<String, String> tags = JatsIndexing.tags(article);
    Page page = page(article, drops);
    HtmlText walk = new HtmlText(page);
    return RawPaper.ofXml(walk, tags, indexing, issues, drops);
  }

  private static Element article(Element root) throws ContentException {
    if (root.normalName().equals("article")) {
      return root;
    }
    List<Element> articles = root.select("> article");
    if (articles.size() != 1) {
      throw new ContentException(
          Status.UNSUPPORTED, "holds " + articles.size() + " articles in UTF-16; save it as UTF-8");
    }
    return articles.get(0);
  }

  private static void refuseOtherLanguages(Indexing indexing) throws ContentException {
    String language = indexing.language() == null ? "" : indexing.language();
    String main = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (!ENGLISH.contains(main)) {
      throw new ContentException(
          Status.UNSUPPORTED,
          "lang=" + main + ": the article is not in English, and only English is read");
    }
  }

  /** The article as a page: title, abstracts, keywords, body, floating tables, back matter. */
  private static Page page(Element article, Drops drops) {
    Element body = new Element("body");
    Page page = new Page(body, drops);
    Element meta = article.selectFirst("> front > article-meta, > front-stub");
    if (meta != null) {
      title(meta, page);
      drops.remove("abstract in another language or form", meta.select(OTHER_ABSTRACT));
      move(meta, "> abstract", body);
      for (Element keywords : meta.select("> kwd-group")) {
        keywords(keywords, page);
      }
    }
    for (String part : List.of("> body", "> floats-group", "> floats-wrap")) {
      move(article, part, body);
    }
    for (Element back : article.select("> back")) {
      // An appendix is part of the paper; what else stands at its end is about the paper.
      move(back, "> app-group", body);
      page.zone(back, Role.BOILERPLATE);
      body.appendChild(back);
    }
    drops.remove("other articles", article.select("> sub-article, > response"));
    drops.remove("front matter", List.of(article));
    drops.remove("other forms of figures and formulas", body.select(LEFT_OUT));
    new JatsMarkup(page).translate();
    return page;
  }

  private static void title(Element meta, Page page) {
    Element title = meta.selectFirst("> title-group > article-title, > article-title");
    if (title == null) {
      return;
    }
    page.drops().remove("reference marks", title.select("xref, fn"));
    Element heading = page.body().appendElement("h1");
    heading.insertChildren(0, List.copyOf(title.childNodes()));
    for (Element more : meta.select("> title-group > subtitle")) {
      heading.appendText(": ");
      heading.insertChildren(-1, List.copyOf(more.childNodes()));
    }
  }

  private static void keywords(Element group, Page page) {
    List<String> words = group.select("kwd, compound-kwd").eachText();
    if (words.isEmpty() || !ENGLISH.contains(group.attr("lang"))) {
      return;
    }
    Element title = group.selectFirst("> title");
    Element line = page.body().appendElement("p");
    String name = title == null || !title.hasText() ? "Keywords" : title.text().strip();
    line.text(name + (name.endsWith(":") ? " " : ": ") + String.join("; ", words));
    page.zone(line, Role.KEYWORDS);
    group.remove();
  }

  private static void move(Element from, String what, Element to) {
    from.select(what).forEach(to::appendChild);
  }
}
