package eluate.export;

import eluate.record.Effect;
import eluate.record.PaperRecord;
import java.util.List;
import java.util.Set;

/** The comparisons that a paper prints as ratios with an interval, on one logarithmic axis. */
final class ForestPicture {
  private static final Set<String> RATIOS = Set.of("HR", "OR", "RR", "ratio");
  private static final List<Double> TICKS =
      List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
  private static final double LEFT = 280;
  private static final double RIGHT = 530;
  private static final int STEP = 22;

  private final double low;
  private final double high;

  private ForestPicture(List<Effect> effects) {
    low = Math.log(Math.min(0.5, effects.stream().mapToDouble(e -> low(e)).min().orElse(0.5)));
    high = Math.log(Math.max(2, effects.stream().mapToDouble(e -> high(e)).max().orElse(2)));
  }

  /** The picture; empty where the paper prints no ratio with its interval. */
  static String of(PaperRecord record) {
    List<Effect> effects = record.effects().stream().filter(ForestPicture::isDrawn).toList();
    return effects.isEmpty() ? "" : new ForestPicture(effects).draw(effects);
  }

  private static boolean isDrawn(Effect e) {
    return RATIOS.contains(e.statistic())
        && e.value() != null
        && e.low() != null
        && e.high() != null
        && e.low().signum() > 0
        && e.value().signum() > 0
        && e.high().compareTo(e.low()) >= 0;
  }

  private static double low(Effect e) {
    return Math.max(0.005, Math.min(e.low().doubleValue(), e.value().doubleValue()));
  }

  private static double high(Effect e) {
    return Math.min(200, Math.max(e.high().doubleValue(), e.value().doubleValue()));
  }

  private String draw(List<Effect> effects) {
    double bottom = effects.size() * STEP + 6.0;
    // Arms that are the same in all lines need not stand in each.
    boolean one = effects.stream().map(ForestPicture::arms).distinct().count() == 1;
    Svg svg = new Svg();
    for (double tick : TICKS) {
      if (Math.log(tick) >= low - 1e-9 && Math.log(tick) <= high + 1e-9) {
        svg.line(x(tick), 0, x(tick), tick == 1 ? bottom : 0, "axis");
        svg.line(x(tick), bottom, x(tick), bottom + 4, "axis");
        svg.text(x(tick), bottom + 18, "middle", label(tick));
      }
    }
    svg.line(LEFT, bottom, RIGHT, bottom, "axis");
    double y = 16;
    for (Effect e : effects) {
      svg.label(LEFT - 12, y + 4, "end", one ? measure(e) : name(e), LEFT - 12);
      svg.line(x(low(e)), y, x(high(e)), y, "line s0");
      svg.sign(x(e.value().doubleValue()), y, 0, words(e));
      svg.text(RIGHT + 10, y + 4, "start", words(e));
      y += STEP;
    }
    String caption = "Printed ratios with their intervals";
    return svg.figure(one ? caption + arms(effects.get(0)) : caption, bottom + 24);
  }

  private double x(double value) {
    double place = (Math.log(Math.max(0.005, Math.min(200, value))) - low) / (high - low);
    return LEFT + place * (RIGHT - LEFT);
  }

  private static String label(double tick) {
    return tick >= 1 ? Integer.toString((int) tick) : Double.toString(tick);
  }

  private static String name(Effect e) {
    return measure(e) + arms(e);
  }

  private static String measure(Effect e) {
    return e.measure() == null ? "" : e.measure();
  }

  private static String arms(Effect e) {
    String arms = e.group() == null ? "" : ": " + e.group();
    return arms + (e.comparator() == null ? "" : " v " + e.comparator());
  }

  private static String words(Effect e) {
    return e.statistic()
        + " "
        + e.value().toPlainString()
        + " ("
        + e.low().toPlainString()
        + " to "
        + e.high().toPlainString()
        + ")";
  }
}
