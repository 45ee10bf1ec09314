package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a number is a change of a measure rather than its value, and with which sign. */
final class Change {
  private static final Pattern PAST_VERB =
      Pattern.compile(
          "\\w+ed|fell|rose|dropped|grew|sank|slid|went .*|came .*|was .*|fallen|risen");
  private static final Pattern CLAUSE_ENDS = Pattern.compile("(?s).*(?:;|\\. ).*");
  private static final Pattern BY_LAST = Pattern.compile("(?is).*\\bby\\s*$");
  private static final String DOWN =
      "decreas\\w*|reduc\\w*|fell|fall\\w*|drop\\w*|declin\\w*|loss|lost|lower(?:ed|ing)|diminish\\w*|shorten\\w*|sank|sunk|slid|slipped|shr[aui]nk\\w*|went down|was down|came down|cut|down";
  private static final String UP =
      "increas\\w*|rose|ris(?:e|es|ing|en)|gain\\w*|elevat\\w*|rais\\w*|grew|grown|prolong\\w*|lengthen\\w*|climb\\w*|jumped|went up|was up|(?<!\\bfollow[- ])up";
  private static final String BETTER = "improv\\w*";
  private static final String ANY = "chang\\w*";
  private static final Wording NOUN =
      Wording.of(
          "(?i)\\b(?:(?<down>"
              + DOWN
              + ")|(?<up>"
              + UP
              + ")|(?<better>"
              + BETTER
              + ")|(?<any>"
              + ANY
              + "))\\b");
  private static final Wording BY =
      Wording.of(
          "(?i)(?:\\bby(?: (?:a |an )?(?:mean|median|average|about|approximately|up to|only|further)(?: of)?)?|\\bof|\\bwas|\\bwere|[(:=,\\[]|\\band|\\bvs\\.?|\\bversus|\\bor|\\bto be|\\bthan|\\bwith|\\bin the .{1,40}|\\baveraged|\\bup|\\bdown)\\s*[(\\[]?\\s*(?:(?:LS |least[- ]squares )?(?:mean|median|average)\\s?(?:[(\\[](?:SD|SE|SEM|standard (?:deviation|error))[)\\]]\\]?)?\\s?(?:of )?)?$");
  private static final Wording REACHED =
      Wording.of(
          "(?i)\\b(?:to|reached|from|at)\\s*(?:an? |the )?(?:mean |median |value |level |score )*(?:of )?$");
  private static final Wording BEHIND =
      Wording.of(
          "(?i)^[\\s%)\\]-]*(?:[\\p{L}µ/²%-]{0,12}\\s)?(?:(?:mean|median|greater|lower|higher|larger|further|absolute|relative|significant|overall|percent(?:age)?|points?)\\s)*(?:(?<down>reduction|decrease|decline|drop|fall|loss|lowering)|(?<up>increase|rise|gain|elevation)|(?<better>improvement)|(?<any>change))s?\\b");
  private static final Wording VALUE_VERB = Wording.of("(?i)\\b(?:was|were|is|averaged)\\b");

  /** Measures whose values are negative as often as not. */
  private static final Pattern SIGNED_MEASURE =
      Pattern.compile(
          "(?i).*\\b(?:z[- ]?scores?|t[- ]?scores?|SDS|SD scores?|(?:mean )?deviation|base (?:excess|deficit)|refraction|spherical equivalent|balance|MD)\\b.*");

  private Change() {}

  private static final Wording FROM_BASELINE =
      Wording.of(
          "(?i)\\b(?:from|versus|vs\\.?|over|compared (?:with|to)) (?:the )?(?:baseline|pre-?treatment)\\b(?: at (?:[\\p{L}]+ )?[\\d, and]+(?:weeks?|months?|days?|h|hours?)?)?");
  private static final Pattern SAME_LIST =
      Pattern.compile(
          "(?i)^[\\s%)\\]]*(?:[\\p{L}µ/²%]{0,10}[\\s)\\]]*)?(?:,|;|and|or|, and|vs?\\.?|versus|against|compared (?:with|to))\\s*[(\\[]?\\s*$");

  /** Between two numbers whose groups are set against each other, without the groups' names. */
  private static final Wording AGAINST =
      Wording.of(
          "(?i)^[\\s%)\\]]*(?:[\\p{L}µ/²%-]{1,12}\\s)?(?:mm\\s?Hg\\s)?(?:[(\\[][^()\\[\\]]{1,60}[)\\]]\\s?)?(?:(?:in|with|for|on|after|the|groups?|arms?|patients|treatment)\\s)*(?:groups?|arms?)?[\\s,]*(?:and|vs\\.?|versus|compared (?:with|to)|but|than)\\s(?:(?:only|in|with|for|on|after|the|groups?|arms?|patients|of|by)\\s?)*[\\s:=(\\[]*$");

  /**
   * The changes of a sentence's numbers, null for each that is a value; numbers of one list are all
   * the same.
   */
  static List<BigDecimal> all(
      Analysis analysis,
      Sentence sentence,
      List<Quantity> numbers,
      Map<Quantity, Mention> measures) {
    List<BigDecimal> changes = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Quantity quantity = numbers.get(i);
      BigDecimal change =
          BeforeAfter.isPaired(analysis, sentence, numbers, i)
              ? null
              : of(analysis, sentence, quantity, measures.get(quantity));
      boolean listed =
          i > 0
              && measures.get(numbers.get(i - 1)).equals(measures.get(quantity))
              && SAME_LIST
                  .matcher(
                      analysis.between(numbers.get(i - 1).span().end(), quantity.span().start()))
                  .matches();
      boolean behind =
          change != null && BEHIND.in(analysis.after(sentence, quantity.span().end(), 60));
      for (int j = i - 1; listed && behind && j >= 0 && changes.get(j) == null; j--) {
        // "a 0.4 and 0.9% reduction": the noun behind the last is of all
        boolean same =
            SAME_LIST
                .matcher(
                    analysis.between(
                        numbers.get(j).span().end(), numbers.get(j + 1).span().start()))
                .matches();
        if (!same) {
          break;
        }
        changes.set(j, signed(numbers.get(j).value(), change.signum()));
      }
      if (listed
          && !behind
          && changes.get(i - 1) == null
          && change != null
          && quantity.value().signum() >= 0) {
        change = null;
      } else if ((listed || i > 0 && against(analysis, sentence, numbers, i, measures))
          && changes.get(i - 1) != null
          && change == null) {
        boolean fell = changes.get(i - 1).signum() < 0 && numbers.get(i - 1).value().signum() > 0;
        change = signed(quantity.value(), fell ? -1 : 1);
      }
      boolean negative = change != null && quantity.value().signum() < 0;
      if (negative
          && i > 0
          && changes.get(i - 1) == null
          && against(analysis, sentence, numbers, i, measures)) {
        changes.set(i - 1, numbers.get(i - 1).value());
      }
      changes.add(change);
    }
    return changes;
  }

  /**
   * "−2.9 with the one vs. 0.7 with the other": whether a number is of the same measure as the one
   * before and of the group that is set against the other's.
   */
  private static boolean against(
      Analysis analysis,
      Sentence sentence,
      List<Quantity> numbers,
      int index,
      Map<Quantity, Mention> measures) {
    Quantity first = numbers.get(index - 1);
    Quantity second = numbers.get(index);
    boolean far =
        second
                .value()
                .abs()
                .compareTo(first.value().abs().multiply(BigDecimal.TEN).max(BigDecimal.TEN))
            > 0;
    if (far || !measures.get(first).equals(measures.get(second))) {
      return false;
    }
    int from = first.span().end();
    StringBuilder glue = new StringBuilder();
    boolean named = false;
    for (GroupMention mention : analysis.groups().in(sentence)) {
      if (mention.span().start() >= from && mention.span().end() <= second.span().start()) {
        glue.append(analysis.between(from, mention.span().start()));
        from = mention.span().end();
        named = true;
      }
    }
    glue.append(analysis.between(from, second.span().start()));
    return named && AGAINST.in(glue.toString());
  }

  /** The signed change that a number tells; null where it is a value. */
  static BigDecimal of(Analysis analysis, Sentence sentence, Quantity quantity, Mention measure) {
    boolean signed = SIGNED_MEASURE.matcher(analysis.parsed().text(measure.span())).matches();
    if (quantity.value().signum() < 0 && !signed) {
      return quantity.value();
    }
    if (analysis.text().charAt(quantity.number().start()) == '+') {
      return quantity.value();
    }
    String after = analysis.after(sentence, quantity.span().end(), 60);
    Finder behind = BEHIND.finder(after);
    if (behind.find()) {
      return signed(quantity.value(), sign(behind, measure));
    }
    String before = analysis.before(sentence, quantity.span().start(), 160);
    boolean printed = quantity.value().signum() < 0;
    Finder m = NOUN.finder(before);
    Finder last = null;
    int end = -1;
    int start = -1;
    int sign = 0;
    while (m.find()) {
      int at = quantity.span().start() - before.length() + m.start();
      // "blood loss" names what is measured, and no change of it
      if (measure.span().contains(at)
          && measure.sentence() == sentence.index()
          && !m.group().toLowerCase(Locale.ROOT).matches("gain|change|reduction|increase|decrease")
          && !analysis.parsed().text(measure.span()).matches("(?i).*weight loss.*")) {
        continue;
      }
      last = m;
      end = m.end();
      start = m.start();
      sign = sign(m, measure);
    }
    boolean by = BY_LAST.matcher(before).matches();
    if (last == null || !by && CLAUSE_ENDS.matcher(before.substring(end)).matches()) {
      return printed && !signed ? quantity.value() : null;
    }
    String between = FROM_BASELINE.matcher(before.substring(end)).replaceAll(" ");
    boolean verb =
        PAST_VERB.matcher(before.substring(start, end).toLowerCase(Locale.ROOT)).matches();
    if (between.isBlank() && before.substring(start, end).matches("(?i)lost|gained")) {
      return signed(quantity.value(), sign);
    }
    boolean reached = REACHED.in(before) || between.matches("(?is).*\\bfrom\\b.*\\d.*");
    boolean value = verb && VALUE_VERB.in(between) && !printed;
    if (!reached && !value && (BY.in(before) || printed)) {
      boolean stands =
          verb
              ? (by || between.matches("(?is).{0,60}\\bby\\b.*")) || printed || between.isBlank()
              : true;
      return stands ? signed(quantity.value(), sign) : null;
    }
    return printed && !reached && !signed ? quantity.value() : null;
  }

  private static int sign(Finder m, Mention measure) {
    if (m.group("down") != null) {
      return -1;
    }
    if (m.group("better") != null) {
      String better = measure.concept() == null ? "" : measure.concept().get("better");
      return better.equals("lower") ? -1 : 1;
    }
    return 1;
  }

  private static BigDecimal signed(BigDecimal value, int sign) {
    return value.signum() < 0 || sign > 0 ? value : value.negate();
  }
}
