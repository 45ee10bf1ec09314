package eluate.read;

import eluate.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A table of rules among the program's resources: tab-separated, one header line, lines that start
 * with {@code #} are comments. Every rule has a {@code pattern}, an {@code example} that it must
 * match and a {@code counterexample} that it must not.
 */
final class RuleFile {

  private RuleFile() {}

  /**
   * One line of a table.
   *
   * @param place file and line, for messages
   * @param cells by column name
   */
  record Rule(String place, Map<String, String> cells) {

    /** A cell's text. */
    String get(String column) {
      return cells.get(column);
    }

    /** The rule's pattern, blind to the case of plain letters unless it says otherwise. */
    Pattern pattern() {
      try {
        return Pattern.compile(get("pattern"), Pattern.CASE_INSENSITIVE);
      } catch (PatternSyntaxException e) {
        throw new IllegalStateException(place + ": " + e.getMessage(), e);
      }
    }

    /** The same to look for in running text. */
    Wording wording() {
      return Wording.of("(?i)" + pattern().pattern());
    }

    /** A cell as one of an enum's constants. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
      try {
        return Enum.valueOf(type, get(column));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(place + ": no such " + column + ": " + get(column), e);
      }
    }
  }

  /**
   * Loads a table.
   *
   * @throws IllegalStateException naming file and line when a line has too few or too many cells
   */
  static List<Rule> load(String name) {
    String file = "eluate/rules/" + name;
    String text;
    try (InputStream in = RuleFile.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file + " can't be read", e);
    }
    List<Rule> rules = new ArrayList<>();
    String[] header = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = cells;
        continue;
      }
      String place = file + ":" + number;
      if (cells.length != header.length) {
        throw new IllegalStateException(
            place + ": " + cells.length + " cells, the header has " + header.length);
      }
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(header[i], cells[i].strip());
      }
      rules.add(new Rule(place, row));
    }
    return List.copyOf(rules);
  }
}
