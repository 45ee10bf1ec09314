package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
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

  private SentenceSigns() {}

  /**
   * The names of what holds, sorted.
   *
   * @param index the sentence's place among those of the abstract, from 0
   * @param count how many they are
   */
  static Set<String> of(Parsed parsed, Sentence sentence, int index, int count) {
    Set<String> signs = new TreeSet<>();
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
        signs.add(last + " " + word);
        last = word;
      }
    }
    signs.add("numbers=" + (numbers > 5 ? "many" : numbers > 2 ? "some" : numbers));
    String words = parsed.text(sentence.span());
    if (P_VALUE.in(words)) {
      signs.add("p-value");
    }
    if (SCATTER.in(words)) {
      signs.add("scatter");
    }
    return signs;
  }

  /** The sign of what the sentence before belongs to; {@code null} at the start. */
  static String behind(String role) {
    return "behind=" + (role == null ? "nothing" : role);
  }
}
