package eluate.extract;

import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is seen of a condition and its surroundings when it is decided whether it is a harm of
 * treatment.
 */
final class HarmFeatures {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("([§¤,;:.()-])");
  private static final Pattern NUMBER_BEHIND = Pattern.compile("^[^.;]{0,12}\\d");
  private static final Wording NUMBER_BEFORE = Wording.of("\\d[^.;]{0,18}$");

  /**
   * What else tells.
   *
   * @param verdict what the cues say
   * @param weight what cues, names and surroundings speak for by hand-set weights
   * @param event whether the list of events has the condition
   * @param chronic whether drugs rarely bring it about
   * @param treated whether the paper's patients have it anyway
   * @param safety whether the sentence is about harms
   * @param safetyBefore whether the one before is
   */
  record Signs(
      HarmCues.Verdict verdict,
      int weight,
      boolean event,
      boolean chronic,
      boolean treated,
      boolean safety,
      boolean safetyBefore) {}

  private HarmFeatures() {}

  /** The names of what holds, sorted. */
  static Set<String> of(Analysis analysis, Sentence sentence, Mention condition, Signs signs) {
    Set<String> features = new TreeSet<>();
    HarmCues.Verdict verdict = signs.verdict();
    verdict.found().forEach(id -> features.add("cue=" + id));
    features.add("weight=" + signs.weight());
    add(features, signs.event(), "event");
    add(features, condition.isDisease(), "disease");
    add(features, condition.concept() == null, "unlisted");
    add(features, signs.chronic(), "chronic");
    add(features, signs.treated(), "treated");
    add(features, signs.safety(), "safety");
    add(features, signs.safetyBefore(), "safety-before");
    paper(analysis, sentence, signs, features);
    drugs(analysis, sentence, condition, features);
    boolean measure =
        analysis.mentions(sentence, Mention.Type.MEASURE).stream()
            .anyMatch(m -> m.concept() != null && m.span().overlaps(condition.span()));
    add(features, measure && condition.concept() == null, "measured");
    add(
        features,
        Negation.before(analysis.text(), sentence.span(), condition.span()) != null,
        "denied");
    String behind = analysis.after(sentence, condition.span().end(), 30);
    String before = analysis.before(sentence, condition.span().start(), 30);
    add(features, NUMBER_BEHIND.matcher(behind).find(), "number-behind");
    add(features, NUMBER_BEFORE.in(before), "number-before");
    words(verdict.before(), "before", true, features);
    words(verdict.after(), "behind", false, features);
    return features;
  }

  private static void paper(
      Analysis analysis, Sentence sentence, Signs signs, Set<String> features) {
    boolean paper = analysis.sentences().size() > 3;
    add(features, paper, "paper");
    features.add("kind=" + analysis.document().metadata().kind().label());
    features.add("in=" + sentence.role().name().toLowerCase(Locale.ROOT));
    add(features, sentence.index() == 0 && paper, "title");
    add(
        features,
        paper && signs.treated() && !signs.verdict().causal(),
        "treated-and-caused-by-none");
  }

  private static void drugs(
      Analysis analysis, Sentence sentence, Mention condition, Set<String> features) {
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
  }

  private static void add(Set<String> features, boolean holds, String name) {
    if (holds) {
      features.add(name);
    }
  }

  /** The nearest word by itself, and the four nearest in any order. */
  private static void words(String text, String side, boolean last, Set<String> features) {
    String[] words =
        SPACES.split(MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" $1 ").strip());
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
