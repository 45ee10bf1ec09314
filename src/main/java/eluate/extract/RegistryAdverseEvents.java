package eluate.extract;

import eluate.document.Document;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.record.AdverseEvent;
import java.util.ArrayList;
import java.util.List;

/** The tables of adverse events of a register's record, and its outcome measures that are harms. */
final class RegistryAdverseEvents implements Extractor<AdverseEvent> {
  private final RegistryWords words;

  RegistryAdverseEvents(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<AdverseEvent> extract(Analysis analysis) {
    List<AdverseEvent> events = new ArrayList<>();
    for (RegistryOutcome outcome : RegistryOutcome.of(analysis, words)) {
      if (outcome.family() == RegistryOutcome.Family.HARM) {
        events.add(measured(analysis, outcome));
      }
    }
    for (RegistryTable table : analysis.document().registry().tables()) {
      boolean serious = table.kind() == RegistryTable.Kind.SERIOUS_EVENTS;
      if (serious || table.kind() == RegistryTable.Kind.OTHER_EVENTS) {
        for (Row row : table.rows()) {
          for (Cell cell : row.cells()) {
            events.add(listed(analysis, table, row, cell, serious));
          }
        }
      }
    }
    return events;
  }

  private static AdverseEvent listed(
      Analysis analysis, RegistryTable table, Row row, Cell cell, boolean serious) {
    Document document = analysis.document();
    return new AdverseEvent(
        Terms.singular(document.text(row.heads().get(0))),
        RegistryProof.group(analysis, table, cell),
        RegistryNumber.whole(document, cell.value()),
        RegistryNumber.whole(document, cell.total()),
        null,
        null,
        null,
        serious,
        null,
        RegistryProof.of(analysis, table, row, cell, "registry.event"),
        Confidence.STATED);
  }

  private AdverseEvent measured(Analysis analysis, RegistryOutcome outcome) {
    Document document = analysis.document();
    boolean serious = words.are("serious", document.text(outcome.table().title()));
    return new AdverseEvent(
        Terms.singular(term(outcome.measure().name())),
        RegistryProof.group(analysis, outcome.table(), outcome.cell()),
        outcome.percent() ? null : RegistryNumber.whole(document, outcome.cell().value()),
        RegistryNumber.whole(document, outcome.cell().total()),
        outcome.percent() ? RegistryNumber.of(document, outcome.cell().value()) : null,
        outcome.measure().grade(),
        null,
        serious ? Boolean.TRUE : null,
        null,
        RegistryProof.of(analysis, outcome.table(), outcome.row(), outcome.cell(), "registry.harm"),
        Confidence.STATED);
  }

  /** "Adverse events: headache" is headache. */
  private static String term(String name) {
    int colon = name.indexOf(": ");
    boolean collective = colon > 0 && HarmNames.saysOnlyHarm(name.substring(0, colon));
    return collective ? name.substring(colon + 2) : name;
  }
}
