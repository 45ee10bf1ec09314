package eluate.export;

import eluate.record.DocumentInfo;
import eluate.record.LeftNumber;
import eluate.record.PaperRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One document as a page that needs nothing else: its text with the evidence marked, pictures, and
 * the facts as tables. It has no script and loads nothing; links between a value and its words are
 * links within the page.
 */
final class HtmlPage {
  /** Nothing is loaded or run, whatever the text of a document holds. */
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

  private HtmlPage() {}

  /** What stands before the content of any page. */
  static String head(String title, String style) {
    return "<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n"
        + POLICY
        + "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.text(title)
        + "</title>\n<style>\n"
        + style
        + "</style>\n";
  }

  /**
   * @param paper with its text
   * @param style the style sheet
   */
  static String of(Paper paper, String style) {
    PaperRecord record = paper.record();
    List<Fact> facts = Fact.of(record);
    List<LeftNumber> left = unclaimed(paper);
    StringBuilder html = new StringBuilder(head(record.id(), style + targets(facts.size())));
    html.append(header(record, facts, left));
    html.append("<main>\n<div class=text role=region aria-label=\"text of the document\"");
    html.append(" tabindex=0 dir=auto>");
    html.append(new MarkedText(paper.text(), facts, left).html());
    html.append("</div>\n<div class=facts tabindex=0 role=region aria-label=facts>\n");
    html.append(pictures(record));
    Family.ALL.forEach(family -> html.append(FactTables.of(family, facts)));
    html.append(FactTables.of(left));
    return html.append("</div>\n</main>\n</html>\n").toString();
  }

  private static List<LeftNumber> unclaimed(Paper paper) {
    List<LeftNumber> left =
        new ArrayList<>(paper.left() == null ? List.of() : paper.left().unclaimed());
    left.sort(Comparator.comparingInt(LeftNumber::start).thenComparingInt(LeftNumber::end));
    return left;
  }

  /** A fact that is gone to shows all its words, and its row. */
  private static String targets(int facts) {
    StringBuilder rules = new StringBuilder();
    for (int n = 1; n <= facts; n++) {
      String gone = ":root:has(#e" + n + ":target, #f" + n + ":target) ";
      rules.append(gone).append(".e").append(n).append(",").append(gone).append("#f").append(n);
      rules.append("{outline:.15em solid var(--gone)}\n");
    }
    return rules.toString();
  }

  private static String header(PaperRecord record, List<Fact> facts, List<LeftNumber> left) {
    DocumentInfo document = record.document();
    List<String> about = new ArrayList<>(List.of(record.id(), document.kind()));
    if (document.year() != null) {
      about.add(document.year().toString());
    }
    DocumentInfo.Ids ids = document.ids();
    if (ids != null) {
      add(about, "PMID ", ids.pmid());
      add(about, "PMCID ", ids.pmcid());
      add(about, "DOI ", ids.doi());
      add(about, "", ids.nct());
    }
    StringBuilder html = new StringBuilder("<header><h1 dir=auto>");
    html.append(Html.text(Objects.toString(document.title(), record.id()))).append("</h1>\n<p>");
    html.append(Html.text(String.join(" · ", about))).append("</p>\n<nav aria-label=facts>");
    for (Family family : Family.ALL) {
      long count = facts.stream().filter(fact -> fact.family().equals(family)).count();
      if (count > 0) {
        html.append(entry(family.name(), family.words() + " " + count));
      }
    }
    if (!left.isEmpty()) {
      html.append(entry("unclaimed", "unclaimed numbers " + left.size()));
    }
    return html.append("</nav></header>\n").toString();
  }

  private static void add(List<String> about, String name, String id) {
    if (id != null) {
      about.add(name + id);
    }
  }

  private static String entry(String id, String words) {
    return "<a class=\"" + id + "\" href=\"#" + id + "\">" + Html.text(words) + "</a> ";
  }

  private static String pictures(PaperRecord record) {
    String all = HarmPicture.of(record) + ForestPicture.of(record) + CoursePicture.of(record);
    return all.isEmpty() ? "" : "<section id=pictures>\n" + all + "</section>\n";
  }
}
