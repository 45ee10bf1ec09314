package eluate.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives each drug the role that is most likely by everything that a paper shows of it, the answer
 * of the rules among it.
 */
final class DrugRoleDecider {
  /** A drug that is likelier than this to be no fact is left out. */
  private static final double NO_FACT = 0.35;

  /** The same for one that words next to it tell as earlier, accompanying or given treatment. */
  private static final double NO_FACT_THOUGH_CUED = 0.55;

  /** And one that is less likely than this to have been tested, even where no other was. */
  private static final double LEAST = 0.1;

  private static final String STUDIED = "studied";
  private static final String COMPARATOR = "comparator";

  private final DrugRoleModel model = new DrugRoleModel();

  /** Puts a role on each drug that has one. */
  void decide(Analysis analysis, Collection<NamedDrug> drugs) {
    DrugRoles rules = new DrugRoles(analysis, drugs);
    rules.decide();
    DrugTraits traits = new DrugTraits(analysis, drugs, rules);
    Map<NamedDrug, Map<String, Double>> likely = new LinkedHashMap<>();
    drugs.forEach(drug -> likely.put(drug, model.probabilities(traits.of(drug))));
    Map<NamedDrug, String> decided = new LinkedHashMap<>();
    likely.forEach(
        (drug, roles) -> {
          boolean told = cued(drug) || GivenClasses.holds(analysis, drug);
          if (roles.get(DrugRoleModel.NONE) <= (told ? NO_FACT_THOUGH_CUED : NO_FACT)) {
            decided.put(drug, best(roles));
          }
        });
    if (decided.values().stream().noneMatch(DrugRoleDecider::isTested)) {
      // a paper that names drugs is about one of them
      likely.entrySet().stream()
          .max(Comparator.comparingDouble(e -> tested(e.getValue())))
          .filter(e -> tested(e.getValue()) >= LEAST)
          .ifPresent(e -> decided.put(e.getKey(), STUDIED));
    }
    // what the people of a trial had before is mostly what they go on with
    boolean trial = !analysis.groups().arms().isEmpty();
    for (NamedDrug drug : drugs) {
      String role = decided.get(drug);
      NamedDrug.Use ruled = role == null ? null : drug.roles.get(role);
      Map<String, NamedDrug.Use> both = trial ? Map.of() : beside(drug, role);
      drug.roles.clear();
      if (role != null) {
        double sure = likely.get(drug).get(role);
        drug.roles.put(
            role,
            ruled == null
                ? new NamedDrug.Use(shown(drug, role).mention(), "model", sure)
                : new NamedDrug.Use(ruled.mention(), ruled.rule(), sure));
      }
      both.forEach(drug.roles::putIfAbsent);
    }
  }

  private static boolean cued(NamedDrug drug) {
    return Stream.of("prior", "concomitant")
        .map(drug.roles::get)
        .anyMatch(use -> use != null && use.rule().equals("cue"));
  }

  /**
   * The other role of a drug that words next to it tell as earlier in one sentence and as
   * accompanying in another.
   */
  private static Map<String, NamedDrug.Use> beside(NamedDrug drug, String role) {
    NamedDrug.Use prior = drug.roles.get("prior");
    NamedDrug.Use beside = drug.roles.get("concomitant");
    boolean two =
        prior != null
            && beside != null
            && prior.rule().equals("cue")
            && beside.rule().equals("cue")
            && prior.mention().sentence() != beside.mention().sentence();
    return two && ("prior".equals(role) || "concomitant".equals(role))
        ? Map.of(
            "prior".equals(role) ? "concomitant" : "prior", "prior".equals(role) ? beside : prior)
        : Map.of();
  }

  private static String best(Map<String, Double> roles) {
    return roles.entrySet().stream()
        .filter(e -> !e.getKey().equals(DrugRoleModel.NONE))
        .max(Map.Entry.comparingByValue())
        .get()
        .getKey();
  }

  private static double tested(Map<String, Double> roles) {
    return roles.get(STUDIED) + roles.get(COMPARATOR);
  }

  private static boolean isTested(String role) {
    return role.equals(STUDIED) || role.equals(COMPARATOR);
  }

  /** The place that shows a role best. */
  private static NamedDrug.Place shown(NamedDrug drug, String role) {
    boolean tested = isTested(role);
    return drug.places.stream()
        .filter(p -> tested ? p.cue() == null : role.equals(p.cue()))
        .findFirst()
        .orElse(drug.places.get(0));
  }
}
