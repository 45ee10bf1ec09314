package eluate.language;

import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that a sentence names, and writes them as ISO 8601 durations where they are
 * measured.
 */
public final class Times {
  /** The letters that it starts with are tried first, being the fewest. */
  private static final String NUMBER =
      "(?=[\\doftsena])(\\d+(?:\\.\\d+)?|(?:twenty|thirty|forty|fifty|sixty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
          + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|an?(?=[- ]))";

  private static final String UNIT =
      "(h|hrs?|hours?|min|mins?|minutes?|d|days?|wks?|weeks?|mos?|mths?|months?|y|yrs?|years?)";

  private static final Wording BASELINE =
      Wording.of(
          "(?i)\\b(?:(?:at |from |to )?(?:the |their )?(?:(?:pre|study|treatment|[\\p{L}]{3,15}-treated)(?:-[\\p{L}]{3,15})? )?baseline\\b(?! to (?:(?:the )?(?:end|last|final|week|wk|month|day|year|follow|study|visit|post)|\\d+[- ]?(?:week|wk|month|day|year|h\\b|hour|min))| characteristic)|before (?:the )?(?:start of )?(?:treatment|therapy|initiation|starting|(?-i:[A-Z]{3,6}))\\b|at (?:the )?(?:start|outset|beginning)(?: of (?:the )?(?:study|treatment|therapy|trial))?\\b|before (?:the )?(?:vaccination|immuni[sz]ation|surgery|operation|intervention|injection|infusion|(?:first )?(?:dose|dosing)|switch|transplantation)\\b|pre-(?:dose|vaccination|operative)\\b|when (?:the )?[\\p{L}-]{4,30} (?:was|were) (?:started|begun|initiated|introduced|commenced)\\b|entered the (?:study|trial) with\\b|before (?:the |her |his |their )first \\p{L}+|before (?=and\\b)|previously (?=\\d)"
              + "|pre-?treatment\\b|pretherapy|at (?:study )?(?:entry|enrol?lment|inclusion)\\b|at randomi[sz]ation\\b|initially\\b)");
  private static final Wording REFERENCE =
      Wording.of(
          "(?i)\\b(?:from|to|with|than|versus|vs\\.?|over|above|below) (?:the |their )?(?:(?:pre|study|treatment)(?:-[\\p{L}]{3,15})? )?(?:baseline|pre-?treatment)$");
  private static final Wording UNIT_FIRST =
      Wording.of(
          "(?i)\\b(weeks?|wks?|days?|months?|mo|years?|hours?) "
              + NUMBER
              + "\\b(?!\\.\\d|\\s?(?:±|\\+\\s?/))");
  private static final Wording AFTER =
      Wording.of(
          "(?i)\\b(?<how>at|after|by|within|over|during|until|through|in|following|for|throughout|to|on|up to|first)\\s+(?:only |just |about |approximately |some |nearly |almost )?(?:an? |the )?(?:mean |median |total |average |additional |further |next |first |last |end of )*(?:the |of )*(?:first |a )?"
              + NUMBER
              + "[- ]?(?:post-?operative )?"
              + UNIT
              + "\\b(?!\\s*(?:of age|old))(?<tail>(?:['’]?s?)?(?: (?:of|after|following|post|from|later|treatment|therapy|follow)\\b)?)?");
  private static final Wording LATER =
      Wording.of(
          "(?i)(?=[\\doftsena])(?<![\\p{L}\\d.])"
              + NUMBER
              + "[- ]?"
              + UNIT
              + "\\b[- ]?(?:post|after|later|following|follow-?up|of (?:treatment|therapy|follow)|visit|time ?point|postoperatively|mark|(?:on|in)\\b(?=[,.;)]|$)|on\\b(?= (?:it|he|she|they|the|this|these|his|her|their)\\b))");
  private static final Wording WORDS =
      Wording.of(
          "(?i)\\b(?:(?:at|after|following|during|by) (?:the )?(?:end of (?:the )?(?:study|treatment|trial|therapy|follow-?up|period|infusion|surgery)|study end|end[- ]?point|end of treatment|discharge|admission|induction|intubation|extubation|follow-?up|(?:first|second|third|last|final) (?:cycle|dose|infusion|injection|course|visit))"
              + "|(?:after|following) (?:treatment|therapy|discontinuation|withdrawal|surgery|the operation)\\b|end[- ]?point(?= (?:mean|median|value|score|level)s?\\b)|post-?treatment\\b|post-?operatively\\b|preoperatively\\b|pre-operatively\\b|intraoperatively\\b|immediately after [\\p{L}]+|(?:after|following) (?:the )?(?:two|three|four|five|six|eight|\\d{1,2}) (?:doses|cycles|infusions|injections|courses|sessions)\\b)");

  /** "after the first month" */
  private static final Wording ORDINAL =
      Wording.of(
          "(?i)\\b(?:at|after|by) (?:the )?(?:end of (?:the )?)?(first|second|third|fourth|sixth|(?:\\d{1,2})(?:st|nd|rd|th)) (day|week|month|year)\\b(?! of (?:age|life))");

  private static final Map<String, String> ORDINALS =
      Map.of("first", "1", "second", "2", "third", "3", "fourth", "4", "sixth", "6");

  /** "at 2, 4 and 8 weeks": the last one is read by the patterns above. */
  private static final Wording LISTED =
      Wording.of(
          "(?i)\\b(?:at|after|by|on)\\s+((?:\\d+(?:\\.\\d+)?\\s*(?:,|and|, and|or)\\s*){1,6})\\d+(?:\\.\\d+)?[- ]?"
              + UNIT
              + "\\b");

  /** "between weeks 4 and 40": what is told of the time between has no single moment. */
  private static final Wording BETWEEN =
      Wording.of(
          "(?i)\\bbetween (?:weeks?|months?|days?|years?) [1-9]\\d* and (?:(?:week|month|day|year) )?\\d+\\b");

  private static final Pattern LIST_GLUE =
      Pattern.compile("(?:\\s|[,;&]|and|\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]){1,8}");
  private static final Wording LENGTH =
      Wording.of("(?i)(?=[\\doftsena])(?<![\\p{L}\\d.])" + NUMBER + "[- ]?" + UNIT + "\\b");

  /** What all times but those in words have. */
  private static final Wording ANY_UNIT =
      Wording.of(
          "(?i)(?:^|[^\\p{L}]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty)"
              + UNIT
              + "\\b");

  private static final Pattern NUMERAL = Pattern.compile("\\d+(?:\\.\\d+)?");

  private Times() {}

  /** The times of a sentence, in order, not overlapping. */
  public static List<TimeMention> read(String text, Span sentence) {
    return read(new Passage(text, sentence));
  }

  /** The times of a passage, in order, not overlapping. */
  static List<TimeMention> read(Passage passage) {
    String text = passage.text();
    Span sentence = passage.span();
    List<TimeMention> times = new ArrayList<>();
    boolean measured = ANY_UNIT.in(passage);
    Finder m = BASELINE.finder(passage);
    while (m.find()) {
      // "a fall from baseline" names what is compared with, not when
      boolean reference =
          REFERENCE.in(text.substring(Math.max(sentence.start(), m.start() - 16), m.end()));
      if (!reference) {
        add(times, new Span(m.start(), m.end()), "baseline", TimeMention.Kind.BASELINE);
      }
    }
    m = BETWEEN.finder(passage);
    while (measured && m.find()) {
      add(
          times,
          new Span(m.start(), m.end()),
          m.group().toLowerCase(Locale.ROOT),
          TimeMention.Kind.POINT);
    }
    m = UNIT_FIRST.finder(passage);
    while (measured && m.find()) {
      add(times, new Span(m.start(), m.end()), iso(m.group(2), m.group(1)), TimeMention.Kind.POINT);
    }
    m = AFTER.finder(passage);
    while (measured && m.find()) {
      String how = m.group("how").toLowerCase(Locale.ROOT);
      boolean length =
          how.equals("for")
              || how.equals("throughout")
              || how.equals("up to")
              || how.equals("on")
              || how.equals("to");
      add(
          times,
          new Span(m.start(), m.end()),
          iso(m.group(2), m.group(3)),
          length ? TimeMention.Kind.LENGTH : TimeMention.Kind.POINT);
    }
    m = LATER.finder(passage);
    while (measured && m.find()) {
      add(times, new Span(m.start(), m.end()), iso(m.group(1), m.group(2)), TimeMention.Kind.POINT);
    }
    m = WORDS.finder(passage);
    while (m.find()) {
      add(
          times,
          new Span(m.start(), m.end()),
          m.group().toLowerCase(Locale.ROOT).replaceFirst("^at (?:the )?", ""),
          TimeMention.Kind.POINT);
    }
    m = ORDINAL.finder(passage);
    while (measured && m.find()) {
      String nth = m.group(1).toLowerCase(Locale.ROOT);
      add(
          times,
          new Span(m.start(), m.end()),
          iso(ORDINALS.getOrDefault(nth, nth.replaceAll("\\D", "")), m.group(2)),
          TimeMention.Kind.POINT);
    }
    m = LISTED.finder(passage);
    while (measured && m.find()) {
      Matcher n = NUMERAL.matcher(text).region(m.start(1), m.end(1));
      while (n.find()) {
        add(
            times,
            new Span(n.start(), n.end()),
            iso(n.group(), m.group(2)),
            TimeMention.Kind.POINT);
      }
    }
    m = LENGTH.finder(passage);
    while (measured && m.find()) {
      if (m.group(1).length() > 1 || Character.isDigit(m.group(1).charAt(0))) {
        add(
            times,
            new Span(m.start(), m.end()),
            iso(m.group(1), m.group(2)),
            TimeMention.Kind.LENGTH);
      }
    }
    times.sort((a, b) -> a.span().compareTo(b.span()));
    return listed(text, times);
  }

  /**
   * The later ones of "at 2 h [1 vs 2], 6 h [2 vs 4] and 12 h [2 vs 3]" are moments as the first
   * one is.
   */
  private static List<TimeMention> listed(String text, List<TimeMention> times) {
    List<TimeMention> out = new ArrayList<>();
    for (TimeMention time : times) {
      TimeMention last = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean list =
          last != null
              && last.kind() == TimeMention.Kind.POINT
              && time.kind() == TimeMention.Kind.LENGTH
              && last.span().end() < time.span().start()
              && LIST_GLUE
                  .matcher(text.substring(last.span().end(), time.span().start()))
                  .matches();
      out.add(list ? new TimeMention(time.span(), time.value(), TimeMention.Kind.POINT) : time);
    }
    return out;
  }

  private static void add(List<TimeMention> times, Span span, String value, TimeMention.Kind kind) {
    if (value != null && times.stream().noneMatch(t -> t.span().overlaps(span))) {
      times.add(new TimeMention(span, value, kind));
    }
  }

  /** A number and a unit of time as an ISO 8601 duration; hours and minutes behind a T. */
  public static String iso(String number, String unit) {
    String digits = number(number);
    if (digits == null) {
      return null;
    }
    String u = unit.toLowerCase(Locale.ROOT);
    if (u.startsWith("h")) {
      return "PT" + digits + "H";
    }
    if (u.startsWith("min")) {
      return "PT" + digits + "M";
    }
    return "P"
        + digits
        + (u.startsWith("d") ? "D" : u.startsWith("w") ? "W" : u.startsWith("m") ? "M" : "Y");
  }

  private static String number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return new BigDecimal(word).stripTrailingZeros().toPlainString();
    }
    if (word.equalsIgnoreCase("a") || word.equalsIgnoreCase("an")) {
      return "1";
    }
    List<Numeral> numerals = Numeral.scan(word, new Span(0, word.length()));
    return numerals.isEmpty() ? null : numerals.get(0).value().toPlainString();
  }
}
