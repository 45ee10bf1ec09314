package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gathers the conditions that a paper names, place by place, with the cues that stand around each
 * name.
 */
final class ConditionReader {
  private static final Pattern BRACKET = Pattern.compile("^\\s*\\([^()]{1,15}\\)");

  /** Between two names of one list. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)^\\s*(?:\\([^()]{0,40}\\)\\s*)?(?:,|;|and|or|and/or|, and|, or|as well as|/)\\s*(?:with |in |for |of |the |an? )?(?:[\\p{L}-]+ ){0,2}$");

  /** "disulfiram for alcohol dependence": words that aim a drug at a condition. */
  private static final Wording AIMED =
      Wording.of(
          "(?i)\\b(?:for|against)(?: (?:the|a|an|his|her|their|long-standing|severe|acute|chronic|management of|treatment of|prevention of|prophylaxis of))*\\s*$");

  /** A sentence that lists harms: "AEs: …". */
  private static final Wording EVENTS =
      Wording.of(
          "(?i)^\\W*(?:AEs?|(?:serious )?adverse (?:events|effects|reactions)|side[- ]effects|toxicit(?:y|ies))\\s?:");

  /** A sentence that tells who could not take part. */
  private static final Wording EXCLUDED =
      Wording.of(
          "(?i)\\bexclusion criteri|\\b(?:excluded|ineligible|not eligible) (?:if|when|due to|because|for (?:any|the following))\\b|\\b(?:patients|subjects|participants|women|men|children|individuals|those|people|volunteers) (?:who|with|having|taking|receiving|on)\\b[^.;]{2,240}\\b(?:were|was) (?:excluded|ineligible|not (?:eligible|included|enrolled))\\b|^\\W*(?:we )?excluded\\b");

  private static final Wording BROUGHT = Wording.of("(?i)-(?:associated|related)\\s$");

  private static final Wording LICENCE =
      Wording.of("(?i)(?<!contra)\\b(?:indications?|indicated|licen[sc]ed|approved)\\b[^.]{0,25}$");

  /** Between two uses that one sentence licenses: "X with crises, and, where that failed, Y". */
  private static final Pattern LICENSED_TOO =
      Pattern.compile(
          "(?is)(?=.*(?:,|\\band\\b|\\bor\\b))(?!.*\\b(?:but|not|such as|including|includes?|who|which|unless|however|is|are|was|were|has|had|we|it|its|this|that|they|patients|studied|versus|compared|after|whereas|while|although|in combination)\\b)[^.;:]{1,90}");

  /** "For her dyskinesia, amantadine was begun": before the name, and between it and the drug. */
  private static final Wording FOR =
      Wording.of("(?:^|[.;:]\\s)For (?:(?:his|her|the|this|their|a|an)\\s)?$");

  private static final Pattern TO_DRUG =
      Pattern.compile(
          "(?i)(?:\\s?\\([^()]{0,60}\\))?,\\s(?:(?:he|she|they|the patient) (?:took|received|was given|was put on|was started on) |(?:oral|intravenous|low-dose|high-dose) )?");

  private static final Pattern BULLET = Pattern.compile("^[•*·–-]");

  private final IndicationCues cues = new IndicationCues();

  /** The conditions in the order of their first place. */
  List<NamedCondition> read(Analysis analysis) {
    Map<String, NamedCondition> named = new LinkedHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.role() == Section.Role.ELIGIBILITY
          || sentence.role() == Section.Role.KEYWORDS
          || EXCLUDED.in(analysis.words(sentence))) {
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
        if (analysis.ofOthers(sentence) && !licenceOfDrug(analysis, sentence, cue)) {
          continue;
        }
        named
            .computeIfAbsent(Folding.key(mention.name()), k -> new NamedCondition(mention.name()))
            .places
            .add(new NamedCondition.Place(mention, sentence, qualifiers, cue));
        last = new NamedCondition.Place(mention, sentence, qualifiers, cue);
      }
    }
    return new ArrayList<>(named.values());
  }

  /** An introduction tells what the study's drug is licensed for. */
  private static boolean licenceOfDrug(
      Analysis analysis, Sentence sentence, IndicationCues.Cue cue) {
    return cue != null
        && cue.role().equals("approved")
        && cue.strength() == 3
        && !sentence.section().heading().matches("(?i).*(?:discussion|conclusions?|comment).*")
        && !analysis.mentions(sentence, Mention.Type.DRUG).isEmpty();
  }

  private IndicationCues.Cue cue(
      Analysis analysis,
      Sentence sentence,
      Mention mention,
      Qualifiers qualifiers,
      NamedCondition.Place last) {
    String after =
        BRACKET.matcher(analysis.after(sentence, mention.span().end(), 60)).replaceFirst("");
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
    if (EVENTS.in(analysis.words(sentence))
        || broughtByDrug(analysis, sentence, before, qualifiers)) {
      return new IndicationCues.Cue("none", 3);
    }
    IndicationCues.Cue cue = cues.read(before, after);
    boolean aimed =
        AIMED.in(before)
            && analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(
                    d ->
                        d.span().end() <= mention.span().start()
                            && mention.span().start() - d.span().end() < 70);
    boolean open = cue == null || cue.role().equals("none") && cue.strength() < 3;
    if (open && licensed(analysis, sentence)) {
      return new IndicationCues.Cue("approved", 3);
    }
    boolean licensedToo =
        last != null
            && last.cue() != null
            && last.cue().role().equals("approved")
            && last.cue().strength() == 3
            && (cue == null || cue.role().equals("treated"))
            && LICENSED_TOO
                .matcher(analysis.between(last.mention().span().end(), qualifiers.start()))
                .matches();
    if (licensedToo) {
      return last.cue();
    }
    boolean begun =
        FOR.in(analysis.before(sentence, qualifiers.start(), 20))
            && analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(
                    d ->
                        TO_DRUG
                            .matcher(analysis.between(mention.span().end(), d.span().start()))
                            .matches());
    if (begun || cue == null && vaccinated(analysis, mention)) {
      return new IndicationCues.Cue("treated", 3);
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

  /** Whether the paper is about a vaccine that bears the disease's name. */
  private static boolean vaccinated(Analysis analysis, Mention disease) {
    List<String> words = Folding.words(disease.name());
    return !words.isEmpty()
        && words.get(0).length() > 4
        && analysis.mentions().all(Mention.Type.DRUG).stream()
            .filter(d -> analysis.sentences().get(d.sentence()).role() == Section.Role.TITLE)
            .map(d -> Folding.words(analysis.parsed().text(d.span())))
            .anyMatch(d -> d.contains("vaccine") && d.contains(words.get(0)));
  }

  /** "Clozapine-associated myocarditis" */
  private static boolean broughtByDrug(
      Analysis analysis, Sentence sentence, String before, Qualifiers qualifiers) {
    Finder m = BROUGHT.finder(before);
    if (!m.find()) {
      return false;
    }
    int at = qualifiers.start() - before.length() + m.start();
    return analysis.mentions(sentence, Mention.Type.DRUG).stream()
        .anyMatch(d -> d.span().end() == at);
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
    return monograph && LICENCE.in(intro);
  }
}
