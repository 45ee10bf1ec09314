package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of a condition in a whole paper when its role is decided. */
final class ConditionTraits {
  private final Analysis analysis;
  private final List<NamedCondition> conditions;
  private final Map<NamedCondition, Set<String>> ruled;
  private final int most;
  private final double best;

  /**
   * @param ruled the roles that rules give
   */
  ConditionTraits(
      Analysis analysis, List<NamedCondition> conditions, Map<NamedCondition, Set<String>> ruled) {
    this.analysis = analysis;
    this.conditions = conditions;
    this.ruled = ruled;
    this.most = conditions.stream().mapToInt(c -> c.places.size()).max().orElse(0);
    this.best = conditions.stream().mapToDouble(NamedCondition::weight).max().orElse(0);
  }

  /** The names of what holds, sorted. */
  Set<String> of(NamedCondition condition) {
    Set<String> traits = new TreeSet<>();
    Set<String> roles = ruled.getOrDefault(condition, Set.of());
    roles.forEach(role -> traits.add("rule=" + role));
    if (roles.isEmpty()) {
      traits.add("rule=none");
    }
    double weight = condition.weight();
    traits.add(
        "weight="
            + (weight <= 0
                ? "none"
                : weight < 1 ? "1" : weight < 2 ? "2" : weight < 4 ? "4" : "more"));
    traits.add(
        "share="
            + (best <= 0
                ? "none"
                : weight >= best
                    ? "best"
                    : String.valueOf(Math.max(0, (int) (5 * weight / best)))));
    paper(condition, traits);
    for (NamedCondition.Place place : condition.places) {
      place(condition, place, traits);
    }
    return traits;
  }

  private void paper(NamedCondition condition, Set<String> traits) {
    traits.add("kind=" + analysis.document().metadata().kind().label());
    traits.add("arms=" + Math.min(analysis.groups().arms().size(), 2));
    traits.add("patients=" + Math.min(analysis.groups().patients().size(), 2));
    traits.add("order=" + Math.min(conditions.indexOf(condition), 4));
    int named = condition.places.size();
    traits.add("named=" + (named > 5 ? "often" : named > 2 ? "some" : named));
    if (named == most) {
      traits.add("most-named");
    }
    if (conditions.stream()
        .anyMatch(c -> c.places.stream().anyMatch(NamedCondition.Place::inTitle))) {
      traits.add(
          condition.places.stream().anyMatch(NamedCondition.Place::inTitle)
              ? "in-title"
              : "another-in-title");
    }
    if (condition.places.stream().allMatch(p -> p.sentence().role() == Section.Role.BACKGROUND)) {
      traits.add("background-only");
    }
    Mention first = condition.places.get(0).mention();
    traits.add(
        "is="
            + (first.concept() == null
                ? first.source()
                : first.concept().kind().name().toLowerCase(Locale.ROOT)));
    if (HarmFinder.CHRONIC.in(condition.name)) {
      traits.add("chronic");
    }
    Set<String> words = new HashSet<>(Folding.words(condition.name));
    for (NamedCondition other : conditions) {
      if (other != condition) {
        List<String> others = Folding.words(other.name);
        if (others.size() > words.size() && others.containsAll(words)) {
          traits.add("more-special" + (other.weight() >= 1.9 ? "/told" : ""));
        } else if (words.containsAll(others)) {
          traits.add("more-general");
        }
      }
    }
    String last =
        Folding.words(condition.name).isEmpty()
            ? ""
            : Folding.words(condition.name).get(Folding.words(condition.name).size() - 1);
    traits.add("head=" + last);
  }

  private void place(NamedCondition condition, NamedCondition.Place place, Set<String> traits) {
    Sentence sentence = place.sentence();
    String section = sentence.role().name().toLowerCase(Locale.ROOT);
    traits.add("in=" + section);
    String cue = place.cue() == null ? "nothing" : place.cue().role() + place.cue().strength();
    traits.add("cue=" + cue);
    if (place.equals(condition.places.get(0))) {
      traits.add("first-in=" + section);
      traits.add("first-cue=" + cue);
    }
    if (sentence.index() == 0) {
      traits.add("first-sentence");
      traits.add("first-sentence-cue=" + cue);
    }
    if (!place.qualifiers().found().isEmpty()) {
      traits.add("qualified");
    }
    List<Mention> drugs = analysis.mentions(sentence, Mention.Type.DRUG);
    traits.add(drugs.isEmpty() ? "no-drug-near" : "drug-near");
  }
}
