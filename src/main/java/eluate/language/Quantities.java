package eluate.language;

import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the quantities of a sentence: numerals first, then what their neighbourhood makes of them.
 */
public final class Quantities {
  private static final Wording P =
      Wording.of(
          "(?i)(?<![\\p{L}\\d])p(?:[- ]?values?|[- _]?\\(?(?:log[- ]?rank|(?:for )?(?:linear )?(?:trend|interaction|heterogeneity|difference))\\)?)?(?: (?:of|was|is))?\\s*(?:[=<>≤≥⩽⩾≦≧]|<=|>=|&lt;|less than|not significant)*\\s*$");
  private static final Wording N =
      Wording.of("(?i)(?<![\\p{L}\\d])n ?[s.]?\\s*[=:]\\s*$|\\bin ?= ?$");
  private static final Wording LABEL =
      Wording.of(
          "(?i)\\b(?:phases?|grades?|stages?|types?|class(?:es)?|weeks?|wks?|days?|months?|years?|visits?|cycles?|groups?"
              + "|arms?|patients?|pts?|UPN|cases?|cohorts?|stud(?:y|ies)|parts?|tables?|figures?|fig|levels?|lines?|steps?"
              + "|periods?|doses?|courses?|criteri(?:a|on)|version|chapter|no|number|vol|protocol|trial|gene|exon|codon"
              + "|chromosome|factor|interleukin|vitamin|protein|receptor|subunit|genotypes?|serotypes?|strains?)\\.?\\s*(?:no\\.?\\s*)?#?\\s*"
              + "(?:(?:\\d+|[IVX]+)\\s*(?:,|-|–|to|and|or|/|through|,? and)\\s*)*$");
  private static final Wording COUNTABLE =
      Wording.of(
          "(?i)^\\s*(?:[\\p{L}-]+ ){0,2}(?:patients|subjects|participants|women|men|children|adults|volunteers|persons|people|individuals|cases|recipients)\\b|^ (?:of|out of) (?:the |these )?\\d");
  private static final Wording BOUND =
      Wording.of(
          "(<=|>=|[<>]\\s?/\\s?=|<\\s*or\\s*=|>\\s*or\\s*=|[<>≤≥⩽⩾≦≧])\\s*$|(?i)(?:(at least|more than|less than|fewer than|greater than|over|above|below|under|up to|exceeding))\\s+$");
  private static final Wording OR_MORE =
      Wording.of(
          "(?i)^\\s?%?(?: ?[\\p{L}/%-]{1,12})? or (more|greater|higher|above|better|over|less|lower|fewer|below)\\b");
  private static final Pattern SCATTERS =
      Pattern.compile("\\s?(?:±|\\+\\s?/\\s?[-−–]|[(\\[]\\s?(?:±|S[DE]))");
  private static final String SMALL = "(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty)";

  /** "Two in five patients" is a share and counts nobody. */
  private static final Wording ONE_IN = Wording.of("(?i)^\\sin(?: every)? " + SMALL + "\\b");

  private static final Wording IN_FIVE = Wording.of("(?i)\\b" + SMALL + " in(?: every)? $");
  private static final Wording MEAN_DOSE =
      Wording.of(
          "(?i)\\b(?:mean|median|average|total|daily|cumulative|initial|maximum|final) doses?\\s*$");
  private static final Wording TIME_UNIT =
      Wording.of(
          "(?i)^[- ]?\\s?(h|hrs?|hours?|hourly|min|mins|minutes?|s|secs?|seconds?|d|days?|wks?|weeks?|weekly|mos?|months?|monthly|y|yrs?|years?)\\b(?!\\s*\\^?-?1)(?!/)");
  private static final Wording AGE_AFTER =
      Wording.of(
          "(?i)^\\s*[- ]?(?:years?|yrs?|y|months?|mo|weeks?|days?)\\.?[- ]?(?:of age|olds?\\b|[- ]old)|^\\s*(?:yo|y/o)\\b");

  /** An age with its unit ends what is told of ages: "(median age 41 years), 116 carried". */
  private static final Wording AGE_TOLD =
      Wording.of("(?i)\\d\\s?(?:(?:years?|yrs?|y|months?)\\s?[),;]|\\))[\\s,;]*$");

  private static final Wording AGE_BEFORE =
      Wording.of(
          "(?i)\\b(?:aged?|ages)\\s*(?:was|were|of|range[ds]?|between|from|[=:,(]|\\(?years\\)?|\\(?range\\)?|>|<|≥|≤|at least|over|under|\\d+(?:\\.\\d+)?|±|\\+/-|to|-|–|and|SD|mean|median|\\s){0,6}$");

  /** "10(6)", "mg/m (2)", "10 (-6) M": a number in brackets behind these is an exponent. */
  private static final Wording RAISED = Wording.of("(?:[\\p{L}\\d]|/c?m?m |[×x*] ?10 )\\(\\z");

  private static final Wording RAISED_UNIT =
      Wording.of("\\b(?:10|kg|g|mg|m|cm|mm|min|s|h|hr|d|day|ml|l|dl|L|mL|dL) ?\\(\\z");
  private static final Pattern MOLAR = Pattern.compile(" ?(?:M|mol|g)\\b");
  private static final Pattern POWER_BEHIND = Pattern.compile(" ?\\([-−–]\\d{1,2}\\)");
  private static final Wording TIMES = Wording.of("[×x*]\\s?\\z");
  private static final Pattern RATIO_BEHIND = Pattern.compile("\\s?:\\s?\\d");
  private static final Wording RATIO_BEFORE = Wording.of("\\d\\s?:\\s?\\z");
  private static final Wording AT = Wording.of("(?i)\\bat \\z");
  private static final Pattern FLUOROURACIL = Pattern.compile("[- ]?FU\\b");
  private static final Pattern CLOCK = Pattern.compile("(?i)\\s?(?:[ap]\\.?m\\b\\.?|o'clock|noon)");
  private static final Pattern COMPOUND = Pattern.compile("-[a-z]{3,}");
  private static final Pattern LIST_GLUE =
      Pattern.compile("(?i)\\s*(?:,|and|or|to|-|–|, and|, or)\\s*");
  private static final Pattern PER_CENT = Pattern.compile("(?i)per ?cent");
  private static final Pattern BEFORE_UNIT = Pattern.compile("^[-\\s]+");

  private final Set<String> units;

  /** What units begin with, and they themselves. */
  private final Set<String> beginnings = new HashSet<>();

  private final int longestUnit;

  /**
   * @param units the forms of units of measurement, as printed
   */
  public Quantities(Collection<String> units) {
    this.units = new HashSet<>();
    int longest = 0;
    for (String unit : units) {
      String folded = fold(unit);
      this.units.add(folded);
      for (int n = 0; n <= folded.length(); n++) {
        beginnings.add(folded.substring(0, n));
      }
      longest = Math.max(longest, unit.length());
    }
    this.longestUnit = longest;
  }

  private static String fold(String unit) {
    return unit.replace(" ", "").replace('μ', 'µ').toLowerCase(Locale.ROOT);
  }

  /**
   * The quantities of a sentence, in order.
   *
   * @param numerals those of the sentence
   */
  List<Quantity> read(Passage words, List<Numeral> numerals) {
    String text = words.text();
    Span sentence = words.span();
    List<NumberPart> parts = new ArrayList<>();
    for (Numeral numeral : numerals) {
      if (!parts.isEmpty() && parts.get(parts.size() - 1).unitEnd > numeral.span().start()) {
        continue;
      }
      parts.add(part(text, sentence, numeral));
    }
    listedTimes(text, parts);
    List<Quantity> quantities = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      QuantityReading reading = new QuantityReading(this, text, sentence, parts, i);
      quantities.add(reading.read());
      i = reading.next();
    }
    return quantities;
  }

  /** The first numbers of "2, 4 and 8 weeks" are times as the last one is. */
  private static void listedTimes(String text, List<NumberPart> parts) {
    for (int i = parts.size() - 2; i >= 0; i--) {
      NumberPart part = parts.get(i);
      NumberPart next = parts.get(i + 1);
      String glue =
          text.substring(part.unitEnd, Math.max(part.unitEnd, next.numeral.span().start()));
      boolean time = next.kind == Quantity.Kind.TIME || next.listed;
      if (time
          && part.kind == Quantity.Kind.PLAIN
          && part.unit == null
          && part.numeral.value().scale() <= 0
          && LIST_GLUE.matcher(glue).matches()
          && part.numeral.value().compareTo(next.numeral.value()) < 0) {
        part.listed = true;
        part.kind = Quantity.Kind.LABEL;
      }
    }
  }

  private NumberPart part(String text, Span sentence, Numeral numeral) {
    NumberPart part = new NumberPart();
    part.numeral = numeral;
    int end = numeral.span().end();
    String before =
        text.substring(
            Math.max(sentence.start(), numeral.span().start() - 60), numeral.span().start());
    String after = text.substring(end, Math.min(sentence.end(), end + 60));
    part.unitEnd = end;
    Finder bound = BOUND.finder(before);
    if (bound.find()) {
      part.bound = bound(bound.group(1) != null ? bound.group(1) : bound.group(2));
    }
    int unitEnd = unitEnd(text, end, sentence.end());
    if (unitEnd > end) {
      part.unit = unit(text.substring(end, unitEnd));
      if (PER_CENT.matcher(part.unit).matches()) {
        part.unit = "%";
      }
      part.unitEnd = unitEnd;
    }
    Finder more = OR_MORE.finder(after);
    if (part.bound == null && more.find()) {
      part.bound = more.group(1).matches("(?i)more|greater|higher|above|better|over") ? ">=" : "<=";
    }
    part.kind = kind(before, after, part);
    return part;
  }

  /** A unit without what ties it to its number. */
  static String unit(String words) {
    return BEFORE_UNIT.matcher(words).replaceFirst("");
  }

  private static Quantity.Kind kind(String before, String after, NumberPart part) {
    BigDecimal value = part.numeral.value();
    if (part.numeral.isClass()) {
      return Quantity.Kind.PLAIN;
    }
    if (P.in(before)) {
      return Quantity.Kind.P_VALUE;
    }
    if (N.in(before) && value.scale() <= 0) {
      return Quantity.Kind.SAMPLE;
    }
    if (AGE_AFTER.in(after)
        || AGE_BEFORE.in(before) && !AGE_TOLD.in(before) && !"%".equals(part.unit)) {
      return Quantity.Kind.AGE;
    }
    if (!part.numeral.word()
        && LABEL.in(before)
        && value.scale() <= 0
        && part.unit == null
        && !COUNTABLE.in(after)
        && !(SCATTERS.matcher(after).lookingAt() && !MEAN_DOSE.in(before))) {
      return Quantity.Kind.LABEL;
    }
    if (part.numeral.word() && (ONE_IN.in(after) || IN_FIVE.in(before))) {
      return Quantity.Kind.LABEL;
    }
    boolean year =
        !part.numeral.word()
            && part.unit == null
            && value.scale() <= 0
            && part.numeral.span().length() == 4
            && value.intValue() >= 1900
            && value.intValue() <= 2100
            && !COUNTABLE.in(after);
    boolean glued =
        !after.isEmpty()
            && (Character.isLetter(after.charAt(0)) && part.unit == null && !TIME_UNIT.in(after));
    // "10(6)", "mg/m (2)", "10 (-6) M"
    boolean exponent =
        after.startsWith(")") && RAISED.in(before)
            || value.signum() < 0
                && value.scale() <= 0
                && after.startsWith(")")
                && RAISED_UNIT.in(before)
            || value.signum() < 0 && before.endsWith("10") && MOLAR.matcher(after).lookingAt()
            || value.intValue() == 10 && POWER_BEHIND.matcher(after).lookingAt();
    boolean power = value.intValue() == 10 && TIMES.in(before);
    boolean ratio = RATIO_BEHIND.matcher(after).lookingAt() || RATIO_BEFORE.in(before);
    // "at 09.00" is a time of day
    if (value.scale() == 2 && value.intValue() < 24 && AT.in(before)) {
      String hour = value.toPlainString();
      if (hour.indexOf('.') < 2 && part.numeral.span().length() == 5) {
        return Quantity.Kind.LABEL;
      }
    }
    if (value.intValue() == 5 && FLUOROURACIL.matcher(after).lookingAt()) {
      return Quantity.Kind.LABEL;
    }
    if (CLOCK.matcher(after).lookingAt()) {
      return Quantity.Kind.LABEL;
    }
    boolean compound =
        part.unit == null && COMPOUND.matcher(after).lookingAt() && !TIME_UNIT.in(after);
    if (power || compound || year || glued || exponent || ratio) {
      return Quantity.Kind.LABEL;
    }
    if (TIME_UNIT.in(after)) {
      return Quantity.Kind.TIME;
    }
    return Quantity.Kind.PLAIN;
  }

  private static String bound(String words) {
    String w = words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return switch (w) {
      case "<", "less than", "fewer than", "below", "under" -> "<";
      case ">", "more than", "greater than", "over", "above", "exceeding" -> ">";
      case "≤", "⩽", "≦", "<=", "up to" -> "<=";
      case "≥", "⩾", "≧", ">=", "at least" -> ">=";
      default -> w.startsWith("<") ? "<=" : ">=";
    };
  }

  /** Where the longest unit ends that follows a number; the number's end where none does. */
  int unitEnd(String text, int end, int limit) {
    int start = end;
    if (start < limit && (text.charAt(start) == ' ' || text.charAt(start) == '-')) {
      start++;
    }
    int best = end;
    int furthest = Math.min(limit, start + longestUnit + 2);
    for (int to = start + 1; to <= furthest; to++) {
      String folded = fold(text.substring(start, to));
      if (!beginnings.contains(folded)) {
        break;
      }
      boolean whole =
          to == limit
              || !Character.isLetterOrDigit(text.charAt(to))
              || !Character.isLetterOrDigit(text.charAt(to - 1));
      boolean blank = Character.isWhitespace(text.charAt(to - 1));
      if (whole && !blank && units.contains(folded)) {
        best = to;
      }
    }
    return best;
  }
}
