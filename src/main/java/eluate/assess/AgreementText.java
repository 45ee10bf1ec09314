package eluate.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.score.Family;
import eluate.score.SlotTally;
import eluate.score.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An agreement for people and programs to read. */
public final class AgreementText {

  private AgreementText() {}

  /** Two tables: items and slots. */
  public static String plain(Agreement agreement) {
    Grid items = new Grid("family", "items of both", "found F1", "exact F1");
    rows(agreement)
        .forEach(
            (row, tally) -> {
              int all = tally.gold();
              items.row(
                  List.of(
                      row,
                      String.valueOf(all),
                      defined(all, tally.foundRatios().f1()),
                      defined(all, tally.exactRatios().f1())));
            });
    Grid slots = new Grid("slot", "judged", "raw", "compared", "kappa", "alpha");
    for (Agreement.SlotAgreement slot : agreement.slots()) {
      SlotTally tally = slot.tally();
      List<String> cells = new ArrayList<>();
      cells.add(name(slot));
      cells.add(String.valueOf(tally.judged()));
      cells.add(defined(tally.judged(), raw(tally)));
      boolean coefficient = slot.ofCategories() || slot.ofNumbers();
      cells.add(coefficient ? String.valueOf(slot.compared()) : "");
      cells.add(slot.ofCategories() ? defined(slot.compared(), slot.kappa()) : "");
      cells.add(coefficient ? defined(slot.compared(), slot.alpha()) : "");
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
    rows(agreement)
        .forEach(
            (row, tally) -> {
              ObjectNode node = items.putObject(row);
              node.put("items", tally.gold());
              boolean none = tally.gold() == 0;
              AssessmentJson.number(
                  node, Figure.FOUND_F1, none ? Double.NaN : tally.foundRatios().f1());
              AssessmentJson.number(
                  node, Figure.EXACT_F1, none ? Double.NaN : tally.exactRatios().f1());
            });
    ObjectNode slots = root.putObject("slots");
    for (Agreement.SlotAgreement slot : agreement.slots()) {
      ObjectNode node = slots.putObject(name(slot));
      node.put("judged", slot.tally().judged());
      AssessmentJson.number(node, "raw", raw(slot.tally()));
      node.put("compared", slot.compared());
      AssessmentJson.number(node, "kappa", slot.kappa());
      AssessmentJson.number(node, "alpha", slot.alpha());
    }
    return RecordJson.write(root);
  }

  private static Map<String, Tally> rows(Agreement agreement) {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      rows.put(family.key(), agreement.items().get(family));
    }
    rows.put(Figure.POOLED, agreement.pooled());
    return rows;
  }

  private static String name(Agreement.SlotAgreement slot) {
    return slot.family().key() + "." + slot.slot();
  }

  private static double raw(SlotTally tally) {
    return tally.judged() == 0 ? Double.NaN : (double) tally.right() / tally.judged();
  }

  /** Never 0, 1 or NaN where there was nothing to compare. */
  private static String defined(int n, double value) {
    return n == 0 || Double.isNaN(value)
        ? "not defined (n=" + n + ")"
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
