package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.Issue;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Kind;
import eluate.document.Section.Role;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes the results of a register's record: participant flow, measures, adverse events. */
final class RegistryResults {

  private final RegistryText text;
  private final JsonNode results;
  private final RegistryMeasures measures;
  private final List<RegistryTable> tables = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  RegistryResults(RegistryText text, JsonNode results) {
    this.text = text;
    this.results = results;
    this.measures = new RegistryMeasures(text, tables, issues);
  }

  List<RegistryTable> tables() {
    return tables;
  }

  List<Issue> issues() {
    return issues;
  }

  void write() {
    flow(results.path("participantFlowModule"));
    measures.baseline(results.path("baselineCharacteristicsModule"));
    for (JsonNode outcome : results.path("outcomeMeasuresModule").path("outcomeMeasures")) {
      measures.outcome(outcome);
    }
    events(results.path("adverseEventsModule"));
    JsonNode more = results.path("moreInfoModule");
    // The older form has the words in the module itself.
    JsonNode caveats =
        more.has("limitationsAndCaveats") ? more.path("limitationsAndCaveats") : more;
    text.part(Role.CONCLUSION, "Limitations and caveats", caveats.path("description"));
  }

  private void flow(JsonNode flow) {
    text.part(Role.RESULTS, "Recruitment", flow.path("recruitmentDetails"));
    text.part(Role.RESULTS, "Before assignment", flow.path("preAssignmentDetails"));
    for (JsonNode period : flow.path("periods")) {
      int start = text.open("");
      text.add("Participant flow: ");
      Span title = text.value(period.path("title"));
      text.add("\n");
      RegistryGrid grid = new RegistryGrid(text, flow.path("groups"));
      for (JsonNode milestone : period.path("milestones")) {
        people(grid, milestone, milestone.path("achievements"));
      }
      int milestones = grid.rows().size();
      for (JsonNode reason : period.path("dropWithdraws")) {
        people(grid, reason, reason.path("reasons"));
      }
      grid.end(new Span(start, title.end()));
      notes(grid, period.path("milestones"), "achievements");
      notes(grid, period.path("dropWithdraws"), "reasons");
      text.close(Role.TABLE, "Participant flow", start);
      List<RegistryTable.Row> rows = grid.rows();
      tables.add(counts(Kind.FLOW, title, null, grid, rows.subList(0, milestones)));
      tables.add(counts(Kind.DROP_OUT, title, null, grid, rows.subList(milestones, rows.size())));
    }
  }

  private void people(RegistryGrid grid, JsonNode row, JsonNode values) {
    List<JsonNode> own = grid.byColumn(values);
    String head = text.words(row.path("type"));
    List<Cell> cells = grid.row(List.of(head), "", i -> count(i, own.get(i)));
    RegistryMeasures.checkAllWritten(head, values, cells, issues);
  }

  private Cell count(int column, JsonNode value) {
    if (value == null || RegistryText.oneLine(value.path("numSubjects")).isEmpty()) {
      return null;
    }
    Span count = text.value(value.path("numSubjects"));
    return new Cell(column, count, count, null, null, null, null);
  }

  /** What the register remarks on single cells, a line each under the table. */
  private void notes(RegistryGrid grid, JsonNode rows, String values) {
    for (JsonNode row : rows) {
      for (JsonNode value : row.path(values)) {
        int column = grid.column(value.path("groupId"));
        String comment = RegistryText.oneLine(value.path("comment"));
        if (!comment.isEmpty() && column >= 0) {
          text.add(RegistryText.oneLine(row.path("type"))).add(": ");
          text.value(value.path("comment"));
          text.add("\n");
        }
      }
    }
  }

  private static RegistryTable counts(
      Kind kind, Span title, Span timeFrame, RegistryGrid grid, List<RegistryTable.Row> rows) {
    return new RegistryTable(kind, title, timeFrame, null, "", "", grid.groups(), rows, List.of());
  }

  private void events(JsonNode module) {
    if (module.path("eventGroups").isEmpty()) {
      return;
    }
    int start = text.open("Adverse events");
    Span timeFrame = text.field("Time frame", module.path("timeFrame"));
    text.field("Frequency threshold of other adverse events, %", module.path("frequencyThreshold"));
    text.paragraphs(module.path("description"));
    for (JsonNode group : module.path("eventGroups")) {
      text.field(text.words(group.path("title")), group.path("description"));
    }
    text.close(Role.METHODS, "Adverse events", start);
    boolean deaths = false;
    for (JsonNode group : module.path("eventGroups")) {
      deaths |= group.has("deathsNumAffected");
    }
    if (deaths) {
      events(module, timeFrame, Kind.DEATHS, "Deaths", "deaths", "");
    }
    events(
        module,
        timeFrame,
        Kind.SERIOUS_EVENTS,
        "Serious adverse events",
        "serious",
        "seriousEvents");
    events(module, timeFrame, Kind.OTHER_EVENTS, "Other adverse events", "other", "otherEvents");
  }

  /**
   * Writes a table of adverse events, its first row those of any kind.
   *
   * @param sort how the fields of a group that count them begin
   * @param list the field that holds the single events; empty for none
   */
  private void events(
      JsonNode module, Span timeFrame, Kind kind, String heading, String sort, String list) {
    int start = text.open("");
    Span title = text.value(heading + ": people affected, of those at risk");
    text.add("\n");
    RegistryGrid grid = new RegistryGrid(text, module.path("eventGroups"));
    JsonNode groups = module.path("eventGroups");
    grid.row(
        List.of(heading),
        "",
        i -> affected(i, groups.get(i), sort + "NumAffected", sort + "NumAtRisk"));
    for (JsonNode event : module.path(list)) {
      List<JsonNode> own = grid.byColumn(event.path("stats"));
      String term = text.words(event.path("term"));
      String organs = text.words(event.path("organSystem"));
      List<Cell> cells =
          grid.row(
              List.of(term),
              organs.isEmpty() ? "" : " (" + organs + ")",
              i -> affected(i, own.get(i), "numAffected", "numAtRisk"));
      RegistryMeasures.checkAllWritten(term, event.path("stats"), cells, issues);
    }
    grid.end(title);
    for (JsonNode event : module.path(list)) {
      text.field(RegistryText.oneLine(event.path("term")), event.path("notes"));
    }
    text.close(Role.TABLE, heading, start);
    tables.add(counts(kind, title, timeFrame, grid, grid.rows()));
  }

  /** "10 of 158 (12 events)". */
  private Cell affected(int column, JsonNode stats, String affected, String atRisk) {
    if (stats == null) {
      return null;
    }
    String people = text.words(stats.path(affected));
    String total = text.words(stats.path(atRisk));
    String times = text.words(stats.path("numEvents"));
    if (people.isEmpty() && total.isEmpty()) {
      return null;
    }
    int start = text.here();
    Span value = people.isEmpty() ? null : text.value(people);
    text.add(people.isEmpty() ? "not stated" : "");
    Span of = null;
    if (!total.isEmpty()) {
      text.add(" of ");
      of = text.value(total);
    }
    Span whole = new Span(start, text.here());
    text.add(times.isEmpty() ? "" : " (" + times + (times.equals("1") ? " event)" : " events)"));
    return new Cell(column, whole, value, null, null, null, of);
  }
}
