package eluate.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** An assessment as JSON. */
public final class AssessmentJson {

  private AssessmentJson() {}

  /**
   * The figures by row and name, each with value, bounds, and what was divided by what; {@code
   * null} where there is nothing to divide. Kinds of documents follow under {@code kinds}.
   */
  public static ObjectNode of(Assessment assessment) {
    ObjectNode root = figures(assessment.estimates());
    if (!assessment.kinds().isEmpty()) {
      ObjectNode kinds = root.putObject("kinds");
      assessment
          .kinds()
          .forEach(
              (kind, part) -> {
                ObjectNode node = figures(part.estimates());
                node.put("documents", part.report().documents().size());
                kinds.set(kind, node);
              });
    }
    return root;
  }

  private static ObjectNode figures(Map<Figure, Estimate> estimates) {
    ObjectNode rows = JsonNodeFactory.instance.objectNode();
    for (Estimate estimate : estimates.values()) {
      ObjectNode row = rows.withObject("/" + estimate.figure().row());
      ObjectNode node = row.putObject(estimate.figure().name());
      number(node, "value", estimate.value());
      interval(node, estimate.interval());
      node.put("over", estimate.over());
      node.put("under", estimate.under());
    }
    return rows;
  }

  static void interval(ObjectNode node, Interval interval) {
    number(node, "low", interval == null ? Double.NaN : interval.low());
    number(node, "high", interval == null ? Double.NaN : interval.high());
  }

  /** JSON has no word for what is not defined but null. */
  static void number(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
