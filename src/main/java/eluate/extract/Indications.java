package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.record.Indication;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Diseases and what they are to the people: few and right rather than all that is named. */
final class Indications implements Extractor<Indication> {
  /** Names of lists and texts that hold a qualifier. */
  private static final Wording COURSE =
      Wording.of(
          "(?i)((?:[\\p{L}]+-(?:resistant|refractory|dependent|sensitive))|metastatic|advanced|relapsed|refractory|recurrent) (.{4,})");

  private final ConditionReader reader = new ConditionReader();
  private final TreatedDecider decider = new TreatedDecider();

  @Override
  public List<Indication> extract(Analysis analysis) {
    if (!analysis.ofBeings()) {
      return List.of();
    }
    List<NamedCondition> named = reader.read(analysis);
    List<Indication> indications = new ArrayList<>();
    Set<String> done = new HashSet<>();
    named.forEach(condition -> approved(analysis, condition, indications, done));
    decider
        .decide(analysis, named)
        .forEach((condition, sure) -> addTreated(analysis, condition, sure, indications, done));
    named.forEach(condition -> diagnosed(analysis, condition, indications, done));
    named.forEach(condition -> comorbid(analysis, condition, indications, done));
    named.forEach(condition -> mentioned(analysis, condition, indications, done));
    return indications;
  }

  private static void approved(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    for (NamedCondition.Place place : condition.places) {
      if (place.tells("approved") && place.cue().strength() == 3) {
        add(analysis, condition, place, "approved", Groups.ALL, 0.7, out, done);
      }
    }
  }

  private static void addTreated(
      Analysis analysis,
      NamedCondition condition,
      double sure,
      List<Indication> out,
      Set<String> done) {
    NamedCondition.Place place =
        condition.places.stream()
            .filter(p -> p.tells("treated"))
            .max(Comparator.comparingDouble(p -> (p.inTitle() ? 4 : 0) + p.cue().strength()))
            .orElse(condition.places.get(0));
    List<String> qualifiers = place.qualifiers().found();
    if (qualifiers.isEmpty()) {
      qualifiers =
          condition.places.stream()
              .filter(
                  p ->
                      p.tells("treated")
                          && p.cue().strength() == 3
                          && !p.qualifiers().found().isEmpty())
              .map(p -> p.qualifiers().found())
              .findFirst()
              .orElse(List.of());
    }
    String role = analysis.document().metadata().kind() == Kind.MONOGRAPH ? "approved" : "treated";
    add(analysis, condition, place, qualifiers, role, Groups.ALL, sure, out, done);
  }

  /** What a part of the studied people is counted to have. */
  private static void diagnosed(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    if (known(condition, done)) {
      return;
    }
    for (NamedCondition.Place place : condition.places) {
      // "exfoliative glaucoma" that a model found has the list's event "glaucoma" for its head
      boolean disease = condition.isDisease() || place.mention().source().equals("model");
      if (disease && CountedDiagnoses.at(analysis, place.sentence(), place.mention())) {
        String role = BroughtConditions.beside(condition.name) ? "comorbidity" : "treated";
        add(analysis, condition, place, role, Groups.ALL, 0.6, out, done);
        return;
      }
    }
  }

  private static void comorbid(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    for (NamedCondition.Place place : condition.places) {
      String patient = BroughtConditions.patient(analysis, place);
      boolean told =
          patient != null
              || BroughtConditions.some(analysis, place)
              || BroughtConditions.inReview(analysis, place)
              || place.tells("comorbidity") && place.sentence().role() != Section.Role.BACKGROUND;
      if (told && condition.isDisease() && !known(condition, done)) {
        String group = patient == null ? Groups.ALL : patient;
        add(analysis, condition, place, "comorbidity", group, 0.5, out, done);
      }
    }
  }

  /** Uses that are neither licensed nor studied. */
  private static void mentioned(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    for (NamedCondition.Place place : condition.places) {
      if (place.tells("mentioned") && !known(condition, done)) {
        add(analysis, condition, place, "mentioned", Groups.ALL, 0.5, out, done);
      }
    }
  }

  private static boolean known(NamedCondition condition, Set<String> done) {
    return done.stream()
        .anyMatch(
            key ->
                key.startsWith("treated" + condition.name)
                    || key.startsWith("approved" + condition.name));
  }

  private static void add(
      Analysis analysis,
      NamedCondition condition,
      NamedCondition.Place place,
      String role,
      String group,
      double confidence,
      List<Indication> out,
      Set<String> done) {
    add(analysis, condition, place, place.qualifiers().found(), role, group, confidence, out, done);
  }

  private static void add(
      Analysis analysis,
      NamedCondition condition,
      NamedCondition.Place place,
      List<String> qualifiers,
      String role,
      String group,
      double confidence,
      List<Indication> out,
      Set<String> done) {
    if (done.add(role + condition.name + qualifiers)) {
      String name = condition.printedName(analysis, place);
      List<String> all = new ArrayList<>(qualifiers);
      Matcher course = COURSE.matcher(name);
      if (course.matches()) {
        all.add(course.group(1));
        name = course.group(2);
      }
      out.add(
          new Indication(
              name,
              all,
              role,
              group,
              List.of(analysis.evidence(place.mention().span(), "indication." + role)),
              confidence));
    }
  }
}
