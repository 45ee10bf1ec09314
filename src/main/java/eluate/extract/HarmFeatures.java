package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is seen of a condition and its surroundings when it is decided whether it is a harm of
 * treatment.
 */
final class HarmFeatures {
  private HarmFeatures() {}

  /**
   * The names of what holds, sorted.
   *
   * @param verdict what the cues say
   * @param event whether the list of events has the condition
   * @param chronic whether drugs rarely bring it about
   * @param treated whether the paper's patients have it anyway
   */
  static Set<String> of(
      Analysis analysis,
      Sentence sentence,
      Mention condition,
      HarmCues.Verdict verdict,
      boolean event,
      boolean chronic,
      boolean treated) {
    Set<String> features = new TreeSet<>();
    verdict.found().forEach(id -> features.add("cue=" + id));
    add(features, event, "event");
    add(features, condition.isDisease(), "disease");
    add(features, condition.concept() == null, "unlisted");
    add(features, chronic, "chronic");
    add(features, treated, "treated");
    List<Mention> drugs = analysis.mentions(sentence, Mention.Type.DRUG);
    add(
        features,
        drugs.stream().anyMatch(d -> d.span().end() <= condition.span().start()),
        "drug-before");
    add(
        features,
        drugs.stream().anyMatch(d -> d.span().start() >= condition.span().end()),
        "drug-behind");
    add(features, drugs.isEmpty(), "no-drug-in-sentence");
    add(features, analysis.mentions().all(Mention.Type.DRUG).isEmpty(), "no-drug");
    add(features, sentence.index() == 0 && analysis.sentences().size() > 3, "title");
    words(verdict.before(), "before", true, features);
    words(verdict.after(), "behind", false, features);
    return features;
  }

  private static void add(Set<String> features, boolean holds, String name) {
    if (holds) {
      features.add(name);
    }
  }

  /** The nearest word by itself, and the four nearest in any order. */
  private static void words(String text, String side, boolean last, Set<String> features) {
    String[] words =
        text.toLowerCase(Locale.ROOT).replaceAll("([§¤,;:.()-])", " $1 ").strip().split("\\s+");
    for (int i = 0; i < Math.min(4, words.length); i++) {
      String word = words[last ? words.length - 1 - i : i];
      if (word.isEmpty() || word.chars().anyMatch(Character::isDigit)) {
        continue;
      }
      features.add(side + "~" + word);
      if (i == 0) {
        features.add(side + "=" + word);
      }
    }
    add(features, text.isBlank(), side + "=");
  }
}
