package eluate.extract;

import eluate.document.Section;
import eluate.text.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which of the conditions that a paper names its people have and are treated for: by how
 * likely everything that it shows makes each, the answer of rules among it.
 */
final class TreatedDecider {
  /** Less than this says nothing. */
  private static final double ENOUGH = 1.9;

  /** And less than this share of the best says nothing beside it. */
  private static final double SHARE = 0.18;

  /** Enough where nothing speaks for more. */
  private static final double LITTLE = 0.9;

  /** From what probability on a condition is what is treated. */
  private static final double LIKELY = 0.4;

  /** And from what on the likeliest of a paper is. */
  private static final double LIKELIEST = 0.15;

  /** The same where a sentence or two are all that there is to go by. */
  private static final double LIKELIEST_IN_PASSAGE = 0.3;

  /** More sentences than these make a paper. */
  private static final int PASSAGE = 3;

  private final TreatedModel model = new TreatedModel();

  /** What is treated with its probability, 0 to 1; no name more general than another of them. */
  Map<NamedCondition, Double> decide(Analysis analysis, List<NamedCondition> named) {
    Map<NamedCondition, Set<String>> ruled = ruled(named);
    ConditionTraits traits = new ConditionTraits(analysis, named, ruled);
    double likeliest = analysis.sentences().size() > PASSAGE ? LIKELIEST : LIKELIEST_IN_PASSAGE;
    Map<NamedCondition, Double> sure = new LinkedHashMap<>();
    named.forEach(condition -> sure.put(condition, model.probability(traits.of(condition))));
    double best = sure.values().stream().mapToDouble(p -> p).max().orElse(0);
    List<NamedCondition> chosen =
        named.stream()
            .filter(c -> sure.get(c) >= LIKELY || sure.get(c) >= likeliest && sure.get(c) == best)
            .filter(c -> !c.places.stream().allMatch(p -> p.tells("mentioned")))
            .filter(c -> !ruled.get(c).contains("approved") || ruled.get(c).contains("treated"))
            .sorted(Comparator.comparingDouble(c -> -sure.get(c)))
            .toList();
    Map<NamedCondition, Double> treated = new LinkedHashMap<>();
    for (NamedCondition condition : chosen) {
      if (chosen.stream().noneMatch(o -> o != condition && moreSpecial(o, condition))) {
        treated.put(condition, sure.get(condition));
      }
    }
    return treated;
  }

  /** The roles that the rules give. */
  static Map<NamedCondition, Set<String>> ruled(List<NamedCondition> named) {
    Map<NamedCondition, Set<String>> ruled = new HashMap<>();
    for (NamedCondition condition : named) {
      Set<String> roles = new TreeSet<>();
      for (NamedCondition.Place place : condition.places) {
        if (place.tells("approved") && place.cue().strength() == 3) {
          roles.add("approved");
        }
        if (place.tells("comorbidity")
            && condition.isDisease()
            && place.sentence().role() != Section.Role.BACKGROUND) {
          roles.add("comorbidity");
        }
      }
      ruled.put(condition, roles);
    }
    treated(named).forEach(condition -> ruled.get(condition).add("treated"));
    return ruled;
  }

  /**
   * What the rules take for treated: enough speaks for it, and no more special name is there too.
   */
  private static List<NamedCondition> treated(List<NamedCondition> all) {
    double best = all.stream().mapToDouble(NamedCondition::weight).max().orElse(0);
    double enough = Math.min(ENOUGH, Math.max(LITTLE, best));
    List<NamedCondition> chosen =
        all.stream()
            .filter(c -> c.weight() >= Math.max(enough, best * SHARE))
            .filter(c -> c.isDisease() || c.weight() >= best)
            .sorted(Comparator.comparingDouble(c -> -c.weight()))
            .toList();
    return chosen.stream()
        .filter(c -> chosen.stream().noneMatch(o -> o != c && moreSpecial(o, c)))
        .toList();
  }

  private static boolean moreSpecial(NamedCondition special, NamedCondition general) {
    return new HashSet<>(Folding.words(special.name)).containsAll(Folding.words(general.name))
        || general.name.equals(initials(special.name));
  }

  /** "MG" for "myasthenia gravis". */
  private static String initials(String name) {
    return Folding.words(name).stream()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
