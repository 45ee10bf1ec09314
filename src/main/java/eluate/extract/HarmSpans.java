package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.Locale;
import java.util.Set;

/** How far the name of a harm reaches to the left. */
final class HarmSpans {
  private static final Wording MODIFIERS =
      Wording.of(
          "(?:(?:[\\p{L}]+-)?[\\p{L}]+(?:al|ic|ive|ous|ary|oid|ile|ular|ar|ent|ant|eral|acute|chronic|late|early|skin|liver|bone|muscle|eye|local|site|like)[ -]|[Cc]oarse ){1,3}$");
  private static final Set<String> NO_MODIFIER =
      Set.of(
          "severe",
          "serious",
          "mild",
          "moderate",
          "grade",
          "significant",
          "adverse",
          "common",
          "frequent",
          "reported",
          "experienced",
          "developed",
          "presented",
          "related",
          "induced",
          "associated",
          "observed",
          "other",
          "several",
          "different",
          "treatment-related",
          "drug-related",
          "occurred",
          "suffered",
          "had",
          "caused",
          "additional",
          "dominant",
          "prominent",
          "confirmed",
          "documented",
          "similar",
          "five",
          "lower",
          "fewer",
          "higher",
          "comparable",
          "no",
          "without",
          "newly",
          "more",
          "further",
          "apparent",
          "possible",
          "respective",
          "new",
          "total",
          "overall",
          "symptomatic",
          "noted",
          "resulted",
          "included",
          "recurrent",
          "important",
          "rare",
          "persistent",
          "used",
          "treated",
          "increased",
          "decreased",
          "need",
          "patient",
          "incident");

  private HarmSpans() {}

  /**
   * The condition with the words before it that say which sort it is: "nocturnal hypoglycaemia".
   */
  static Span extended(Analysis analysis, Sentence sentence, Span name) {
    String before = analysis.before(sentence, name.start(), 60);
    Finder m = MODIFIERS.finder(before);
    if (!m.find()) {
      return name;
    }
    int start = name.start();
    int from = start - m.group().length();
    if (from > sentence.span().start() && "-–/".indexOf(analysis.text().charAt(from - 1)) >= 0) {
      return name;
    }
    String[] words = m.group().split("(?<= )");
    for (int i = words.length - 1; i >= 0; i--) {
      String word = words[i].strip().toLowerCase(Locale.ROOT);
      boolean drug =
          word.contains("-induced")
              || word.contains("-related")
              || word.contains("-associated")
              || word.contains("-emergent");
      if (drug || NO_MODIFIER.contains(word) || word.endsWith("-") || word.isEmpty()) {
        break;
      }
      start -= words[i].length();
    }
    return new Span(start, name.end());
  }
}
