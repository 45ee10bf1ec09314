package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.Locale;

/**
 * Harms that only a heading names, while the sentence below has their numbers: "Serious adverse
 * events: 4 and 6 patients", or in a register's text "Serious: placebo 1/19".
 */
final class HeadedHarms {
  private static final Wording NUMBER = Wording.of("^\\W{0,2}\\d");
  private static final Wording SERIOUS =
      Wording.of("(?i)^\\W{0,3}(serious|severe)(?=:\\s?(?:[\\p{L}-]+\\s)?\\(?\\d)");

  private HeadedHarms() {}

  /** The harm of all numbers of a sentence that names none itself; null for none. */
  static Harm of(Analysis analysis, Sentence sentence, boolean safety) {
    Section section = sentence.section();
    String heading = section.heading();
    boolean headed =
        !heading.isBlank()
            && HarmNames.saysOnlyHarm(heading)
            && sentence.span().start() - section.span().start() < 3
            && NUMBER.in(analysis.parsed().text(sentence.span()))
            && analysis.mentions(sentence, Mention.Type.CONDITION).isEmpty();
    if (headed) {
      int at = analysis.text().lastIndexOf(heading, section.span().start());
      return at < 0
          ? null
          : harm(new Span(at, at + heading.length()), Terms.singular(heading), heading);
    }
    Finder serious = SERIOUS.finder(analysis.words(sentence));
    if (safety && serious.find()) {
      Span span = new Span(serious.start(1), serious.end(1));
      String word = analysis.parsed().text(span).toLowerCase(Locale.ROOT);
      return harm(span, word + " adverse event", word);
    }
    return null;
  }

  private static Harm harm(Span span, String term, String words) {
    Boolean serious = words.toLowerCase(Locale.ROOT).contains("serious") ? Boolean.TRUE : null;
    return new Harm(span, term, null, serious, null, true, false, true, "harm.collective", 0.8);
  }
}
