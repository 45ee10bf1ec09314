package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says whether numbers agree: when equal after rounding to the digits that gold has. */
final class Numbers {

  private Numbers() {}

  static boolean agree(JsonNode gold, JsonNode out) {
    return agree(gold, out, false);
  }

  /** As {@link #agree}; with {@code unsigned}, a drop of 4 given as 4 or as −4 is the same. */
  static boolean agree(JsonNode gold, JsonNode out, boolean unsigned) {
    if (Slots.absent(gold) || Slots.absent(out)) {
      return Slots.absent(gold) && Slots.absent(out);
    }
    BigDecimal g = number(gold);
    BigDecimal o = number(out);
    if (g == null || o == null) {
      return gold.asText().strip().equals(out.asText().strip());
    }
    boolean abs = unsigned && gold.isNumber() && out.isNumber();
    return close(abs ? g.abs() : g, abs ? o.abs() : o, digits(gold, g));
  }

  private static boolean close(BigDecimal gold, BigDecimal out, int digits) {
    // The exact value of the binary number, as reference scorers round it: 2.675 is a little less.
    BigDecimal exact = new BigDecimal(out.doubleValue());
    double rounded = exact.setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    double wanted = gold.doubleValue();
    double allowed =
        Math.max(1e-9 * Math.max(Math.abs(wanted), Math.abs(rounded)), Math.pow(10, -(digits + 3)));
    return Math.abs(wanted - rounded) <= allowed;
  }

  private static BigDecimal number(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    try {
      return value.isTextual() ? new BigDecimal(value.textValue().strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Digits behind the point. A number in JSON has no trailing zeros but one that keeps it a decimal
   * number (12.0), and none where it is so small or large that it is written with an exponent.
   */
  private static int digits(JsonNode gold, BigDecimal value) {
    if (gold.isTextual()) {
      String text = gold.textValue().strip();
      int point = text.indexOf('.');
      return point < 0 || text.indexOf('e') >= 0 ? 0 : text.length() - point - 1;
    }
    double size = Math.abs(value.doubleValue());
    if (gold.isIntegralNumber() || size != 0 && (size < 1e-4 || size >= 1e16)) {
      return 0;
    }
    return Math.max(1, BigDecimal.valueOf(size).stripTrailingZeros().scale());
  }
}
