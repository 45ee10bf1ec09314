package eluate.language;

import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Table;
import eluate.text.Passage;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A document read as language, before anything is named.
 *
 * @param document the paper
 * @param tokens of the searched sections, in order
 * @param sentences of the searched sections, in order
 * @param numerals those of each sentence
 * @param quantities those of each sentence
 * @param times those of each sentence
 * @param abbreviations that the text defines
 * @param passages the words of each sentence, to look for wordings in
 * @param notation how numbers are written
 */
public record Parsed(
    Document document,
    List<Token> tokens,
    List<Sentence> sentences,
    List<List<Numeral>> numerals,
    List<List<Quantity>> quantities,
    List<List<TimeMention>> times,
    Abbreviations abbreviations,
    List<Passage> passages,
    Notation notation) {

  /** Reads a document. */
  public static Parsed of(Document document, Quantities reader) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<List<Numeral>> numerals = new ArrayList<>();
    List<List<Quantity>> quantities = new ArrayList<>();
    List<List<TimeMention>> times = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    Notation notation = Notation.of(document);
    SortedSet<Integer> rows = rows(document);
    for (Section section : document.sections()) {
      if (!section.searched()) {
        continue;
      }
      for (Span span : sentences(document, section.span(), rows)) {
        int from = tokens.size();
        tokens.addAll(Tokenizer.tokens(document.text(), span));
        sentences.add(new Sentence(sentences.size(), span, from, tokens.size(), section));
        Passage passage = new Passage(document.text(), span);
        passages.add(passage);
        List<Numeral> here = List.copyOf(Numeral.scan(passage, notation));
        numerals.add(here);
        quantities.add(List.copyOf(reader.read(passage, here)));
        times.add(Times.read(passage));
      }
    }
    Abbreviations abbreviations = Abbreviations.of(document.text(), document.sections());
    return new Parsed(
        document,
        List.copyOf(tokens),
        List.copyOf(sentences),
        numerals,
        quantities,
        times,
        abbreviations,
        passages,
        notation);
  }

  /** Where lines end or begin that rows of tables are: no sentence goes from one to the next. */
  private static SortedSet<Integer> rows(Document document) {
    String text = document.text();
    SortedSet<Integer> cuts = new TreeSet<>();
    for (Table table : document.tables()) {
      for (List<Span> row : table.rows()) {
        for (Span cell : row) {
          if (cell.start() > 0 && text.charAt(cell.start() - 1) == '\n') {
            cuts.add(cell.start());
          }
          if (cell.end() < text.length() && text.charAt(cell.end()) == '\n') {
            cuts.add(cell.end());
          }
        }
      }
    }
    return cuts;
  }

  private static List<Span> sentences(Document document, Span section, SortedSet<Integer> rows) {
    List<Span> sentences = new ArrayList<>();
    int from = section.start();
    for (int cut : rows.subSet(section.start(), section.end())) {
      sentences.addAll(Sentences.split(document.text(), new Span(from, cut)));
      from = cut;
    }
    sentences.addAll(Sentences.split(document.text(), new Span(from, section.end())));
    return sentences;
  }

  /** The same without the abbreviations that the text defines. */
  public Parsed withoutAbbreviations() {
    return new Parsed(
        document,
        tokens,
        sentences,
        numerals,
        quantities,
        times,
        Abbreviations.none(),
        passages,
        notation);
  }

  /** The same with other parts of the paper given to its sentences. */
  public Parsed withSentences(List<Sentence> others) {
    return new Parsed(
        document,
        tokens,
        List.copyOf(others),
        numerals,
        quantities,
        times,
        abbreviations,
        passages,
        notation);
  }

  /** The same with other numbers read from its sentences. */
  public Parsed withNumbers(List<List<Numeral>> otherNumerals, List<List<Quantity>> others) {
    return new Parsed(
        document,
        tokens,
        sentences,
        otherNumerals,
        others,
        times,
        abbreviations,
        passages,
        notation);
  }

  /** The words of a sentence, to look for wordings in. */
  public Passage words(Sentence sentence) {
    return passages.get(sentence.index());
  }

  /** The tokens of a sentence. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.from(), sentence.to());
  }

  /** The sentence that a token is part of. */
  public Sentence sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token < sentences.get(middle).to()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sentences.get(low);
  }

  /** The words that a span marks. */
  public String text(Span span) {
    return document.text(span);
  }

  /** The sentence that holds an offset; null where none does. */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (offset < sentence.span().start()) {
        high = middle - 1;
      } else if (offset >= sentence.span().end()) {
        low = middle + 1;
      } else {
        return sentence;
      }
    }
    return null;
  }
}
