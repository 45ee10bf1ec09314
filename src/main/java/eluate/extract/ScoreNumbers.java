package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.lexicon.Concept;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which numbers of a sentence can be measurements of people. */
final class ScoreNumbers {
  private static final Pattern DOSE_UNIT =
      Pattern.compile("(?i)(?:mg|g|µg|mcg|iu|units?)(?:/kg|/day|/d|/m2| daily| twice daily)*");
  private static final Pattern OPENS = Pattern.compile("\\s*[(\\[]\\s*");
  private static final Pattern DOSE_GLUE = Pattern.compile("(?i)\\s*(?:,|or|and|, or|, and|/)\\s*");
  private static final Pattern MULTIPLE = Pattern.compile("(?i)times|-?fold|%");
  private static final Set<String> POINTED = Set.of("scale", "questionnaire");
  private static final Pattern TIME_NAME =
      Pattern.compile(
          "(?i).*\\b(?:time|duration|survival|stay|onset|latency|interval|period|half-life|t1/2|tmax|age)\\b.*");
  private static final Pattern RATIO_NAME =
      Pattern.compile("(?i).*\\b(?:GMT|GMC|mean|rate|titer) ratio");
  private static final Wording PEOPLE =
      Wording.of(
          "(?i)^\\s*(?:\\([^()]{0,20}\\)\\s*)?(?:of (?:the )?)?(?:(?!(?:for|in|with|among|on|at|by|after) )[\\p{L}-]+ ){0,2}(?:patients?|subjects|participants|women|men|children|adults|volunteers|persons|people|individuals|cases|boys|girls|males?|females?|infants|neonates|episodes|events|courses|eyes|centers|centres|sites|hospitals|studies|trials|samples|specimens|isolates|lesions|animals|rats|mice)\\b");
  private static final Wording INTERVAL =
      Wording.of(
          "(?i)(?:\\bCI|confidence interval|\\bIQR|\\brange)\\)?\\s*[,:=]?\\s*(?:[-−+]?\\d[\\d.]{0,8}\\s?(?:to|and|,|;|-|–)\\s?){0,12}$");
  private static final Wording THRESHOLD =
      Wording.of(
          "(?i)\\b(?:defined as|cut-?off|threshold|(?:usual|normal|therapeutic|reference) (?:range|limits?|values?)|reference|criteri(?:a|on)|target(?:ed)?|goal|eligible|required|between the ages|power|score range[ds]?|scale (?:of|from)|ranging from 0)\\b(?:[^.;]|\\.\\d){0,60}$");
  private static final Wording HISTORY =
      Wording.of(
          "(?i)\\b(?:duration|length|time) of (?:the )?(?:[\\p{L}-]+ ){0,3}(?:treatment|therapy|follow-?up|disease|diabetes|illness|symptoms|exposure|use|study|observation|infertility|seizures?|epilepsy)\\b|\\b(?:treatment|disease|follow-?up|observation|illness|study|therapy) (?:duration|times?|periods?)\\b|\\b(?:mean|median|minimum|maximum|total) follow-?up\\b");

  /** What makes a number say how many times another: "3.2 times higher". */
  private static final Wording TIMES_AS =
      Wording.of(
          "(?i)^\\s*(?:as (?:high|low|likely|often|many|much|long|great|large)|(?:higher|lower|greater|more|less|longer|shorter|faster|slower|likelier)\\b)");

  /** "r = 0.4", "(t = 6.0, d.f. = 38)": how two measures go together or apart. */
  private static final Wording CORRELATES =
      Wording.of(
          "(?:(?<![\\p{L}\\d])(?:[rR](?:s|2|²)?|rho|kappa|ICC|[tFzZUWHQ]|[dD]\\.?[fF]\\.?|eta|[Pp]hi|[Ll]og-?rank|[χX](?:2|²)|chi2)|[ρκηβ]2?)(?: ?\\([\\d., ]{1,12}\\))?\\s?=\\s?$|(?i)\\blog-?rank\\s$");

  /** Right before a length of time: when or for how long something was, and no time to an event. */
  private static final Wording WHEN =
      Wording.of(
          "(?i)\\b(?:at|after|within|until|over|by|during|every|past|last|first|next)\\s(?:the )?$");

  private static final Wording WITH_A =
      Wording.of(
          "(?i)\\b(?:patients|subjects|participants|those|women|men|children|people|adults|individuals)\\s(?:(?:with|having|who had)\\s)(?:an?\\s|the\\s)?(?:baseline\\s|initial\\s)?$");

  private static final Pattern OF_SO_MUCH =
      Pattern.compile(
          "(?:\\s?\\([^()]{1,30}\\))?(?:\\s(?:scores?|levels?|values?))?\\s?(?:of|=|:)?\\s?(?:\\d(?:\\s|,|-|–|/|or|and|to)+){0,3}");

  private static final Pattern LISTED =
      Pattern.compile("(?i)\\s?(?:,|/|and|or|vs?\\.?|versus|compared (?:with|to))\\s?");

  private static final Wording MIDDLE = Wording.of("(?i)\\b(?:mean|median|average)\\s$");

  /** What ties a whole number without unit or scatter to a measure that no list knows. */
  private static final Wording SAID =
      Wording.of(
          "(?i)(?:\\b(?:was|were|is|of|to|from|at|by|than|averaged|reached|and|vs\\.?|versus|with|in|or|had|median|mean|score[ds]?|about|approximately|only)|[(=:,\\[/→])\\s*$");

  private static final Wording PLAN =
      Wording.of(
          "(?i)\\b(?:eligible|inclusion criteria|exclusion criteria|were excluded|defined as|will be|sample size|primary (?:end ?point|outcome)(?: measure)?s? (?:was|were|is)|secondary (?:end ?points|outcomes))\\b");

  private ScoreNumbers() {}

  /** Whether a sentence tells results rather than aims, criteria or plans. */
  static boolean tells(Analysis analysis, Sentence sentence) {
    if (!Scores.holdsResults(sentence.role()) || !analysis.mayTell(sentence)) {
      return false;
    }
    return !PLAN.in(analysis.words(sentence));
  }

  /** The numbers of a sentence that may be measurements, in order. */
  static List<Quantity> of(Analysis analysis, Sentence sentence) {
    List<Quantity> kept = new ArrayList<>();
    for (Quantity quantity : analysis.quantities(sentence)) {
      boolean again =
          !kept.isEmpty() && converted(analysis, sentence, kept.get(kept.size() - 1), quantity);
      if (!again && candidate(analysis, sentence, quantity)) {
        kept.add(quantity);
      }
    }
    return kept;
  }

  /**
   * "7.5% (59 mmol/mol)", "126 vs. 133 mg/dl [7.0 vs. 7.4 mmol/l]": the same again in another unit.
   */
  private static boolean converted(
      Analysis analysis, Sentence sentence, Quantity before, Quantity quantity) {
    String glue = analysis.between(before.span().end(), quantity.span().start());
    if (before.unit() == null
        || !OPENS.matcher(glue).matches()
        || quantity.kind() == Quantity.Kind.SAMPLE) {
      return false;
    }
    String rest = analysis.after(sentence, quantity.span().start(), 60);
    int close = Math.max(rest.indexOf(')'), rest.indexOf(']'));
    String inside = close < 0 ? rest : rest.substring(0, close);
    String unit =
        quantity.unit() != null
            ? quantity.unit()
            : inside.replaceAll("^.*[\\d.)] ?(?=\\p{L}[^\\d]*$)", "");
    if ("%".equals(unit) && before.unit().matches("(?i)mmol/mol")) {
      return true;
    }
    return unit.matches("(?i)(?:mmol|µmol|umol|mg|g|µg|ng|pmol|nmol|kpa|mm ?hg|iu).*")
        && !unit.equalsIgnoreCase(before.unit());
  }

  private static boolean candidate(Analysis analysis, Sentence sentence, Quantity quantity) {
    boolean kind = quantity.kind() == Quantity.Kind.PLAIN || quantity.kind() == Quantity.Kind.TIME;
    if (!kind
        || quantity.bound() != null
        || quantity.percent() != null
        || doseListed(analysis, sentence, quantity)) {
      return false;
    }
    if (quantity.word() && quantity.unit() == null && quantity.kind() != Quantity.Kind.TIME) {
      return false;
    }
    if (quantity.total() != null && !analysis.parsed().text(quantity.span()).contains("/")) {
      return false;
    }
    if (PEOPLE.in(analysis.after(sentence, quantity.span().end(), 60))
        && quantity.spread() == null
        && quantity.value().scale() <= 0) {
      return false;
    }
    String before = analysis.before(sentence, quantity.span().start(), 90);
    if (Tallies.tell(analysis, sentence, quantity, before)) {
      return false;
    }
    if (Bounds.of(analysis, sentence, quantity, before)) {
      return false;
    }
    // "at 12 weeks", "the 5-year rate"
    if (quantity.kind() == Quantity.Kind.TIME
        && (WHEN.in(before) || analysis.after(sentence, quantity.number().end(), 1).equals("-"))) {
      return false;
    }
    boolean times =
        quantity.unit() != null
            && MULTIPLE.matcher(quantity.unit()).matches()
            && quantity.spread() == null
            && TIMES_AS.in(analysis.after(sentence, quantity.span().end(), 20));
    if (times || CORRELATES.in(before)) {
      return false;
    }
    if (INTERVAL.in(before)
        || Differences.tell(analysis, sentence, quantity, before)
        || quantity.spread() == null && THRESHOLD.in(before)) {
      return false;
    }
    boolean methods = sentence.role() == Section.Role.METHODS;
    return !methods || quantity.spread() != null;
  }

  /** One of a list that ends in a dose: "at 20, 30 and 40 mg". */
  private static boolean doseListed(Analysis analysis, Sentence sentence, Quantity quantity) {
    if (quantity.unit() != null) {
      return false;
    }
    int end = quantity.span().end();
    for (Quantity next : analysis.quantities(sentence)) {
      if (next.span().start() >= end) {
        if (!DOSE_GLUE.matcher(analysis.between(end, next.span().start())).matches()) {
          return false;
        }
        if (next.unit() != null) {
          return next.unit().matches("(?i)(?:mg|µg|mcg|iu)(?:/kg|/day|/d|/m2)*")
              && next.value().scale() <= 0;
        }
        end = next.span().end();
      }
    }
    return false;
  }

  /** "0.25 % timolol" is a strength and "diabetes of 12 years" a history. */
  private static boolean regimen(
      Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    if (HISTORY.in(analysis.parsed().text(measure.span()))
        || quantity.kind() == Quantity.Kind.TIME
            && HISTORY.in(analysis.between(measure.span().start(), quantity.span().start()))) {
      return true;
    }
    return quantity.isPercent()
        && quantity.spread() == null
        && analysis.mentions(sentence, Mention.Type.DRUG).stream()
            .anyMatch(
                d -> {
                  int gap =
                      d.span().start() >= quantity.span().end()
                          ? d.span().start() - quantity.span().end()
                          : quantity.span().start() - d.span().end();
                  return gap >= 0 && gap <= 1;
                });
  }

  /** "In patients with a GPS of 0, 1 and 2": the number says who, and measures nothing here. */
  private static boolean whoHas(
      Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    return quantity.spread() == null
        && WITH_A.in(analysis.before(sentence, measure.span().start(), 50))
        && OF_SO_MUCH
            .matcher(analysis.between(measure.span().end(), quantity.span().start()))
            .matches();
  }

  /** Whether a number can be one of this measure: its unit must be the measure's sort. */
  static boolean fits(Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    if (regimen(analysis, sentence, quantity, measure)
        || whoHas(analysis, sentence, quantity, measure)) {
      return false;
    }
    Concept concept = measure.concept();
    String kind = concept == null ? "" : concept.get("kind");
    if (RATIO_NAME.matcher(analysis.parsed().text(measure.span())).matches()) {
      return false;
    }
    if (quantity.total() != null && !kind.matches("scale|questionnaire|vital")) {
      return false;
    }
    boolean timed =
        kind.equals("time-to-event")
            || kind.equals("resource")
            || TIME_NAME.matcher(analysis.parsed().text(measure.span())).matches();
    if (quantity.kind() == Quantity.Kind.TIME) {
      return timed;
    }
    if (otherSort(analysis, quantity, concept)) {
      return false;
    }
    if (timed && concept == null && quantity.unit() != null && !quantity.isPercent()) {
      // what has a unit other than of time is no number of a time
      return false;
    }
    boolean counted =
        quantity.isPercent()
            && analysis.mentions(sentence, Mention.Type.RESPONSE).stream()
                .anyMatch(r -> r.span().overlaps(measure.span()));
    if (counted) {
      return false;
    }
    if (Tallies.listsHarms(analysis, sentence, quantity, measure)) {
      return false;
    }
    if (quantity.isPercent() && reachesThreshold(analysis, sentence, quantity, measure)) {
      return false;
    }
    if (quantity.isPercent()) {
      return Scores.inPercent(concept)
          || quantity.spread() != null
          || changes(analysis, sentence, quantity, measure);
    }
    boolean points =
        POINTED.contains(kind) && quantity.unit() != null && quantity.unit().matches("(?i)units?");
    if (!points && quantity.unit() != null && DOSE_UNIT.matcher(quantity.unit()).matches()) {
      return quantity.spread() != null || concept != null && hasUnit(concept, quantity.unit());
    }
    if (concept == null
        && analysis.parsed().text(measure.span()).startsWith("number of")
        && quantity.value().scale() <= 0
        && quantity.spread() == null
        && quantity.low() == null) {
      // a whole number counts; only means and medians measure
      return MIDDLE.in(analysis.before(sentence, measure.span().start(), 14));
    }
    boolean bare =
        concept == null
            && !timed
            && quantity.unit() == null
            && quantity.spread() == null
            && quantity.low() == null
            && quantity.value().scale() <= 0;
    if (bare && !SAID.in(analysis.before(sentence, quantity.span().start(), 40))) {
      return false;
    }
    return !timed
        || quantity.unit() != null
        || quantity.spread() != null
        || concept != null
        || listedWith(analysis, sentence, quantity, Quantity.Kind.TIME);
  }

  /** Whether a number has its unit from one listed behind it: "26.7 and 17.7 months". */
  private static boolean listedWith(
      Analysis analysis, Sentence sentence, Quantity quantity, Quantity.Kind kind) {
    Quantity next = listedBehind(analysis, sentence, quantity);
    return next != null && next.kind() == kind;
  }

  private static Quantity listedBehind(Analysis analysis, Sentence sentence, Quantity quantity) {
    List<Quantity> all = analysis.quantities(sentence);
    int next = all.indexOf(quantity) + 1;
    boolean listed =
        next < all.size()
            && LISTED
                .matcher(analysis.between(quantity.span().end(), all.get(next).span().start()))
                .matches();
    return listed ? all.get(next) : null;
  }

  /** A number's unit, or that of the number listed behind it: "2.5 and 6.0 kg"; null for none. */
  static String unit(Analysis analysis, Sentence sentence, Quantity quantity) {
    Quantity next = quantity.unit() == null ? listedBehind(analysis, sentence, quantity) : null;
    return next == null ? quantity.unit() : next.unit();
  }

  private static boolean hasUnit(Concept concept, String unit) {
    return units(concept).contains(unit);
  }

  /** Whether a listed measure is printed in the unit that a number has. */
  static boolean inUnitOf(Mention measure, Quantity quantity) {
    return measure.concept() != null
        && quantity.unit() != null
        && !quantity.isPercent()
        && hasUnit(measure.concept(), quantity.unit());
  }

  private static List<String> units(Concept concept) {
    String units = concept.get("unit").isEmpty() ? concept.get("units") : concept.get("unit");
    return List.of(units.split("\\|"));
  }

  /** Whether a number's unit says that it is of another sort than the measure: mm Hg of sodium. */
  private static boolean otherSort(Analysis analysis, Quantity quantity, Concept concept) {
    return concept != null
        && quantity.unit() != null
        && !analysis.lexicon().unitSorts().agree(quantity.unit(), units(concept));
  }

  /** "HbA1c below 7 % (48 vs. 45 %)" counts people, and measures none. */
  private static boolean reachesThreshold(
      Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    return analysis.quantities(sentence).stream()
        .anyMatch(
            q ->
                q.bound() != null
                    && q.kind() == Quantity.Kind.PLAIN
                    && q.span().start() >= measure.span().end()
                    && q.span().end() <= quantity.span().start());
  }

  private static boolean changes(
      Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    boolean before =
        measure.span().end() <= quantity.span().start()
            && quantity.span().start() - measure.span().end() < 120;
    boolean behind =
        measure.span().start() >= quantity.span().end()
            && measure.span().start() - quantity.span().end() < 60;
    return (before || behind) && Change.of(analysis, sentence, quantity, measure) != null;
  }
}
