package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words around a name as features, with every other drug as {@code §} and every other condition
 * as {@code ¤}, so that what is learned of them holds for names never seen.
 */
final class NearWords {
  private static final int WINDOW = 160;

  private NearWords() {}

  /**
   * Adds the words on both sides of a name: the nearest, the nearest two, and any of the reach.
   *
   * @param self the name
   * @param whole the name with its qualifiers
   * @param reach how many words of each side count
   */
  static void add(
      Analysis analysis,
      Sentence sentence,
      Mention self,
      Span whole,
      int reach,
      Set<String> features) {
    int from = Math.max(sentence.span().start(), whole.start() - WINDOW);
    int to = Math.min(sentence.span().end(), whole.end() + WINDOW);
    side(masked(analysis, sentence, self, from, whole.start()), "before", true, reach, features);
    side(masked(analysis, sentence, self, whole.end(), to), "behind", false, reach, features);
  }

  private static void side(
      String text, String side, boolean last, int reach, Set<String> features) {
    String[] words =
        text.toLowerCase(Locale.ROOT).replaceAll("([§¤,;:.()/+-])", " $1 ").strip().split("\\s+");
    String nearest = "";
    for (int i = 0; i < Math.min(reach, words.length); i++) {
      String word = words[last ? words.length - 1 - i : i];
      word = word.chars().anyMatch(Character::isDigit) ? "#" : word;
      if (i < 2) {
        nearest = last ? word + " " + nearest : nearest + " " + word;
        features.add(side + (i + 1) + "=" + nearest.strip());
      }
      if (word.length() > 1 || "§¤".contains(word)) {
        features.add(side + "~" + word);
      }
    }
  }

  private static String masked(
      Analysis analysis, Sentence sentence, Mention self, int from, int to) {
    List<Mention> named = new ArrayList<>(analysis.mentions(sentence, Mention.Type.DRUG));
    for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
      if (named.stream().noneMatch(n -> n.span().overlaps(condition.span()))) {
        named.add(condition);
      }
    }
    named.sort((a, b) -> a.span().compareTo(b.span()));
    StringBuilder masked = new StringBuilder();
    int at = from;
    for (Mention mention : named) {
      if (!mention.equals(self) && mention.span().start() >= at && mention.span().end() <= to) {
        masked
            .append(analysis.between(at, mention.span().start()))
            .append(mention.type() == Mention.Type.DRUG ? '§' : '¤');
        at = mention.span().end();
      }
    }
    return masked.append(analysis.between(at, to)).toString();
  }
}
