package eluate.batch;

import java.io.IOException;
import java.util.List;

/** What is written when the papers are done: the tables and the report, in the inputs' order. */
final class Ending {

  private final OutputFolder folder;
  private final Journal journal;
  private final List<Plan> plans;

  Ending(OutputFolder folder, Journal journal, List<Plan> plans) {
    this.folder = folder;
    this.journal = journal;
    this.plans = plans;
  }

  private void each(Plan plan, Journal.Reader reader) throws IOException {
    Past past = journal.past(plan.input().path());
    String id = plan.input().id() == null ? "" : plan.input().id();
    if (past != null && past.id().equals(id)) {
      journal.read(past, reader);
    }
  }

  /** Writes the tables; gives the sums. */
  Totals tables() throws IOException {
    Totals totals = new Totals();
    try (Tables tables = new Tables(folder)) {
      for (Plan plan : plans) {
        each(
            plan,
            entry -> {
              tables.add(entry);
              totals.add(entry.line(), entry.path());
            });
      }
      tables.complete();
    }
    return totals;
  }

  /** The sums alone. */
  Totals totals() throws IOException {
    Totals totals = new Totals();
    for (Plan plan : plans) {
      each(plan, entry -> totals.add(entry.line(), entry.path()));
    }
    return totals;
  }

  /** Writes the report, as JSON and as a page. */
  void report(RunFacts facts, Totals totals) throws IOException {
    try (ReportWriter json = new ReportJson(folder);
        ReportWriter page = new ReportPage(folder)) {
      for (ReportWriter report : List.of(json, page)) {
        report.begin(facts, totals);
      }
      for (Plan plan : plans) {
        InputLine line = new InputLine(plan.input());
        each(plan, line::add);
        json.input(line);
        page.input(line);
      }
      json.complete();
      page.complete();
    }
  }
}
