package eluate.export;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time points as places on an axis. */
final class TimeAxis {
  private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)";
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:%1$sY)?(?:%1$sM)?(?:%1$sW)?(?:%1$sD)?(?:T(?:%1$sH)?(?:%1$sM)?)?".formatted(NUMBER));

  /** A year, month, week, day, hour and minute in days. */
  private static final double[] DAYS = {365.25, 30.4375, 7, 1, 1 / 24.0, 1 / 1440.0};

  private static final String[] UNITS = {"y", "mo", "wk", "d", "h", "min"};

  private TimeAxis() {}

  /** Days from the start of treatment; empty for the paper's own words. */
  static OptionalDouble days(String timepoint) {
    if ("baseline".equals(timepoint)) {
      return OptionalDouble.of(0);
    }
    Matcher duration = DURATION.matcher(timepoint == null ? "" : timepoint);
    if (!duration.matches()) {
      return OptionalDouble.empty();
    }
    double days = 0;
    for (int part = 0; part < DAYS.length; part++) {
      String number = duration.group(part + 1);
      days += number == null ? 0 : Double.parseDouble(number) * DAYS[part];
    }
    return OptionalDouble.of(days);
  }

  /** A short label, for instance {@code 12 wk}. */
  static String label(String timepoint) {
    Matcher duration = DURATION.matcher(timepoint);
    if (!duration.matches()) {
      return timepoint;
    }
    StringBuilder label = new StringBuilder();
    for (int part = 0; part < UNITS.length; part++) {
      String number = duration.group(part + 1);
      if (number != null) {
        label.append(label.isEmpty() ? "" : " ").append(number).append(' ').append(UNITS[part]);
      }
    }
    return label.toString();
  }
}
