package eluate.extract;

import eluate.document.Registry;
import eluate.document.Registry.Treatment;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.Drug;
import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a register's record says is given, by the arms that have it: what only controls have is a
 * comparator, what all arms have beside another drug is concomitant, the rest is studied.
 */
final class RegistryDrugs implements Extractor<Drug> {
  private static final Pattern NO_DRUG =
      Pattern.compile("(?i).*\\b(?:placebo|sham|vehicle|no (?:treatment|intervention))\\b.*");

  @Override
  public List<Drug> extract(Analysis analysis) {
    Map<String, NamedDrug> named = new LinkedHashMap<>();
    Map<String, Set<Integer>> arms = new LinkedHashMap<>();
    Map<String, Span> proofs = new LinkedHashMap<>();
    for (Treatment treatment : analysis.document().registry().treatments()) {
      for (NamedDrug drug : named(analysis, treatment)) {
        String key = Folding.key(drug.name);
        named.computeIfAbsent(key, k -> drug).places.addAll(described(analysis, treatment, key));
        arms.computeIfAbsent(key, k -> new TreeSet<>()).addAll(treatment.arms());
        proofs.putIfAbsent(key, treatment.name());
      }
    }
    List<Drug> drugs = new ArrayList<>();
    named.forEach(
        (key, drug) -> {
          List<Integer> own = List.copyOf(arms.get(key));
          List<Registry.Arm> all = analysis.document().registry().arms();
          Regimen regimen = Regimen.of(analysis, drug, true);
          drugs.add(
              new Drug(
                  drug.printedName(analysis),
                  drug.brand(analysis),
                  role(all, own, arms.values()),
                  own.size() == 1
                      ? RegistryGroups.label(analysis, all.get(own.get(0)).label())
                      : Groups.ALL,
                  regimen.dose(),
                  regimen.route(),
                  regimen.schedule(),
                  List.of(analysis.evidence(proofs.get(key), "registry.treatment")),
                  Confidence.STATED));
        });
    return drugs;
  }

  /** The drugs of a treatment's name; the name itself where no list or model knows a drug in it. */
  private static List<NamedDrug> named(Analysis analysis, Treatment treatment) {
    Map<String, NamedDrug> drugs = new LinkedHashMap<>();
    String words = analysis.document().text(treatment.name());
    for (Mention mention : analysis.mentions().all(Mention.Type.DRUG)) {
      boolean counts = treatment.drug() || mention.concept() != null;
      if (counts
          && treatment.name().contains(mention.span())
          && !NO_DRUG.matcher(mention.name()).matches()) {
        drugs.computeIfAbsent(Folding.key(mention.name()), k -> new NamedDrug(mention.name()));
      }
    }
    if (drugs.isEmpty() && treatment.drug() && !NO_DRUG.matcher(words).matches()) {
      drugs.put("", new NamedDrug(Terms.lower(words)));
    }
    return List.copyOf(drugs.values());
  }

  /** The places of a drug in its treatment's line and in the line of the only arm that has it. */
  private static List<NamedDrug.Place> described(
      Analysis analysis, Treatment treatment, String key) {
    List<Span> lines = new ArrayList<>();
    lines.add(line(analysis, treatment.name()));
    if (treatment.arms().size() == 1) {
      int arm = treatment.arms().get(0);
      lines.add(line(analysis, analysis.document().registry().arms().get(arm).label()));
    }
    List<NamedDrug.Place> places = new ArrayList<>();
    for (Mention mention : analysis.mentions().all(Mention.Type.DRUG)) {
      boolean here = lines.stream().anyMatch(line -> line.contains(mention.span()));
      if (here && Folding.key(mention.name()).equals(key)) {
        Sentence sentence = analysis.sentences().get(mention.sentence());
        places.add(new NamedDrug.Place(mention, sentence, null));
      }
    }
    return places;
  }

  private static Span line(Analysis analysis, Span within) {
    int end = analysis.text().indexOf('\n', within.end());
    return new Span(within.start(), end < 0 ? analysis.text().length() : end);
  }

  private static String role(
      List<Registry.Arm> arms, List<Integer> own, Collection<Set<Integer>> others) {
    boolean controlsOnly = !own.isEmpty() && own.stream().allMatch(arm -> arms.get(arm).control());
    boolean experiment = arms.stream().anyMatch(arm -> !arm.control());
    if (controlsOnly && experiment) {
      return "comparator";
    }
    boolean background = false;
    for (Set<Integer> other : others) {
      boolean tested = !other.isEmpty() && other.stream().noneMatch(a -> arms.get(a).control());
      background |= tested && other.size() < arms.size() && own.size() == arms.size();
    }
    return background && arms.stream().anyMatch(Registry.Arm::control) ? "concomitant" : "studied";
  }
}
