package eluate.language;

import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts the numerals together that make one quantity. */
final class QuantityReading {
  private static final Pattern PLUS_MINUS =
      Pattern.compile(
          "^\\s*%?\\s*[\\p{L}/%]{0,8}\\s*(?:±|\\+\\s?/\\s?[-−–]|\\+[-−–]|\\(±\\)|\\+ or -)\\s*$");
  private static final Pattern OF =
      Pattern.compile(
          "(?i)^\\s*(?:/|(?:(?!eyes? )[\\p{L}-]+ )?(?:of|out of)(?: (?:the|these|those|all|a total of))*)\\s*$");
  private static final Pattern PAREN = Pattern.compile("^[^()\\[\\]\\d]{0,40}[(\\[]\\s*$");
  private static final Pattern RANGE =
      Pattern.compile("(?i)^\\s*%?\\)?\\s*(?:to|-|–|−|—|through|,|;|and|\\.\\.)\\s*\\(?\\s*$");
  private static final Pattern DASH = Pattern.compile("^\\s?[-–−]\\s?$");
  private static final Pattern CI =
      Pattern.compile(
          "(?i)(?:\\bC\\.?I\\.?s?\\b|confidence (?:intervals?|limits)|credible intervals?|\\bCrI)\\)?\\s*[)\\]]?\\s*(?:of|from|was|were|for [^()\\d]{1,40})?\\s*[:=,(\\[]?\\s*$");
  private static final Wording SPREAD_WORD =
      Wording.of(
          "(?i)\\b(interquartile range|IQR|inter-quartile range|quartiles|range[ds]?|min[- ]max|SD|s\\.d\\.|standard deviation|SE|SEM|s\\.e\\.m?\\.|standard error(?: of the mean)?)\\)?\\s*(?:of|from|was|were|being)?\\s*[\\]=:,(]?\\s*$");

  /** Says that the numbers in brackets are scatter. */
  private static final Wording SCATTER =
      Wording.of("[(\\[]\\s?(?:±\\s?)?(?:S\\.?D\\.?|S\\.?E\\.?M?\\.?)\\s?(?:[)\\]]|[=:]?\\s?\\d)");

  private static final Wording RESPECTIVELY = Wording.of("(?i)\\brespectively\\b");

  private static final Pattern OPENS = Pattern.compile("\\s?[(\\[]");
  private static final Pattern TO = Pattern.compile("(?i)\\s*to\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s?[,;]\\s?");
  private static final Pattern TIME_OPENS =
      Pattern.compile(
          "(?i)\\s?(?:(?:months?|weeks?|days?|years?|hours?|h|min|minutes?)\\s?)?[(\\[]");
  private static final Pattern UNIT_OPENS =
      Pattern.compile("\\s*%?\\s*[\\p{L}/²%]{0,8}\\s*[,;(\\[]\\s*");
  private static final Pattern LEVEL_OF =
      Pattern.compile("(?i)[- ]{0,2}\\(?(?:CI|Cl\\b|CrI|C\\.I\\.|confidence|credible)");

  private final Quantities units;
  private final String text;
  private final Span sentence;
  private final List<NumberPart> parts;
  private final NumberPart first;
  private int next;
  private int end;
  private BigDecimal spread;
  private String spreadKind;
  private BigDecimal low;
  private BigDecimal high;
  private BigDecimal level;
  private BigDecimal total;
  private BigDecimal percent;
  private String unit;

  QuantityReading(Quantities units, String text, Span sentence, List<NumberPart> parts, int index) {
    this.units = units;
    this.text = text;
    this.sentence = sentence;
    this.parts = parts;
    this.first = parts.get(index);
    this.next = index + 1;
    this.end = first.unitEnd;
    this.unit = first.unit;
  }

  /** The numeral that follows the quantity. */
  int next() {
    return next;
  }

  Quantity read() {
    Quantity.Kind kind = first.kind;
    if (kind == Quantity.Kind.PLAIN || kind == Quantity.Kind.TIME || kind == Quantity.Kind.SAMPLE) {
      if (isLevel()) {
        kind = Quantity.Kind.INTERVAL;
        level = first.numeral.value();
        bounds("CI");
      } else {
        compose();
      }
    } else if (kind == Quantity.Kind.AGE) {
      scatter();
    }
    Span span = new Span(first.numeral.span().start(), end);
    return new Quantity(
        span,
        first.numeral.span(),
        kind,
        first.numeral.value(),
        first.bound,
        unit,
        first.numeral.word(),
        spread,
        spreadKind,
        low,
        high,
        level,
        total,
        percent);
  }

  private void compose() {
    scatter();
    bracketed();
    unnamedInterval();
    fraction();
    percentage();
    if (percent != null && total == null) {
      // "163 (76%) of 214"
      fraction();
    }
    interval();
  }

  private NumberPart peek() {
    return next < parts.size() ? parts.get(next) : null;
  }

  private String glue(NumberPart to) {
    return text.substring(end, Math.max(end, to.numeral.span().start()));
  }

  private void take(NumberPart part) {
    next++;
    end = part.unitEnd;
  }

  private void scatter() {
    NumberPart other = peek();
    if (other != null && PLUS_MINUS.matcher(glue(other)).matches()) {
      spread = other.numeral.value();
      spreadKind = "SD";
      unit = unit == null ? other.unit : unit;
      take(other);
      closeBracket();
    }
  }

  /**
   * "9.0 (1.1) %": a lone number in brackets behind a decimal is its SD or SE; which, the text says
   * elsewhere. Whole numbers are so where the sentence has said that brackets hold them: "98 [SE
   * 14] to 1024 [130]".
   */
  private void bracketed() {
    NumberPart other = peek();
    if (other == null
        || spread != null
        || !OPENS.matcher(glue(other)).matches()
        || other.kind != Quantity.Kind.PLAIN) {
      return;
    }
    boolean closed = bracketAt(other.unitEnd);
    boolean decimals = other.numeral.value().scale() > 0 && first.numeral.value().scale() > 0;
    if (closed
        && (decimals || scatterInBrackets())
        && other.numeral.value().signum() > 0
        && (other.unit == null || other.unit.equals(first.unit))) {
      spread = other.numeral.value();
      take(other);
      closeBracket();
      unitBehind();
    }
  }

  private boolean scatterInBrackets() {
    return first.unit == null
        && first.kind == Quantity.Kind.PLAIN
        && SCATTER.in(text.substring(sentence.start(), first.numeral.span().start()));
  }

  /** "5 (3–8)", "2.9 months (2.6–4.1)": what the bounds are, the text says elsewhere. */
  private void unnamedInterval() {
    if (next + 1 >= parts.size() || spread != null || first.kind == Quantity.Kind.SAMPLE) {
      return;
    }
    NumberPart from = parts.get(next);
    NumberPart to = parts.get(next + 1);
    String between =
        text.substring(from.unitEnd, Math.max(from.unitEnd, to.numeral.span().start()));
    boolean dash = DASH.matcher(between).matches() || TO.matcher(between).matches();
    boolean sign = between.isEmpty() && to.numeral.value().signum() < 0;
    // "-0.54 (-0.69, -0.40)": bounds as exact as what they are of
    boolean comma =
        first.numeral.value().scale() > 0
            && from.numeral.value().scale() == first.numeral.value().scale()
            && to.numeral.value().scale() == first.numeral.value().scale()
            && SEPARATOR.matcher(between).matches();
    boolean opens = TIME_OPENS.matcher(glue(from)).matches();
    boolean closes = bracketAt(to.unitEnd);
    BigDecimal high = sign ? to.numeral.value().negate() : to.numeral.value();
    boolean holds =
        from.numeral.value().compareTo(first.numeral.value()) <= 0
            && high.compareTo(first.numeral.value()) >= 0;
    if (opens && closes && (dash || sign || comma) && holds) {
      low = from.numeral.value();
      this.high = high;
      next += 2;
      end = to.unitEnd;
      closeBracket();
    }
  }

  private void unitBehind() {
    int behind = unit == null ? units.unitEnd(text, end, sentence.end()) : end;
    if (behind > end) {
      unit = Quantities.unit(text.substring(end, behind));
      end = behind;
    }
  }

  private void fraction() {
    NumberPart other = peek();
    if (other == null || spread != null || first.unit != null && !"%".equals(first.unit)) {
      return;
    }
    String glue = glue(other);
    boolean whole =
        first.numeral.value().scale() <= 0
            && other.numeral.value().scale() <= 0
            && other.unit == null
            && other.kind != Quantity.Kind.LABEL;
    if (whole
        && !"%".equals(first.unit)
        && OF.matcher(glue).matches()
        && other.numeral.value().compareTo(first.numeral.value()) >= 0
        && other.numeral.value().signum() > 0) {
      total = other.numeral.value();
      take(other);
    }
  }

  private void percentage() {
    NumberPart other = peek();
    if (other == null || spread != null || first.unit != null || !"%".equals(other.unit)) {
      return;
    }
    if (first.numeral.value().scale() <= 0
        && PAREN.matcher(glue(other)).matches()
        && closes(other.unitEnd)) {
      percent = other.numeral.value();
      take(other);
      closeBracket();
    }
  }

  private boolean closes(int at) {
    String after = text.substring(at, Math.min(sentence.end(), at + 2));
    return after.startsWith(")")
        || after.startsWith("]")
        || after.startsWith(";")
        || after.startsWith(",")
        || after.startsWith(" o");
  }

  private boolean bracketAt(int at) {
    return at < sentence.end() && ")]".indexOf(text.charAt(at)) >= 0;
  }

  private void closeBracket() {
    if (end < sentence.end() && (text.charAt(end) == ')' || text.charAt(end) == ']')) {
      int open = text.lastIndexOf(text.charAt(end) == ')' ? '(' : '[', end);
      if (open >= first.numeral.span().start()) {
        end++;
      }
    }
  }

  /**
   * An interval, range or SD in words behind the value: "(95% CI 1.2 to 3.4)", "(range 3-9)", "(SD
   * 2.1)".
   */
  private void interval() {
    NumberPart other = peek();
    if (other == null || other.numeral.span().start() - end > 60) {
      return;
    }
    String glue = glue(other);
    if (RESPECTIVELY.in(glue)) {
      // "4.0 and 2.5 months for A and B, respectively (95% CI, …": a bracket for both
      return;
    }
    if (glue.indexOf('(') < 0
        && glue.indexOf('[') < 0
        && glue.indexOf(',') < 0
        && glue.indexOf(';') < 0) {
      return;
    }
    if (spread == null && "%".equals(other.unit) && isLevel(other)) {
      level = other.numeral.value();
      take(other);
      bounds("CI");
      return;
    }
    Finder word = SPREAD_WORD.finder(glue);
    if (word.find() && UNIT_OPENS.matcher(glue.substring(0, word.start())).matches()) {
      spreadIn(word.group(1), other);
    } else if (CI.matcher(glue).find() && glue.length() < 40) {
      bounds("CI");
    }
  }

  private void spreadIn(String word, NumberPart other) {
    String w = word.toLowerCase(Locale.ROOT);
    if (w.startsWith("sd") || w.startsWith("s.d") || w.startsWith("standard d")) {
      spreadKind = "SD";
    } else if (w.startsWith("se") || w.startsWith("s.e") || w.startsWith("standard e")) {
      spreadKind = "SE";
    } else {
      bounds(w.startsWith("range") || w.startsWith("min") ? "range" : "IQR");
      return;
    }
    spread = other.numeral.value();
    take(other);
    closeBracket();
    unitBehind();
  }

  private boolean isLevel() {
    return "%".equals(first.unit) && isLevel(first);
  }

  private boolean isLevel(NumberPart part) {
    String after = text.substring(part.unitEnd, Math.min(sentence.end(), part.unitEnd + 24));
    return LEVEL_OF.matcher(after).lookingAt();
  }

  private void bounds(String kind) {
    NumberPart from = peek();
    if (from == null || next + 1 >= parts.size() || from.numeral.span().start() - end > 45) {
      return;
    }
    NumberPart to = parts.get(next + 1);
    String between = text.substring(from.unitEnd, to.numeral.span().start());
    boolean dash = DASH.matcher(between).matches() || RANGE.matcher(between).matches();
    // "10-20": the dash was read as the second number's sign
    boolean sign = between.isEmpty() && to.numeral.value().signum() < 0;
    if (!dash && !sign) {
      return;
    }
    low = from.numeral.value();
    high = sign ? to.numeral.value().negate() : to.numeral.value();
    spreadKind = kind;
    next += 2;
    end = to.unitEnd;
    closeBracket();
  }
}
