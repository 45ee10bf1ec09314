package eluate.read;

import eluate.document.Indexing;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** What a JATS article says of itself beyond its text. */
final class JatsIndexing {

  private static final Wording YEAR = Wording.of("(?:19|20)\\d\\d");

  private static final Wording INITIAL = Wording.of("\\p{Lu}");

  private JatsIndexing() {}

  static Indexing of(Element article) {
    List<String> types = new ArrayList<>();
    if (article.hasAttr("article-type")) {
      types.add(article.attr("article-type"));
    }
    List<Indexing.Notice> notices = new ArrayList<>();
    for (Element link : article.select("> front related-article, > front related-object")) {
      String type = notice(link.attr("related-article-type"));
      String at = link.hasAttr("href") ? link.attr("href") : link.text();
      boolean pmid = link.attr("ext-link-type").equals("pubmed") && at.matches("\\d{1,9}");
      notices.add(new Indexing.Notice(type, pmid ? at : null, pmid || at.isEmpty() ? null : at));
    }
    if (types.contains("retraction")) {
      notices.add(new Indexing.Notice("RetractionOf", null, null));
    }
    List<String> trials = new ArrayList<>();
    for (Element link : article.select("> front ext-link, > front contract-num")) {
      if (link.text().matches("NCT\\d{8}")) {
        trials.add("ClinicalTrials.gov/" + link.text());
      }
    }
    String language = article.attr("lang").strip();
    return new Indexing(
        language.isEmpty() ? null : language, authors(article), types, List.of(), trials, notices);
  }

  private static List<String> authors(Element article) {
    List<String> authors = new ArrayList<>();
    for (Element author :
        article.select(
            "> front > article-meta > contrib-group > contrib[contrib-type=author],"
                + " > front > article-meta > contrib-group > contrib:not([contrib-type])")) {
      Element surname = author.selectFirst("surname");
      Element given = author.selectFirst("given-names");
      Element group = author.selectFirst("> collab");
      if (surname != null) {
        String initials = given == null ? "" : " " + initials(given.text());
        authors.add(Normaliser.normalise(surname.text() + initials).strip());
      } else if (group != null) {
        authors.add(Normaliser.normalise(group.ownText()).strip());
      }
    }
    return authors;
  }

  private static String initials(String given) {
    StringBuilder initials = new StringBuilder();
    Finder first = INITIAL.finder(given);
    while (first.find()) {
      initials.append(first.group());
    }
    return initials.toString();
  }

  /** The catalogue's word for a link, by PubMed's names; the article's own where it has none. */
  private static String notice(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "retraction-forward", "retracted-article-forward" -> "RetractionIn";
      case "retracted-article" -> "RetractionOf";
      case "correction-forward" -> "ErratumIn";
      case "corrected-article" -> "ErratumFor";
      default -> type;
    };
  }

  /** As {@link RawPaper#tags} has them. */
  static Map<String, String> tags(Element article) {
    Map<String, String> tags = new TreeMap<>();
    Element meta = article.selectFirst("> front > article-meta, > front-stub");
    if (meta == null) {
      return tags;
    }
    for (Element id : meta.select("> article-id")) {
      switch (id.attr("pub-id-type")) {
        case "doi" -> tags.putIfAbsent("doi", id.text().strip());
        case "pmid" -> tags.putIfAbsent("pmid", id.text().strip());
        case "pmc", "pmcid" -> tags.putIfAbsent("pmcid", id.text().strip());
        default -> {}
      }
    }
    // The year is the one that the paper is cited by.
    for (String which :
        List.of(
            "[pub-type=ppub]",
            "[pub-type=collection]",
            "[date-type=collection]",
            "[pub-type=epub-ppub]",
            "[pub-type=epub]",
            "")) {
      Element date = meta.selectFirst("> pub-date" + which + " > year");
      Finder year = YEAR.finder(date == null ? "" : date.text());
      if (year.find()) {
        tags.putIfAbsent("year", year.group());
      }
    }
    Element title = meta.selectFirst("> title-group > article-title");
    if (title != null) {
      tags.put("title", Normaliser.normalise(title.text()).strip());
    }
    return tags;
  }
}
