package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says at which time point each number of a sentence was measured. */
final class TimeLinker {
  private static final Pattern BASELINE_OR_TO = Pattern.compile("(?is).*\\b(?:baseline|to)\\b.*");
  private static final Pattern FROM_LAST =
      Pattern.compile("(?is)^[^;.]*\\bfrom\\s+(?:[\\p{L}-]+\\s+){0,2}$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^(?:[,;]\\s?p\\s?[<=>]\\s?[\\d.]+)?[\\s%)\\],]*(?:(?!while|whereas|but\\b|vs|versus|from|compared)[\\p{L}µ/²%^\\d-]{0,14}\\s*)?(?:\\([^()]{0,40}\\)\\s*)?(?:,\\s*)?(?:measured |recorded |seen )?(?:only )?$");
  private static final Pattern RIGHT_BEHIND =
      Pattern.compile(
          "(?i)\\s?(?:(?!(?:and|or|to|vs|versus|from|but|while|whereas|than)\\b)[\\p{L}µ%][\\p{L}µ/²%^\\d-]{0,14}\\s)?");
  private static final Wording FROM =
      Wording.of("(?i)\\bfrom\\s+(?:an? |the )?(?:[\\p{L}-]+\\s+){0,6}(?:of\\s+)?$");

  /** "was 6.1 and dropped to 2.4" */
  private static final Pattern WENT_TO =
      Pattern.compile(
          "(?i)^[^;.]{0,20}?\\b(?:and|but) (?:had |has |then |later |subsequently )*(?:dropp|decreas|fell|fall|ris|rose|increas|declin|improv|went|climb|sank|slid|reduc|return|normali|came)\\w* (?:down |up |back )?to (?:about |approximately )?$");

  private static final Pattern TO =
      Pattern.compile("(?i)^[^;]{0,60}?\\bto\\s+(?:[\\p{L}-]+\\s+){0,3}$");
  private static final Pattern OPENED =
      Pattern.compile(
          "\\s?(?:\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\]){0,80}|\\((?:[^()]|\\([^()]*\\)){0,80})");

  /** Between the two numbers of a course, where only a unit and brackets stand before "to". */
  private static final Pattern ONLY_TO =
      Pattern.compile(
          "(?i)(?:[\\s%)\\]]|[(\\[][^()\\[\\]]{0,40}[)\\]])*(?:[\\p{L}µ][\\p{L}µ/²%^\\d.-]{0,20}\\s)?to\\s+");

  /** Between a group and the first number of its course: "(first arm, 5.6 to 5.8 %; ...". */
  private static final Pattern NAMED = Pattern.compile("(?:\\s(?:group|arm))?\\s?[,:]\\s?");

  private static final Pattern ARROW = Pattern.compile("\\s*→\\s*");
  private static final Pattern OPENS = Pattern.compile("\\s?[(\\[]\\s?");
  private static final Pattern BARE_TO = Pattern.compile("(?i)[\\s%)\\]]*to\\s+");
  private static final Wording JOINT =
      Wording.of("(?i)\\b(?:compared (?:with|to)|versus|vs|to)\\b");
  private static final Wording BREAK = Wording.of("(?i);|(?<!\\bvs)\\. |\\bwhereas\\b|\\bwhile\\b");
  private static final Pattern STUDY_END =
      Pattern.compile(
          "(?i)(?:the )?(?:end of (?:the )?(?:study|treatment|trial|therapy)|study end|end ?point|after treatment|end of treatment)");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<TimeMention> times;

  private TimeLinker(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.times =
        analysis.times(sentence).stream().filter(t -> t.kind() != TimeMention.Kind.LENGTH).toList();
  }

  /** The time point of each quantity; no entry where the sentence tells none. */
  static Map<Quantity, String> link(
      Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    TimeLinker linker = new TimeLinker(analysis, sentence);
    Map<Quantity, String> found = new IdentityHashMap<>();
    new TimeLists(analysis, sentence, linker.times).link(quantities, found);
    boolean untimed = linker.times.isEmpty() && !quantities.isEmpty();
    String carried = untimed ? CarriedTimes.of(analysis, sentence) : null;
    for (int i = 0; i < quantities.size(); i++) {
      if (found.containsKey(quantities.get(i))) {
        continue;
      }
      String own = linker.time(quantities, i);
      String time = own != null ? own : carried;
      if (time != null) {
        found.put(quantities.get(i), time);
      }
    }
    return found;
  }

  private String time(List<Quantity> quantities, int index) {
    Quantity quantity = quantities.get(index);
    int start = quantity.span().start();
    int end = quantity.span().end();
    TimeMention right = rightBehind(end);
    if (right != null) {
      return settled(right);
    }
    TimeMention opened = openedBy(start);
    if (opened != null) {
      return settled(opened);
    }
    TimeMention behind = behind(end);
    if (behind != null) {
      return settled(behind);
    }
    if (startsArrow(quantities, index)
        || startsLikeBefore(quantities, index)
        || startsFromTo(quantities, index)
        || endsFrom(quantities, index)) {
      return "baseline";
    }
    TimeMention shared = sharedBehind(quantities, index);
    if (shared != null) {
      return settled(shared);
    }
    TimeMention last = null;
    for (TimeMention time : times) {
      if (time.span().end() <= start && !takenBefore(quantities, index, time)) {
        last = time;
      }
    }
    boolean arrived =
        index > 0
            && (startsArrow(quantities, index - 1)
                || startsLikeBefore(quantities, index - 1)
                || startsFromTo(quantities, index - 1));
    if (last != null && !(arrived && last.kind() == TimeMention.Kind.BASELINE)) {
      return settled(last);
    }
    TimeMention moment = arrived ? lastMoment(start) : null;
    if (moment != null) {
      return settled(moment);
    }
    if (arrived && behindAny(quantity) == null) {
      return CarriedTimes.end(analysis, sentence);
    }
    for (TimeMention time : times) {
      boolean next =
          time.span().start() >= end && !BREAK.in(analysis.between(end, time.span().start()));
      boolean own =
          quantities.stream()
              .noneMatch(q -> q.span().start() >= end && q.span().end() <= time.span().start());
      if (next && own && time.kind() != TimeMention.Kind.BASELINE) {
        return settled(time);
      }
    }
    return null;
  }

  /** The last moment named before an offset, whatever numbers stand between. */
  private TimeMention lastMoment(int offset) {
    TimeMention last = null;
    for (TimeMention time : times) {
      boolean before = time.span().end() <= offset && time.kind() == TimeMention.Kind.POINT;
      last = before ? time : last;
    }
    return last;
  }

  private TimeMention behindAny(Quantity quantity) {
    return times.stream()
        .filter(t -> t.span().start() >= quantity.span().end())
        .findFirst()
        .orElse(null);
  }

  /** The time right before the brackets that an offset is in: "at 2 h [1 vs 2], 6 h [2 vs 4]". */
  private TimeMention openedBy(int offset) {
    for (TimeMention time : times) {
      String words = analysis.between(time.span().end(), offset);
      if (OPENED.matcher(words).matches()) {
        return time;
      }
    }
    return null;
  }

  /** "104 s at baseline": nothing but a unit stands between, and no bracket closes. */
  private TimeMention rightBehind(int end) {
    return times.stream()
        .filter(t -> t.span().start() >= end)
        .filter(t -> RIGHT_BEHIND.matcher(analysis.between(end, t.span().start())).matches())
        .findFirst()
        .orElse(null);
  }

  /** "65 % at baseline" */
  private TimeMention behind(int end) {
    for (TimeMention time : times) {
      if (time.span().start() >= end
          && BEHIND.matcher(analysis.between(end, time.span().start())).matches()) {
        return time;
      }
    }
    return null;
  }

  /** The first number of "from 27 to 18". */
  private boolean startsFromTo(List<Quantity> quantities, int index) {
    Quantity quantity = quantities.get(index);
    if (index + 1 >= quantities.size()) {
      return false;
    }
    if (WENT_TO.matcher(glue(quantities, index)).matches()) {
      return true;
    }
    int next = outside(quantities, index);
    String glue = analysis.between(quantity.span().end(), quantities.get(next).span().start());
    if (FROM.in(analysis.before(sentence, quantity.span().start(), 80))) {
      return TO.matcher(glue).matches();
    }
    return ONLY_TO.matcher(glue).matches() && (fromBefore(quantities, index) || named(quantity));
  }

  /** The number behind this one that isn't the same again in a bracket: "63 (7.9 %) to 46". */
  private int outside(List<Quantity> quantities, int index) {
    int next = index + 1;
    while (next + 1 < quantities.size()
        && OPENS
            .matcher(
                analysis.between(
                    quantities.get(index).span().end(), quantities.get(next).span().start()))
            .matches()) {
      next++;
    }
    return next;
  }

  /** Whether a course before this one was told in full: "from 11 to 33 and 24 to 62". */
  private boolean fromBefore(List<Quantity> quantities, int index) {
    for (int i = 0; i + 1 < index; i++) {
      if (FROM.in(analysis.before(sentence, quantities.get(i).span().start(), 80))
          && TO.matcher(glue(quantities, i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean named(Quantity quantity) {
    int start = quantity.span().start();
    return analysis.groups().in(sentence).stream()
        .filter(g -> g.span().end() <= start)
        .anyMatch(g -> NAMED.matcher(analysis.between(g.span().end(), start)).matches());
  }

  /** The first number of "9 → 71" or "(29.7 ± 3.4 to 33.4 ± 4.5 mm". */
  private boolean startsArrow(List<Quantity> quantities, int index) {
    if (index + 1 >= quantities.size()) {
      return false;
    }
    String glue = glue(quantities, index);
    boolean scatter =
        quantities.get(index).spread() != null && quantities.get(index + 1).spread() != null;
    return ARROW.matcher(glue).matches() || scatter && BARE_TO.matcher(glue).matches();
  }

  private String glue(List<Quantity> quantities, int index) {
    return analysis.between(
        quantities.get(index).span().end(), quantities.get(index + 1).span().start());
  }

  /**
   * The first number of a pair that is joined by the words of an earlier pair that started at
   * baseline: "(gel: baseline mean 6.5 compared with end-point mean 5.0; placebo: 6.2 compared with
   * 5.7)".
   */
  private boolean startsLikeBefore(List<Quantity> quantities, int index) {
    if (index + 1 >= quantities.size() || index < 2) {
      return false;
    }
    String joint = joint(glue(quantities, index));
    for (int i = index - 2; i >= 0 && joint != null; i -= 2) {
      int start = quantities.get(i).span().start();
      if (!joint.equals(joint(glue(quantities, i)))) {
        return false;
      }
      if (times.stream()
          .anyMatch(
              t ->
                  t.kind() == TimeMention.Kind.BASELINE
                      && t.span().end() <= start
                      && start - t.span().end() < 12)) {
        return true;
      }
    }
    return false;
  }

  /** The words that join two numbers of a pair; null for others. */
  private static String joint(String glue) {
    Finder m = JOINT.finder(glue);
    return m.find() ? m.group().toLowerCase(Locale.ROOT) : null;
  }

  /** The second number of "15 mL/s from 9.9". */
  private boolean endsFrom(List<Quantity> quantities, int index) {
    if (index == 0) {
      return false;
    }
    String glue =
        analysis.between(
            quantities.get(index - 1).span().end(), quantities.get(index).span().start());
    return glue.length() < 40 && FROM_LAST.matcher(glue).matches();
  }

  /**
   * A time behind the last number of a list counts for all of it: "12, 14 and 9 after six weeks".
   */
  private TimeMention sharedBehind(List<Quantity> quantities, int index) {
    for (int i = index; i + 1 < quantities.size(); i++) {
      String glue =
          analysis.between(quantities.get(i).span().end(), quantities.get(i + 1).span().start());
      if (glue.length() > 30 || BREAK.in(glue) || BASELINE_OR_TO.matcher(glue).matches()) {
        return null;
      }
      TimeMention time = behind(quantities.get(i + 1).span().end());
      if (time != null) {
        return time.kind() == TimeMention.Kind.BASELINE
                && glue.matches("(?is).*\\bvs?\\b.*|.*versus.*")
            ? null
            : time;
      }
    }
    return null;
  }

  /** Whether a time stands directly behind an earlier number and so belongs to that one. */
  private boolean takenBefore(List<Quantity> quantities, int index, TimeMention time) {
    for (int i = 0; i < index; i++) {
      Quantity earlier = quantities.get(i);
      if (earlier.span().end() <= time.span().start()
          && BEHIND
              .matcher(analysis.between(earlier.span().end(), time.span().start()))
              .matches()) {
        return true;
      }
    }
    String gap = analysis.between(time.span().end(), quantities.get(index).span().start());
    return aside(time, gap) || time.kind() == TimeMention.Kind.BASELINE && breaks(gap);
  }

  /**
   * Whether words end what was said of baseline; not where a list follows ("were alike: A, 26; B,
   * 27") nor within the bracket that a number stands in.
   */
  private static boolean breaks(String gap) {
    String words = Glue.beforeOpen(Glue.bare(gap));
    int list = words.indexOf(':');
    return BREAK.in(list < 0 ? words : words.substring(0, list));
  }

  /** "At study end" is the study's length where the paper tells one. */
  private String settled(TimeMention time) {
    if (!STUDY_END.matcher(time.value()).matches()) {
      return time.value();
    }
    String length = CarriedTimes.studyLength(analysis, sentence);
    return length == null ? time.value() : length;
  }

  /** Whether a time stands with a number of its own in brackets that were closed since. */
  private boolean aside(TimeMention time, String gap) {
    int close = gap.indexOf(')');
    if (close < 0 || gap.lastIndexOf('(', close) >= 0) {
      return false;
    }
    int open = analysis.before(sentence, time.span().start(), 60).lastIndexOf('(');
    int end = time.span().end() + close;
    return open >= 0
        && analysis.quantities(sentence).stream()
            .anyMatch(q -> q.span().end() <= end && q.span().start() >= time.span().end());
  }
}
