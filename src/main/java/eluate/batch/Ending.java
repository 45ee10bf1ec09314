package eluate.batch;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is written when the papers are done: the tables and the report, in the inputs' order. */
final class Ending {

  private final OutputFolder folder;
  private final Journal journal;
  private final List<Plan> plans;
  private final Listener listener;
  private final Standing standing;

  Ending(OutputFolder folder, Journal journal, List<Plan> plans, Listener listener) {
    this.folder = folder;
    this.journal = journal;
    this.plans = plans;
    this.listener = listener;
    this.standing = new Standing(journal.pasts(), plans);
  }

  private Past past(Plan plan) {
    Past past = journal.past(plan.input().path());
    String id = plan.input().id() == null ? "" : plan.input().id();
    return past != null && past.id().equals(id) ? past : null;
  }

  /** Takes a paper and what becomes of it. */
  private interface Reader {
    void entry(Entry entry, Lost lost) throws IOException;
  }

  private void each(Plan plan, Reader reader) throws IOException {
    Past past = past(plan);
    if (past != null) {
      Lost lost = standing.lost(plan.input().path());
      journal.read(past, entry -> reader.entry(entry, lost));
    }
  }

  /** Takes what doesn't stand out of the files of all inputs. */
  void publish() throws IOException {
    // What was looked at in this run is intact.
    Set<String> looked = new HashSet<>();
    plans.forEach(plan -> looked.add(plan.input().path()));
    for (String path : standing.paths()) {
      Past past = journal.past(path);
      Lost lost = standing.lost(path);
      if (lost.equals(Lost.NONE) || looked.contains(path) || isIntact(past)) {
        folder.withdrawn().publish(journal, past, lost, listener::warning);
      } else {
        listener.warning(
            path
                + ": what it gave is not as it was written; citations that don't stand stay in it");
      }
    }
  }

  private boolean isIntact(Past past) throws IOException {
    return Intact.of(folder, journal, past).broken().isEmpty();
  }

  /** Writes the tables; gives the sums. */
  Totals tables() throws IOException {
    Totals totals = new Totals();
    try (Tables tables = new Tables(folder)) {
      for (Plan plan : plans) {
        listener.preparing("writing the tables", plan.number(), plans.size());
        each(
            plan,
            (entry, lost) -> {
              if (lost.stands(entry.paper())) {
                tables.add(entry);
              }
              totals.add(entry, lost);
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
      each(plan, totals::add);
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
        listener.preparing("writing the report", plan.number(), plans.size());
        Past past = past(plan);
        InputLine line = new InputLine(plan.input(), past != null && past.isEnded());
        each(plan, line::add);
        json.input(line);
        page.input(line);
      }
      json.complete();
      page.complete();
    }
  }
}
