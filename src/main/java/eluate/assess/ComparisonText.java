package eluate.assess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.score.Family;
import eluate.score.ScoreJson;
import eluate.score.ScoreText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison for people and programs to read. */
public final class ComparisonText {

  /** A job's summary holds so many of the items won and of those lost. */
  private static final int MARKDOWN_ITEMS = 20;

  private ComparisonText() {}

  /** Plain text: the differences, then each item that was won or lost. */
  public static String plain(Comparison comparison) {
    StringBuilder text = new StringBuilder(title(comparison)).append('\n');
    text.append(grid(comparison).text());
    for (boolean won : List.of(true, false)) {
      List<Change> changes = changes(comparison, won);
      text.append(String.format(Locale.ROOT, "%s: %d", won ? "won" : "lost", changes.size()));
      text.append('\n');
      changes.forEach(change -> text.append("  ").append(line(change)).append('\n'));
    }
    return text.toString();
  }

  /** Markdown, with the first items that were won and lost. */
  public static String markdown(Comparison comparison) {
    StringBuilder text = new StringBuilder("### Change\n\n");
    text.append(title(comparison)).append("\n\n").append(grid(comparison).markdown());
    for (boolean won : List.of(true, false)) {
      List<Change> changes = changes(comparison, won);
      text.append("\n#### ").append(won ? "Won: " : "Lost: ").append(changes.size()).append("\n\n");
      changes.stream()
          .limit(MARKDOWN_ITEMS)
          .forEach(c -> text.append("- `").append(line(c).replace('`', '\'')).append("`\n"));
      if (changes.size() > MARKDOWN_ITEMS) {
        text.append("- and ").append(changes.size() - MARKDOWN_ITEMS).append(" more\n");
      }
    }
    return text.toString();
  }

  /** JSON: every figure's difference and every change. */
  public static ObjectNode json(Comparison comparison) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("documents", comparison.documents());
    ObjectNode differences = root.putObject("differences");
    for (Difference difference : comparison.differences().values()) {
      ObjectNode row = differences.withObject("/" + difference.figure().row());
      ObjectNode node = row.putObject(difference.figure().name());
      AssessmentJson.number(node, "now", difference.now());
      AssessmentJson.number(node, "before", difference.before());
      AssessmentJson.number(node, "difference", difference.value());
      AssessmentJson.interval(node, difference.interval());
      AssessmentJson.number(node, "p", difference.p());
      node.put("meaning", difference.meaning());
    }
    for (boolean won : List.of(true, false)) {
      ArrayNode list = root.putArray(won ? "won" : "lost");
      for (Change change : changes(comparison, won)) {
        ObjectNode node = ScoreJson.finding(change.fault());
        node.put("move", change.move().label());
        list.add(node);
      }
    }
    return root;
  }

  private static String title(Comparison comparison) {
    return "Compared with the other run on "
        + comparison.documents()
        + " documents (paired bootstrap; better or worse where p < "
        + Difference.LEVEL
        + ")";
  }

  private static Grid grid(Comparison comparison) {
    Grid grid = new Grid("figure", "before", "now", "difference", "95 % interval", "p", "meaning");
    List<String> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      rows.add(family.key());
    }
    rows.add(Figure.POOLED);
    rows.add(Figure.HEADLINE);
    for (String row : rows) {
      for (String name : List.of(Figure.FOUND_F1, Figure.EXACT_F1)) {
        grid.row(row(comparison.difference(row, name)));
      }
    }
    return grid;
  }

  private static List<String> row(Difference d) {
    Interval interval = d.interval();
    return List.of(
        d.figure().toString(),
        number("%.3f", d.before()),
        number("%.3f", d.now()),
        number("%+.3f", d.value()),
        interval == null
            ? Tables.NOT_DEFINED
            : String.format(Locale.ROOT, "%+.3f to %+.3f", interval.low(), interval.high()),
        number("%.3f", d.p()),
        d.meaning());
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? Tables.NOT_DEFINED : String.format(Locale.ROOT, format, value);
  }

  private static List<Change> changes(Comparison comparison, boolean won) {
    return comparison.changes().stream().filter(change -> change.move().won() == won).toList();
  }

  private static String line(Change change) {
    return change.move().label() + ", " + ScoreText.line(change.fault());
  }
}
