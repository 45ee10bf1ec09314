package eluate.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a build may pass.
 *
 * @param checks one for each rule, in their order
 */
public record Gate(List<Checked> checks) {

  /**
   * A rule that was looked at.
   *
   * @param rule in words, for instance {@code drugs exact f1: lower bound at least 0.750}
   * @param passed whether it holds
   * @param reason the figures that decide, in one line
   */
  public record Checked(String rule, boolean passed, String reason) {

    /** The rule and the reason, in one line. */
    public String line() {
      return (passed ? "passed: " : "failed: ") + rule + "; " + reason;
    }
  }

  /**
   * Looks at every rule. What is not defined passes no rule.
   *
   * @param comparison with the baseline; null only where no rule needs it
   */
  public static Gate of(Thresholds thresholds, Assessment assessment, Comparison comparison) {
    List<Checked> checks = new ArrayList<>();
    for (Threshold rule : thresholds.rules()) {
      checks.add(
          rule.noSignificantDrop()
              ? drop(comparison.differences().get(rule.figure()))
              : level(rule, assessment.estimates().get(rule.figure())));
    }
    return new Gate(List.copyOf(checks));
  }

  /** Whether all rules hold. */
  public boolean passed() {
    return checks.stream().allMatch(Checked::passed);
  }

  private static Checked level(Threshold rule, Estimate estimate) {
    boolean low = rule.on() == Threshold.On.LOW;
    String name = low ? "lower bound" : "figure";
    Interval interval = estimate.interval();
    double value = low && interval != null ? interval.low() : estimate.value();
    boolean defined = estimate.defined() && (!low || interval != null);
    String reason =
        defined
            ? String.format(
                Locale.ROOT,
                "it is %.3f%s",
                value,
                low ? String.format(Locale.ROOT, " (figure %.3f)", estimate.value()) : "")
            : String.format(Locale.ROOT, "not defined (n=%.0f)", estimate.under());
    return new Checked(
        String.format(Locale.ROOT, "%s: %s at least %.3f", rule.figure(), name, rule.atLeast()),
        defined && value >= rule.atLeast(),
        reason);
  }

  private static Checked drop(Difference difference) {
    Interval interval = difference.interval();
    String name = difference.figure() + ": no significant drop";
    if (interval == null) {
      return new Checked(name, false, "not defined");
    }
    return new Checked(
        name,
        !difference.significant() || difference.value() >= 0,
        String.format(
            Locale.ROOT,
            "from %.3f to %.3f, difference %+.3f (%+.3f to %+.3f), p %.3f",
            difference.before(),
            difference.now(),
            difference.value(),
            interval.low(),
            interval.high(),
            difference.p()));
  }
}
