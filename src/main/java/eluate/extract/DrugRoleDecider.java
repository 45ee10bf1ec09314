package eluate.extract;

import java.util.Collection;
import java.util.Map;

/**
 * Gives each drug the role that is most likely by everything that a paper shows of it, the answer
 * of the rules among it.
 */
final class DrugRoleDecider {
  /** A drug that is likelier than this to be no fact is left out. */
  private static final double NO_FACT = 0.3;

  private final DrugRoleModel model = new DrugRoleModel();

  /** Puts a role on each drug that has one. */
  void decide(Analysis analysis, Collection<NamedDrug> drugs) {
    DrugRoles rules = new DrugRoles(analysis, drugs);
    rules.decide();
    DrugTraits traits = new DrugTraits(analysis, drugs, rules);
    for (NamedDrug drug : drugs) {
      Map<String, Double> roles = model.probabilities(traits.of(drug));
      double none = roles.remove(DrugRoleModel.NONE);
      String best = roles.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
      NamedDrug.Use ruled = drug.roles.get(best);
      drug.roles.clear();
      if (none <= NO_FACT) {
        double sure = roles.get(best);
        drug.roles.put(
            best,
            ruled == null
                ? new NamedDrug.Use(shown(drug, best).mention(), "model", sure)
                : new NamedDrug.Use(ruled.mention(), ruled.rule(), sure));
      }
    }
  }

  /** The place that shows a role best. */
  private static NamedDrug.Place shown(NamedDrug drug, String role) {
    boolean tested = role.equals("studied") || role.equals("comparator");
    return drug.places.stream()
        .filter(p -> tested ? p.cue() == null : role.equals(p.cue()))
        .findFirst()
        .orElse(drug.places.get(0));
  }
}
