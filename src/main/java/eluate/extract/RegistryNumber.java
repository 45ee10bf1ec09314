package eluate.extract;

import eluate.document.Document;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as sponsors type them into a register's fields: "1,024", ".33", "-0.70", "NA", "<0.5".
 */
final class RegistryNumber {
  private static final Pattern PLAIN =
      Pattern.compile("[-+]?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})?(?:\\.\\d{1,15})?");

  private RegistryNumber() {}

  /** The number with its digits; null where the field holds none. */
  static BigDecimal of(Document document, Span field) {
    if (field == null || field.length() == 0) {
      return null;
    }
    String typed = document.text(field).replace('\u2212', '-');
    boolean number =
        PLAIN.matcher(typed).matches() && typed.chars().anyMatch(c -> c >= '0' && c <= '9');
    return number ? new BigDecimal(typed.replace(",", "")) : null;
  }

  /** A number of people; null where the field holds no whole number. */
  static Integer whole(Document document, Span field) {
    BigDecimal number = of(document, field);
    boolean whole =
        number != null
            && number.stripTrailingZeros().scale() <= 0
            && number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return whole ? number.intValueExact() : null;
  }

  /** Whether the field says that there is no number. */
  static boolean isNotAvailable(Document document, Span field) {
    return document
        .text(field)
        .matches("(?i)n\\.?/?a\\.?|nan|not (?:available|applicable|estimable)|-+");
  }
}
