package eluate.mention;

import eluate.language.Token;
import eluate.lexicon.Lexicon;
import eluate.lexicon.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * What the word lists say of each token of a sentence: which lists know the name that it is part
 * of, and which part.
 */
final class ListCodes {
  /** Stands in the place of a mark that no name reaches over. */
  private static final String BREAK = "\0";

  private static final int BEGIN = 1;
  private static final int INSIDE = 2;
  private static final int LAST = 3;
  private static final int UNIT = 4;

  private ListCodes() {}

  /** One number for each token; 0 where no list knows it. */
  static int[] of(List<Token> tokens, Lexicon lexicon) {
    List<String> folds = new ArrayList<>(tokens.size());
    List<String> texts = new ArrayList<>(tokens.size());
    int[] places = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() || "-–/'’.".indexOf(token.text().charAt(0)) < 0) {
        places[folds.size()] = i;
        folds.add(token.isWord() ? token.fold() : BREAK);
        texts.add(token.text());
      }
    }
    int[] codes = new int[tokens.size()];
    int i = 0;
    while (i < folds.size()) {
      List<Phrases.Match> matches = lexicon.phrases().longest(folds, texts, i);
      int words = 1;
      if (!matches.isEmpty()) {
        words = matches.get(0).words();
        mark(codes, places[i], places[i + words - 1], kinds(matches));
      }
      i += words;
    }
    return codes;
  }

  /** The models are trained on the lists' order; a new list goes to the end of its enumeration. */
  @SuppressWarnings("EnumOrdinal")
  private static int kinds(List<Phrases.Match> matches) {
    int kinds = 0;
    for (Phrases.Match match : matches) {
      kinds |= 1 << match.concept().kind().ordinal();
    }
    return kinds;
  }

  private static void mark(int[] codes, int first, int last, int kinds) {
    for (int i = first; i <= last; i++) {
      int part = first == last ? UNIT : i == first ? BEGIN : i == last ? LAST : INSIDE;
      codes[i] = kinds << 3 | part;
    }
  }
}
