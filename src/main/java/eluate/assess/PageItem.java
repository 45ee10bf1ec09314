package eluate.assess;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.Finding;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Shows one error: the item on either side, and the sentence that it was read from. */
final class PageItem {

  /** Slots that say nothing about why two items differ. */
  private static final Set<String> LEFT_OUT =
      Set.of("evidence", "confidence", "alt", "aliases", "ignore");

  /** How far from the words that prove an item its sentence is looked for. */
  private static final int REACH = 600;

  private PageItem() {}

  /**
   * Appends an error.
   *
   * @param text the document's normalised text; null where it is not at hand
   * @param change how it stands beside the other run; empty without one
   */
  static void append(Element page, Finding finding, String change, String text) {
    String kind = finding.kind().name().toLowerCase(Locale.ROOT);
    Element article = page.appendElement("article");
    article.attr("data-family", finding.family().key());
    article.attr("data-cause", finding.cause().label());
    article.attr("data-kind", kind);
    article.attr("data-change", change);
    Element title = article.appendElement("h2");
    title.appendText(finding.document() + " ");
    String slots = String.join(", ", finding.slots());
    title
        .appendElement("small")
        .text(
            String.join(
                    " · ",
                    finding.family().key(),
                    slots.isEmpty() ? kind : kind + " " + slots,
                    finding.cause().label())
                + (change.isEmpty() ? "" : " · " + change));
    Element items = article.appendElement("dl");
    item(items, "gold", finding.gold(), finding.slots());
    item(items, "out", finding.out(), finding.slots());
    sentence(article, "gold", finding.gold(), text);
    sentence(article, "out", finding.out(), text);
  }

  private static void item(Element items, String side, JsonNode item, List<String> wrong) {
    if (item == null) {
      return;
    }
    items.appendElement("dt").text(side);
    Element values = items.appendElement("dd");
    for (Map.Entry<String, JsonNode> slot : item.properties()) {
      if (!slot.getValue().isNull() && !LEFT_OUT.contains(slot.getKey())) {
        values.appendElement("span").addClass("slot").text(slot.getKey() + " ");
        String value =
            slot.getValue().isTextual() ? slot.getValue().asText() : slot.getValue() + "";
        values.appendElement(wrong.contains(slot.getKey()) ? "b" : "span").text(value);
        values.appendText("  ");
      }
    }
  }

  private static void sentence(Element article, String side, JsonNode item, String text) {
    JsonNode evidence = item == null ? null : item.path("evidence").path(0);
    String quote = evidence == null ? "" : evidence.path("quote").asText("");
    if (quote.isEmpty()) {
      return;
    }
    int start = text == null ? -1 : evidence.path("start").asInt(text.indexOf(quote));
    Element line = article.appendElement("p");
    if (start < 0 || !text.startsWith(quote, start)) {
      line.appendElement("mark").addClass(side).text(quote);
      return;
    }
    int end = start + quote.length();
    int first = Math.max(0, start - REACH);
    String around = text.substring(first, Math.min(text.length(), end + REACH));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(around);
    int from = first + (start == first ? 0 : sentences.preceding(start - first + 1));
    int to =
        first
            + (end - first >= around.length()
                ? around.length()
                : sentences.following(end - first - 1));
    line.appendText(text.substring(from, start));
    line.appendElement("mark").addClass(side).text(quote);
    line.appendText(text.substring(end, to));
  }
}
