package eluate.export;

import eluate.record.PaperRecord;
import eluate.record.Score;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores over time, a picture for each measure and a line for each arm or patient. */
final class CoursePicture {
  private static final int MOST_PICTURES = 8;
  private static final double LEFT = 70;
  private static final double RIGHT = 520;
  private static final double TOP = 14;
  private static final double BOTTOM = 170;

  /** Room between two labels on the axis. */
  private static final double LABEL = 46;

  /** Room between two numbers at one time. */
  private static final double NUMBER = 12;

  private final Map<String, TreeMap<Double, Score>> lines = new LinkedHashMap<>();
  private final Map<Double, List<Double>> numbers = new TreeMap<>();
  private final TreeMap<Double, String> times = new TreeMap<>();
  private double least = Double.MAX_VALUE;
  private double most = -Double.MAX_VALUE;

  private CoursePicture() {}

  /** The pictures; empty where no measure has two times. */
  static String of(PaperRecord record) {
    Map<String, CoursePicture> pictures = new LinkedHashMap<>();
    for (Score score : record.scores()) {
      if ("value".equals(score.type())
          && score.value() != null
          && TimeAxis.days(score.timepoint()).isPresent()) {
        String unit = score.unit() == null ? "" : score.unit();
        String key = Folding.key(score.measure()) + "|" + unit;
        pictures.computeIfAbsent(key, k -> new CoursePicture()).add(score);
      }
    }
    StringBuilder html = new StringBuilder();
    pictures.values().stream()
        .filter(CoursePicture::isCourse)
        .limit(MOST_PICTURES)
        .forEach(picture -> html.append(picture.draw()));
    return html.toString();
  }

  private void add(Score score) {
    double day = TimeAxis.days(score.timepoint()).orElseThrow();
    lines.computeIfAbsent(score.group(), g -> new TreeMap<>()).putIfAbsent(day, score);
  }

  /** Whether a line leads anywhere; lines of one point are left out. */
  private boolean isCourse() {
    lines.values().removeIf(line -> line.size() < 2);
    for (TreeMap<Double, Score> line : lines.values()) {
      for (Map.Entry<Double, Score> point : line.entrySet()) {
        times.putIfAbsent(point.getKey(), TimeAxis.label(point.getValue().timepoint()));
        least = Math.min(least, point.getValue().value().doubleValue());
        most = Math.max(most, point.getValue().value().doubleValue());
      }
    }
    return !lines.isEmpty();
  }

  private String draw() {
    Svg svg = new Svg();
    axes(svg);
    int kind = 0;
    double lastLabel = -1000;
    Map<Double, String> ends = new TreeMap<>();
    for (Map.Entry<String, TreeMap<Double, Score>> line : lines.entrySet()) {
      line(svg, line.getValue(), kind, line.getKey());
      double end = y(line.getValue().lastEntry().getValue());
      while (ends.containsKey(end)) {
        end += 0.5;
      }
      ends.put(end, line.getKey());
      kind++;
    }
    for (Map.Entry<Double, String> end : ends.entrySet()) {
      lastLabel = Math.max(end.getKey() + 4, lastLabel + 14);
      double x = x(lines.get(end.getValue()).lastKey()) + 10;
      svg.label(x, lastLabel, "start", end.getValue(), Svg.WIDTH - x);
    }
    Score first = lines.values().iterator().next().firstEntry().getValue();
    String unit = first.unit() == null ? "" : " (" + first.unit() + ")";
    return svg.figure(first.measure() + unit + " over time", Math.max(BOTTOM + 28, lastLabel + 6));
  }

  private void axes(Svg svg) {
    svg.line(LEFT, TOP - 6, LEFT, BOTTOM, "axis").line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
    double last = -1000;
    for (Map.Entry<Double, String> time : times.entrySet()) {
      double x = x(time.getKey());
      svg.line(x, BOTTOM, x, BOTTOM + 4, "axis");
      if (x - last >= LABEL) {
        svg.text(x, BOTTOM + 18, "middle", time.getValue());
        last = x;
      }
    }
  }

  private void line(Svg svg, Map<Double, Score> points, int kind, String group) {
    Map.Entry<Double, Score> before = null;
    for (Map.Entry<Double, Score> point : points.entrySet()) {
      double x = x(point.getKey());
      double y = y(point.getValue());
      if (before != null) {
        String style = "line s" + kind % Svg.KINDS;
        svg.line(x(before.getKey()), y(before.getValue()), x, y, style);
      }
      String number = point.getValue().value().toPlainString();
      svg.sign(x, y, kind, group + ", " + times.get(point.getKey()) + ": " + number);
      number(svg, x, y, number, point.getValue());
      before = point;
    }
  }

  /** The number above the highest point of a time and below the others; left out on another. */
  private void number(Svg svg, double x, double y, String number, Score score) {
    double day = TimeAxis.days(score.timepoint()).orElseThrow();
    boolean highest =
        lines.values().stream()
            .map(line -> line.get(day))
            .allMatch(other -> other == null || other.value().compareTo(score.value()) <= 0);
    double place = highest ? y - 8 : y + 17;
    List<Double> others = numbers.computeIfAbsent(day, d -> new ArrayList<>());
    if (others.stream().allMatch(other -> Math.abs(other - place) >= NUMBER)) {
      svg.text(x, place, "middle", number);
      others.add(place);
    }
  }

  private double x(double day) {
    double first = times.firstKey();
    return LEFT + 20 + (day - first) / (times.lastKey() - first) * (RIGHT - LEFT - 40);
  }

  private double y(Score score) {
    double span = most > least ? most - least : 1;
    double share = (score.value().doubleValue() - least) / span;
    return BOTTOM - 12 - share * (BOTTOM - TOP - 24);
  }
}
