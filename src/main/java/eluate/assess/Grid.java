package eluate.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of texts, as plain text or as Markdown. The first column is a name, others are numbers.
 */
final class Grid {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Grid(String... header) {
    this.header = List.of(header);
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Columns as wide as their widest cell, two spaces apart. */
  String text() {
    int[] widths = new int[header.size()];
    List<List<String>> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - line.get(i).length());
        text.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A pipe table. */
  String markdown() {
    String rule = "| --- |" + " ---: |".repeat(header.size() - 1);
    return line(header) + rule + "\n" + rows.stream().map(Grid::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
