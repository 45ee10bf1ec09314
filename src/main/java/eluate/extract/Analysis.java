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
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a paper before its facts are linked. What several families ask for is worked out
 * once, by the first that asks; one thread uses it.
 */
final class Analysis {
  private final Parsed parsed;
  private final Mentions mentions;
  private final Groups groups;
  private final Lexicon lexicon;
  private final GroupChooser chooser;
  private final boolean linksLists;
  private final int ownFrom;
  private Passage whole;
  private TableRows tableRows;
  private Boolean ofBeings;
  private Map<Sentence, List<Outcome>> outcomes;
  private final Map<Wording, Boolean> said = new HashMap<>();

  /**
   * @param parsed its language
   * @param mentions what it names
   * @param groups whom it is about
   * @param lexicon the word lists
   * @param chooser decides whose a number is
   * @param linksLists whether numbers in lists are linked in order
   */
  Analysis(
      Parsed parsed,
      Mentions mentions,
      Groups groups,
      Lexicon lexicon,
      GroupChooser chooser,
      boolean linksLists) {
    this.parsed = parsed;
    this.mentions = mentions;
    this.groups = groups;
    this.lexicon = lexicon;
    this.chooser = chooser;
    this.linksLists = linksLists;
    this.ownFrom = WholeArticle.bodyFrom(parsed.document());
  }

  /** Its language. */
  Parsed parsed() {
    return parsed;
  }

  /** What it names. */
  Mentions mentions() {
    return mentions;
  }

  /** Whom it is about. */
  Groups groups() {
    return groups;
  }

  /** The word lists. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** What decides whose a number is. */
  GroupChooser chooser() {
    return chooser;
  }

  /** Whether numbers in lists are linked in order. */
  boolean linksLists() {
    return linksLists;
  }

  /** Whether it is a whole article. */
  boolean wholeArticle() {
    return ownFrom < Integer.MAX_VALUE;
  }

  /**
   * Whether a sentence of a whole article stands in its introduction or tells of the studies of
   * others.
   */
  boolean ofOthers(Sentence sentence) {
    return OthersSentences.holds(sentence, ownFrom);
  }

  /** The words of a sentence, to look for wordings in. */
  Passage words(Sentence sentence) {
    return parsed.words(sentence);
  }

  /** All words of the paper, to look for wordings in. */
  Passage words() {
    if (whole == null) {
      whole = new Passage(text());
    }
    return whole;
  }

  /** Which sentences are rows of tables. */
  TableRows tableRows() {
    if (tableRows == null) {
      tableRows = TableRows.of(parsed);
    }
    return tableRows;
  }

  /** Whether the paper is about people or animals, and not about cells, materials or models. */
  boolean ofBeings() {
    if (ofBeings == null) {
      ofBeings = Beings.in(parsed);
    }
    return ofBeings;
  }

  /**
   * Whether a sentence may tell findings: it is no row of a table, in a paper that is about
   * anybody.
   */
  boolean mayTell(Sentence sentence) {
    return ofBeings() && !tableRows().holds(sentence);
  }

  /** Whether the paper says it anywhere. */
  boolean says(Wording wording) {
    return said.computeIfAbsent(wording, w -> w.in(words()));
  }

  /** What people are counted by in each sentence, as the one finder that there is tells. */
  Map<Sentence, List<Outcome>> outcomes(OutcomeFinder finder) {
    if (outcomes == null) {
      outcomes = finder.find(this);
    }
    return outcomes;
  }

  /** The paper. */
  Document document() {
    return parsed.document();
  }

  /** Its normalised text. */
  String text() {
    return parsed.document().text();
  }

  /** Its sentences in reading order. */
  List<Sentence> sentences() {
    return parsed.sentences();
  }

  /** The quantities of a sentence in reading order. */
  List<Quantity> quantities(Sentence sentence) {
    return parsed.quantities().get(sentence.index());
  }

  /** The times of a sentence in reading order. */
  List<TimeMention> times(Sentence sentence) {
    return parsed.times().get(sentence.index());
  }

  /** The mentions of one type in a sentence. */
  List<Mention> mentions(Sentence sentence, Mention.Type type) {
    return mentions.in(sentence, type);
  }

  /** The words between two offsets; empty when they are reversed. */
  String between(int from, int to) {
    return from < to ? text().substring(from, to) : "";
  }

  /** The words of the sentence before an offset, at most so many characters. */
  String before(Sentence sentence, int offset, int most) {
    return between(Math.max(sentence.span().start(), offset - most), offset);
  }

  /** The words of the sentence after an offset, at most so many characters. */
  String after(Sentence sentence, int offset, int most) {
    return between(offset, Math.min(sentence.span().end(), offset + most));
  }

  /** Evidence that quotes these words. */
  Evidence evidence(Span span, String rule) {
    return Evidence.of(span, text(), rule);
  }
}
