package eluate.extract;

import eluate.mention.Mention;
import eluate.record.Drug;
import eluate.record.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Drugs with their roles and regimens. */
final class Drugs implements Extractor<Drug> {
  private final DrugReader reader = new DrugReader();
  private final DrugRoleDecider decider = new DrugRoleDecider();

  @Override
  public List<Drug> extract(Analysis analysis) {
    Collection<NamedDrug> named = reader.read(analysis);
    decider.decide(analysis, named);
    List<Drug> drugs = new ArrayList<>();
    for (NamedDrug drug : named) {
      if (Reagents.holds(analysis, drug)) {
        continue;
      }
      for (String role : drug.roles.keySet()) {
        NamedDrug.Use use = drug.roles.get(role);
        Mention mention = use.mention();
        Evidence evidence = analysis.evidence(mention.span(), "drug." + use.rule());
        Regimen regimen =
            Regimen.of(
                analysis, drug, Set.of("studied", "comparator", "concomitant").contains(role));
        drugs.add(
            new Drug(
                drug.printedName(analysis),
                drug.brand(analysis),
                role,
                group(analysis, drug, role),
                regimen.dose(),
                regimen.route(),
                regimen.schedule(),
                List.of(evidence),
                use.confidence()));
      }
    }
    return drugs;
  }

  /** The only arm that has the drug; everyone where no arm or more than one has it. */
  private static String group(Analysis analysis, NamedDrug drug, String role) {
    if (role.equals("prior") || role.equals("mentioned")) {
      return Groups.ALL;
    }
    List<String> arms =
        analysis.groups().arms().stream()
            .map(eluate.record.Group::label)
            .filter(label -> List.of(label.split(" \\+ ")).contains(drug.name))
            .toList();
    return arms.size() == 1 ? arms.get(0) : Groups.ALL;
  }
}
