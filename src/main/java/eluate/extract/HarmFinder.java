package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Tells which of the conditions that a paper names are harms of treatment. */
final class HarmFinder {
  private static final Pattern AMOUNT_BEHIND =
      Pattern.compile("(?is)^\\s(?:in|of|from|to|by|below)\\b.*");
  static final Wording SAFETY =
      Wording.of(
          "(?i)\\b(?:adverse|side[- ]effects?|toxicit(?:y|ies)|toxic|AEs?|TEAEs?|SAEs?|tolerab\\w+|tolerated|safety|untoward|reactogenic\\w+|complications?|unwanted effects?|(?:any|all|high)[- ]grade|treatment-(?:emergent|related)|events? (?:were|of any grade))\\b");

  /** What was to be looked at, or what may be, is no fact. */
  private static final Wording PLANNED =
      Wording.of(
          "(?i)\\b(?:(?:aim|objective|purpose|goal|hypothesi[sz]ed?)\\b|to (?:evaluate|assess|determine|compare|investigate|examine|explore|study|analy[sz]e|establish|describe)\\b|end ?points? (?:was|were|included)|(?:primary|secondary) (?:outcomes?|end ?points?)"
              + "|(?:was|were) (?:assessed|evaluated|monitored|defined|excluded|eligible|measured|graded(?! (?:as |to be )?(?:mild|moderate|severe|serious))|collected)|inclusion criteria|exclusion criteria|will be|we (?:investigated|evaluated|assessed|compared|examined|analy[sz]ed)|should be (?:considered|monitored)|(?:was|were) designed)");

  private static final Wording NONE_OF_ALL =
      Wording.of(
          "(?i)^(?:there (?:was|were) )?no (?:[\\p{L}-]+ ){0,4}(?:adverse|side)[- ](?:events?|effects?|reactions?)(?:\\.|,? [^.;]{0,40}(?:occurred|observed|noted|reported|seen|recorded|experienced)\\b)|^(?:adverse|side)[- ](?:events?|effects?|reactions?) (?:were|was) (?:absent|not)\\b|^no (?:patients?|subjects?|participants?|volunteers?) (?:had|reported|experienced|complained of|developed) (?:any )?(?:[\\p{L}-]+ )?(?:adverse|side)[- ]");

  /** "We evaluated a man who developed a rash": the man has had it. */
  private static final Wording WHO_HAD =
      Wording.of(
          "(?i)\\b(?:patients?|man|woman|boy|girl|child|infant|case)s? (?:who|in whom)\\b[^.;]{0,30}\\b(?:developed|experienced|suffered)\\b");

  private static final Wording SEVERITY =
      Wording.of(
          "(?i)\\b(mild|moderate|severe)(?:[- ](?:to|or)[- ](?:moderate|severe))?\\s(?:[\\p{L}-]+ ){0,2}$");
  private static final Wording SERIOUS =
      Wording.of("(?i)\\b(?:serious|life-threatening|fatal)\\s(?:[\\p{L}-]+ ){0,2}$");
  private static final Pattern INDUCED_BY =
      Pattern.compile("(?i)[- ](?:induced|associated|related|caused)\\s?(?:[\\p{L}-]+ ){0,4}$");

  /** Outcomes that a trial counts as its end points, though lists of events name them too. */
  private static final Set<String> ENDPOINTS =
      Set.of(
          "death",
          "hospitalization",
          "treatmentfailure",
          "diseaseprogression",
          "overdose",
          "medicationerror",
          "pregnancy",
          "menopause",
          "pregnant",
          "hemodialysis",
          "haemodialysis",
          "lackofefficacy",
          "relapse",
          "recurrence",
          "suicide",
          "malignancy",
          "surgery",
          "immunosuppression");

  /** Diseases that drugs rarely bring about. */
  static final Wording CHRONIC =
      Wording.of(
          "(?i)cancer|carcinoma|leuk|lymphoma|myeloma|sarcoma|melanoma|schizophreni|alzheimer|parkinson|multiple sclerosis|arthritis|crohn|colitis|type [12] diab|diabetes mellitus|epilepsy|asthma|copd|hiv|aids|autoimmune disease|infertility|menopaus|glaucoma|ocular hypertension|obesity|autism|tuberculosis|malaria|syndrome x|transplant");

  /** What makes a condition's name the first word of another's: "fracture union", "pain score". */
  private static final Wording PART_OF_NAME =
      Wording.of(
          "(?i)^\\s(?:[\\p{L}]+ (?:scales?|scores?|index|questionnaires?|inventory)|union|healing|scores?|scales?|relief|thresholds?|intensity|ratings?|resolution|prophylaxis|prevention|management|control|freedom|surveillance|virus(?:es)?|vaccin\\w+|immuni[sz]\\w+|killers?|index|questionnaires?|inventory|assessments?|volume)\\b");

  private static final Set<String> WEIGHT =
      Set.of("weightgain", "weightloss", "weightincrease", "weightdecrease");
  private static final Wording DENIED =
      Wording.of(
          "(?i)\\b(?:occurred|observed|reported|seen|noted|recorded|developed|experienced|there (?:was|were)|encountered|documented|detected)\\b");
  private static final Wording TREATMENT =
      Wording.of(
          "(?i)\\b(?:chemotherapy|vaccin\\w+|immuni[sz]\\w+|adverse|side[- ]effects?|treated|drugs?|medications?|infusions?)\\b");

  /** From what probability on a condition is a harm by itself. */
  private static final double LIKELY = 0.6;

  /** And from what on it is one where a number or a denial tells that it was looked for. */
  private static final double POSSIBLE = 0.3;

  /** The same for what is listed behind a harm: "rash in 9 and fever in 5". */
  private static final double LIKELY_IN_LIST = 0.4;

  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)s?(?:\\s?\\([^()]{0,12}\\d[^()]{0,16}\\)| in (?:\\d{1,4}|one|two|three|four|five|six)(?: ?\\([\\d.]+ ?%\\))?)(?:,|;|,? and|,? or)\\s(?:(?:mild|moderate|severe|transient|\\p{L}+(?:al|ic|ous)) )?");

  private final HarmCues cues = new HarmCues();
  private final HarmModel model = new HarmModel();

  /** The harms of each sentence that tells of any, in reading order. */
  Map<Sentence, List<Harm>> find(Analysis analysis) {
    return find(analysis, (condition, features) -> {});
  }

  /** The same. What is seen of each condition that is judged by its features is noted. */
  Map<Sentence, List<Harm>> find(Analysis analysis, BiConsumer<Mention, Set<String>> noting) {
    if (analysis.mentions().all(Mention.Type.DRUG).isEmpty() && !TREATMENT.in(analysis.text())) {
      // nobody was given anything: what is told of is no harm of treatment
      return Map.of();
    }
    Map<Mention, HarmCues.Verdict> verdicts = cues.judge(analysis);
    Set<String> treated = TreatedConditions.of(analysis, verdicts);
    Map<Sentence, List<Harm>> found = new LinkedHashMap<>();
    boolean safety = false;
    for (Sentence sentence : analysis.sentences()) {
      if (!mayTell(sentence.role()) && !tellsOfNone(analysis, sentence)
          || !analysis.mayTell(sentence)) {
        continue;
      }
      boolean safetyHere =
          sentence.role() == Section.Role.SAFETY || SAFETY.in(analysis.words(sentence));
      List<Harm> harms = new ArrayList<>();
      for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
        Harm harm =
            judge(
                analysis,
                sentence,
                condition,
                verdicts.get(condition),
                treated,
                safetyHere,
                safety,
                harms.isEmpty() ? null : harms.get(harms.size() - 1),
                noting);
        if (harm != null) {
          harms.add(harm);
        }
      }
      for (Mention change : LaboratoryHarms.find(analysis, sentence, safetyHere || safety)) {
        if (NoHarms.less(analysis.parsed().text(change.span()))) {
          continue;
        }
        harms.removeIf(h -> h.span().overlaps(change.span()));
        harms.add(harm(analysis, sentence, change, false, true, true, "harm.laboratory", 0.6));
      }
      for (Mention entry : FrequencyLists.unnamed(analysis, sentence)) {
        if (harms.stream().noneMatch(h -> h.span().overlaps(entry.span()))) {
          harms.add(harm(analysis, sentence, entry, false, true, true, "harm.entry", 0.7));
        }
      }
      Harm headed = HeadedHarms.of(analysis, sentence, safetyHere || safety);
      if (headed != null) {
        harms.add(headed);
      }
      if (!harms.isEmpty()) {
        found.put(sentence, harms);
      }
      // one sentence of harms after another: the context stays
      safety =
          safetyHere
              || safety
                  && analysis.mentions(sentence, Mention.Type.CONDITION).stream()
                      .anyMatch(c -> HarmNames.isEvent(analysis, c));
    }
    return found;
  }

  /** Unlabelled results run on from the methods: "No patient complained of side effects." */
  private static boolean tellsOfNone(Analysis analysis, Sentence sentence) {
    return sentence.role() == Section.Role.METHODS && NONE_OF_ALL.in(analysis.words(sentence));
  }

  private static boolean mayTell(Section.Role role) {
    return role != Section.Role.ELIGIBILITY
        && role != Section.Role.KEYWORDS
        && role != Section.Role.METHODS
        && role != Section.Role.FIELDS
        && role != Section.Role.BACKGROUND;
  }

  private Harm judge(
      Analysis analysis,
      Sentence sentence,
      Mention condition,
      HarmCues.Verdict verdict,
      Set<String> treated,
      boolean safety,
      boolean safetyBefore,
      Harm last,
      BiConsumer<Mention, Set<String>> noting) {
    boolean collective = HarmNames.isCollective(analysis, condition);
    boolean planned = PLANNED.in(analysis.words(sentence)) && !WHO_HAD.in(analysis.words(sentence));
    String key = Folding.key(condition.name());
    boolean disease = TreatedConditions.holds(treated, condition.name());
    boolean change =
        AMOUNT_BEHIND.matcher(analysis.after(sentence, condition.span().end(), 12)).matches()
            && analysis
                .text()
                .substring(condition.span().start(), condition.span().end())
                .matches("(?i)falls?|declines?");
    boolean endPoint =
        ENDPOINTS.contains(key)
            || ENDPOINTS.contains(
                Folding.key(
                    analysis.text().substring(condition.span().start(), condition.span().end())));
    // "no suicide occurred" is said of harms, "the risk of suicide" of the disease
    endPoint &=
        !key.equals("suicide")
            || Negation.before(analysis.text(), sentence.span(), condition.span()) == null;
    boolean part = PART_OF_NAME.in(analysis.after(sentence, condition.span().end(), 20));
    boolean none = endPoint || NoHarms.at(analysis, sentence, condition);
    boolean gone = NoHarms.gone(analysis, sentence, condition, verdict.weight());
    if (change || part || gone || key.equals("pregnancy") || none && !verdict.causal()) {
      return null;
    }
    boolean title =
        sentence.role() == Section.Role.TITLE
            && analysis.sentences().size() > 3
            && analysis.document().metadata().kind() == Kind.ARTICLE;
    if (title && !verdict.causal()) {
      return null;
    }
    int weight =
        verdict.weight()
            + (safety ? 2 : safetyBefore ? 1 : 0)
            + (sentence.role() == Section.Role.SAFETY ? 1 : 0);
    weight += disease && !verdict.causal() ? -3 : 0;
    boolean event = HarmNames.isEvent(analysis, condition);
    weight += event ? 1 : 0;
    weight -= condition.isDisease() && CHRONIC.in(condition.name()) ? 2 : 0;
    weight -= WEIGHT.contains(key) && !verdict.causal() ? 2 : 0;
    boolean article = analysis.document().metadata().kind() == Kind.ARTICLE;
    if (collective) {
      return harm(analysis, sentence, condition, true, false, !planned, "harm.collective", 0.8);
    }
    if (planned && !verdict.causal()) {
      return null;
    }
    Set<String> features =
        HarmFeatures.of(
            analysis,
            sentence,
            condition,
            new HarmFeatures.Signs(
                verdict,
                weight,
                event,
                CHRONIC.in(condition.name()),
                disease,
                safety,
                safetyBefore));
    noting.accept(condition, features);
    double probability = model.probability(features);
    boolean listed =
        last != null
            && verdict.weight() > 0
            && last.standsAlone()
            && LISTED
                .matcher(analysis.between(last.span().end(), condition.span().start()))
                .matches();
    double likely = listed ? LIKELY_IN_LIST : LIKELY;
    if (probability >= likely) {
      return harm(
          analysis,
          sentence,
          condition,
          false,
          true,
          true,
          verdict.rule().isEmpty() ? "harm.model" : "harm." + verdict.rule(),
          probability);
    }
    if (probability < POSSIBLE) {
      return null;
    }
    if (event
        && !disease
        && verdict.weight() > -3
        && Negation.before(analysis.text(), sentence.span(), condition.span()) != null
        && DENIED.in(analysis.between(sentence.span().start(), sentence.span().end()))) {
      return harm(analysis, sentence, condition, false, false, true, "harm.denied", probability);
    }
    boolean result =
        sentence.role() == Section.Role.RESULTS
            || sentence.role() == Section.Role.BODY
            || sentence.role() == Section.Role.CASE;
    if (article && !disease && event && result && verdict.weight() >= 0) {
      return harm(analysis, sentence, condition, false, false, false, "harm.event", probability);
    }
    return null;
  }

  private static Harm harm(
      Analysis analysis,
      Sentence sentence,
      Mention condition,
      boolean collective,
      boolean alone,
      boolean deniable,
      String rule,
      double confidence) {
    Span span = HarmSpans.extended(analysis, sentence, condition.span());
    String before = analysis.before(sentence, condition.span().start(), 60);
    Finder m = SEVERITY.finder(before);
    String severity = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : null;
    String words = analysis.text().substring(span.start(), span.end());
    Boolean serious =
        SERIOUS.in(before) || words.toLowerCase(Locale.ROOT).contains("serious")
            ? Boolean.TRUE
            : null;
    String drug = null;
    for (Mention d : analysis.mentions(sentence, Mention.Type.DRUG)) {
      if (d.span().end() <= span.start()
          && INDUCED_BY
              .matcher(analysis.between(d.span().end(), condition.span().start()))
              .matches()) {
        drug = d.name();
      }
    }
    String plain = Terms.withoutGrade(words);
    String term =
        condition.source().equals("abbreviation")
            ? condition.name()
            : Terms.singular(plain.isEmpty() ? words : plain);
    return new Harm(
        span, term, severity, serious, drug, collective, alone, deniable, rule, confidence);
  }
}
