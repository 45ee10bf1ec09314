package eluate.read;

import eluate.document.Indexing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Web pages: the main content in reading order. Nothing is fetched and nothing but text is kept.
 */
final class HtmlReader implements FormatReader {

  private static final int HEAD = 4000;
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "\\s*(?:<!--.{0,500}?-->\\s*)?<(?:div|p|article|section|main|table|h[1-6]|ul|ol|meta|title)[\\s>]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public boolean accepts(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    return PAGE.matcher(head).find() || FRAGMENT.matcher(head).lookingAt();
  }

  @Override
  public RawPaper read(String text) {
    Document page = Jsoup.parse(text);
    Map<String, String> tags = tags(page);
    Indexing indexing = indexing(page);
    Drops drops = new Drops();
    Page article = new Page(HtmlMain.find(page, drops), drops);
    HtmlFigures.mark(article);
    HtmlText walk = new HtmlText(article);
    return new RawPaper(
        "text/html",
        walk.text(),
        walk.tables(),
        walk.titles(),
        walk.zones(),
        tags,
        indexing,
        List.of(),
        drops.counts(),
        false);
  }

  private static Indexing indexing(Document page) {
    List<String> authors =
        page.select("meta[name=citation_author][content]").stream()
            .map(meta -> Normaliser.normalise(meta.attr("content")).strip())
            .filter(name -> !name.isEmpty())
            .toList();
    return new Indexing(null, authors, List.of(), List.of(), List.of(), List.of());
  }

  private static Map<String, String> tags(Document page) {
    Map<String, String> tags = new TreeMap<>();
    for (Element meta : page.select("meta[name][content]")) {
      String content = Normaliser.normalise(meta.attr("content")).strip();
      switch (meta.attr("name").toLowerCase(Locale.ROOT)) {
        case "citation_title", "dc.title" -> tags.putIfAbsent("title", content);
        case "citation_doi", "dc.identifier" -> tags.putIfAbsent("doi", content);
        case "citation_pmid" -> tags.putIfAbsent("pmid", content);
        case "citation_date", "citation_publication_date", "dc.date" ->
            tags.putIfAbsent("year", content);
        default -> {}
      }
    }
    return tags;
  }
}
