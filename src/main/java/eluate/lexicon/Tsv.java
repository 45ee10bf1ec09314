package eluate.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tab-separated lists: comment lines start with {@code #}, the first other line names the
 * columns.
 */
public final class Tsv {

  /**
   * One line of a list.
   *
   * @param file the list's name
   * @param line counted from 1
   * @param columns value by column name
   */
  public record Row(String file, int line, Map<String, String> columns) {

    /** A column's value; empty where the line leaves it so. */
    public String get(String column) {
      String value = columns.get(column);
      if (value == null) {
        throw new IllegalStateException(file + ":" + line + ": no column named " + column);
      }
      return value;
    }

    /** The values that a column holds, separated by {@code |}. */
    public List<String> list(String column) {
      String value = get(column);
      List<String> values = new ArrayList<>();
      for (String part : value.split("\\|")) {
        if (!part.isBlank()) {
          values.add(part.strip());
        }
      }
      return values;
    }
  }

  private Tsv() {}

  /**
   * The lines of a list on the class path.
   *
   * @throws IllegalStateException when the list is missing or a line has the wrong number of
   *     columns; names file and line
   */
  public static List<Row> rows(String resource) {
    try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + ": no such list");
      }
      return rows(resource.substring(resource.lastIndexOf('/') + 1), in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static List<Row> rows(String file, InputStream in) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String[] header = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("# ")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = cells;
        continue;
      }
      if (cells.length != header.length) {
        throw new IllegalStateException(
            file
                + ":"
                + number
                + ": "
                + cells.length
                + " columns, the header names "
                + header.length);
      }
      Map<String, String> columns = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        columns.put(header[i], cells[i].strip());
      }
      rows.add(new Row(file, number, columns));
    }
    return rows;
  }
}
