package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.language.Times;
import eluate.mention.Mention;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a head, a stub or a caption of a table says of the cells it stands for.
 *
 * @param span its words; empty for a label without any
 * @param group the label of whose numbers they are; null where it doesn't say
 * @param size the group's size, "(n = 18)"; null for none
 * @param time when; null where it doesn't say
 * @param measure what is measured; null where it doesn't say
 * @param response what is counted in people; null where it doesn't say
 * @param unit as printed behind the name: "ALT (U/L)"; null for none
 * @param spread SD, SE, IQR, range or CI: what stands beside the value
 * @param statistic mean, median, LS mean or geometric mean
 * @param change whether the numbers are changes
 */
record TableLabel(
    Span span,
    String group,
    Integer size,
    String time,
    Mention measure,
    Mention response,
    String unit,
    String spread,
    String statistic,
    boolean change) {
  private static final Wording SIZE = Wording.of("(?i)\\(?\\s?n\\s?=\\s?(\\d[\\d,]*)\\s?\\)?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:s|sec|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)");
  private static final Wording UNIT = Wording.of("(?:[(\\[]|, ?)([^(),\\[\\]]{1,20})(?=[)\\],]|$)");
  private static final Wording CHARACTERISTICS =
      Wording.of(
          "(?i)\\b(?:baseline (?:characteristics|demographics|data|values)|demographics?)\\b");
  private static final Wording CHANGE =
      Wording.of("(?i)\\b(?:change|Δ|differences? from (?:the )?baseline)");
  private static final Wording COUNTS =
      Wording.of(
          "(?i)(?:\\b(?:n|no\\.?|nos\\.?|numbers?)(?: of \\p{L}{3,15})?,? ?[(\\[] ?% ?[)\\]]|"
              + "\\b(?:n|no\\.?|number) ?(?:,|/|and) ?%|\\b(?:number|count)s? (?:and|with|\\() ?percent)");
  private static final Pattern DOSE =
      Pattern.compile(
          "(\\d[\\d,]{0,6}(?:\\.\\d{1,3})?)(?:\\s?(?:mg|g|µg|μg|mcg|IU|U|ml|mL))?(?:/\\p{L}{1,4})?");

  /** Whom a title speaks of; a measure behind it tells who they are, and not what was measured. */
  private static final Wording WHOM =
      Wording.of(
          "(?i)\\b(?:in|among|of|for|from) (?:the )?(?:[\\p{L}-]+ ){0,3}(?:patients|subjects|participants|individuals|women|men|children|adults|people|those) (?:\\([^()]{1,20}\\) )?(?:with|having|whose|who|at|by)\\b");

  /** "Exercise group": an arm by what was done. */
  private static final Wording GROUP_BEHIND = Wording.of("(?i)^ (?:group|arm)s?\\b");

  private static final Pattern MOMENT =
      Pattern.compile("(?i)^(?:visit )?(?:weeks?|days?|months?|years?|hours?) \\d+$");

  /** The label that a span of a document is. */
  static TableLabel of(Analysis analysis, Span span) {
    String words = span.of(analysis.text()).replaceAll("\\s+", " ").strip();
    Finder n = SIZE.finder(words);
    Integer size = n.find() ? Integer.valueOf(n.group(1).replace(",", "")) : null;
    return new TableLabel(
        span,
        group(analysis, span, words),
        size,
        time(analysis.text(), span, words),
        measure(analysis, span),
        response(analysis, span),
        unit(analysis, words),
        spread(words),
        statistic(words),
        CHANGE.in(words));
  }

  /** Whether words say that counts stand with their percentages: "n (%)". */
  static boolean counts(String words) {
    return COUNTS.in(words);
  }

  /** The same with what stands beside the value. */
  TableLabel spreading(String kind) {
    return new TableLabel(
        span, group, size, time, measure, response, unit, kind, statistic, change);
  }

  /** This head of a column under another one: what it doesn't say, the upper one does. */
  TableLabel under(TableLabel upper) {
    return new TableLabel(
        span.length() == 0 ? upper.span : span,
        group == null ? upper.group : group,
        size == null ? upper.size : size,
        time == null ? upper.time : time,
        measure == null ? upper.measure : measure,
        response == null ? upper.response : response,
        unit == null ? upper.unit : unit,
        spread == null ? upper.spread : spread,
        statistic == null ? upper.statistic : statistic,
        change || upper.change);
  }

  /** The same for one arm of several; sizes that it gives may be another's. */
  TableLabel in(String arm) {
    return new TableLabel(
        span, arm, null, time, measure, response, unit, spread, statistic, change);
  }

  /** The same in the unit that another label is. */
  TableLabel in(TableLabel other) {
    return new TableLabel(
        span, group, size, time, measure, response, other.unit, spread, statistic, change);
  }

  /** The same with numbers that are changes. */
  TableLabel changing() {
    return new TableLabel(
        span, group, size, time, measure, response, unit, spread, statistic, true);
  }

  /** Whether it says of whom, of what or when. */
  boolean says() {
    return group != null || time != null || measure != null || response != null;
  }

  /** The same at a time. */
  TableLabel at(String moment) {
    return new TableLabel(
        span, group, size, moment, measure, response, unit, spread, statistic, change);
  }

  private static String group(Analysis analysis, Span span, String words) {
    String name = TableArms.name(words);
    String key = Folding.key(name);
    for (String each : List.of(key, key.replaceFirst(" ?(?:group|arm)$", ""))) {
      for (Group group : analysis.groups().all()) {
        boolean named =
            Folding.key(group.label()).equals(each)
                || group.aliases().stream().anyMatch(alias -> Folding.key(alias).equals(each));
        if (named && !each.isEmpty()) {
          return group.label();
        }
      }
    }
    String shortForm = TableArms.shortForm(analysis.parsed(), key);
    for (Group group : analysis.groups().all()) {
      boolean said = shortForm != null && group.aliases().contains(shortForm);
      if (said || group.label().equals(shortForm)) {
        return group.label();
      }
    }
    if (name.matches("(?i)(?:total|overall|all(?: (?:patients|participants|subjects))?)")) {
      return Groups.ALL;
    }
    String dosed = dosed(analysis, name);
    if (dosed != null) {
      return dosed;
    }
    List<GroupMention> inside = analysis.groups().in(span);
    for (GroupMention mention : inside) {
      if (mention.span().equals(span)) {
        return mention.label();
      }
    }
    List<String> labels = inside.stream().map(GroupMention::label).distinct().toList();
    return labels.size() == 1 ? labels.get(0) : null;
  }

  /** "1200" under the name of a drug: the only arm that was given so much; null for none. */
  private static String dosed(Analysis analysis, String name) {
    Matcher dose = DOSE.matcher(name);
    if (!dose.matches()) {
      return null;
    }
    Pattern printed =
        Pattern.compile(
            "(?<![\\d.,])"
                + Pattern.quote(dose.group(1))
                + "\\s?-?(?:mg|g|µg|μg|mcg|IU|U|ml|mL)(?![\\p{L}])");
    List<String> given =
        analysis.groups().arms().stream()
            .filter(arm -> printed.matcher(arm.label()).find())
            .map(Group::label)
            .toList();
    return given.size() == 1 ? given.get(0) : null;
  }

  private static String time(String text, Span span, String words) {
    if (MOMENT.matcher(words).matches()) {
      String[] parts = words.replaceFirst("(?i)^visit ", "").split(" ");
      return Times.iso(parts[1], parts[0]);
    }
    if (CHARACTERISTICS.in(words)) {
      return "baseline";
    }
    List<TimeMention> times =
        Times.read(text, span).stream().filter(t -> t.kind() != TimeMention.Kind.LENGTH).toList();
    List<TimeMention> later =
        times.stream().filter(t -> t.kind() != TimeMention.Kind.BASELINE).toList();
    // "change from baseline to week 12" tells of week 12
    List<TimeMention> told = CHANGE.in(words) ? later : times;
    return told.size() == 1 ? told.get(0).value() : null;
  }

  /** The last measure that the words name; one that a list knows before one that none does. */
  private static Mention measure(Analysis analysis, Span span) {
    Mention last = null;
    List<GroupMention> groups = analysis.groups().in(span);
    Finder whom = WHOM.finder(span.of(analysis.text()));
    int end = whom.find() ? span.start() + whom.start() : span.end();
    for (Sentence sentence : sentences(analysis, span)) {
      for (Mention mention : analysis.mentions(sentence, Mention.Type.MEASURE)) {
        boolean listed = mention.concept() != null;
        if (span.contains(mention.span())
            && mention.span().end() <= end
            && groups.stream().noneMatch(g -> g.span().contains(mention.span()))
            && !GROUP_BEHIND.in(analysis.after(sentence, mention.span().end(), 8))
            && (last == null || listed || last.concept() == null)) {
          last = mention;
        }
      }
    }
    return last;
  }

  private static String unit(Analysis analysis, String words) {
    Finder m = UNIT.finder(words);
    String unit = analysis.lexicon().units().contains(words) ? words : null;
    while (m.find()) {
      boolean scatters = spread(m.group(1)) != null;
      boolean known =
          TIME.matcher(m.group(1)).matches() || analysis.lexicon().units().contains(m.group(1));
      unit = known && !scatters ? m.group(1) : unit;
    }
    return unit;
  }

  private static Mention response(Analysis analysis, Span span) {
    Mention last = null;
    for (Sentence sentence : sentences(analysis, span)) {
      for (Mention mention : analysis.mentions(sentence, Mention.Type.RESPONSE)) {
        last = span.contains(mention.span()) ? mention : last;
      }
    }
    return last;
  }

  /** The sentences that share words with a span. */
  static List<Sentence> sentences(Analysis analysis, Span span) {
    List<Sentence> found = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.span().overlaps(span)) {
        found.add(sentence);
      }
    }
    return found;
  }

  /** Whether a span lies in a part of a role. */
  static boolean in(Analysis analysis, Span span, Section.Role role) {
    return sentences(analysis, span).stream().anyMatch(s -> s.role() == role);
  }

  static String spread(String words) {
    if (words.matches("(?is).*\\b(?:SD|standard deviations?)\\b.*")) {
      return "SD";
    }
    if (words.matches("(?is).*\\b(?:SE|SEM|standard errors?)\\b.*")) {
      return "SE";
    }
    if (words.matches("(?is).*\\b(?:IQR|interquartile range|Q1)\\b.*")) {
      return "IQR";
    }
    if (words.matches("(?is).*\\b(?:CI|confidence interval)\\b.*")) {
      return "CI";
    }
    return words.matches("(?is).*\\brange\\b.*") ? "range" : null;
  }

  static String statistic(String words) {
    if (words.matches("(?is).*\\b(?:LS|least[- ]squares?|adjusted) mean.*")) {
      return "LS mean";
    }
    if (words.matches("(?is).*\\bgeometric mean.*")) {
      return "geometric mean";
    }
    return words.matches("(?is).*\\bmedian\\b.*")
        ? "median"
        : words.matches("(?is).*\\bmean\\b.*") ? "mean" : null;
  }
}
