package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.Indication;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Diseases and what they are to the people: few and right rather than all that is named. */
final class Indications implements Extractor<Indication> {
  /** Less than this says nothing. */
  private static final double ENOUGH = 1.9;

  /** And less than this share of the best says nothing beside it. */
  private static final double SHARE = 0.18;

  /** Enough where nothing speaks for more. */
  private static final double LITTLE = 0.9;

  /** Between two names of one list. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)^\\s*(?:\\([^()]{0,40}\\)\\s*)?(?:,|;|and|or|and/or|, and|, or|as well as|/)\\s*(?:with |in |for |of |the |an? )?(?:[\\p{L}-]+ ){0,2}$");

  /** "disulfiram for alcohol dependence": words that aim a drug at a condition. */
  private static final Pattern AIMED =
      Pattern.compile(
          "(?i)\\b(?:for|against)(?: (?:the|a|an|his|her|their|long-standing|severe|acute|chronic|management of|treatment of|prevention of|prophylaxis of))*\\s*$");

  private static final Pattern LICENCE =
      Pattern.compile(
          "(?i)(?<!contra)\\b(?:indications?|indicated|licen[sc]ed|approved)\\b[^.]{0,25}$");
  private static final Pattern BULLET = Pattern.compile("^[•*·–-]");

  /** Names of lists and texts that hold a qualifier. */
  private static final Pattern COURSE =
      Pattern.compile(
          "(?i)((?:[\\p{L}]+-(?:resistant|refractory|dependent|sensitive))|metastatic|advanced|relapsed|refractory|recurrent) (.{4,})");

  private final IndicationCues cues = new IndicationCues();

  @Override
  public List<Indication> extract(Analysis analysis) {
    List<NamedCondition> named = named(analysis);
    List<Indication> indications = new ArrayList<>();
    Set<String> done = new HashSet<>();
    named.forEach(condition -> approved(analysis, condition, indications, done));
    treated(named).forEach(condition -> addTreated(analysis, condition, indications, done));
    named.forEach(condition -> comorbid(analysis, condition, indications, done));
    return indications;
  }

  private List<NamedCondition> named(Analysis analysis) {
    Map<String, NamedCondition> named = new LinkedHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.role() == Section.Role.ELIGIBILITY || sentence.role() == Section.Role.KEYWORDS) {
        continue;
      }
      NamedCondition.Place last = null;
      for (Mention mention : analysis.mentions(sentence, Mention.Type.CONDITION)) {
        boolean measure =
            analysis.mentions(sentence, Mention.Type.MEASURE).stream()
                .anyMatch(
                    m ->
                        m.span().contains(mention.span())
                            && m.span().length() > mention.span().length());
        if (measure) {
          continue;
        }
        Qualifiers qualifiers = Qualifiers.before(analysis, sentence, mention.span());
        IndicationCues.Cue cue = cue(analysis, sentence, mention, qualifiers, last);
        named
            .computeIfAbsent(Folding.key(mention.name()), k -> new NamedCondition(mention.name()))
            .places
            .add(new NamedCondition.Place(mention, sentence, qualifiers, cue));
        last = new NamedCondition.Place(mention, sentence, qualifiers, cue);
      }
    }
    return new ArrayList<>(named.values());
  }

  private IndicationCues.Cue cue(
      Analysis analysis,
      Sentence sentence,
      Mention mention,
      Qualifiers qualifiers,
      NamedCondition.Place last) {
    String after =
        analysis
            .after(sentence, mention.span().end(), 60)
            .replaceFirst("^\\s*\\([^()]{1,15}\\)", "");
    boolean modifier =
        analysis.mentions(sentence, Mention.Type.CONDITION).stream()
            .anyMatch(
                m ->
                    m.span().start() >= mention.span().end()
                        && analysis.between(mention.span().end(), m.span().start()).isBlank());
    if (modifier) {
      return null;
    }
    String before = analysis.before(sentence, qualifiers.start(), 110);
    IndicationCues.Cue cue = cues.read(before, after);
    boolean aimed =
        AIMED.matcher(before).find()
            && analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(
                    d ->
                        d.span().end() <= mention.span().start()
                            && mention.span().start() - d.span().end() < 70);
    if (cue == null && licensed(analysis, sentence)) {
      return new IndicationCues.Cue("approved", 3);
    }
    if (aimed && (cue == null || cue.role().equals("treated"))) {
      cue = new IndicationCues.Cue("treated", 3);
    }
    boolean listed =
        last != null
            && last.cue() != null
            && LIST.matcher(analysis.between(last.mention().span().end(), qualifiers.start()))
                .matches();
    return listed && (cue == null || cue.strength() < last.cue().strength()) ? last.cue() : cue;
  }

  /**
   * Whether a sentence stands under a heading, or in a list behind words, that tell licensed uses.
   */
  private static boolean licensed(Analysis analysis, Sentence sentence) {
    boolean monograph = analysis.document().metadata().kind() == Kind.MONOGRAPH;
    int i = sentence.index();
    while (i > 0 && BULLET.matcher(analysis.sentences().get(i).span().of(analysis.text())).find()) {
      i--;
    }
    String intro =
        i < sentence.index()
            ? analysis.sentences().get(i).span().of(analysis.text())
            : sentence.section().heading();
    return monograph && LICENCE.matcher(intro).find();
  }

  private static void approved(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    for (NamedCondition.Place place : condition.places) {
      if (place.tells("approved") && place.cue().strength() == 3) {
        add(analysis, condition, place, place.qualifiers().found(), "approved", 0.7, out, done);
      }
    }
  }

  /**
   * What the people are treated for: enough speaks for it, and no more special name is there too.
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
    return new HashSet<>(Folding.words(special.name)).containsAll(Folding.words(general.name));
  }

  private static void addTreated(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
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
    add(
        analysis,
        condition,
        place,
        qualifiers,
        role,
        Math.min(0.95, 0.5 + condition.weight() / 20),
        out,
        done);
  }

  private static void comorbid(
      Analysis analysis, NamedCondition condition, List<Indication> out, Set<String> done) {
    for (NamedCondition.Place place : condition.places) {
      boolean told =
          place.tells("comorbidity")
              && condition.isDisease()
              && place.sentence().role() != Section.Role.BACKGROUND;
      if (told
          && done.stream()
              .noneMatch(
                  key ->
                      key.startsWith("treated" + condition.name)
                          || key.startsWith("approved" + condition.name))) {
        add(analysis, condition, place, place.qualifiers().found(), "comorbidity", 0.5, out, done);
      }
    }
  }

  private static void add(
      Analysis analysis,
      NamedCondition condition,
      NamedCondition.Place place,
      List<String> qualifiers,
      String role,
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
              Groups.ALL,
              List.of(analysis.evidence(place.mention().span(), "indication." + role)),
              confidence));
    }
  }
}
