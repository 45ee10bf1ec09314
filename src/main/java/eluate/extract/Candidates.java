package eluate.extract;

import eluate.document.Document;
import eluate.mention.Mention;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the deciders have to judge in a paper: what their weights are fitted to. */
public final class Candidates {
  private final PaperExtractor extractor = new PaperExtractor();
  private final DrugReader drugs = new DrugReader();
  private final ConditionReader conditions = new ConditionReader();
  private final HarmFinder harms = new HarmFinder();

  /** All that one paper names, in reading order a family. */
  public List<Candidate> of(Document document) {
    Analysis analysis = extractor.analyse(document);
    List<Candidate> all = new ArrayList<>();
    drugs(analysis, all);
    conditions(analysis, all);
    harms.find(
        analysis,
        (condition, features) ->
            all.add(
                candidate(
                    "adverseEvents",
                    analysis,
                    List.of(condition.name()),
                    List.of(condition),
                    features,
                    Set.of())));
    return all;
  }

  private void drugs(Analysis analysis, List<Candidate> all) {
    Collection<NamedDrug> named = drugs.read(analysis);
    DrugRoles rules = new DrugRoles(analysis, named);
    rules.decide();
    DrugTraits traits = new DrugTraits(analysis, named, rules);
    for (NamedDrug drug : named) {
      all.add(
          candidate(
              "drugs",
              analysis,
              List.of(drug.printedName(analysis), drug.name),
              drug.places.stream().map(NamedDrug.Place::mention).toList(),
              traits.of(drug),
              drug.roles.keySet()));
    }
  }

  private void conditions(Analysis analysis, List<Candidate> all) {
    List<NamedCondition> named = conditions.read(analysis);
    Map<NamedCondition, Set<String>> ruled = TreatedDecider.ruled(named);
    ConditionTraits traits = new ConditionTraits(analysis, named, ruled);
    for (NamedCondition condition : named) {
      all.add(
          candidate(
              "indications",
              analysis,
              List.of(condition.name),
              condition.places.stream().map(NamedCondition.Place::mention).toList(),
              traits.of(condition),
              ruled.get(condition)));
    }
  }

  private static Candidate candidate(
      String family,
      Analysis analysis,
      List<String> names,
      List<Mention> mentions,
      Set<String> traits,
      Set<String> ruled) {
    List<Span> spans = mentions.stream().map(Mention::span).toList();
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(names.stream(), spans.stream().map(s -> s.of(analysis.text()))).forEach(all::add);
    return new Candidate(family, List.copyOf(all), spans, traits, Set.copyOf(ruled));
  }
}
