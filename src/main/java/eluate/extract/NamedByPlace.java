package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures that no list knows, named by their place: "deoxypyridinoline (135 ± 107 vs. 89 ± 71
 * nmol/l)", "uterine artery flow, 5.1 versus 5.5 ml/s", "4.6 mg/dL creatinine". Only numbers that
 * look measured, by their scatter, a unit or a second number to compare with, are asked.
 */
final class NamedByPlace {
  private static final String STOP =
      "(?:an?|the|in|on|with|without|by|for|to|from|at|than|and|or|but|was|were|is|are|be|been|had|has|have|having|did|does|showed|reached|achieved|exhibited"
          + "|more|less|higher|lower|fewer|greater|better|worse|between|among|no|both|versus|vs|that|this|these|those|as|of|not|who|which|where|when|while|whereas|if|per"
          + "|after|before|during|only|also|their|his|her|its|our|all|each|other|most|some|any|within|over|under|until|since|about|into|through|via|because|due|compared"
          + "|mean|median|average|adjusted|baseline|significantly|statistically|significant|similar|respectively|approximately|i\\.?e|e\\.?g|namely|sd|sem|se|iqr|range|ci|min|max"
          + "|we|they|it|there|he|she|resulted|led|produced|caused|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)";

  /** What tells of a change or a finding and is no part of a name. */
  private static final String TAIL =
      "(?:(?:increas|decreas|reduc|improv|chang|declin|differ|elevat|lower|rais|prolong|shorten|enhanc|impair|deteriorat|normali[sz]|worsen|remain|return)\\w*|rose|fell|dropped|\\w+ly|scores?|levels?|values?)";

  private static final Wording TAILS = Wording.of("(?i)(?:\\s" + TAIL + ")+$");

  private static final Pattern ONLY_TAIL = Pattern.compile("(?i)" + TAIL);

  /** Words are taken whole: a word in pieces could be cut in more ways than there is time for. */
  private static final String NAME =
      "(?<name>(?<![\\p{L}\\d/'’+.,-])(?=[\\p{L}\\d-]*\\p{L}{3}|(?-i:[A-Z][A-Z\\d]))(?:(?!"
          + STOP
          + "\\b)[\\p{L}\\d][\\p{L}\\d/'’+²-]*+(?:\\s(?:of|in|to|for|at)(?: the)?(?=\\s(?!"
          + STOP
          + "\\b)\\p{L}))?\\s?){1,6}?)";

  private static final String OPENS =
      "(?:(?:(?:over|at|after|during|within)\\s[^.;:(),]{2,30}\\s)?[(\\[]\\s?(?:(?:mean|median|n|[\\p{Lu}][\\w/-]{1,12})(?:\\s?[±(]\\s?SD\\)?)?\\s?[=:,]?\\s?)?|\\s?[:=]\\s?|,\\s)$";

  private static final Wording BEFORE = Wording.of("(?i)" + NAME + OPENS);

  /** What {@link #BEFORE} ends with, which is found much sooner than the name before it. */
  private static final Wording BEFORE_END = Wording.of("(?i)" + OPENS);

  private static final String SAYS =
      "(?:(?:over|at|after|during|within)\\s[^.;:(),]{2,30}\\s)?(?:(?:was|were|averaged|amounted to|had been)\\s(?:on average |about |only |found to be )?"
          + "|(?:had |has |have )?(?:increased|decreased|rose|fell|improved|declined|dropped|went|sank|slid|climbed|came down|went down|went up|grew|changed|was reduced|were reduced|was lowered)\\s(?:\\w+ly )?from\\s(?:a (?:mean|median) of |about )?)$";

  private static final Wording BEFORE_VERB = Wording.of("(?i)" + NAME + SAYS);

  private static final Wording BEFORE_VERB_END = Wording.of("(?i)" + SAYS);

  /** "The clotting time at 60 min was higher in group R than in group S (287 ± 28 vs 239 ± 29)". */
  private static final Wording SUBJECT =
      Wording.of(
          "(?i)(?<=^|[.;:]\\s|, and\\s|, while\\s|whereas\\s)(?:(?:the|mean|median|an?|average)\\s)*"
              + NAME
              + "(?:(?:in|at|of|on|for|after|with|during|\\d+ (?:min\\w*|h|hours?|days?|weeks?))\\s[^.;:()]{2,50}\\s|[(][^()]{1,14}[)]\\s){0,3}(?:was|were)\\s(?:(?:\\w+ly|not|also)\\s){0,2}(?:higher|lower|greater|longer|shorter|larger|smaller|less|more|better|worse|similar|different|comparable|elevated|reduced|increased|decreased|improved|faster|slower)\\b(?:[^.;:]|\\.\\d){0,110}[(\\[]\\s?$|"
              + "(?i)(?<=^|[.;]\\s)(?:(?:the|mean|median|an?|average)\\s)*"
              + NAME.replace("?<name>", "?<steady>")
              + "(?:(?:in|at|of|on|for|after|with|during)\\s[^.;:()]{2,50}\\s|[(][^()]{1,14}[)]\\s){0,2}(?:was|were|remained|stayed)\\s(?:stable|unchanged|constant|steady|the same|similar|alike|comparable)\\b[^.;:,]{0,40}[:,(]\\s?$");

  private static final Wording SUBJECT_END = Wording.of("[(\\[:,]\\s?$");

  /** "blood glucose 7.1 mmol/L, bicarbonate 9 mmol/L": an item of a list of findings. */
  private static final Wording DIRECT =
      Wording.of("(?i)(?<=[,;:(]\\s|\\band\\s|\\band in\\s)" + NAME + "(?:of\\s)?$");

  /** What makes percentages behind names changes of what is named. */
  private static final Wording CHANGED =
      Wording.of(
          "(?i)\\b(?:reductions?|increases?|decreases?|improvements?|changes?|declines?|rises?|falls?)\\s(?:(?:in|of)\\s|(?:was|were|averaged)\\s$)");

  private static final Wording BEHIND =
      Wording.of(
          "^\\s(?<name>(?:(?!(?i:"
              + STOP
              + ")\\b)\\p{L}[\\p{L}-]{2,}\\s?){1,3})(?=[,.;)]|and\\b|$)");

  /** What a name that stands in such a place may not be. */
  private static final Wording NO_MEASURE =
      Wording.of(
          "(?i)\\b(?:groups?|arms?|cohorts?|controls?|placebo|sequence|regimens?|weeks?|days?|months?|years?|hours?|minutes?|treatments?|therap(?:y|ies)|surgery|doses?|dosage|age|aged|visits?|study|trial|follow-?up|"
              + "patients?|pts?|subjects?|participants?|wom[ae]n|m[ae]n|child(?:ren)?|girls?|boys?|adults?|volunteers?|individuals?|persons?|people|cases|infants?|neonates?|eyes?|males?|females?|users?|responders?|differences?|ratio|probability|odds|risk|hazard|incidence|prevalence|power|equation|version|table|fig(?:ure)?|p|n|sd|ci|history|phase|grade|stage|type|end ?points?|outcomes?|results?|values?|data|tablets?|capsules?|infusion|injections?|mortality|exacerbations?|need|administration|received|receiving|given|assigned|experienced|occurred|observed|including|such|interval|limit|cycles?|courses?|times?)\\b");

  private static final Pattern MEASURED_UNIT =
      Pattern.compile(
          "(?i)(?:log ?\\(?10\\)? ?)?(?:m?mm ?hg|kpa|cm ?h2o|[mµuμnpf]?g/[md]?l|[mµuμnp]?mol/l|[mµuμ]?i?u/m?l|m?eq/l|kcal|kj|bpm|beats/min\\w*|m?l/(?:min|s|sec|kg)\\S*|cm(?:2|3|²|³|/s\\S*)?|mm(?:2|3|²|³)?|[µu]m|ms|msec|db|ng/\\S+|pg/\\S+|mg/dl|g/dl|g/l|mg/l|units?/l|kg/m2|kg/m²|x10\\S*|cells/\\S+|copies/\\S+|%)");

  /** What may stand before a measure's name; after other words a noun says where or when. */
  private static final Wording LEADS =
      Wording.of(
          "(?i)(?:^\\s*|(?<!\\bvs?)[.;:]\\s|(?<![)\\]]),\\s|\\b(?:(?:increas|decreas|reduc|ris|declin|fall|chang|differ|improve|elevat|drop|gain|loss|lower|effects?|respect|regard|term)\\w*\\s(?:of [\\d.]+ ?%\\s)?(?:in|of|on|to|for)|lower|higher|greater|less|more|smaller|larger|longer|shorter|increased|decreased|reduced|improved|raised|elevated|had|showed|revealed|lowered|whereas|while|and that|that))\\s?(?:(?:an?|the|mean|median|average|his|her|their|patient['’]s|both|significantly|of)\\s)*$");

  private static final Wording GOES_ON =
      Wording.of(
          "(?i)[)\\]]?\\s?(?:,|;|and|or|, and|as well as)\\s(?:(?:in|of|for|the|mean|median)\\s)*$");

  private static final Pattern UNIT =
      Pattern.compile("(?i)[mµuμnpk]?(?:g|mol|iu|u|l|m|hz)/\\S+|mm ?hg");

  private NamedByPlace() {}

  /** The measure that a list of numbers is of; null where none is named right beside it. */
  static Mention of(
      Analysis analysis, Sentence sentence, List<Quantity> list, List<Mention> named) {
    Quantity first = list.get(0);
    boolean spread = list.stream().anyMatch(q -> q.spread() != null);
    boolean percent = list.stream().anyMatch(Quantity::isPercent);
    boolean united =
        !percent
            && list.stream()
                .anyMatch(q -> q.unit() != null && MEASURED_UNIT.matcher(q.unit()).matches());
    boolean compared = list.size() > 1 && !percent && list.stream().noneMatch(Quantity::isCount);
    boolean signed = percent && list.stream().anyMatch(q -> q.value().signum() < 0);
    boolean changed =
        percent && !signed && CHANGED.in(analysis.before(sentence, first.span().start(), 250));
    if (!spread && !united && !compared && !changed && !signed) {
      return null;
    }
    String before = analysis.before(sentence, first.span().start(), 90);
    int from = first.span().start() - before.length();
    Mention found = null;
    if (BEFORE_END.in(before)) {
      found = named(analysis, sentence, BEFORE.finder(before), from, named, false);
    }
    if (found == null && BEFORE_VERB_END.in(before)) {
      found = named(analysis, sentence, BEFORE_VERB.finder(before), from, named, false);
    }
    if (found == null && (spread || compared || united || signed)) {
      String clause = analysis.before(sentence, first.span().start(), 220);
      int start = first.span().start() - clause.length();
      if (SUBJECT_END.in(clause)) {
        found = named(analysis, sentence, SUBJECT.finder(clause), start, named, true);
      }
    }
    if (found == null && united) {
      found = named(analysis, sentence, DIRECT.finder(before), from, named, true);
    }
    if (found == null && united && first.unit() != null) {
      String behind = analysis.after(sentence, first.span().end(), 60);
      found = named(analysis, sentence, BEHIND.finder(behind), first.span().end(), named, true);
    }
    return found;
  }

  /** Whether the words before a name let it be what was measured. */
  private static boolean leads(
      Analysis analysis, Sentence sentence, int start, List<Mention> named) {
    String words = analysis.before(sentence, start, 60);
    Finder on = GOES_ON.finder(words);
    if (on.find()) {
      int end = start - words.length() + on.start();
      String list =
          NumberLists.bare(
                  analysis.before(
                      sentence,
                      end
                          + (words.charAt(on.start()) == ')' || words.charAt(on.start()) == ']'
                              ? 1
                              : 0),
                      120))
              .stripTrailing();
      return named.stream().anyMatch(d -> list.endsWith(analysis.parsed().text(d.span())));
    }
    return LEADS.in(words);
  }

  private static Mention named(
      Analysis analysis,
      Sentence sentence,
      Finder m,
      int from,
      List<Mention> named,
      boolean behind) {
    if (!m.find()) {
      return null;
    }
    String group = m.start("name") < 0 ? "steady" : "name";
    String name = TAILS.matcher(m.group(group).stripTrailing()).replaceFirst("");
    if (name.length() < 3
        || NO_MEASURE.in(name)
        || ONLY_TAIL.matcher(name).matches()
        || UNIT.matcher(name).matches()) {
      return null;
    }
    int start = from + m.start(group);
    if (!behind && !leads(analysis, sentence, start, named)) {
      return null;
    }
    Span span = new Span(start, start + name.length());
    boolean other =
        analysis.groups().in(sentence).stream().anyMatch(g -> g.span().overlaps(span))
            || analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(d -> d.span().equals(span))
            || analysis.mentions(sentence, Mention.Type.MEASURE).stream()
                .anyMatch(d -> d.span().overlaps(span));
    return other
        ? null
        : new Mention(Mention.Type.MEASURE, span, sentence.index(), name, null, "place");
  }
}
