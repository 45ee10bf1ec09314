package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.Issue;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Comparison;
import eluate.document.RegistryTable.Kind;
import eluate.document.Section.Role;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes what a register's record has measured: baseline measures and outcome measures. */
final class RegistryMeasures {

  private final RegistryText text;
  private final List<RegistryTable> tables;
  private final List<Issue> issues;

  /**
   * @param tables takes the tables written
   * @param issues takes what could not be written
   */
  RegistryMeasures(RegistryText text, List<RegistryTable> tables, List<Issue> issues) {
    this.text = text;
    this.tables = tables;
    this.issues = issues;
  }

  /** Says so where values stand under no group, or two under one. */
  static void checkAllWritten(
      String what, JsonNode values, List<Cell> written, List<Issue> issues) {
    int said = 0;
    for (JsonNode value : values) {
      boolean any = false;
      for (String name : List.of("value", "numSubjects", "numAffected", "numAtRisk")) {
        any |= !RegistryText.oneLine(value.path(name)).isEmpty();
      }
      said += any ? 1 : 0;
    }
    if (said > written.size()) {
      issues.add(
          new Issue(
              "registry-value-without-group",
              what
                  + ": "
                  + (said - written.size())
                  + " of "
                  + said
                  + " values belong to no group, or to one that has a value already"));
    }
  }

  void baseline(JsonNode module) {
    text.part(Role.RESULTS, "Baseline population", module.path("populationDescription"));
    for (JsonNode measure : module.path("measures")) {
      JsonNode denoms = measure.has("denoms") ? measure.path("denoms") : module.path("denoms");
      write(Kind.BASELINE, "Baseline measure", measure, module.path("groups"), denoms);
    }
  }

  void outcome(JsonNode outcome) {
    text.fields().written(outcome.path("type"));
    String type = RegistryProtocol.code(outcome.path("type")).toLowerCase(Locale.ROOT);
    String lead = type.isEmpty() ? "Outcome" : type.replace('_', ' ') + " outcome";
    write(
        Kind.OUTCOME,
        lead.substring(0, 1).toUpperCase(Locale.ROOT) + lead.substring(1),
        outcome,
        outcome.path("groups"),
        outcome.path("denoms"));
  }

  private void write(Kind kind, String lead, JsonNode measure, JsonNode groups, JsonNode denoms) {
    int start = text.open("");
    text.add(lead).add(": ");
    Span title = text.value(measure.path("title"));
    text.add("\n");
    Span timeFrame = text.field("Time frame", measure.path("timeFrame"));
    text.paragraphs(measure.path("description"));
    text.field("People analyzed", measure.path("populationDescription"));
    for (JsonNode group : kind == Kind.OUTCOME ? groups : List.<JsonNode>of()) {
      text.field(text.words(group.path("title")), group.path("description"));
    }
    String values = values(measure);
    text.add(values.isEmpty() ? "" : "Values: " + values + "\n");
    Span unit = text.field("Unit", measure.path("unitOfMeasure"));
    Span caption = new Span(start, text.here() - 1);
    RegistryGrid grid = new RegistryGrid(text, groups);
    Span[] totals = totals(grid, denoms, "", new Span[grid.columns()]);
    for (JsonNode row : measure.path("classes")) {
      rows(grid, row, totals);
    }
    grid.end(caption);
    comments(measure.path("classes"));
    List<Comparison> comparisons = new ArrayList<>();
    for (JsonNode analysis : measure.path("analyses")) {
      comparisons.add(comparison(analysis, grid, groups));
    }
    text.close(Role.TABLE, lead, start);
    tables.add(
        new RegistryTable(
            kind,
            title,
            timeFrame,
            unit,
            RegistryProtocol.code(measure.path("paramType")),
            RegistryProtocol.code(measure.path("dispersionType")),
            grid.groups(),
            grid.rows(),
            comparisons));
  }

  /** "Least squares mean (standard error)". */
  private String values(JsonNode measure) {
    String statistic = spoken(text.words(measure.path("paramType")));
    String dispersion = spoken(text.words(measure.path("dispersionType")));
    boolean none = dispersion.isEmpty() || dispersion.equals("na");
    return none ? statistic : statistic + " (" + dispersion + ")";
  }

  private static String spoken(String code) {
    boolean bare = code.equals(code.toUpperCase(Locale.ROOT));
    return bare ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code;
  }

  /**
   * Writes a row for each unit that the groups are counted in.
   *
   * @param before the totals that stand where this list has none
   * @return the number of people of each column; null where none is said
   */
  private Span[] totals(RegistryGrid grid, JsonNode denoms, String head, Span[] before) {
    Span[] totals = Arrays.copyOf(before, before.length);
    for (JsonNode denom : denoms) {
      String units = text.words(denom.path("units"));
      boolean people = units.isEmpty() || units.toLowerCase(Locale.ROOT).startsWith("participant");
      List<JsonNode> own = grid.byColumn(denom.path("counts"));
      String label = (units.isEmpty() ? "Participants" : units) + " analyzed";
      List<Cell> cells =
          grid.row(
              List.of(), head.isEmpty() ? label : head + ", " + label, i -> plain(i, own.get(i)));
      checkAllWritten(label, denom.path("counts"), cells, issues);
      for (Cell cell : people ? cells : List.<Cell>of()) {
        totals[cell.column()] = cell.value();
      }
      grid.rows().remove(grid.rows().size() - 1);
    }
    return totals;
  }

  private Cell plain(int column, JsonNode count) {
    if (count == null || RegistryText.oneLine(count.path("value")).isEmpty()) {
      return null;
    }
    Span value = text.value(count.path("value"));
    return new Cell(column, value, value, null, null, null, null);
  }

  private void rows(RegistryGrid grid, JsonNode row, Span[] totals) {
    String head = text.words(row.path("title"));
    Span[] own = totals(grid, row.path("denoms"), head, totals);
    for (JsonNode category : row.path("categories")) {
      JsonNode measurements = category.path("measurements");
      List<JsonNode> values = grid.byColumn(measurements);
      String sub = text.words(category.path("title"));
      List<Cell> cells =
          grid.row(
              List.of(head, sub),
              (head + sub).isEmpty() ? "Value" : "",
              i -> measured(i, values.get(i), own[i]));
      checkAllWritten(head + " " + sub, measurements, cells, issues);
    }
  }

  /** "19.63 (15.56 to 22.64)" or "-0.18 (0.04)". */
  private Cell measured(int column, JsonNode measurement, Span total) {
    if (measurement == null || RegistryText.oneLine(measurement.path("value")).isEmpty()) {
      return null;
    }
    Span value = text.value(measurement.path("value"));
    Span spread = null;
    if (!RegistryText.oneLine(measurement.path("spread")).isEmpty()) {
      text.add(" (");
      spread = text.value(measurement.path("spread"));
      text.add(")");
    }
    Span[] limits =
        limits(measurement.path("lowerLimit"), measurement.path("upperLimit"), " (", ")");
    return new Cell(
        column, new Span(value.start(), text.here()), value, spread, limits[0], limits[1], total);
  }

  /** Writes two limits, or the one that there is; null for one that is missing. */
  private Span[] limits(JsonNode low, JsonNode high, String before, String behind) {
    Span[] limits = new Span[2];
    boolean hasLow = !RegistryText.oneLine(low).isEmpty();
    boolean hasHigh = !RegistryText.oneLine(high).isEmpty();
    if (hasLow || hasHigh) {
      text.add(before);
      limits[0] = hasLow ? text.value(low) : null;
      text.add(hasLow ? " to " : "up to ");
      limits[1] = hasHigh ? text.value(high) : null;
      text.add(hasHigh ? behind : "no upper limit" + behind);
    }
    return limits;
  }

  private void comments(JsonNode classes) {
    for (JsonNode row : classes) {
      for (JsonNode category : row.path("categories")) {
        for (JsonNode measurement : category.path("measurements")) {
          text.field("Remark", measurement.path("comment"));
        }
      }
    }
  }

  /** "A against B: Odds Ratio (OR) 6.2, 95% CI 3.8 to 10.2, P <0.001" and how it was reckoned. */
  private Comparison comparison(JsonNode analysis, RegistryGrid grid, JsonNode groups) {
    List<Integer> columns = new ArrayList<>();
    int start = text.here();
    for (JsonNode id : analysis.path("groupIds")) {
      int column = grid.column(id);
      if (column >= 0) {
        text.add(columns.isEmpty() ? "" : " against ");
        text.value(groups.get(column).path("title"));
        columns.add(column);
      }
    }
    text.add(columns.isEmpty() ? "Analysis: " : ": ");
    Span statistic = text.value(analysis.path("paramType"));
    text.add(statistic.length() == 0 ? "" : " ");
    Span value = text.value(analysis.path("paramValue"));
    Span level = null;
    String percent = RegistryText.oneLine(analysis.path("ciPctValue"));
    boolean limited =
        !RegistryText.oneLine(analysis.path("ciLowerLimit")).isEmpty()
            || !RegistryText.oneLine(analysis.path("ciUpperLimit")).isEmpty();
    if (limited) {
      text.add(", ");
      level = percent.isEmpty() ? null : text.value(analysis.path("ciPctValue"));
      text.add(percent.isEmpty() ? "CI " : "% CI ");
    }
    Span[] limits = limits(analysis.path("ciLowerLimit"), analysis.path("ciUpperLimit"), "", "");
    Span p = null;
    if (!RegistryText.oneLine(analysis.path("pValue")).isEmpty()) {
      text.add(value.length() == 0 ? "P " : ", P ");
      p = text.value(analysis.path("pValue"));
    }
    Span whole = new Span(start, text.here());
    text.add("\n");
    for (String name :
        List.of(
            "statisticalMethod",
            "statisticalComment",
            "groupDescription",
            "pValueComment",
            "estimateComment")) {
      text.field("Analysis", analysis.path(name));
    }
    return new Comparison(
        whole, columns, some(statistic), some(value), limits[0], limits[1], level, p);
  }

  private static Span some(Span span) {
    return span.length() == 0 ? null : span;
  }
}
