package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Turns sentences into features. Training and tagging both go through here, so that they cannot see
 * different things.
 */
public final class SequenceFeatures {
  private final Lexicon lexicon;
  private final WordClusters clusters;

  /** Features that look words up in these lists and clusters. */
  public SequenceFeatures(Lexicon lexicon, WordClusters clusters) {
    this.lexicon = lexicon;
    this.clusters = clusters;
  }

  WordClusters clusters() {
    return clusters;
  }

  /** Hands every feature of a sentence's tokens on, token by token. */
  public void read(Parsed parsed, Sentence sentence, IntFunction<KeySink> sinks) {
    List<Token> tokens = parsed.tokens(sentence);
    Word[] words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(tokens.get(i));
    }
    Line line = line(tokens, words);
    for (int i = 0; i < words.length; i++) {
      KeySink sink = sinks.apply(i);
      for (int place = 0; place < WordFeatures.PLACES; place++) {
        int at = line.at(i, place);
        if (at < 0 || at >= words.length) {
          sink.add(Line.edge(place));
          continue;
        }
        for (int key : words[at].keys()[place]) {
          sink.add(key);
        }
      }
      line.together(i, sink);
    }
  }

  Line line(List<Token> tokens, Word[] words) {
    return new Line(tokens, words, ListCodes.of(tokens, lexicon));
  }

  Word word(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    boolean letters = lower.length() >= 6 && lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return WordFeatures.read(
        token.text(), token.fold(), letters && lexicon.hasDrugStem(lower), clusters);
  }
}
