package eluate.record;

import java.util.List;

/**
 * A number of people.
 *
 * @param count whole people
 * @param total the denominator where the text gives one
 * @param kind {@code screened}, {@code enrolled}, {@code randomized}, {@code treated}, {@code
 *     analyzed}, {@code completed}, {@code withdrawn}, {@code died}, {@code female} or {@code male}
 * @param group whom they belong to
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record PatientCount(
    int count, Integer total, String kind, String group, List<Evidence> evidence, Double confidence)
    implements Item {

  /** Copies the evidence. */
  public PatientCount {
    evidence = List.copyOf(evidence);
  }

  @Override
  public PatientCount withConfidence(double other) {
    return new PatientCount(count, total, kind, group, evidence, other);
  }
}
