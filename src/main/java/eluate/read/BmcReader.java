package eluate.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Articles in the older markup of BioMed Central, read as the JATS that says the same. */
final class BmcReader implements FormatReader {

  @Override
  public boolean accepts(String text) {
    return XmlHead.root(text).equals("art");
  }

  @Override
  public RawPaper read(String text) throws ContentException {
    Element art = XmlTree.parse(text);
    Element article = new Element("article");
    Element head = art.selectFirst("> fm > dochead");
    if (head != null) {
      article.attr("article-type", head.text().strip());
    }
    meta(art, article.appendElement("front").appendElement("article-meta"));
    part(art, "> bdy", article.appendElement("body"));
    part(art, "> bm", article.appendElement("back"));
    names(article);
    article.select("table").forEach(BmcReader::table);
    article.select("tbl").forEach(BmcReader::table);
    article.select("fig").forEach(BmcReader::figure);
    Drops drops = new Drops();
    drops.add("front matter", art);
    return JatsReader.paper(article, drops);
  }

  private static void meta(Element art, Element meta) {
    for (Element id : art.select("> fm > bibl > xrefbib pubid")) {
      String type = id.attr("idtype").replace("pmpid", "pmid").replace("pmcid", "pmc");
      meta.appendElement("article-id").attr("pub-id-type", type).text(id.text());
    }
    Element title = art.selectFirst("> fm > bibl > title");
    if (title != null) {
      Element group = meta.appendElement("title-group");
      group.appendChild(title.tagName("article-title"));
      title.select("> p").unwrap();
    }
    Element authors = meta.appendElement("contrib-group");
    for (Element author : art.select("> fm > bibl > aug > au")) {
      authors.appendChild(author.tagName("contrib"));
      String middle = author.select("> mi").remove().text();
      author.select("> snm").forEach(e -> e.tagName("surname"));
      author.select("> cnm").forEach(e -> e.tagName("collab"));
      author.select("> fnm").forEach(e -> e.tagName("given-names").appendText(" " + middle));
    }
    for (Element date : art.select("> fm > bibl > pubdate")) {
      meta.appendElement("pub-date").appendElement("year").text(date.text());
    }
    art.select("> fm > abs").forEach(abs -> meta.appendChild(abs.tagName("abstract")));
    art.select("> fm > kwdg").forEach(group -> meta.appendChild(group.tagName("kwd-group")));
  }

  private static void part(Element art, String from, Element to) {
    for (Element part : art.select(from)) {
      to.insertChildren(-1, new ArrayList<>(part.childNodes()));
    }
  }

  private static void names(Element article) {
    for (Element title : article.select("st")) {
      title.tagName("title");
      title.select("> p").unwrap();
    }
    article.select("it").forEach(e -> e.tagName("italic"));
    article.select("smcaps, ul, a[href]").forEach(e -> e.tagName("span"));
    article.select("bibl").forEach(e -> e.tagName("ref"));
    article.select("refgrp").forEach(e -> e.tagName("ref-list"));
    article.select("aug, au, bibl > *").forEach(e -> e.after(new TextNode(" ")));
    for (Element group : article.select("abbrgrp")) {
      // The publisher's pages show the numbers in brackets.
      String numbers = String.join(",", group.select("abbr").eachText());
      group.empty();
      group.tagName("span").text("[" + numbers + "]");
    }
  }

  /**
   * A table with what it has around its grid: {@code table} around {@code tgroup}, or the older
   * form.
   */
  private static void table(Element table) {
    Element grid = table.selectFirst("> tgroup, > tblbdy");
    if (grid == null) {
      return;
    }
    Element foot = new Element("table-wrap-foot");
    for (Element notes : table.select("> tfoot, > tgroup > tfoot, > tblfn")) {
      foot.insertChildren(-1, new ArrayList<>(notes.childNodes()));
      notes.remove();
    }
    caption(table);
    table.tagName("table-wrap");
    if (grid.normalName().equals("tblbdy")) {
      rows(grid.tagName("table"));
    } else {
      Element inner = new Element("table");
      grid.replaceWith(inner);
      inner.appendChild(grid);
    }
    table.appendChild(foot);
  }

  private static void figure(Element figure) {
    // The text repeats the caption, or holds what the picture shows.
    if (figure.selectFirst("> caption") != null) {
      figure.select("> text").remove();
    }
    caption(figure);
  }

  private static void caption(Element of) {
    Element title = of.selectFirst("> title");
    if (title != null) {
      title.tagName("label");
      title.select("> p").unwrap();
    }
  }

  /** The rows above the first line across the table are its head. */
  private static void rows(Element grid) {
    Element head = null;
    List<Element> above = new ArrayList<>();
    for (Element row : grid.select("> r")) {
      boolean line = row.selectFirst("hr") != null && !row.hasText();
      if (line && head == null && !above.isEmpty()) {
        head = grid.prependElement("thead");
        above.forEach(head::appendChild);
      }
      if (line) {
        row.remove();
      } else {
        above.add(row);
      }
    }
    for (Element cell : grid.select("c")) {
      cell.tagName("td").attr("colspan", cell.attr("cspn")).attr("rowspan", cell.attr("rspn"));
    }
    grid.select("r").forEach(row -> row.tagName("tr"));
  }
}
