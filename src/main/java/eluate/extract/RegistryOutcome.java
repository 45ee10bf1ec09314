package eluate.extract;

import eluate.document.Document;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.lexicon.Concept;
import eluate.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a register's outcome measure, with the family of facts that it belongs to.
 *
 * @param table the measure
 * @param row what of it
 * @param cell whose value
 * @param family where it belongs
 * @param percent of people counted: whether the value is their share rather than their number
 * @param measure what is measured, and when
 */
record RegistryOutcome(
    RegistryTable table,
    Row row,
    Cell cell,
    Family family,
    boolean percent,
    RegistryMeasure measure) {

  /** Where a value belongs. */
  enum Family {
    SCORE,
    RESPONSE,
    HARM,
    /** People who died, as a number. */
    DIED
  }

  /** The values of all outcome measures, and those of baseline measures that are no counts. */
  static List<RegistryOutcome> of(Analysis analysis, RegistryWords words) {
    List<RegistryOutcome> found = new ArrayList<>();
    for (RegistryTable table : analysis.document().registry().tables()) {
      boolean outcome = table.kind() == RegistryTable.Kind.OUTCOME;
      boolean baseline =
          table.kind() == RegistryTable.Kind.BASELINE
              && !words.are("age", analysis.document().text(table.title()))
              && !table.statistic().startsWith("COUNT")
              && !table.statistic().equals("NUMBER");
      for (Row row : outcome || baseline ? table.rows() : List.<Row>of()) {
        RegistryMeasure measure = RegistryMeasure.of(analysis, words, table, row);
        for (Cell cell : row.cells()) {
          found.add(of(analysis, words, table, row, cell, measure));
        }
      }
    }
    return found;
  }

  private static RegistryOutcome of(
      Analysis analysis,
      RegistryWords words,
      RegistryTable table,
      Row row,
      Cell cell,
      RegistryMeasure measure) {
    Document document = analysis.document();
    String unit = table.unit() == null ? "" : document.text(table.unit());
    boolean plain = table.statistic().equals("NUMBER") || table.statistic().isEmpty();
    BigDecimal value = RegistryNumber.of(document, cell.value());
    boolean percent = plain && value != null && words.are("percent-of-people", unit);
    boolean count =
        !percent
            && RegistryNumber.whole(document, cell.value()) != null
            && (table.statistic().equals("COUNT_OF_PARTICIPANTS")
                || plain && words.are("people", unit));
    Family family = Family.SCORE;
    if (count && words.are("died", measure.name())) {
      family = Family.DIED;
    } else if (count || percent) {
      family = harm(analysis, words, table, row, measure) ? Family.HARM : Family.RESPONSE;
    }
    return new RegistryOutcome(table, row, cell, family, percent, measure);
  }

  /** A harm by its title, or by its name on the list of events. */
  private static boolean harm(
      Analysis analysis,
      RegistryWords words,
      RegistryTable table,
      Row row,
      RegistryMeasure measure) {
    String title = analysis.document().text(table.title());
    List<String> named = Folding.words(measure.name());
    return words.are("harm", title)
        || row.heads().stream().anyMatch(h -> words.are("harm", analysis.document().text(h)))
        || !named.isEmpty()
            && analysis.lexicon().phrases().longest(named, named, 0).stream()
                .anyMatch(
                    m -> m.words() == named.size() && m.concept().kind() == Concept.Kind.EVENT);
  }
}
