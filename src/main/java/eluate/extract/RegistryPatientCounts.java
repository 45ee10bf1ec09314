package eluate.extract;

import eluate.document.Document;
import eluate.document.Registry;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.record.PatientCount;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of people in a register's record: those who did take part (a planned number is none), the
 * milestones of the participant flow, the sexes, and the deaths.
 */
final class RegistryPatientCounts implements Extractor<PatientCount> {
  private final RegistryWords words;

  RegistryPatientCounts(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<PatientCount> extract(Analysis analysis) {
    Registry registry = analysis.document().registry();
    List<PatientCount> counts = new ArrayList<>();
    Registry.Enrolment enrolment = registry.enrolment();
    Integer enrolled =
        enrolment == null ? null : RegistryNumber.whole(analysis.document(), enrolment.count());
    if (enrolled != null && enrolment.actual()) {
      counts.add(
          new PatientCount(
              enrolled,
              null,
              "enrolled",
              Groups.ALL,
              List.of(analysis.evidence(enrolment.count(), "registry.enrolment")),
              Confidence.STATED));
    }
    Set<String> known = new HashSet<>();
    Map<Integer, Span> started = Map.of();
    for (RegistryTable table : registry.tables()) {
      switch (table.kind()) {
        case FLOW -> started = flow(analysis, table, known, counts);
        case DROP_OUT -> dropOuts(analysis, table, started, counts);
        case BASELINE -> {
          boolean counted =
              table.statistic().equals("COUNT_OF_PARTICIPANTS")
                  || table.unit() != null
                      && words.are("people", analysis.document().text(table.unit()));
          if (counted && words.are("sex", analysis.document().text(table.title()))) {
            sexes(analysis, table, counts);
          }
        }
        case DEATHS -> table.rows().forEach(row -> row(analysis, table, row, "died", counts));
        default -> {}
      }
    }
    for (RegistryOutcome outcome : RegistryOutcome.of(analysis, words)) {
      if (outcome.family() == RegistryOutcome.Family.DIED) {
        add(analysis, outcome.table(), outcome.row(), outcome.cell(), "died", null, counts);
      }
    }
    return counts;
  }

  /**
   * Who starts the first period is randomised or enrolled; later on, only a group that is formed
   * then is counted. A column of a period that nobody starts says nothing.
   *
   * @param known the groups that have started already
   * @return the number that started by column, without columns that nobody started
   */
  private Map<Integer, Span> flow(
      Analysis analysis, RegistryTable table, Set<String> known, List<PatientCount> counts) {
    Map<Integer, Span> started = new HashMap<>();
    boolean first = known.isEmpty();
    for (Row row : table.rows()) {
      String head = analysis.document().text(row.heads().get(0));
      boolean start = head.equalsIgnoreCase("started");
      String kind = words.meaning("milestone", head);
      for (Cell cell : row.cells()) {
        Integer people = RegistryNumber.whole(analysis.document(), cell.value());
        if (start && people != null && people > 0) {
          started.put(cell.column(), cell.value());
          if (known.add(RegistryProof.group(analysis, table, cell))) {
            boolean drawn = first && analysis.document().registry().randomized();
            add(analysis, table, row, cell, drawn ? "randomized" : "enrolled", null, counts);
          }
        } else if (!start && kind != null && started.containsKey(cell.column())) {
          add(analysis, table, row, cell, kind, started.get(cell.column()), counts);
        }
      }
    }
    return started;
  }

  /** Of the reasons for leaving, death is told in people of its own. */
  private void dropOuts(
      Analysis analysis,
      RegistryTable table,
      Map<Integer, Span> started,
      List<PatientCount> counts) {
    for (Row row : table.rows()) {
      String kind = words.meaning("drop-out", last(analysis.document(), row));
      for (Cell cell : row.cells()) {
        if (kind != null && started.containsKey(cell.column())) {
          add(analysis, table, row, cell, kind, started.get(cell.column()), counts);
        }
      }
    }
  }

  private void sexes(Analysis analysis, RegistryTable table, List<PatientCount> counts) {
    for (Row row : table.rows()) {
      String head = row.heads().isEmpty() ? "" : last(analysis.document(), row);
      row(analysis, table, row, words.meaning("female", head), counts);
    }
  }

  private static String last(Document document, Row row) {
    return document.text(row.heads().get(row.heads().size() - 1));
  }

  private static void row(
      Analysis analysis, RegistryTable table, Row row, String kind, List<PatientCount> counts) {
    for (Cell cell : kind == null ? List.<Cell>of() : row.cells()) {
      add(analysis, table, row, cell, kind, null, counts);
    }
  }

  private static void add(
      Analysis analysis,
      RegistryTable table,
      Row row,
      Cell cell,
      String kind,
      Span total,
      List<PatientCount> counts) {
    Integer count = RegistryNumber.whole(analysis.document(), cell.value());
    if (count != null) {
      counts.add(
          new PatientCount(
              count,
              RegistryNumber.whole(analysis.document(), total == null ? cell.total() : total),
              kind,
              RegistryProof.group(analysis, table, cell),
              RegistryProof.of(analysis, table, row, cell, "registry.people"),
              Confidence.STATED));
    }
  }
}
