package eluate.export;

import eluate.record.AdverseEvent;
import eluate.record.PaperRecord;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adverse events by arm as bars: how large a share of each arm had them. */
final class HarmPicture {
  /** More would make it no picture. */
  private static final int MOST = 15;

  private static final double LABEL = 230;
  private static final double BAR = 300;
  private static final int STEP = 18;
  private static final int GAP = 10;

  /** One bar. */
  private record Share(AdverseEvent event, String arm, double percent) {}

  private HarmPicture() {}

  /** The picture; empty where no share is printed. */
  static String of(PaperRecord record) {
    Arms arms = new Arms(record);
    List<List<Share>> harms = new ArrayList<>(byHarm(record, arms).values());
    if (harms.isEmpty()) {
      return "";
    }
    harms.sort(Comparator.comparingDouble(HarmPicture::most).reversed());
    List<List<Share>> shown = harms.subList(0, Math.min(MOST, harms.size()));
    double scale = BAR / Math.max(1, most(shown.get(0)));
    Svg svg = new Svg();
    double y = 4;
    for (List<Share> harm : shown) {
      svg.label(LABEL - 8, y + 13, "end", name(harm.get(0).event()), LABEL - 8);
      for (Share share : harm) {
        int kind = Math.max(0, arms.labels().indexOf(share.arm()));
        svg.box(LABEL, y + 2, Math.max(1, share.percent() * scale), 14, "bar s" + kind % Svg.KINDS);
        double end = LABEL + share.percent() * scale + 6;
        svg.label(end, y + 13, "start", words(share), Svg.WIDTH - end);
        y += STEP;
      }
      y += GAP;
    }
    svg.line(LABEL, 0, LABEL, y, "axis");
    return svg.figure(
        harms.size() > shown.size()
            ? "Adverse events, the " + MOST + " most frequent of " + harms.size()
            : "Adverse events",
        y);
  }

  private static Map<String, List<Share>> byHarm(PaperRecord record, Arms arms) {
    Map<String, List<Share>> harms = new LinkedHashMap<>();
    for (AdverseEvent event : record.adverseEvents()) {
      String arm = arms.arm(event.group());
      boolean whole = arms.labels().isEmpty() && event.group().equals("all");
      double percent = percent(event);
      if ((arm != null || whole) && percent >= 0 && percent <= 100) {
        Share share = new Share(event, arm == null ? event.group() : arm, percent);
        harms.computeIfAbsent(Folding.key(name(event)), k -> new ArrayList<>()).add(share);
      }
    }
    Comparator<Share> order = Comparator.comparingInt(s -> arms.labels().indexOf(s.arm()));
    harms.values().forEach(shares -> shares.sort(order));
    return harms;
  }

  /** As printed, or as printed counts draw it; below 0 where neither is there. */
  private static double percent(AdverseEvent event) {
    if (event.percent() != null) {
      return event.percent().doubleValue();
    }
    boolean counts = event.affected() != null && event.total() != null && event.total() > 0;
    return counts ? 100.0 * event.affected() / event.total() : -1;
  }

  private static double most(List<Share> harm) {
    return harm.stream().mapToDouble(Share::percent).max().orElse(0);
  }

  private static String name(AdverseEvent event) {
    String grade = event.grade() == null ? "" : ", grade " + event.grade();
    return event.term() + grade + (event.severity() == null ? "" : ", " + event.severity());
  }

  /** The bar's numbers as they are printed. */
  private static String words(Share share) {
    AdverseEvent event = share.event();
    String count = event.affected() == null ? "" : " " + event.affected();
    String total = event.affected() == null || event.total() == null ? "" : " of " + event.total();
    String percent = event.percent() == null ? "" : " (" + event.percent().toPlainString() + " %)";
    return share.arm() + count + total + percent;
  }
}
