package eluate.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.score.Family;
import eluate.score.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An agreement for people and programs to read. */
public final class AgreementText {

  private AgreementText() {}

  /** Two tables: items and slots. */
  public static String plain(Agreement agreement) {
    Grid items = new Grid("family", "items of both", "found F1", "95 %", "exact F1", "95 %");
    for (Family family : rows()) {
      Tally tally = tally(agreement, family);
      Measured found = agreement.found().get(family);
      Measured exact = agreement.exact().get(family);
      int all = tally.gold();
      items.row(
          List.of(
              row(family),
              String.valueOf(all),
              defined(all, found),
              range(found),
              defined(all, exact),
              range(exact)));
    }
    Grid slots =
        new Grid(
            "slot", "judged", "raw", "compared", "kappa", "95 %", "alpha", "95 %", "AC1", "95 %");
    for (Agreement.SlotAgreement slot : agreement.slots()) {
      int n = slot.compared();
      boolean coefficient = slot.ofCategories() || slot.ofNumbers();
      List<String> cells = new ArrayList<>();
      cells.add(name(slot));
      cells.add(String.valueOf(slot.tally().judged()));
      cells.add(defined(slot.tally().judged(), slot.raw()));
      cells.add(coefficient ? String.valueOf(n) : "");
      cells.add(slot.ofCategories() ? defined(n, slot.kappa()) : "");
      cells.add(range(slot.kappa()));
      cells.add(coefficient ? defined(n, slot.alpha()) : "");
      cells.add(range(slot.alpha()));
      cells.add(Double.isNaN(slot.ac1().value()) ? "" : defined(n, slot.ac1()));
      cells.add(range(slot.ac1()));
      slots.row(cells);
    }
    return items.text()
        + "\n"
        + slots.text()
        + "\n"
        + agreement.documents()
        + " documents of both, "
        + agreement.alone()
        + " of one alone (left out)\n";
  }

  /** The same as JSON; {@code null} where a coefficient is not defined. */
  public static String json(Agreement agreement) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("documents", agreement.documents());
    root.put("alone", agreement.alone());
    ObjectNode items = root.putObject("items");
    for (Family family : rows()) {
      ObjectNode node = items.putObject(row(family));
      node.put("items", tally(agreement, family).gold());
      number(node, Figure.FOUND_F1, agreement.found().get(family));
      number(node, Figure.EXACT_F1, agreement.exact().get(family));
    }
    ObjectNode slots = root.putObject("slots");
    for (Agreement.SlotAgreement slot : agreement.slots()) {
      ObjectNode node = slots.putObject(name(slot));
      node.put("judged", slot.tally().judged());
      number(node, "raw", slot.raw());
      node.put("compared", slot.compared());
      number(node, "kappa", slot.kappa());
      number(node, "alpha", slot.alpha());
      number(node, "ac1", slot.ac1());
    }
    return RecordJson.write(root);
  }

  /** What two annotators said of the same things, as JSON. */
  public static ObjectNode json(CategoryAgreement agreement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("compared", agreement.compared());
    number(node, "raw", agreement.raw());
    number(node, "kappa", agreement.kappa());
    number(node, "alpha", agreement.alpha());
    number(node, "ac1", agreement.ac1());
    return node;
  }

  /** How far two annotators marked the same words, as JSON. */
  public static ObjectNode json(SpanAgreement agreement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("spans", agreement.spans());
    number(node, "exact f1", agreement.exact());
    number(node, "overlap f1", agreement.overlap());
    return node;
  }

  /** All families, then all together: null. */
  private static List<Family> rows() {
    List<Family> rows = new ArrayList<>(List.of(Family.values()));
    rows.add(null);
    return rows;
  }

  private static String row(Family family) {
    return family == null ? Figure.POOLED : family.key();
  }

  private static Tally tally(Agreement agreement, Family family) {
    return family == null ? agreement.pooled() : agreement.items().get(family);
  }

  private static String name(Agreement.SlotAgreement slot) {
    return slot.family().key() + "." + slot.slot();
  }

  private static void number(ObjectNode node, String name, Measured measured) {
    AssessmentJson.number(node, name, measured.value());
    if (measured.interval() != null) {
      AssessmentJson.interval(node.withObject("/intervals").putObject(name), measured.interval());
    }
  }

  /** Never 0, 1 or NaN where there was nothing to compare. */
  private static String defined(int n, Measured measured) {
    return n == 0 || Double.isNaN(measured.value())
        ? "not defined (n=" + n + ")"
        : String.format(Locale.ROOT, "%.3f", measured.value());
  }

  private static String range(Measured measured) {
    Interval interval = measured.interval();
    return interval == null
        ? ""
        : String.format(Locale.ROOT, "%.2f-%.2f", interval.low(), interval.high());
  }
}
