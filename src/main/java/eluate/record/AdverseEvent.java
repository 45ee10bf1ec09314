package eluate.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * A harm, and how many people had it.
 *
 * @param term the event in the singular, in the text's own words, lower case
 * @param group who had it
 * @param affected people with it; 0 where the text says that none had it
 * @param total people looked at
 * @param percent as printed
 * @param grade {@code 3}, {@code 2-3}, {@code >=3}, {@code 0}
 * @param severity {@code mild}, {@code moderate} or {@code severe}
 * @param serious where the text says so
 * @param drug what the text lays it to
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record AdverseEvent(
    String term,
    String group,
    Integer affected,
    Integer total,
    BigDecimal percent,
    String grade,
    String severity,
    Boolean serious,
    String drug,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the evidence. */
  public AdverseEvent {
    evidence = List.copyOf(evidence);
  }

  @Override
  public AdverseEvent withConfidence(double other) {
    return new AdverseEvent(
        term, group, affected, total, percent, grade, severity, serious, drug, evidence, other);
  }
}
