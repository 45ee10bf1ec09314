package eluate.export;

import eluate.record.AdverseEvent;
import eluate.record.Item;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Folding;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What must agree for facts of two arms to be about one outcome.
 *
 * @param family {@code responses}, {@code adverseEvents} or {@code scores}
 * @param outcome the folded name
 * @param detail grade and severity of an adverse event, type and unit of a score; empty for none
 * @param timepoint as in the record; empty for none
 */
record MetaKey(String family, String outcome, String detail, String timepoint) {

  /** The key of a fact; null for one that no arms are compared by. */
  static MetaKey of(Item item) {
    if (item instanceof Response r && r.measure() != null) {
      return new MetaKey("responses", Folding.key(r.measure()), "", text(r.timepoint()));
    }
    if (item instanceof AdverseEvent e && e.affected() != null) {
      return new MetaKey("adverseEvents", Folding.key(e.term()), detail(e), "");
    }
    if (item instanceof Score s && s.measure() != null && !"observed".equals(s.statistic())) {
      String unit = s.unit() == null ? "" : " in " + s.unit();
      return new MetaKey(
          "scores", Folding.key(s.measure()), text(s.type()) + unit, text(s.timepoint()));
    }
    return null;
  }

  /** A fact's own name for the outcome. */
  static String name(Item item) {
    if (item instanceof Response r) {
      return r.measure();
    }
    return item instanceof AdverseEvent e ? e.term() : ((Score) item).measure();
  }

  private static String detail(AdverseEvent event) {
    StringJoiner detail = new StringJoiner(", ");
    if (event.grade() != null) {
      detail.add("grade " + event.grade());
    }
    if (event.severity() != null) {
      detail.add(event.severity());
    }
    if (Boolean.TRUE.equals(event.serious())) {
      detail.add("serious");
    }
    return detail.toString();
  }

  private static String text(String slot) {
    return Objects.toString(slot, "");
  }
}
