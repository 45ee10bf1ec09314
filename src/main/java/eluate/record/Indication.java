package eluate.record;

import java.util.List;

/**
 * A disease and what it is to the people.
 *
 * @param name the disease without its qualifiers
 * @param qualifiers refractory, relapsed, severe …
 * @param role {@code treated}, {@code approved}, {@code comorbidity} or {@code mentioned}
 * @param group who has it
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record Indication(
    String name,
    List<String> qualifiers,
    String role,
    String group,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the lists. */
  public Indication {
    qualifiers = List.copyOf(qualifiers);
    evidence = List.copyOf(evidence);
  }

  @Override
  public Indication withConfidence(double other) {
    return new Indication(name, qualifiers, role, group, evidence, other);
  }
}
