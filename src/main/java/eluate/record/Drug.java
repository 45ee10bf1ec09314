package eluate.record;

import java.util.List;

/**
 * A drug and what it was to the people.
 *
 * @param name the generic name in lower case where the word lists know it, else as the text has it
 * @param brand the brand name that the text gives
 * @param role {@code studied}, {@code comparator}, {@code concomitant}, {@code prior} or {@code
 *     mentioned}
 * @param group who had it
 * @param dose as printed, for instance {@code 28 µg/day}
 * @param route for instance {@code intravenous}
 * @param schedule as printed, for instance {@code two 12-day cycles}
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record Drug(
    String name,
    String brand,
    String role,
    String group,
    String dose,
    String route,
    String schedule,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the evidence. */
  public Drug {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Drug withConfidence(double other) {
    return new Drug(name, brand, role, group, dose, route, schedule, evidence, other);
  }
}
