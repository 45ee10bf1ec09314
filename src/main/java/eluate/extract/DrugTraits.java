package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.Group;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is seen of a drug in a whole paper when its role is decided. */
final class DrugTraits {
  private final Analysis analysis;
  private final Collection<NamedDrug> drugs;
  private final DrugRoles rules;
  private final int most;

  DrugTraits(Analysis analysis, Collection<NamedDrug> drugs, DrugRoles rules) {
    this.analysis = analysis;
    this.drugs = drugs;
    this.rules = rules;
    this.most = drugs.stream().mapToInt(d -> d.places.size()).max().orElse(0);
  }

  /** The names of what holds, sorted. */
  Set<String> of(NamedDrug drug) {
    Set<String> traits = new TreeSet<>();
    drug.roles.forEach((role, use) -> traits.add("rule=" + role + "/" + use.rule()));
    drug.roles.keySet().forEach(role -> traits.add("rule=" + role));
    if (drug.roles.isEmpty()) {
      traits.add("rule=none");
    }
    paper(drug, traits);
    arms(drug, traits);
    for (NamedDrug.Place place : drug.places) {
      place(drug, place, traits);
    }
    return traits;
  }

  private void paper(NamedDrug drug, Set<String> traits) {
    Kind kind = analysis.document().metadata().kind();
    traits.add("kind=" + kind.label());
    traits.add("rule-kind=" + String.join("+", drug.roles.keySet()) + "/" + kind.label());
    if (rules.caseReport()) {
      traits.add("one-case");
    }
    int place = 0;
    for (NamedDrug other : drugs) {
      if (other == drug) {
        break;
      }
      place++;
    }
    traits.add("order=" + Math.min(place, 4));
    traits.add("drugs=" + (drugs.size() > 8 ? "many" : drugs.size() > 3 ? "some" : drugs.size()));
    int named = drug.places.size();
    traits.add("named=" + (named > 5 ? "often" : named > 2 ? "some" : named));
    if (named == most) {
      traits.add("most-named");
    }
    if (named * 3 < most) {
      traits.add("seldom-named");
    }
    if (drugs.stream().anyMatch(NamedDrug::inTitle)) {
      traits.add(drug.inTitle() ? "in-title" : "another-in-title");
    }
    if (drug.places.stream().allMatch(p -> p.sentence().role() == Section.Role.BACKGROUND)) {
      traits.add("background-only");
    }
    if (drug.places.stream().allMatch(p -> p.sentence().role() == Section.Role.ELIGIBILITY)) {
      traits.add("eligibility-only");
    }
    if (drug.places.stream().allMatch(p -> p.cue() != null)) {
      traits.add("cued-only");
    }
    Mention first = drug.places.get(0).mention();
    traits.add("is=" + (first.concept() == null ? first.source() : first.concept().get("kind")));
  }

  /** Whose treatment the drug is part of. */
  private void arms(NamedDrug drug, Set<String> traits) {
    List<Group> arms = analysis.groups().arms();
    traits.add("arms=" + Math.min(arms.size(), 3));
    if (arms.isEmpty()) {
      return;
    }
    int holding = 0;
    for (int i = 0; i < arms.size(); i++) {
      List<String> parts = List.of(arms.get(i).label().split(" \\+ "));
      boolean holds = parts.stream().anyMatch(part -> part.startsWith(drug.name));
      if (holds) {
        holding++;
        traits.add("arm-" + Math.min(i, 2));
        traits.add(parts.size() > 1 ? "arm-shared" : "arm-alone");
      }
    }
    traits.add("in-arms=" + (holding == 0 ? "none" : holding == arms.size() ? "all" : "some"));
    boolean inactive =
        arms.stream().anyMatch(a -> TreatmentAtoms.CONTROL.matcher(a.label()).lookingAt());
    if (inactive) {
      traits.add("inactive-control");
      traits.add("inactive-control/in-arms=" + (holding == 0 ? "none" : "some"));
    }
  }

  private void place(NamedDrug drug, NamedDrug.Place place, Set<String> traits) {
    Sentence sentence = place.sentence();
    Mention mention = place.mention();
    traits.add("in=" + sentence.role().name().toLowerCase(Locale.ROOT));
    traits.add("cue=" + place.cue());
    if (place.equals(drug.places.get(0))) {
      traits.add("first-in=" + sentence.role().name().toLowerCase(Locale.ROOT));
      traits.add("first-cue=" + place.cue());
    }
    int side = rules.side(place);
    if (side > 0) {
      traits.add(place.inTitle() ? "title-versus" : "versus");
    }
    rules.senses(sentence).forEach(sense -> traits.add("sentence-" + sense));
    boolean dosed =
        analysis.quantities(sentence).stream()
            .filter(q -> q.unit() != null && TreatmentAtoms.isDoseUnit(q.unit()))
            .map(Quantity::span)
            .anyMatch(
                s ->
                    Math.abs(s.start() - mention.span().end()) < 25
                        || Math.abs(mention.span().start() - s.end()) < 12);
    if (dosed) {
      traits.add("dosed");
    }
  }
}
