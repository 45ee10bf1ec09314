package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes the numbers of references out of a whole article's sentences: "as reported before [12,13]".
 * Which brackets hold them is seen in the introduction, which has few other numbers in brackets.
 */
final class CitationMarks {
  private static final String NUMBERS = "\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,12}";
  private static final Wording SQUARE =
      Wording.of("(?<=[\\p{L}\\d%)\"”’.,;])\\s?\\[" + NUMBERS + "\\]");
  private static final Wording ROUND = Wording.of("(?<=[\\p{L}%\"”’.,;])\\s?\\(" + NUMBERS + "\\)");

  /** So many marks of one form in an introduction make it the form of the references. */
  private static final int ENOUGH = 3;

  private CitationMarks() {}

  /** The same document without the numbers of references. */
  static Parsed without(Parsed parsed) {
    if (!WholeArticle.is(parsed.document())) {
      return parsed;
    }
    Wording form = form(parsed);
    if (form == null) {
      return parsed;
    }
    List<List<Span>> marks = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      // among results a number in a round bracket may be one of people
      boolean sure = form == SQUARE || sentence.role() != Section.Role.RESULTS;
      marks.add(sure ? spans(parsed, sentence, form) : List.of());
    }
    return parsed.withNumbers(
        kept(parsed.numerals(), marks, numeral -> numeral.span()),
        kept(parsed.quantities(), marks, quantity -> quantity.number()));
  }

  private static Wording form(Parsed parsed) {
    int body = WholeArticle.bodyFrom(parsed.document());
    for (Wording form : List.of(SQUARE, ROUND)) {
      int found = 0;
      for (Sentence sentence : parsed.sentences()) {
        found += OthersSentences.holds(sentence, body) ? spans(parsed, sentence, form).size() : 0;
      }
      if (found >= ENOUGH) {
        return form;
      }
    }
    return null;
  }

  private static List<Span> spans(Parsed parsed, Sentence sentence, Wording form) {
    List<Span> spans = new ArrayList<>();
    Finder m = form.finder(parsed.words(sentence));
    while (m.find()) {
      spans.add(new Span(m.start(), m.end()));
    }
    return spans;
  }

  private static <N> List<List<N>> kept(
      List<List<N>> numbers, List<List<Span>> marks, Function<N, Span> place) {
    List<List<N>> kept = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      List<Span> here = marks.get(i);
      kept.add(
          numbers.get(i).stream()
              .filter(n -> here.stream().noneMatch(mark -> mark.contains(place.apply(n))))
              .toList());
    }
    return kept;
  }
}
