package eluate.extract;

import eluate.document.Document;
import eluate.language.Parsed;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.lexicon.Lexicon;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.record.Evidence;
import eluate.text.Span;
import java.util.List;

/**
 * What is known of a paper before its facts are linked.
 *
 * @param parsed its language
 * @param mentions what it names
 * @param groups whom it is about
 * @param lexicon the word lists
 * @param chooser decides whose a number is
 * @param linksLists whether numbers in lists are linked in order
 */
record Analysis(
    Parsed parsed,
    Mentions mentions,
    Groups groups,
    Lexicon lexicon,
    GroupChooser chooser,
    boolean linksLists) {

  /** The paper. */
  public Document document() {
    return parsed.document();
  }

  /** Its normalised text. */
  public String text() {
    return parsed.document().text();
  }

  /** Its sentences in reading order. */
  public List<Sentence> sentences() {
    return parsed.sentences();
  }

  /** The quantities of a sentence in reading order. */
  public List<Quantity> quantities(Sentence sentence) {
    return parsed.quantities().get(sentence.index());
  }

  /** The times of a sentence in reading order. */
  public List<TimeMention> times(Sentence sentence) {
    return parsed.times().get(sentence.index());
  }

  /** The mentions of one type in a sentence. */
  public List<Mention> mentions(Sentence sentence, Mention.Type type) {
    return mentions.in(sentence, type);
  }

  /** The words between two offsets; empty when they are reversed. */
  public String between(int from, int to) {
    return from < to ? text().substring(from, to) : "";
  }

  /** The words of the sentence before an offset, at most so many characters. */
  public String before(Sentence sentence, int offset, int most) {
    return between(Math.max(sentence.span().start(), offset - most), offset);
  }

  /** The words of the sentence after an offset, at most so many characters. */
  public String after(Sentence sentence, int offset, int most) {
    return between(offset, Math.min(sentence.span().end(), offset + most));
  }

  /** Evidence that quotes these words. */
  public Evidence evidence(Span span, String rule) {
    return Evidence.of(span, text(), rule);
  }
}
