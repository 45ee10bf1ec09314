package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Tells numbers that count people or say what a point of a scale means from measurements. */
final class Tallies {
  /** "0 = no pain" */
  private static final Pattern MEANS = Pattern.compile("(?s)\\s?[=:]\\s?\\p{L}.*");

  private static final String DID =
      "(?:had|have|received|reached|achieved|attained|met|died|lost|gained|required|needed|underwent|developed|experienced|completed|discontinued|withdrew|responded|reported|relapsed|injected|survived|carried|smoked)\\b";

  /** "14 received epoetin", "34 % had had an exacerbation". */
  private static final Wording PEOPLE_DID =
      Wording.of(
          "(?i)^\\s?%?\\s(?:\\(\\d[^()]{0,20}\\)\\s)?(?:(?:of (?:them|these|those|whom)|also|both|each)\\s)?"
              + DID);

  /** "5 (12%) were women" */
  private static final Wording PEOPLE_WERE =
      Wording.of(
          "(?i)^\\s?%?\\s(?:of (?:them|these|those|whom)\\s)?(?:were|was|are)\\s(?:fe)?(?:males?|women|men|girls|boys|white|black|asian|smokers|alive|dead|positive|negative)\\b");

  private static final Wording PEOPLE =
      Wording.of(
          "(?i)^\\s(?:of (?:the |all |these )?)?(?:\\p{L}+ )?(?:patients|subjects|participants|women|men|children|adults|people|persons|individuals|infants|pts|responders)\\b");

  private static final Wording OPENS =
      Wording.of("(?:^|[;,.:]\\s|\\b(?:and|while|whereas|but|only)\\s)$");
  private static final Wording BRACKET = Wording.of("[(\\[]\\s?$");
  private static final Wording MIDDLE = Wording.of("(?i)\\b(?:mean|median|average|change)\\b");

  /** "Kept by 31% of women in one arm compared with 64%" */
  private static final Pattern THAN =
      Pattern.compile(
          "(?is)[^;.]{0,80}\\b(?:compared (?:with|to)|vs\\.?|versus|and|than|against)\\s(?:only |just )?");

  /** "BRCA1/2" */
  private static final Pattern PART_OF_NAME = Pattern.compile("(?s).*\\p{L}\\d{0,2}[/-]");

  private Tallies() {}

  /**
   * Whether a number's place says that it counts, names or defines.
   *
   * @param before the words before it
   */
  static boolean tell(Analysis analysis, Sentence sentence, Quantity quantity, String before) {
    if (quantity.spread() != null || quantity.low() != null) {
      return false;
    }
    int end = quantity.span().end();
    String after = analysis.after(sentence, end, 60);
    if (MEANS.matcher(after).matches() && quantity.unit() == null
        || quantity.unit() == null && PART_OF_NAME.matcher(before).matches()) {
      return true;
    }
    if (quantity.kind() == Quantity.Kind.PLAIN && isTime(analysis, sentence, quantity)) {
      return true;
    }
    boolean whole = quantity.unit() == null && quantity.value().scale() <= 0;
    return whole && OPENS.in(before) && (PEOPLE_DID.in(after) || PEOPLE_WERE.in(after))
        || quantity.isPercent()
            && quantity.value().signum() >= 0
            && share(analysis, sentence, quantity);
  }

  /** "At 24 postoperative hours" */
  private static boolean isTime(Analysis analysis, Sentence sentence, Quantity quantity) {
    return analysis.times(sentence).stream()
        .anyMatch(
            t ->
                t.kind() == TimeMention.Kind.POINT
                    && quantity.unit() == null
                    && t.span().contains(quantity.number().start()));
  }

  /** Whether a percentage, or one of its list, is said of people: "31% of women vs 64%". */
  private static boolean share(Analysis analysis, Sentence sentence, Quantity quantity) {
    List<Quantity> percents =
        analysis.quantities(sentence).stream().filter(Quantity::isPercent).toList();
    int index = percents.indexOf(quantity);
    boolean before =
        index > 0
            && people(analysis, sentence, percents.get(index - 1))
            && THAN.matcher(
                    analysis.between(percents.get(index - 1).span().end(), quantity.span().start()))
                .matches();
    return before
        || NumberLists.of(analysis, sentence, percents).stream()
            .filter(list -> list.contains(quantity))
            .flatMap(List::stream)
            .anyMatch(q -> people(analysis, sentence, q));
  }

  private static boolean people(Analysis analysis, Sentence sentence, Quantity percent) {
    String after = analysis.after(sentence, percent.span().end(), 60);
    return PEOPLE_DID.in(after) || PEOPLE_WERE.in(after) || PEOPLE.in(after);
  }

  /** "Fatigue (62%) and weight loss (26%)": harms that are listed with their shares. */
  static boolean listsHarms(
      Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    return quantity.isPercent()
        && quantity.spread() == null
        && quantity.value().signum() >= 0
        && BRACKET.in(analysis.between(measure.span().end(), quantity.span().start()))
        && quantity.span().start() - measure.span().end() < 4
        && !MIDDLE.in(analysis.before(sentence, measure.span().start(), 60))
        && analysis.mentions(sentence, Mention.Type.CONDITION).stream()
            .anyMatch(c -> c.span().overlaps(measure.span()));
  }
}
