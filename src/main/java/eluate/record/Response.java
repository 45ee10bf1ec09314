package eluate.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many people had an outcome that is no harm.
 *
 * @param measure the outcome
 * @param events people with it
 * @param total people looked at
 * @param percent as printed
 * @param group whose outcome it is
 * @param timepoint as in {@link Score}
 * @param evidence the words that prove it
 * @param confidence 0 to 1
 */
public record Response(
    String measure,
    Integer events,
    Integer total,
    BigDecimal percent,
    String group,
    String timepoint,
    List<Evidence> evidence,
    Double confidence)
    implements Item {

  /** Copies the evidence. */
  public Response {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Response withConfidence(double other) {
    return new Response(measure, events, total, percent, group, timepoint, evidence, other);
  }
}
