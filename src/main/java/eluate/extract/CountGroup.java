package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says to which group a number of people belongs; everyone, unless words tie it to a group. */
final class CountGroup {
  /** What may stand between a number's people and the group that they belong to. */
  private static final Pattern TIE =
      Pattern.compile(
          "(?i)^\\s*(?:patients |subjects |participants |women |men |children |infants )?(?:[(\\[][^()\\[\\]]{0,30}[)\\]]\\s*)?,?\\s*(?:(?:who|that|were|was|had|been|then|have|also|newly|randomly|subsequently|and)\\s+)*(?:(?:randomi[sz]ed|assigned|allocated|treated|receiv\\w+|given|taking|took|started|began|completed|withdrew|discontinued|died|analy[sz]ed|evaluated|included|enrolled|treatment|therapy)\\s*){0,2}"
              + "(?:in|on|of|to|with|for|by|from|receive|under|after|among|\\(|:)?\\s*(?:receive|undergo|either|continue)?\\s*(?:the|a|an)?\\s*$");

  /**
   * The same where the number stands in a bracket: "2% (6 of 334 patients) in the warfarin group".
   */
  private static final Pattern OUT_OF_BRACKET =
      Pattern.compile(
          "(?i)^\\s*(?:patients|subjects|participants|women|men|children|infants)?[)\\]]\\s(?:in|on|for|with|among|of)\\s(?:the\\s)?$");

  private static final Pattern BEHIND_GROUP =
      Pattern.compile(
          "(?i)^\\s*(?:treatment |dose )?(?:groups?|arms?|recipients|cohorts?|patients|subjects|users)?\\s*(?:\\([^()]{0,25}\\)\\s*)?(?:,\\san?\\s[^,;()]{2,40}?,?\\s(?=\\())?[,:(\\[]?\\s*(?:there were|were|was|only|had|comprised|included|consisted of|of)?\\s*(?:n\\s*=)?\\s*$");
  private static final Wording SIZED =
      Wording.of(
          "(?i)^[^;.()\\[\\]]{0,60}[(\\[](?:[^()\\[\\]]{0,30}\\bn\\s*=\\s*\\d|\\s*\\d+\\s*(?:patients|women|subjects)?\\s*[)\\]])");
  private static final Wording OTHER =
      Wording.of("(?i)\\b(?:or|versus|vs|and|than|either|compared (?:with|to))\\b|,");

  /** "Two died in the one arm and none in the other": the number is of the first alone. */
  private static final Wording NOBODY_ELSE =
      Wording.of(
          "(?i)\\b(?:and|but|versus|vs\\.?|compared (?:with|to)),? (?:none|nobody|no one|no)\\b");

  private static final Pattern EITHER = Pattern.compile("(?is).*\\beither (?:an? |the )?");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<GroupMention> mentions;
  private final Map<Quantity, String> linked;

  CountGroup(Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.mentions = analysis.groups().in(sentence);
    this.linked = GroupLinker.byRules(analysis, sentence, quantities);
  }

  /**
   * The group of a number that a noun or a verb follows.
   *
   * @param quantity the number
   * @param noun where its noun ends; the number's end where it has none
   * @param next where the next number starts
   * @param list whether it stands in a list of numbers
   */
  String of(Quantity quantity, int noun, int next, boolean list) {
    for (GroupMention mention : mentions) {
      // "31 ibudilast recipients (15%)" is one quantity
      if (mention.span().start() >= quantity.number().end()
          && mention.span().end() <= quantity.span().end()) {
        return mention.label();
      }
    }
    for (GroupMention mention : mentions) {
      if (mention.span().start() >= quantity.span().end() && mention.span().end() <= noun) {
        return mention.label();
      }
    }
    if (Groups.EACH.equals(linked.get(quantity)) || list && linked.get(quantity) != null) {
      return linked.get(quantity);
    }
    GroupMention after = after(noun, next);
    if (after != null
        && tied(analysis.between(noun, after.span().start()))
        && !alternatives(after, next)) {
      return after.label();
    }
    GroupMention before = before(quantity.span().start());
    if (before != null
        && BEHIND_GROUP
            .matcher(analysis.between(before.span().end(), quantity.span().start()))
            .matches()) {
      return before.label();
    }
    return Groups.ALL;
  }

  private static boolean tied(String words) {
    return TIE.matcher(words).matches() || OUT_OF_BRACKET.matcher(words).matches();
  }

  /**
   * The last group named before an offset in this sentence, from another offset on; null for none.
   */
  GroupMention before(int offset) {
    GroupMention last = null;
    for (GroupMention mention : mentions) {
      last = mention.span().end() <= offset ? mention : last;
    }
    return last;
  }

  /** The first group named between two offsets; null for none. */
  GroupMention after(int from, int to) {
    return mentions.stream()
        .filter(m -> m.span().start() >= from && m.span().end() <= to)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether another group is set beside this one, or this one has a size of its own: "to A (n = 4)
   * or B" tells of neither.
   */
  private boolean alternatives(GroupMention first, int next) {
    String behind = analysis.after(sentence, first.span().end(), 90);
    if (SIZED.in(behind)
        || EITHER.matcher(analysis.before(sentence, first.span().start(), 12)).matches()) {
      return true;
    }
    GroupMention second =
        mentions.stream()
            .filter(m -> m.span().start() >= first.span().end() && !m.label().equals(first.label()))
            .findFirst()
            .orElse(null);
    if (second == null) {
      return behind.matches("(?is)^[^,;.\\d]{0,40}\\b(?:or|versus|vs)\\b.*");
    }
    String glue = analysis.between(first.span().end(), second.span().start());
    return second.span().end() <= next && OTHER.in(glue) && !NOBODY_ELSE.in(glue);
  }
}
