package eluate.language;

import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the quantities of a sentence: numerals first, then what their neighbourhood makes of them.
 */
public final class Quantities {
  private static final Pattern P =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])p(?:[- ]?values?)?(?: (?:of|was|is))?\\s*(?:[=<>≤≥]|<=|>=|&lt;|less than|not significant)*\\s*$");
  private static final Pattern N =
      Pattern.compile("(?i)(?<![\\p{L}\\d])n ?[s]?\\s*[=:]\\s*$|\\bin ?= ?$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:phases?|grades?|stages?|types?|class(?:es)?|weeks?|wks?|days?|months?|years?|visits?|cycles?|groups?"
              + "|arms?|patients?|pts?|UPN|cases?|cohorts?|stud(?:y|ies)|parts?|tables?|figures?|fig|levels?|lines?|steps?"
              + "|periods?|doses?|courses?|criteri(?:a|on)|version|chapter|no|number|vol|protocol|trial|gene|exon|codon"
              + "|chromosome|factor|interleukin|vitamin|protein|receptor|subunit|genotypes?|serotypes?|strains?)\\.?\\s*(?:no\\.?\\s*)?#?\\s*"
              + "(?:(?:\\d+|[IVX]+)\\s*(?:,|-|–|to|and|or|/|through|,? and)\\s*)*$");
  private static final Pattern COUNTABLE =
      Pattern.compile(
          "(?i)^\\s*(?:[\\p{L}-]+ ){0,2}(?:patients|subjects|participants|women|men|children|adults|volunteers|persons|people|individuals|cases)\\b");
  private static final Pattern BOUND =
      Pattern.compile(
          "(<=|>=|<\\s*or\\s*=|>\\s*or\\s*=|[<>≤≥])\\s*$|(?i)(?:(at least|more than|less than|fewer than|greater than|over|above|below|under|up to|exceeding))\\s+$");
  private static final Pattern OR_MORE =
      Pattern.compile(
          "(?i)^\\s?%?(?: ?[\\p{L}/%-]{1,12})? or (more|greater|higher|above|better|over|less|lower|fewer|below)\\b");
  private static final Pattern TIME_UNIT =
      Pattern.compile(
          "(?i)^[- ]?\\s?(h|hrs?|hours?|hourly|min|mins|minutes?|s|secs?|seconds?|d|days?|wks?|weeks?|weekly|mos?|months?|monthly|y|yrs?|years?)\\b(?!\\s*\\^?-?1)(?!/)");
  private static final Pattern AGE_AFTER =
      Pattern.compile(
          "(?i)^\\s*[- ]?(?:years?|yrs?|y|months?|mo|weeks?|days?)\\.?[- ]?(?:of age|old\\b|[- ]old)|^\\s*(?:yo|y/o)\\b");
  private static final Pattern AGE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:aged?|ages)\\s*(?:was|were|of|range[ds]?|between|from|[=:,(]|\\(?years\\)?|\\(?range\\)?|>|<|≥|≤|at least|over|under|\\d+(?:\\.\\d+)?|±|\\+/-|to|-|–|and|SD|mean|median|\\s){0,6}$");
  private static final Pattern PLUS_MINUS =
      Pattern.compile(
          "^\\s*%?\\s*[\\p{L}/%]{0,8}\\s*(?:±|\\+\\s?/\\s?[-−–]|\\+[-−–]|\\(±\\)|\\+ or -)\\s*$");
  private static final Pattern OF =
      Pattern.compile(
          "(?i)^\\s*(?:/|(?:[\\p{L}-]+ )?(?:of|out of)(?: (?:the|these|those|all|a total of))*)\\s*$");
  private static final Pattern PAREN = Pattern.compile("^[^()\\[\\]\\d]{0,40}[(\\[]\\s*$");
  private static final Pattern RANGE =
      Pattern.compile("(?i)^\\s*%?\\s*(?:to|-|–|−|—|through|,|;|and|\\.\\.)\\s*$");
  private static final Pattern DASH = Pattern.compile("^\\s?[-–−]\\s?$");
  private static final Pattern CI =
      Pattern.compile(
          "(?i)(?:\\bC\\.?I\\.?s?\\b|confidence (?:intervals?|limits)|credible intervals?|\\bCrI)\\)?\\s*[)\\]]?\\s*(?:of|from|was|were|for [^()\\d]{1,40})?\\s*[:=,(\\[]?\\s*$");
  private static final Pattern SPREAD_WORD =
      Pattern.compile(
          "(?i)\\b(interquartile range|IQR|inter-quartile range|quartiles|range[ds]?|min[- ]max|SD|s\\.d\\.|standard deviation|SE|SEM|s\\.e\\.m?\\.|standard error(?: of the mean)?)\\)?\\s*(?:of|from|was|were|being)?\\s*[\\]=:,(]?\\s*$");

  private final Set<String> units;
  private final int longestUnit;

  /**
   * @param units the forms of units of measurement, as printed
   */
  public Quantities(Collection<String> units) {
    this.units = new HashSet<>();
    int longest = 0;
    for (String unit : units) {
      this.units.add(fold(unit));
      longest = Math.max(longest, unit.length());
    }
    this.longestUnit = longest;
  }

  private static String fold(String unit) {
    return unit.replace(" ", "").replace('μ', 'µ').toLowerCase(Locale.ROOT);
  }

  /** The quantities of a sentence, in order. */
  public List<Quantity> read(String text, Span sentence) {
    List<Part> parts = new ArrayList<>();
    for (Numeral numeral : Numeral.scan(text, sentence)) {
      if (!parts.isEmpty() && parts.get(parts.size() - 1).unitEnd > numeral.span().start()) {
        continue;
      }
      parts.add(part(text, sentence, numeral));
    }
    listedTimes(text, parts);
    List<Quantity> quantities = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      Reading reading = new Reading(text, sentence, parts, i);
      quantities.add(reading.read());
      i = reading.next;
    }
    return quantities;
  }

  /** The first numbers of "2, 4 and 8 weeks" are times as the last one is. */
  private static void listedTimes(String text, List<Part> parts) {
    for (int i = parts.size() - 2; i >= 0; i--) {
      Part part = parts.get(i);
      Part next = parts.get(i + 1);
      String glue =
          text.substring(part.unitEnd, Math.max(part.unitEnd, next.numeral.span().start()));
      boolean time = next.kind == Quantity.Kind.TIME || next.listed;
      if (time
          && part.kind == Quantity.Kind.PLAIN
          && part.unit == null
          && part.numeral.value().scale() <= 0
          && glue.matches("(?i)\\s*(?:,|and|or|to|-|–|, and|, or)\\s*")
          && part.numeral.value().compareTo(next.numeral.value()) < 0) {
        part.listed = true;
        part.kind = Quantity.Kind.LABEL;
      }
    }
  }

  private Part part(String text, Span sentence, Numeral numeral) {
    Part part = new Part();
    part.numeral = numeral;
    int end = numeral.span().end();
    String before =
        text.substring(
            Math.max(sentence.start(), numeral.span().start() - 60), numeral.span().start());
    String after = text.substring(end, Math.min(sentence.end(), end + 60));
    part.unitEnd = end;
    Matcher bound = BOUND.matcher(before);
    if (bound.find()) {
      part.bound = bound(bound.group(1) != null ? bound.group(1) : bound.group(2));
    }
    int unitEnd = unitEnd(text, end, sentence.end());
    if (unitEnd > end) {
      part.unit = text.substring(end, unitEnd).replaceFirst("^[-\\s]+", "");
      if (part.unit.matches("(?i)per ?cent")) {
        part.unit = "%";
      }
      part.unitEnd = unitEnd;
    }
    Matcher more = OR_MORE.matcher(after);
    if (part.bound == null && more.find()) {
      part.bound = more.group(1).matches("(?i)more|greater|higher|above|better|over") ? ">=" : "<=";
    }
    part.kind = kind(before, after, part);
    return part;
  }

  private static Quantity.Kind kind(String before, String after, Part part) {
    BigDecimal value = part.numeral.value();
    if (part.numeral.isClass()) {
      return Quantity.Kind.PLAIN;
    }
    if (P.matcher(before).find()) {
      return Quantity.Kind.P_VALUE;
    }
    if (N.matcher(before).find()) {
      return Quantity.Kind.SAMPLE;
    }
    if (AGE_AFTER.matcher(after).find()
        || (AGE_BEFORE.matcher(before).find() && !"%".equals(part.unit))) {
      return Quantity.Kind.AGE;
    }
    if (!part.numeral.word()
        && LABEL.matcher(before).find()
        && value.scale() <= 0
        && part.unit == null
        && !COUNTABLE.matcher(after).find()) {
      return Quantity.Kind.LABEL;
    }
    boolean year =
        !part.numeral.word()
            && part.unit == null
            && value.scale() <= 0
            && part.numeral.span().length() == 4
            && value.intValue() >= 1900
            && value.intValue() <= 2100
            && !COUNTABLE.matcher(after).find();
    boolean glued =
        !after.isEmpty()
            && (Character.isLetter(after.charAt(0))
                && part.unit == null
                && !TIME_UNIT.matcher(after).find());
    boolean exponent = before.matches("(?s).*(?:[\\p{L}\\d]|/c?m?m )\\($") && after.startsWith(")");
    boolean power = before.matches("(?s).*[×x*]\\s?$") && part.numeral.value().intValue() == 10;
    boolean ratio = after.matches("(?s)^\\s?:\\s?\\d.*") || before.matches("(?s).*\\d\\s?:\\s?$");
    if (after.matches("(?is)^\\s?(?:[ap]\\.?m\\b\\.?|o'clock|noon).*")) {
      return Quantity.Kind.LABEL;
    }
    boolean compound =
        after.matches("(?s)^-[a-z]{3,}.*") && part.unit == null && !TIME_UNIT.matcher(after).find();
    if (power || compound || year || glued || exponent || ratio) {
      return Quantity.Kind.LABEL;
    }
    if (TIME_UNIT.matcher(after).find()) {
      return Quantity.Kind.TIME;
    }
    return Quantity.Kind.PLAIN;
  }

  private static String bound(String words) {
    String w = words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return switch (w) {
      case "<", "less than", "fewer than", "below", "under" -> "<";
      case ">", "more than", "greater than", "over", "above", "exceeding" -> ">";
      case "≤", "<=", "up to" -> "<=";
      case "≥", ">=", "at least" -> ">=";
      default -> w.startsWith("<") ? "<=" : ">=";
    };
  }

  /** Where the longest unit ends that follows a number; the number's end where none does. */
  private int unitEnd(String text, int end, int limit) {
    int start = end;
    if (start < limit && (text.charAt(start) == ' ' || text.charAt(start) == '-')) {
      start++;
    }
    int best = end;
    int furthest = Math.min(limit, start + longestUnit + 2);
    for (int to = start + 1; to <= furthest; to++) {
      boolean whole =
          to == limit
              || !Character.isLetterOrDigit(text.charAt(to))
              || !Character.isLetterOrDigit(text.charAt(to - 1));
      boolean blank = Character.isWhitespace(text.charAt(to - 1));
      if (whole && !blank && units.contains(fold(text.substring(start, to)))) {
        best = to;
      }
    }
    return best;
  }

  /** One numeral with its nearest neighbours. */
  private static final class Part {
    private Numeral numeral;
    private String unit;
    private int unitEnd;
    private String bound;
    private Quantity.Kind kind;

    /** Whether it is one of a list of times. */
    private boolean listed;
  }

  /** Puts the numerals together that make one quantity. */
  private final class Reading {
    private final String text;
    private final Span sentence;
    private final List<Part> parts;
    private final Part first;
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

    private Reading(String text, Span sentence, List<Part> parts, int index) {
      this.text = text;
      this.sentence = sentence;
      this.parts = parts;
      this.first = parts.get(index);
      this.next = index + 1;
      this.end = first.unitEnd;
      this.unit = first.unit;
    }

    private Quantity read() {
      Quantity.Kind kind = first.kind;
      if (kind == Quantity.Kind.PLAIN
          || kind == Quantity.Kind.TIME
          || kind == Quantity.Kind.SAMPLE) {
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
      interval();
    }

    private Part peek() {
      return next < parts.size() ? parts.get(next) : null;
    }

    private String glue(Part to) {
      return text.substring(end, Math.max(end, to.numeral.span().start()));
    }

    private void take(Part part) {
      next++;
      end = part.unitEnd;
    }

    private void scatter() {
      Part other = peek();
      if (other != null && PLUS_MINUS.matcher(glue(other)).matches()) {
        spread = other.numeral.value();
        spreadKind = "SD";
        unit = unit == null ? other.unit : unit;
        take(other);
        closeBracket();
      }
    }

    /**
     * "9.0 (1.1) %": a lone number in brackets behind a decimal is its SD or SE; which, the text
     * says elsewhere.
     */
    private void bracketed() {
      Part other = peek();
      if (other == null
          || spread != null
          || !glue(other).matches("\\s?[(\\[]")
          || other.kind != Quantity.Kind.PLAIN) {
        return;
      }
      boolean closed =
          text.substring(other.unitEnd, Math.min(sentence.end(), other.unitEnd + 1))
              .matches("[)\\]]");
      boolean decimals = other.numeral.value().scale() > 0 && first.numeral.value().scale() > 0;
      if (closed
          && decimals
          && other.numeral.value().signum() > 0
          && (other.unit == null || other.unit.equals(first.unit))) {
        spread = other.numeral.value();
        take(other);
        closeBracket();
        unitBehind();
      }
    }

    /** "5 (3–8)", "2.9 months (2.6–4.1)": what the bounds are, the text says elsewhere. */
    private void unnamedInterval() {
      if (next + 1 >= parts.size() || spread != null || first.kind == Quantity.Kind.SAMPLE) {
        return;
      }
      Part from = parts.get(next);
      Part to = parts.get(next + 1);
      String between =
          text.substring(from.unitEnd, Math.max(from.unitEnd, to.numeral.span().start()));
      boolean dash = DASH.matcher(between).matches() || between.matches("(?i)\\s*to\\s*");
      boolean sign = between.isEmpty() && to.numeral.value().signum() < 0;
      boolean opens =
          glue(from)
              .matches(
                  "(?i)\\s?(?:(?:months?|weeks?|days?|years?|hours?|h|min|minutes?)\\s?)?[(\\[]");
      boolean closes =
          text.substring(to.unitEnd, Math.min(sentence.end(), to.unitEnd + 1)).matches("[)\\]]");
      BigDecimal high = sign ? to.numeral.value().negate() : to.numeral.value();
      boolean holds =
          from.numeral.value().compareTo(first.numeral.value()) <= 0
              && high.compareTo(first.numeral.value()) >= 0;
      if (opens && closes && (dash || sign) && holds) {
        low = from.numeral.value();
        this.high = high;
        next += 2;
        end = to.unitEnd;
        closeBracket();
      }
    }

    private void unitBehind() {
      int behind = unit == null ? unitEnd(text, end, sentence.end()) : end;
      if (behind > end) {
        unit = text.substring(end, behind).replaceFirst("^[-\\s]+", "");
        end = behind;
      }
    }

    private void fraction() {
      Part other = peek();
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
      Part other = peek();
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

    private void closeBracket() {
      if (end < sentence.end() && (text.charAt(end) == ')' || text.charAt(end) == ']')) {
        int open = text.lastIndexOf(text.charAt(end) == ')' ? '(' : '[', end);
        if (open >= first.numeral.span().start()) {
          end++;
        }
      }
    }

    /**
     * An interval, range or SD in words behind the value: "(95% CI 1.2 to 3.4)", "(range 3-9)",
     * "(SD 2.1)".
     */
    private void interval() {
      Part other = peek();
      if (other == null || other.numeral.span().start() - end > 60) {
        return;
      }
      String glue = glue(other);
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
      Matcher word = SPREAD_WORD.matcher(glue);
      if (word.find()
          && glue.substring(0, word.start())
              .matches("\\s*%?\\s*[\\p{L}/²%]{0,8}\\s*[,;(\\[]\\s*")) {
        spreadIn(word.group(1), other);
      } else if (CI.matcher(glue).find() && glue.length() < 40) {
        bounds("CI");
      }
    }

    private void spreadIn(String word, Part other) {
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
    }

    private boolean isLevel() {
      return "%".equals(first.unit) && isLevel(first);
    }

    private boolean isLevel(Part part) {
      String after = text.substring(part.unitEnd, Math.min(sentence.end(), part.unitEnd + 24));
      return after.matches("(?is)^[- ]{0,2}\\(?(?:CI|CrI|C\\.I\\.|confidence|credible).*");
    }

    private void bounds(String kind) {
      Part from = peek();
      if (from == null || next + 1 >= parts.size() || from.numeral.span().start() - end > 45) {
        return;
      }
      Part to = parts.get(next + 1);
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
}
