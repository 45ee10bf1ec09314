package eluate.export;

import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.Effect;
import eluate.record.Group;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what can't be in a fact, looked at by itself. The fact is exported as it was found: whether
 * the paper or the reading is wrong, a reader must tell. The codes are those of the page on issues
 * where it has the same one.
 */
public final class Implausible {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern P = Pattern.compile("[<>=≤≥~ ]{0,3}(\\d{0,3}(?:\\.\\d{1,12})?)");

  private final List<String> codes = new ArrayList<>();

  private Implausible() {}

  /** The codes of what is wrong with an item; mostly none. */
  public static List<String> in(Item item) {
    Implausible doubts = new Implausible();
    if (item instanceof PatientCount count) {
      doubts.people(count.count(), count.total());
    } else if (item instanceof Response r) {
      doubts.people(r.events(), r.total());
      doubts.percent(r.percent());
    } else if (item instanceof AdverseEvent event) {
      doubts.people(event.affected(), event.total());
      doubts.percent(event.percent());
    } else if (item instanceof Effect e) {
      doubts.interval(e.value(), e.low(), e.high());
      doubts.probability(e.p());
    } else if (item instanceof Score s && s.dispersion() != null && "value".equals(s.type())) {
      Dispersion d = s.dispersion();
      doubts.interval(s.value(), d.low(), d.high());
    }
    return doubts.codes;
  }

  /** {@code arms-above-all} where the arms of a study have more people than the study. */
  static List<String> in(PaperRecord record) {
    Integer all = null;
    int arms = 0;
    for (Group group : record.groups()) {
      if (group.size() != null && group.kind().equals("all")) {
        all = group.size();
      } else if (group.size() != null && group.kind().equals("arm")) {
        arms += group.size();
      }
    }
    return all != null && arms > all ? List.of("arms-above-all") : List.of();
  }

  private void people(Integer count, Integer total) {
    if (count != null && count < 0 || total != null && total < 0) {
      codes.add("count-below-0");
    }
    if (count != null && total != null && count > total) {
      codes.add("events-above-total");
    }
  }

  private void percent(BigDecimal percent) {
    if (percent != null && percent.compareTo(HUNDRED) > 0) {
      codes.add("percent-above-100");
    }
  }

  private void interval(BigDecimal value, BigDecimal low, BigDecimal high) {
    if (low == null || high == null) {
      return;
    }
    if (low.compareTo(high) > 0) {
      codes.add("low-above-high");
    } else if (value != null && (value.compareTo(low) < 0 || value.compareTo(high) > 0)) {
      codes.add("interval-without-estimate");
    }
  }

  private void probability(String p) {
    Matcher number = p == null ? null : P.matcher(p);
    if (number != null
        && number.matches()
        && !number.group(1).isEmpty()
        && new BigDecimal(number.group(1)).compareTo(BigDecimal.ONE) > 0) {
      codes.add("p-above-1");
    }
  }
}
