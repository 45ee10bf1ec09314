package eluate.extract;

import eluate.language.Quantity;
import eluate.text.Finder;
import eluate.text.Wording;

/** The unit of time behind a number, as printed. */
final class TimeUnit {
  private static final Wording UNIT =
      Wording.of(
          "(?i)^[- ]?(hours?|hrs?|h|minutes?|mins?|min|seconds?|secs?|s|days?|d|weeks?|wks?|months?|mos?|years?|yrs?|y)\\b");

  private TimeUnit() {}

  static String of(Analysis analysis, Quantity quantity) {
    int end = quantity.span().end();
    Finder m = UNIT.finder(analysis.between(end, Math.min(analysis.text().length(), end + 12)));
    return m.find() ? m.group(1) : null;
  }
}
