package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.export.Implausible;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.record.Dispersion;
import eluate.record.Item;
import eluate.record.PaperRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is implausible about an item.
 *
 * @param code short and stable
 * @param message in words
 */
public record Hint(String code, String message) {
  private static final MathContext SHORT = new MathContext(2, RoundingMode.HALF_UP);
  private static final BigDecimal SMALL = new BigDecimal("0.1");

  /** The hints for an item's slots. */
  static List<Hint> of(String family, ObjectNode slots) {
    List<Hint> hints = new ArrayList<>();
    Item item = slots == null || family.equals(Family.GROUPS) ? null : item(family, slots);
    if (item != null) {
      Implausible.in(item).forEach(code -> hints.add(new Hint(code, words(code))));
      if (item instanceof eluate.record.Score score) {
        standardError(score, hints);
      }
    }
    return hints;
  }

  private static Item item(String family, ObjectNode slots) {
    ObjectNode tree = SlotTexts.EXACT.objectNode();
    tree.put("schemaVersion", PaperRecord.SCHEMA_VERSION);
    Families.ALL.forEach(each -> tree.putArray(each.key()));
    JsonNode copy = slots.deepCopy();
    ((ObjectNode) copy).putArray("evidence");
    tree.withArray(family).add(copy);
    try {
      return RecordJson.record("card", tree).items().findFirst().orElse(null);
    } catch (JsonFileException e) {
      throw new IllegalStateException("slots are checked before: " + e.getMessage(), e);
    }
  }

  /** A standard deviation that is tiny beside its mean may be a standard error. */
  private static void standardError(eluate.record.Score score, List<Hint> hints) {
    Dispersion d = score.dispersion();
    boolean tiny =
        d != null
            && "SD".equals(d.kind())
            && d.value() != null
            && score.value() != null
            && score.value().signum() != 0
            && d.value().compareTo(score.value().abs().multiply(SMALL)) < 0;
    if (tiny) {
      String share = d.value().divide(score.value().abs(), SHORT).movePointRight(2).toPlainString();
      hints.add(
          new Hint(
              "maybe-standard-error",
              "could be a standard error: as a deviation it is " + share + " % of the value"));
    }
  }

  private static String words(String code) {
    return switch (code) {
      case "count-below-0" -> "fewer than no people";
      case "events-above-total" -> "more people with the event than there are";
      case "percent-above-100" -> "more than 100 percent";
      case "low-above-high" -> "the interval's lower bound lies above its upper bound";
      case "interval-without-estimate" -> "the interval does not contain the estimate";
      case "p-above-1" -> "a p value above 1";
      default -> code;
    };
  }
}
