package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.language.Times;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;

/** Times that a sentence takes from elsewhere in the paper. */
final class CarriedTimes {
  /** "Proteinuria at this time was 28": when, an earlier sentence says. */
  private static final Wording SAME =
      Wording.of(
          "(?i)\\b(?:(?:at|on|during|in|over) (?:this|that|the same) (?:last |final |same )?(?:time(?: ?points?)?|visit|point|point in time|period|interval|follow-?up|examination|assessment|year|month|week|day)|by then|at the same time)\\b");

  private static final Wording TOLD =
      Wording.of("(?i)\\b(?:trial|study|treat(?:ed|ment)|random\\w*|received?)\\b");

  /** Before or behind a number of years that somebody has lived or is followed. */
  private static final Wording AGE_BEFORE =
      Wording.of("(?i)\\b(?:age[sd]?|old|[mf](?:ale)?|man|woman|boy|girl),?[^.;]{0,40}$");

  private static final Wording AGE_BEHIND =
      Wording.of("(?i)^\\s?(?:\\)|-|\\([^()]{0,30}\\)\\s)?\\s?(?:of age|old|[mf]\\b)");

  private static final int FURTHEST = 3;

  private CarriedTimes() {}

  /** The time that a sentence without one of its own means; null where it means none. */
  static String of(Analysis analysis, Sentence sentence) {
    if (SAME.in(analysis.words(sentence))) {
      return last(analysis, sentence);
    }
    Section section = sentence.section();
    List<TimeMention> heads =
        section.heading().isEmpty()
            ? List.of()
            : Times.read(section.heading(), new Span(0, section.heading().length())).stream()
                .filter(t -> t.kind() == TimeMention.Kind.POINT)
                .toList();
    return heads.size() == 1 ? heads.get(0).value() : null;
  }

  /**
   * When a course ended that is told without its times, "from 27 to 18": at the last moment named
   * shortly before, else after the length that the study is told to have; null where neither is.
   */
  static String end(Analysis analysis, Sentence sentence) {
    String told = last(analysis, sentence);
    return told != null ? told : studyLength(analysis, sentence);
  }

  /** The last moment named in the sentences shortly before. */
  private static String last(Analysis analysis, Sentence sentence) {
    for (int back = 1; back <= FURTHEST && back <= sentence.index(); back++) {
      Sentence earlier = analysis.sentences().get(sentence.index() - back);
      if (!earlier.section().equals(sentence.section())) {
        return null;
      }
      List<TimeMention> times =
          analysis.times(earlier).stream()
              .filter(t -> t.kind() == TimeMention.Kind.POINT && t.value().startsWith("P"))
              .toList();
      if (!times.isEmpty()) {
        return times.get(times.size() - 1).value();
      }
    }
    return null;
  }

  /** The length that a study or its treatment is told to have; null where none is. */
  static String studyLength(Analysis analysis, Sentence sentence) {
    for (Sentence other : analysis.sentences()) {
      if (other.index() > sentence.index() || !TOLD.in(analysis.words(other))) {
        continue;
      }
      for (TimeMention time : analysis.times(other)) {
        if (time.kind() == TimeMention.Kind.LENGTH
            && time.value().matches("P\\d+[WMY]")
            && !age(analysis, other, time)) {
          return time.value();
        }
      }
    }
    return null;
  }

  private static boolean age(Analysis analysis, Sentence sentence, TimeMention time) {
    return time.value().endsWith("Y")
        && (AGE_BEFORE.in(analysis.before(sentence, time.span().start(), 60))
            || AGE_BEHIND.in(analysis.after(sentence, time.span().end(), 40)));
  }
}
