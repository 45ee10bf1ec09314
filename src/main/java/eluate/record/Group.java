package eluate.record;

import java.util.List;

/**
 * Whom facts are about.
 *
 * @param label the name that items use
 * @param kind {@code all}, {@code arm}, {@code subgroup} or {@code patient}
 * @param aliases other names for the same people
 * @param size how many they are, where the text says so
 * @param age a patient's age
 * @param ageUnit {@code year}, {@code month}, {@code week} or {@code day}
 * @param sex {@code female} or {@code male}
 */
public record Group(
    String label,
    String kind,
    List<String> aliases,
    Integer size,
    Integer age,
    String ageUnit,
    String sex) {

  /** Copies the aliases. */
  public Group {
    aliases = List.copyOf(aliases);
  }
}
