package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What is not right as plain text. */
public final class ScoreText {

  private static final int QUOTE_LENGTH = 90;

  /** Slots that say nothing about why two items differ. */
  private static final List<String> LEFT_OUT = List.of("evidence", "confidence", "alt");

  private ScoreText() {}

  /** A line per item that is missed, wrong or extra. */
  public static String details(ScoreReport report) {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> text.append(line(finding)).append('\n'));
    return text.toString();
  }

  /** An item that is not right in one line. */
  public static String line(Finding f) {
    StringBuilder text = new StringBuilder();
    String kind = f.kind().name().toLowerCase(Locale.ROOT);
    String slots = f.slots().isEmpty() ? "" : " " + String.join(",", f.slots());
    text.append(f.document()).append(' ').append(f.family().key()).append(' ');
    text.append(kind).append(slots).append(':');
    item(text, "gold", f.gold());
    item(text, "out", f.out());
    return text.append(" «").append(shortened(f.quote())).append('»').toString();
  }

  private static void item(StringBuilder text, String side, JsonNode item) {
    if (item != null) {
      text.append(' ').append(side).append('=').append(said(item));
    }
  }

  private static JsonNode said(JsonNode item) {
    ObjectNode said = item.deepCopy();
    said.remove(LEFT_OUT);
    said.properties().removeIf(slot -> slot.getValue().isNull());
    return said;
  }

  private static String shortened(String quote) {
    String line = quote.replaceAll("\\s+", " ");
    return line.length() <= QUOTE_LENGTH ? line : line.substring(0, QUOTE_LENGTH);
  }
}
