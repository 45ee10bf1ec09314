package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * People counted without a number: "both women", "the other patient", "none of the controls", "no
 * one on placebo", "was absent with placebo".
 */
final class SpelledFigures {
  private static final Wording WORDS =
      Wording.of(
          "(?i)\\b(?<none>(?:none|neither|nobody|no one) of (?:the |these |those |our )?(?:(?:\\d+|two|three|four|five|six) )?(?:[\\p{L}-]+ )?(?:"
              + FigureReader.PEOPLE
              + "|controls?\\b)|no (?:other |study )?"
              + FigureReader.PEOPLE
              + "|(?<=\\b(?:in|by|of|and|with) )(?:none|neither|nobody|no one)\\b"
              + "|(?:nobody|no one|none)(?=,? (?:had|has|developed|experienced|reported|suffered|showed|stopped|discontinued|withdrew|complained|of them|of whom|on|in|with|given|receiving))"
              + "|(?<=\\b(?:was|were) )absent(?= (?:in|with|on|from|under|for) (?!\\d|all\\b|both\\b|most\\b|any\\b|each\\b)))"
              + "|\\b(?<both>both (?:of the )?"
              + FigureReader.PEOPLE
              + ")|\\b(?<another>(?:another|the other|the remaining) (?:patient|subject|participant|woman|man|child)\\b)");

  /** "None of 49": how many were looked at. */
  private static final Wording OF =
      Wording.of("(?i)^ of (?:the )?(?<total>\\d{1,6})(?![\\d.,]*\\d|\\s?%)");

  private SpelledFigures() {}

  /** All of a sentence, in reading order. */
  static List<Figure> of(Analysis analysis, Sentence sentence) {
    List<Figure> figures = new ArrayList<>();
    Finder m = WORDS.finder(analysis.words(sentence));
    while (m.find()) {
      int events = m.group("none") != null ? 0 : m.group("both") != null ? 2 : 1;
      Integer total = events == 2 ? 2 : null;
      Span span = new Span(m.start(), m.end());
      Finder of = OF.finder(analysis.after(sentence, span.end(), 16));
      if (events == 0 && of.find()) {
        total = Integer.valueOf(of.group("total"));
        span = new Span(span.start(), span.end() + of.end());
      }
      Quantity quantity =
          new Quantity(
              span,
              span,
              Quantity.Kind.PLAIN,
              BigDecimal.valueOf(events),
              null,
              null,
              true,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      figures.add(new Figure(span, quantity, events, total, null, Figure.Form.PEOPLE));
    }
    return figures;
  }
}
