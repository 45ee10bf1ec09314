package eluate.lexicon;

import java.util.Map;

/**
 * Something that the lists know.
 *
 * @param kind which list it comes from
 * @param name the name that records use
 * @param columns the list's other columns
 */
public record Concept(Kind kind, String name, Map<String, String> columns) {

  /** The lists. */
  public enum Kind {
    DRUG,
    DISEASE,
    EVENT,
    MEASURE,
    LABORATORY,
    RESPONSE
  }

  /** A column's value; empty where the list has none. */
  public String get(String column) {
    return columns.getOrDefault(column, "");
  }
}
