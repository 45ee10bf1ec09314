package eluate.mention;

import eluate.language.Token;
import java.util.List;

/** A sentence as the sequence model sees it. */
final class Line {
  private static final int TEMPLATE = 1000;
  private static final int SHARED = 1500;
  private static final int EDGE = FeatureHash.of(TEMPLATE, "edge");

  /** Marks that hang together with the words around them. */
  private static final String JOINING = "-–‑/'’+·";

  private static final Word OUTSIDE =
      new Word(new int[0][], EDGE, EDGE, EDGE, EDGE, EDGE, 0, false);

  private final Word[] words;

  /** Whether no space stands between each token and the next one. */
  private final boolean[] glued;

  private final int[] codes;
  private final int[] wordBefore;
  private final int[] wordAfter;
  private final int[] chunkStart;

  Line(List<Token> tokens, Word[] words, int[] codes) {
    this.words = words;
    this.codes = codes;
    int n = words.length;
    glued = new boolean[n];
    boolean[] joining = new boolean[n];
    int end = -1;
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      joining[i] = words[i].isWord() || JOINING.indexOf(token.text().charAt(0)) >= 0;
      if (i > 0) {
        glued[i - 1] = end == token.start();
      }
      end = token.end();
    }
    wordBefore = new int[n];
    wordAfter = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      wordBefore[i] = last;
      last = words[i].isWord() ? i : last;
    }
    last = n;
    for (int i = n - 1; i >= 0; i--) {
      wordAfter[i] = last;
      last = words[i].isWord() ? i : last;
    }
    chunkStart = new int[n];
    for (int i = 0; i < n; i++) {
      boolean joined = i > 0 && glued[i - 1] && joining[i - 1] && joining[i];
      chunkStart[i] = joined ? chunkStart[i - 1] : i;
    }
  }

  Word word(int i) {
    return i < 0 || i >= words.length ? OUTSIDE : words[i];
  }

  private int code(int i) {
    return i < 0 || i >= codes.length ? 0 : codes[i];
  }

  /**
   * The token seen from another one at a place of {@link WordFeatures}; -1 or the length where it
   * is none.
   */
  int at(int i, int place) {
    return switch (place) {
      case WordFeatures.BEFORE_1 -> i - 1;
      case WordFeatures.BEFORE_2 -> Math.max(-1, i - 2);
      case WordFeatures.AFTER_1 -> i + 1;
      case WordFeatures.AFTER_2 -> Math.min(words.length, i + 2);
      case WordFeatures.WORD_BEFORE_1 -> before(i, 1);
      case WordFeatures.WORD_BEFORE_2 -> before(i, 2);
      case WordFeatures.WORD_BEFORE_3 -> before(i, 3);
      case WordFeatures.WORD_AFTER_1 -> after(i, 1);
      case WordFeatures.WORD_AFTER_2 -> after(i, 2);
      case WordFeatures.WORD_AFTER_3 -> after(i, 3);
      default -> i;
    };
  }

  private int before(int i, int steps) {
    int at = i;
    for (int k = 0; k < steps && at >= 0; k++) {
      at = wordBefore[at];
    }
    return at;
  }

  private int after(int i, int steps) {
    int at = i;
    for (int k = 0; k < steps && at < words.length; k++) {
      at = wordAfter[at];
    }
    return at;
  }

  /** The feature of a place outside the sentence. */
  static int edge(int place) {
    return FeatureHash.mix(place, EDGE);
  }

  /** The features that all tokens have in common. */
  void shared(KeyList keys) {
    KeySet seen = new KeySet(2 * words.length);
    for (Word word : words) {
      if (word.isWord() && seen.add(word.lower())) {
        keys.add(FeatureHash.mix(SHARED, word.lower()));
        if (word.fine() != word.lower() && seen.add(word.fine())) {
          keys.add(FeatureHash.mix(SHARED, word.fine()));
        }
      }
    }
  }

  /** The features of a token that depend on more than one word. */
  void together(int i, KeyList keys) {
    Word word = words[i];
    Word before = word(i - 1);
    Word after = word(i + 1);
    Word wordBefore1 = word(wordBefore[i]);
    Word wordAfter1 = word(wordAfter[i]);
    int k = TEMPLATE;
    keys.add(FeatureHash.mix(++k, before.lower(), word.lower()));
    keys.add(FeatureHash.mix(++k, word.lower(), after.lower()));
    keys.add(FeatureHash.mix(++k, before.lower(), after.lower()));
    keys.add(FeatureHash.mix(++k, before.brief(), word.brief()));
    keys.add(FeatureHash.mix(++k, word.brief(), after.brief()));
    keys.add(FeatureHash.mix(k, FeatureHash.mix(++k, before.brief(), word.brief()), after.brief()));
    keys.add(FeatureHash.mix(++k, wordBefore1.suffix(), word.suffix()));
    keys.add(FeatureHash.mix(++k, word.suffix(), wordAfter1.suffix()));
    keys.add(FeatureHash.mix(++k, wordBefore1.coarse(), word.coarse()));
    keys.add(FeatureHash.mix(++k, word.coarse(), wordAfter1.coarse()));
    keys.add(FeatureHash.mix(++k, wordBefore1.fine(), word.fine()));
    keys.add(FeatureHash.mix(++k, word.fine(), wordAfter1.fine()));
    keys.add(FeatureHash.mix(++k, wordBefore1.lower(), word.lower()));
    keys.add(FeatureHash.mix(++k, word.lower(), wordAfter1.lower()));
    keys.add(FeatureHash.mix(++k, wordBefore1.coarse(), wordAfter1.coarse()));
    keys.add(FeatureHash.mix(++k, word(i - 2).lower(), before.lower()));
    keys.add(FeatureHash.mix(++k, after.lower(), word(i + 2).lower()));
    int glue = glued(i - 1) | glued(i) << 1;
    keys.add(FeatureHash.mix(++k, glue, word.brief()));
    keys.add(FeatureHash.mix(++k, glue, FeatureHash.mix(before.lower(), after.lower())));
    keys.add(FeatureHash.mix(++k, glue, word.lower()));
    classes(i, k + 20, keys);
    lists(i, k, keys);
    chunk(i, k + 10, keys);
  }

  /** What the whole of words joined by hyphens and the like says of one of them. */
  private void chunk(int i, int template, KeyList keys) {
    int first = chunkStart[i];
    int end = i + 1;
    while (end < words.length && chunkStart[end] == first) {
      end++;
    }
    if (end - first < 2) {
      return;
    }
    int whole = 0;
    int outline = 0;
    for (int j = first; j < end; j++) {
      whole = FeatureHash.mix(whole, words[j].lower());
      outline = FeatureHash.mix(outline, words[j].brief());
    }
    int k = template;
    int place = Math.min(i - first, 3) << 2 | Math.min(end - 1 - i, 3);
    keys.add(FeatureHash.mix(++k, whole));
    keys.add(FeatureHash.mix(++k, outline, place));
    keys.add(FeatureHash.mix(++k, words[first].lower(), place));
    keys.add(FeatureHash.mix(++k, words[end - 1].lower(), place));
    keys.add(FeatureHash.mix(++k, words[end - 1].suffix(), place));
    keys.add(FeatureHash.mix(++k, word(first - 1).lower(), word(end).lower()));
    keys.add(FeatureHash.mix(++k, word(first - 1).lower(), i - first));
    keys.add(FeatureHash.mix(++k, word(end).lower(), end - 1 - i));
  }

  private void classes(int i, int template, KeyList keys) {
    int classes = words[i].classes();
    int before = word(wordBefore[i]).classes();
    int after = word(wordAfter[i]).classes();
    if ((classes | before | after) == 0) {
      return;
    }
    int k = template;
    keys.add(FeatureHash.mix(++k, before, classes));
    keys.add(FeatureHash.mix(++k, classes, after));
    keys.add(FeatureHash.mix(FeatureHash.mix(++k, before, classes), after));
    keys.add(FeatureHash.mix(++k, before, words[i].suffix()));
    keys.add(FeatureHash.mix(++k, words[i].suffix(), after));
  }

  private void lists(int i, int template, KeyList keys) {
    int k = template;
    int code = code(i);
    int codeBefore = code(wordBefore[i]);
    int codeAfter = code(wordAfter[i]);
    if ((code | codeBefore | codeAfter) == 0) {
      return;
    }
    keys.add(FeatureHash.mix(++k, code));
    keys.add(FeatureHash.mix(++k, codeBefore));
    keys.add(FeatureHash.mix(++k, codeAfter));
    keys.add(FeatureHash.mix(++k, codeBefore, code));
    keys.add(FeatureHash.mix(++k, code, codeAfter));
    keys.add(FeatureHash.mix(++k, code, word(i).brief()));
    keys.add(FeatureHash.mix(++k, codeAfter, word(i).suffix()));
    keys.add(FeatureHash.mix(++k, codeBefore, word(i).suffix()));
  }

  /** 1 where no space stands between a token and the next one. */
  private int glued(int i) {
    return i >= 0 && glued[i] ? 1 : 0;
  }
}
