package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of a sentence when it is decided which part of an abstract it belongs to. */
final class SentenceSigns {
  private static final Wording P_VALUE = Wording.of("(?i)\\bp\\s?(?:[=<>≤]|less)");
  private static final Wording SCATTER = Wording.of("±|\\+/-|\\+-|\\bCI\\b|\\bSD\\b");
  private static final int TENTHS = 10;

  /** Takes what holds. */
  interface Sink {
    /** A sign of this name. */
    void add(String sign);

    /** Two words one behind the other: a sign of their names with a space between. */
    void add(String word, String next);
  }

  private SentenceSigns() {}

  /**
   * The names of what holds, sorted.
   *
   * @param index the sentence's place among those of the abstract, from 0
   * @param count how many they are
   */
  static Set<String> of(Parsed parsed, Sentence sentence, int index, int count) {
    Set<String> names = new TreeSet<>();
    Sink signs =
        new Sink() {
          @Override
          public void add(String sign) {
            names.add(sign);
          }

          @Override
          public void add(String word, String next) {
            names.add(word + " " + next);
          }
        };
    read(parsed, sentence, index, count, signs);
    return names;
  }

  /** Hands on what holds, a sign more than once where it holds more than once. */
  static void read(Parsed parsed, Sentence sentence, int index, int count, Sink signs) {
    signs.add("tenth=" + TENTHS * index / count);
    signs.add("from-start=" + Math.min(index, 3));
    signs.add("from-end=" + Math.min(count - 1 - index, 3));
    signs.add("length=" + (count < 7 ? "short" : count < 12 ? "middle" : "long"));
    List<Token> tokens = parsed.tokens(sentence);
    String last = "^";
    int numbers = 0;
    for (Token token : tokens) {
      boolean number = Character.isDigit(token.text().charAt(0));
      String word = number ? "0" : token.text().toLowerCase(Locale.ROOT);
      numbers += number ? 1 : 0;
      if (token.isWord() || word.equals("%")) {
        signs.add(word);
        signs.add(last, word);
        last = word;
      }
    }
    signs.add("numbers=" + (numbers > 5 ? "many" : numbers > 2 ? "some" : String.valueOf(numbers)));
    Passage words = parsed.words(sentence);
    if (P_VALUE.in(words)) {
      signs.add("p-value");
    }
    if (SCATTER.in(words)) {
      signs.add("scatter");
    }
  }

  /** The sign of what the sentence before belongs to; {@code null} at the start. */
  static String behind(String role) {
    return "behind=" + (role == null ? "nothing" : role);
  }
}
