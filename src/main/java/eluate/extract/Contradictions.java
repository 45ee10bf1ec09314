package eluate.extract;

import eluate.document.Issue;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Says where the numbers of a fact contradict each other. Whether the paper or the reading is
 * wrong, a reader must tell; nothing is corrected. What takes several facts to see, {@link
 * SizeChecks} and {@link TwoValues} say.
 */
final class Contradictions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Issue> issues = new ArrayList<>();

  private Contradictions() {}

  /** The issues of a record in the order of its families. */
  static List<Issue> of(PaperRecord record) {
    Contradictions found = new Contradictions();
    record.items().forEach(found::look);
    found.issues.addAll(SizeChecks.of(record));
    found.issues.addAll(TwoValues.of(record));
    return found.issues;
  }

  /** An issue with the words of a fact. */
  static Issue issue(String code, Item item, String message) {
    Evidence evidence = item.evidence().get(0);
    return new Issue(code, message, new Span(evidence.start(), evidence.end()), evidence.quote());
  }

  private void look(Item item) {
    if (item instanceof PatientCount count) {
      people(item, count.kind(), count.count(), count.total(), null);
    } else if (item instanceof Response r) {
      people(item, r.measure(), r.events(), r.total(), r.percent());
    } else if (item instanceof AdverseEvent e) {
      people(item, e.term(), e.affected(), e.total(), e.percent());
    } else if (item instanceof Effect e) {
      interval(item, e.statistic() + " of " + e.measure(), e.value(), e.low(), e.high());
    } else if (item instanceof Score s && s.dispersion() != null) {
      Dispersion d = s.dispersion();
      interval(item, s.measure(), s.value(), d.low(), d.high());
    }
  }

  private void people(Item item, String what, Integer events, Integer total, BigDecimal percent) {
    if (percent != null && percent.compareTo(HUNDRED) > 0) {
      add("percent-above-100", item, what + ": " + percent.toPlainString() + "% is above 100%");
    }
    if (events == null || total == null) {
      return;
    }
    if (events > total) {
      add("events-above-total", item, what + ": " + events + " is more than the total of " + total);
    } else if (percent != null && total > 0 && !fits(events, total, percent)) {
      BigDecimal share =
          HUNDRED
              .multiply(BigDecimal.valueOf(events))
              .divide(BigDecimal.valueOf(total), new MathContext(4));
      add(
          "percent-does-not-fit",
          item,
          what
              + ": "
              + events
              + " of "
              + total
              + " is "
              + share.toPlainString()
              + "%, not "
              + percent.toPlainString()
              + "%");
    }
  }

  /** Whether a percentage is the fraction rounded or cut to the digits printed. */
  private static boolean fits(int events, int total, BigDecimal percent) {
    BigDecimal share =
        HUNDRED
            .multiply(BigDecimal.valueOf(events))
            .divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
    BigDecimal digit = BigDecimal.ONE.movePointLeft(Math.max(percent.scale(), 0));
    return share.subtract(percent).abs().compareTo(digit) < 0;
  }

  private void interval(Item item, String what, BigDecimal value, BigDecimal low, BigDecimal high) {
    if (low == null || high == null) {
      return;
    }
    String printed = low.toPlainString() + " to " + high.toPlainString();
    // "A fall of 5 (3 to 8)": the value has the sign of a fall, its interval is printed without
    // one.
    boolean fall = value != null && value.signum() < 0 && low.signum() >= 0;
    BigDecimal estimate = fall ? value.negate() : value;
    if (low.compareTo(high) > 0) {
      boolean turned = high.signum() < 0 && low.signum() < 0;
      if (!turned) {
        add("low-above-high", item, what + ": the interval " + printed + " is the wrong way round");
      }
    } else if (estimate != null && (estimate.compareTo(low) < 0 || estimate.compareTo(high) > 0)) {
      add(
          "interval-without-estimate",
          item,
          what + ": the interval " + printed + " doesn't hold " + value.toPlainString());
    }
  }

  private void add(String code, Item item, String message) {
    issues.add(issue(code, item, message));
  }
}
