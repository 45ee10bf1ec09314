package eluate.language;

import eluate.document.Issue;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells of stretches without a sentence's end that are so long that they were read in pieces. */
public final class LongSentences {

  /** How much of one is quoted. */
  private static final int QUOTED = 100;

  private LongSentences() {}

  /** The issues of a document, one for each such stretch. */
  public static List<Issue> of(Parsed parsed) {
    List<Issue> issues = new ArrayList<>();
    List<Sentence> sentences = parsed.sentences();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      Span first = sentences.get(i).span();
      int end = i;
      while (end + 1 < sentences.size() && goesOn(parsed, end)) {
        end++;
      }
      if (end > i) {
        int length = sentences.get(end).span().end() - first.start();
        Span place = new Span(first.start(), first.start() + QUOTED);
        issues.add(
            new Issue(
                "long-sentence",
                length + " characters without the end of a sentence; read in pieces",
                place,
                parsed.text(place)));
        i = end;
      }
    }
    return issues;
  }

  /** Whether a sentence is one piece and the next the one after it. */
  private static boolean goesOn(Parsed parsed, int index) {
    Span piece = parsed.sentences().get(index).span();
    Span next = parsed.sentences().get(index + 1).span();
    String text = parsed.document().text();
    // A piece ends where one word more would have been too many.
    int word = next.start();
    while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    return word - piece.start() > Sentences.LONGEST
        && piece.length() > Sentences.LONGEST / 2
        && text.substring(piece.end(), next.start()).indexOf('\n') < 0;
  }
}
