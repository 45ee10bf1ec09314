package eluate.export;

import eluate.record.Drug;
import eluate.record.Effect;
import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arms of a study, and which of two is the one that is compared with. */
final class Arms {
  /** Words for what people get who get no drug under study. */
  private static final Set<String> CONTROL =
      Set.of("placebo", "control", "vehicle", "sham", "untreated", "usual", "standard");

  private final PaperRecord record;
  private final Map<String, String> labels = new HashMap<>();
  private final List<String> arms = new ArrayList<>();

  Arms(PaperRecord record) {
    this.record = record;
    for (Group group : record.groups()) {
      if (group.kind().equals("arm")) {
        arms.add(group.label());
        labels.put(Folding.key(group.label()), group.label());
        group.aliases().forEach(alias -> labels.putIfAbsent(Folding.key(alias), group.label()));
      }
    }
  }

  /** The labels of all arms, in the order of the record. */
  List<String> labels() {
    return arms;
  }

  /** The arm that a label or an alias of one means, or null. */
  String arm(String label) {
    return label == null ? null : labels.get(Folding.key(label));
  }

  /** All pairs of arms; the second is the comparator. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        Pair pair = new Pair(arms.get(i), arms.get(j));
        pairs.add(reversed(pair) ? pair.turned() : pair);
      }
    }
    return pairs;
  }

  /** By what the paper's own comparisons say, else by what the arms get. */
  private boolean reversed(Pair pair) {
    int direction = 0;
    for (Effect effect : record.effects()) {
      if (pair.isOf(arm(effect.group()), arm(effect.comparator()))) {
        direction++;
      } else if (pair.turned().isOf(arm(effect.group()), arm(effect.comparator()))) {
        direction--;
      }
    }
    return direction == 0 ? control(pair.first()) > control(pair.second()) : direction < 0;
  }

  /** How much an arm looks like the one to compare with. */
  private int control(String arm) {
    boolean comparator = false;
    for (Drug drug : record.drugs()) {
      boolean own = arm.equals(arm(drug.group())) || arm.equals(arm(drug.name()));
      if (own && drug.role().equals("studied")) {
        return 0;
      }
      comparator |= own && drug.role().equals("comparator");
    }
    boolean control = Folding.words(arm).stream().anyMatch(CONTROL::contains);
    return control ? 2 : comparator ? 1 : 0;
  }

  /**
   * Two arms.
   *
   * @param first the arm under study
   * @param second the arm that it is compared with
   */
  record Pair(String first, String second) {
    Pair turned() {
      return new Pair(/* first= */ second, /* second= */ first);
    }

    boolean isOf(String group, String comparator) {
      return first.equals(group) && second.equals(comparator);
    }
  }
}
