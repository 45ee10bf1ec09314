package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether time points agree: durations within 5 %, others by their words. */
final class TimePoints {

  private static final String PART = "(?:(\\d+(?:\\.\\d+)?)%s)?";
  private static final Pattern DURATION =
      Pattern.compile(
          "P"
              + PART.formatted("Y")
              + PART.formatted("M")
              + PART.formatted("W")
              + PART.formatted("D"));
  private static final double[] DAYS = {365.25, 30.4375, 7, 1};
  private static final double TOLERANCE = 0.05;

  private final Names names;

  TimePoints(Names names) {
    this.names = names;
  }

  boolean agree(JsonNode gold, JsonNode out) {
    if (Slots.absent(gold) || Slots.absent(out)) {
      return Slots.absent(gold) && Slots.absent(out);
    }
    OptionalDouble g = days(gold.asText());
    OptionalDouble o = days(out.asText());
    if (g.isPresent() && o.isPresent()) {
      double longer = Math.max(g.getAsDouble(), o.getAsDouble());
      return Math.abs(g.getAsDouble() - o.getAsDouble()) <= TOLERANCE * longer;
    }
    return names.fold(gold.asText()).words().equals(names.fold(out.asText()).words());
  }

  private static OptionalDouble days(String text) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches() || text.length() == 1) {
      return OptionalDouble.empty();
    }
    double days = 0;
    for (int part = 0; part < DAYS.length; part++) {
      String value = duration.group(part + 1);
      days += value == null ? 0 : Double.parseDouble(value) * DAYS[part];
    }
    return OptionalDouble.of(days);
  }
}
