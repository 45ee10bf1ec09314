package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Says which of two arms comes first where a sentence compares them by two numbers. */
final class ComparedPair {
  /** Words that set one arm against the other. */
  private static final Wording COMPARED =
      Wording.of(
          "(?i)\\b(?:higher|lower|greater|less|more|fewer|longer|shorter|larger|smaller|better|worse|faster|slower|earlier|later|older|younger)\\b");

  /** Between the numbers of two arms. */
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)[\\s%)\\]]*(?:[\\p{L}µ/²%]{0,12}\\s)?(?:vs?\\.?|versus|against|compared (?:with|to))\\s*");

  /** Words before the arm that another one is set against. */
  private static final Wording AGAINST =
      Wording.of(
          "(?i)\\b(?:than|versus|vs\\.?|compared (?:with|to)|relative to|against)\\s(?:[\\p{L}-]+\\s){0,3}$");

  /** Before an arm at the sentence's start with which another one is compared. */
  private static final Wording COMPARED_WITH =
      Wording.of(
          "(?i)^\\W*(?:\\p{L}+:\\s*)?(?:as |when )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)|in contrast (?:with|to)|unlike)\\s(?:[\\p{L}-]+\\s){0,3}$");

  private ComparedPair() {}

  /**
   * "More with the one than with the other (41 v 24)" names them in order; "the combination arm had
   * higher levels (41 v 24)": of two arms the one that is named comes first, the other second, and
   * so is the one that a sentence begins to compare with; null where that isn't what the sentence
   * says.
   *
   * @param mentions the groups that the sentence names
   * @param run the two numbers
   * @param before the labels of the groups named before them, each where it was named last
   */
  static List<String> order(
      Analysis analysis,
      Sentence sentence,
      List<GroupMention> mentions,
      List<Quantity> run,
      List<String> before) {
    List<String> arms = analysis.groups().arms().stream().map(Group::label).toList();
    if (run.size() != 2) {
      return null;
    }
    if (!isVersus(analysis, run)) {
      return null;
    }
    if (before.size() == 2
        && COMPARED_WITH.in(
            analysis.between(sentence.span().start(), mentions.get(0).span().start()))
        && mentions.get(0).label().equals(before.get(0))) {
      return List.of(before.get(1), before.get(0));
    }
    String words = analysis.before(sentence, run.get(0).span().start(), 400);
    if (!COMPARED.in(words.substring(words.lastIndexOf(';') + 1))) {
      return null;
    }
    if (before.isEmpty()) {
      return behind(analysis, mentions, run, arms);
    }
    GroupMention named = null;
    for (GroupMention mention : mentions) {
      named = mention.span().end() <= run.get(0).span().start() ? mention : named;
    }
    boolean second = AGAINST.in(analysis.before(sentence, named.span().start(), 40));
    if (before.size() == 2 && second && named.label().equals(before.get(1))) {
      return before;
    }
    if (before.size() == 2 && arms.containsAll(before) && heads(analysis, mentions, named, run)) {
      return List.of(before.get(1), before.get(0));
    }
    if (arms.size() != 2 || before.size() != 1 || !arms.contains(before.get(0))) {
      return null;
    }
    String other = arms.get(0).equals(before.get(0)) ? arms.get(1) : arms.get(0);
    return second ? List.of(other, before.get(0)) : List.of(before.get(0), other);
  }

  /** "A higher score (1.2 v 0.4) in the first arm". */
  private static List<String> behind(
      Analysis analysis, List<GroupMention> mentions, List<Quantity> run, List<String> arms) {
    List<String> named = mentions.stream().map(GroupMention::label).distinct().toList();
    if (arms.size() != 2 || named.size() != 1 || !arms.contains(named.get(0))) {
      return null;
    }
    int end = run.get(1).span().end();
    String glue = analysis.between(end, mentions.get(0).span().start());
    String other = arms.get(0).equals(named.get(0)) ? arms.get(1) : arms.get(0);
    return glue.matches(
            "(?is)[^.;()]{0,50}[)\\]]\\s(?:in|with|for|on|among) (?:the )?(?:patients )?")
        ? List.of(named.get(0), other)
        : null;
  }

  /** Whether two numbers are set against each other. */
  static boolean isVersus(Analysis analysis, List<Quantity> run) {
    return VERSUS
        .matcher(
            NumberLists.bare(analysis.between(run.get(0).span().end(), run.get(1).span().start())))
        .matches();
  }

  /**
   * "Compared with B, there was more of it with A (66 v 51)": A stands right before the bracket.
   */
  private static boolean heads(
      Analysis analysis, List<GroupMention> mentions, GroupMention named, List<Quantity> run) {
    int at = mentions.indexOf(named);
    GroupMention other = at < 1 ? null : mentions.get(at - 1);
    String between =
        other == null ? "" : analysis.between(other.span().end(), named.span().start());
    String glue = analysis.between(named.span().end(), run.get(0).span().start());
    return COMPARED.in(between)
        && between.contains(",")
        && glue.matches("\\s?(?:group|arm)?\\s?[(\\[]\\s?");
  }
}
