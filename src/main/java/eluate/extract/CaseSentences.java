package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * In a report of a case the part in which the patient comes in tells what happened, whatever its
 * heading says: "BACKGROUND: A 72-year-old man presented with …".
 */
final class CaseSentences {
  private static final Wording COMES_IN =
      Wording.of(
          "(?i)\\b(?:an?|our|the|one)\\s(?:[\\p{L}-]+\\s){0,2}\\d{1,3}[- ]?(?:year|yr|month|week|day|y)s?[- ]?(?:old|o)\\b");

  /** What a report means to do is no part of what happened. */
  private static final Wording AIM =
      Wording.of("(?i)^\\W*(?:[\\p{L}/ ]{1,30}:\\s*)?to\\s\\p{L}+\\s");

  private CaseSentences() {}

  /** The same document with such sentences told as the case. */
  static Parsed tell(Parsed parsed) {
    if (parsed.document().metadata().kind() != Kind.CASE_REPORT) {
      return parsed;
    }
    List<Sentence> sentences = new ArrayList<>(parsed.sentences());
    Section told = null;
    for (Sentence sentence : parsed.sentences()) {
      boolean other =
          sentence.role() == Section.Role.BACKGROUND || sentence.role() == Section.Role.METHODS;
      if (!other) {
        continue;
      }
      boolean comes = COMES_IN.in(parsed.words(sentence)) && !AIM.in(parsed.words(sentence));
      told = comes ? sentence.section() : told;
      if (told != null && told.equals(sentence.section())) {
        Section section = new Section(Section.Role.CASE, told.heading(), told.span());
        sentences.set(
            sentence.index(),
            new Sentence(
                sentence.index(), sentence.span(), sentence.from(), sentence.to(), section));
      }
    }
    return parsed.withSentences(sentences);
  }
}
