package eluate.mention;

import eluate.language.Token;
import eluate.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;

/**
 * Turns sentences into features. Training and tagging both go through here, so that they cannot see
 * different things.
 */
public final class SequenceFeatures {
  private final Lexicon lexicon;
  private final WordClusters clusters;
  private final WordClasses classes = WordClasses.load();

  /** Features that look words up in these lists and clusters. */
  public SequenceFeatures(Lexicon lexicon, WordClusters clusters) {
    this.lexicon = lexicon;
    this.clusters = clusters;
  }

  WordClusters clusters() {
    return clusters;
  }

  /** The features of each token of a sentence. */
  public int[][] read(List<Token> tokens) {
    Word[] words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens.get(i));
    }
    Line line = line(tokens, words);
    int[][] features = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      KeyList keys = new KeyList();
      for (int place = 0; place < WordFeatures.PLACES; place++) {
        int at = line.at(i, place);
        if (at < 0 || at >= words.length) {
          keys.add(Line.edge(place));
          continue;
        }
        for (int key : words[at].keys()[place]) {
          keys.add(key);
        }
      }
      line.together(i, keys);
      features[i] = keys.toArray();
    }
    return features;
  }

  /** The features that all tokens of a sentence have in common: which words stand in it. */
  public int[] shared(List<Token> tokens) {
    Word[] words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens.get(i));
    }
    KeyList keys = new KeyList();
    line(tokens, words).shared(keys);
    return keys.toArray();
  }

  Line line(List<Token> tokens, Word[] words) {
    return new Line(tokens, words, ListCodes.of(tokens, lexicon));
  }

  Word word(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    boolean stem = lexicon.hasDrugStem(lower);
    return WordFeatures.read(token.text(), token.fold(), stem, classes.of(lower), clusters);
  }
}
