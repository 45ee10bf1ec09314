package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the group that follows directly upon a number: "12 in the placebo group". */
final class GroupBehind {
  private static final Pattern POSTFIX =
      Pattern.compile(
          "(?i)^[\\s%)\\].,]*(?:(?!(?:and|or|but|vs|versus|while|whereas|than|compared)\\b)[\\p{L}µ/²%-]{0,12}\\s)?(?:of (?:the )?)?(?:(?:patients|subjects|participants|women|men|children|cases|people|those|who|courses)\\s*)*[)\\]]?\\s*"
              + "(?:[(\\[]\\d[^)\\]]*[)\\]]\\s*)?(?:(?:were|was|assigned|allocated|randomi[sz]ed|treated|treatment|received|receiving|given|taking|who|started)\\s+){0,3}(?:in|for|with|on|after|of|to|by|under|during|from|received|receiving|taking)?\\s*(?:the |those |patients |subjects |an? |treated with |who received |receiving |given |taking |assigned to |randomi[sz]ed to |on |either )*[(\\[]?\\s*$");

  /** A time between a number and its group: "7.1 % at week 24 in the placebo arm". */
  private static final Wording WHEN =
      Wording.of(
          "(?i)\\b(?:at|after|by|on|over|within) (?:the )?(?:end of )?(?:baseline|(?:week|day|month|year)s? \\d+|[\\p{L}\\d]+ (?:weeks?|days?|months?|years?|h|hours?|min))\\b,?");

  /** Words for all arms at once. */
  private static final Wording EACH =
      Wording.of(
          "(?i)\\b(?:(?:both|each|either|all)(?: of)?(?: the)?(?: two| three| four| five)?(?: (?:treatment|study|dose|active|randomi[sz]ed|trial))? (?:groups?|arms?|cohorts?|regimens?|treatments)|each (?:group|arm))\\b");

  /** "One deep vein thrombosis in each group". */
  private static final Pattern OF_WHAT =
      Pattern.compile(
          "(?i)^\\s(?:(?!and\\b|or\\b|had\\b|with\\b)[\\p{L}-]+\\s){1,5}(?:occurred |was seen )?in $");

  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  private GroupBehind() {}

  /**
   * The group of "12 in the placebo group" or "7.7 mm Hg (32 %) with placebo"; null where none
   * follows directly.
   *
   * @param mentions the groups that the sentence names
   */
  static GroupMention of(Analysis analysis, List<GroupMention> mentions, Quantity quantity) {
    int end = quantity.span().end();
    for (GroupMention mention : mentions) {
      if (mention.span().start() >= end) {
        String between = analysis.between(end, mention.span().start());
        String words = WHEN.matcher(NumberLists.bare(between)).replaceAll(" ");
        words = SPACES.matcher(words).replaceAll(" ");
        return between.length() < 150 && POSTFIX.matcher(words).matches() ? mention : null;
      }
    }
    return null;
  }

  /**
   * "25 % in both groups", "one in each arm", "in both groups it fell by 2": one number for each of
   * the arms.
   *
   * @param only whether the sentence has no other number
   */
  static boolean ofEach(
      Analysis analysis,
      Sentence sentence,
      List<GroupMention> mentions,
      Quantity quantity,
      boolean only) {
    if (analysis.groups().arms().size() < 2) {
      return false;
    }
    String behind = analysis.after(sentence, quantity.span().end(), 120);
    String words = WHEN.matcher(NumberLists.bare(behind)).replaceAll(" ");
    Finder m = EACH.finder(words);
    while (m.find()) {
      String between = words.substring(0, m.start());
      if (POSTFIX.matcher(between).matches() || OF_WHAT.matcher(between).matches()) {
        return true;
      }
    }
    return only
        && mentions.isEmpty()
        && EACH.in(analysis.before(sentence, quantity.span().start(), 160));
  }
}
