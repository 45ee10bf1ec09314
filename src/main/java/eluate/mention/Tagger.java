package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.lexicon.Lexicon;
import eluate.text.Span;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipException;

/**
 * Finds names with a trained sequence model. Thread-safe: what it remembers of words seen before
 * never changes what it finds.
 */
public final class Tagger {
  /** Words remembered; later ones are read afresh each time. */
  private static final int MOST_WORDS = 40_000;

  /** A word with the scores that it gives to a token at each place from which it is looked at. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(Word word, float[] scores) {}

  private final SequenceModel model;
  private final SequenceFeatures features;
  private final float[] edges;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** A tagger that uses a model, with the lists that the model was trained with. */
  public Tagger(SequenceModel model, Lexicon lexicon) {
    this.model = model;
    this.features = new SequenceFeatures(lexicon, model.clusters());
    int n = model.labels().count();
    this.edges = new float[WordFeatures.PLACES * n];
    for (int place = 0; place < WordFeatures.PLACES; place++) {
      model.add(Line.edge(place), edges, place * n);
    }
  }

  /**
   * Loads a model that comes with the program, for instance {@code /eluate/models/names.bin}.
   *
   * @throws IllegalStateException when there is no such model or it cannot be read; names the
   *     resource
   */
  public static Tagger load(String resource, Lexicon lexicon) {
    try (InputStream in = Tagger.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + ": no such model");
      }
      return new Tagger(SequenceModel.read(in), lexicon);
    } catch (EOFException | ZipException e) {
      throw new IllegalStateException(resource + ": not a whole sequence model", e);
    } catch (IOException e) {
      throw new IllegalStateException(resource + ": " + e.getMessage(), e);
    }
  }

  /** The names of a document in reading order, not overlapping. */
  public List<Tagged> tag(Parsed parsed) {
    Lattice lattice = model.lattice();
    List<float[]> scores = new ArrayList<>(parsed.sentences().size());
    double[][] probabilities = new double[parsed.tokens().size()][model.labels().count()];
    for (Sentence sentence : parsed.sentences()) {
      float[] cells = score(parsed.tokens(sentence));
      scores.add(cells);
      lattice.start(sentence.to() - sentence.from(), cells);
      lattice.sum(null);
      for (int i = sentence.from(); i < sentence.to(); i++) {
        lattice.probabilities(i - sentence.from(), probabilities[i]);
      }
    }
    Memory memory = new Memory(parsed, probabilities);
    Lattice second = model.secondLattice();
    List<Tagged> found = new ArrayList<>();
    KeyList keys = new KeyList();
    for (Sentence sentence : parsed.sentences()) {
      float[] cells = scores.get(sentence.index());
      for (int i = sentence.from(); i < sentence.to(); i++) {
        int cell = (i - sentence.from()) * model.labels().count();
        memory.read(i, keys);
        model.add(keys, cells, cell);
      }
      second.start(sentence.to() - sentence.from(), cells);
      add(parsed, sentence, second, found);
    }
    return found;
  }

  private void add(Parsed parsed, Sentence sentence, Lattice lattice, List<Tagged> found) {
    int[] sequence = lattice.best();
    List<Span> spans = Labels.spans(sequence);
    if (spans.isEmpty()) {
      return;
    }
    lattice.sum(null);
    List<Token> tokens = parsed.tokens(sentence);
    for (Span span : spans) {
      Span words = new Span(tokens.get(span.start()).start(), tokens.get(span.end() - 1).end());
      int type = Labels.type(sequence[span.start()]);
      double confidence = lattice.probability(sequence, span.start(), span.end());
      if (confidence >= model.least(type)) {
        String name = model.labels().types().get(type);
        found.add(new Tagged(words, name, confidence, sentence.index()));
      }
    }
  }

  private float[] score(List<Token> tokens) {
    int n = model.labels().count();
    Known[] entries = new Known[tokens.size()];
    Word[] words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      entries[i] = known(tokens.get(i));
      words[i] = entries[i].word;
    }
    float[] scores = new float[words.length * n];
    Line line = features.line(tokens, words);
    float[] shared = new float[n];
    KeyList keys = new KeyList();
    line.shared(keys);
    model.add(keys, shared, 0);
    for (int i = 0; i < words.length; i++) {
      int cell = i * n;
      System.arraycopy(shared, 0, scores, cell, n);
      for (int place = 0; place < WordFeatures.PLACES; place++) {
        int at = line.at(i, place);
        float[] from = at < 0 || at >= words.length ? edges : entries[at].scores;
        for (int label = 0; label < n; label++) {
          scores[cell + label] += from[place * n + label];
        }
      }
      line.together(i, keys);
      model.add(keys, scores, cell);
    }
    return scores;
  }

  private Known known(Token token) {
    Known entry = known.get(token.text());
    if (entry == null) {
      Word word = features.word(token);
      int n = model.labels().count();
      float[] scores = new float[WordFeatures.PLACES * n];
      for (int place = 0; place < WordFeatures.PLACES; place++) {
        for (int key : word.keys()[place]) {
          model.add(key, scores, place * n);
        }
      }
      entry = new Known(word, scores);
      if (known.size() < MOST_WORDS) {
        known.put(token.text(), entry);
      }
    }
    return entry;
  }
}
