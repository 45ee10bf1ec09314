package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence says on whose each of its numbers is: where each group is named, what stands
 * between, what order lists have, and what the rules take it for.
 */
final class GroupCues {
  private static final Wording CLAUSE_END =
      Wording.of("(?i);|, (?:and|while|whereas|but) |\\bwhereas\\b|\\bwhile\\b|\\bcompared\\b");

  /** Words before the group that another one is set against. */
  private static final Wording AGAINST =
      Wording.of(
          "(?i)\\b(?:than|versus|vs\\.?|compared (?:with|to)|relative to|against|over|and)\\s(?:[\\p{L}-]+\\s){0,3}$");

  private static final Wording EVERYONE =
      Wording.of("(?i)\\b(?:overall|total|all (?:\\d+ )?patients|whole|entire|of the patients)\\b");

  /** What stands before a group that a sentence begins with: "In the weekly arm, …". */
  private static final Wording LED =
      Wording.of(
          "(?i)^\\W*(?:\\p{L}+:\\s*)?(?:in|for|with|among|of)?\\s?(?:the |those |patients |\\w+ ){0,3}$");

  private static final int MOST_ARMS = 6;

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<Quantity> quantities;
  private final List<GroupMention> mentions;
  private final Map<Quantity, String> rules;
  private final Set<Quantity> sure;
  private final String standing;
  private final List<String> arms;
  private final List<List<Quantity>> runs;
  private final Set<String> named = new LinkedHashSet<>();
  private final boolean respectively;
  private final boolean everyone;

  /**
   * Cues of a sentence.
   *
   * @param quantities the numbers that need a group, in order
   * @param rules the group that the rules give each; null for none
   * @param sure the numbers of which the rules leave no doubt
   * @param standing of whom the text is telling
   */
  GroupCues(
      Analysis analysis,
      Sentence sentence,
      List<Quantity> quantities,
      Map<Quantity, String> rules,
      Set<Quantity> sure,
      String standing) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.quantities = quantities;
    this.runs = NumberLists.of(analysis, sentence, quantities);
    this.rules = rules;
    this.sure = sure;
    this.standing = standing;
    this.mentions = analysis.groups().in(sentence);
    this.arms = analysis.groups().arms().stream().map(Group::label).toList();
    mentions.forEach(m -> named.add(m.label()));
    String words = analysis.parsed().text(sentence.span());
    respectively = words.contains("respectively");
    everyone = EVERYONE.in(words);
  }

  int size() {
    return quantities.size();
  }

  Quantity quantity(int index) {
    return quantities.get(index);
  }

  /** What the rules take it for; null for none. */
  String rule(int index) {
    return rules.get(quantities.get(index));
  }

  /** Whether there is something to choose. */
  boolean isOpen(int index) {
    return !sure.contains(quantities.get(index))
        && !Groups.EACH.equals(rule(index))
        && analysis.groups().all().size() > 1;
  }

  /** The labels that a number can have, each once, in a fixed order. */
  List<String> candidates(int index) {
    Set<String> labels = new LinkedHashSet<>(named);
    if (rule(index) != null) {
      labels.add(rule(index));
    }
    labels.add(standing);
    if (arms.size() <= MOST_ARMS) {
      labels.addAll(arms);
    }
    labels.add(Groups.ALL);
    return List.copyOf(labels);
  }

  /** Of whom the text is telling, where no words near a number say whose it is. */
  String standing() {
    return standing;
  }

  /**
   * The cues for a number's belonging to a group.
   *
   * @param decided what the numbers before it were decided to belong to
   */
  List<String> of(int index, String label, List<String> decided) {
    List<String> cues = new ArrayList<>();
    Quantity quantity = quantities.get(index);
    String kind = kind(label);
    String rule = rule(index);
    boolean same = label.equals(rule);
    boolean told = label.equals(standing);
    cues.add("kind " + kind);
    cues.add("rule " + (rule == null ? "none" : same) + " " + kind);
    cues.add("standing " + told + " " + (rule == null));
    cues.add("arms " + Math.min(arms.size(), 4) + " " + kind);
    String listed = run(quantity).size() > 1 ? "listed " : "";
    String before = listed + before(quantity, label, listed, cues);
    String after = after(index, label, listed, cues);
    cues.add("around " + before + " | " + after);
    cues.add("around " + before + " | " + after + " rule " + same);
    if (before.equals(listed) && after.isEmpty()) {
      cues.add("unnamed " + kind + " " + Math.min(named.size(), 3));
      topic(label, kind, cues);
      cues.add(
          "unnamed "
              + kind
              + " "
              + Math.min(named.size(), 3)
              + " rule "
              + (rule == null ? "none" : same));
    }
    order(quantity, label, same, decided, cues);
    if (index > 0) {
      previous(index, label, decided.get(index - 1), same, cues);
    }
    if (label.equals(Groups.ALL)) {
      cues.add("all " + everyone + " " + Math.min(named.size(), 3));
      cues.add(
          "all "
              + (quantity.spreadKind() != null)
              + quantity.isPercent()
              + " "
              + Math.min(named.size(), 3));
    }
    return cues;
  }

  /** The group of a label. */
  Group group(String label) {
    return analysis.groups().group(label);
  }

  private String kind(String label) {
    Group group = group(label);
    return group == null ? "none" : group.kind();
  }

  /** The list that a number stands in; the number alone where it stands in none. */
  private List<Quantity> run(Quantity quantity) {
    return runs.stream().filter(r -> r.contains(quantity)).findFirst().orElse(List.of(quantity));
  }

  /** Where a sentence names no group: whom the sentence before it told of, or began with. */
  private void topic(String label, String kind, List<String> cues) {
    if (!named.isEmpty() || sentence.index() == 0) {
      return;
    }
    Sentence previous = analysis.sentences().get(sentence.index() - 1);
    List<GroupMention> told = analysis.groups().in(previous);
    if (told.isEmpty()) {
      return;
    }
    long groups = told.stream().map(GroupMention::label).distinct().count();
    boolean opens = LED.in(analysis.between(previous.span().start(), told.get(0).span().start()));
    boolean first = told.get(0).label().equals(label);
    boolean last = told.get(told.size() - 1).label().equals(label);
    cues.add("topic " + kind + " " + first + last + Math.min(groups, 3));
    cues.add("topic " + kind + " " + first + Math.min(groups, 3) + " led " + opens);
  }

  /** Where the group is named before the number. */
  private String before(Quantity quantity, String label, String listed, List<String> cues) {
    int at = -1;
    int others = 0;
    for (int i = mentions.size() - 1; i >= 0 && at < 0; i--) {
      GroupMention mention = mentions.get(i);
      if (mention.span().end() <= quantity.span().start()) {
        if (mention.label().equals(label)) {
          at = i;
        } else {
          others++;
        }
      }
    }
    if (at < 0) {
      return "";
    }
    int from = mentions.get(at).span().end();
    int numbers = numbers(from, quantity.span().start());
    String glue = analysis.between(from, quantity.span().start());
    boolean broken = CLAUSE_END.in(glue);
    if (others == 0 && numbers == 0) {
      cues.add(listed + "behind " + Glue.brief(glue));
      cues.add(listed + "behind " + Glue.lastWords(glue));
    }
    String place = "b" + Math.min(numbers, 3) + Math.min(others, 2) + (broken ? "x" : "");
    cues.add(listed + place + (open(glue) ? "(" : ""));
    return place;
  }

  /** Where the group is named behind the number. */
  private String after(int index, String label, String listed, List<String> cues) {
    Quantity quantity = quantities.get(index);
    int others = 0;
    GroupMention found = null;
    for (GroupMention mention : mentions) {
      if (mention.span().start() >= quantity.span().end()) {
        if (mention.label().equals(label)) {
          found = mention;
          break;
        }
        others++;
      }
    }
    if (found == null) {
      return "";
    }
    int numbers = numbers(quantity.span().end(), found.span().start());
    String glue = analysis.between(quantity.span().end(), found.span().start());
    boolean broken = CLAUSE_END.in(glue);
    if (others == 0 && numbers == 0) {
      cues.add(listed + "ahead " + Glue.brief(glue));
      cues.add(listed + "ahead " + Glue.lastWords(glue));
    }
    String place = "a" + Math.min(numbers, 3) + Math.min(others, 2) + (broken ? "x" : "");
    cues.add(listed + place + (glue.contains(")") && !glue.contains("(") ? ")" : ""));
    return place;
  }

  private int numbers(int from, int to) {
    return (int)
        quantities.stream().filter(q -> q.span().start() >= from && q.span().end() <= to).count();
  }

  /** What the order says: numbers in a row go with groups in a row. */
  private void order(
      Quantity quantity, String label, boolean rule, List<String> decided, List<String> cues) {
    List<Quantity> run = run(quantity);
    int n = run.size();
    int i = run.indexOf(quantity);
    if (n < 2) {
      return;
    }
    int start = run.get(0).span().start();
    List<String> before = distinct(sentence.span().start(), start);
    List<String> after = distinct(run.get(n - 1).span().end(), sentence.span().end());
    String flags = n + (respectively ? "r" : "");
    String kind = kind(label);
    cues.add("list " + kind + flags + Math.min(before.size(), 3) + Math.min(after.size(), 3));
    if (before.size() >= n) {
      boolean fits = before.get(before.size() - n + i).equals(label);
      cues.add("list before " + (before.size() == n) + fits + flags + after.isEmpty());
      cues.add("list before " + fits + " rule " + rule);
    }
    if (after.size() >= n) {
      boolean fits = after.get(i).equals(label);
      cues.add("list after " + (after.size() == n) + fits + flags + before.isEmpty());
    }
    for (int k = 0; k < i; k++) {
      if (label.equals(decided.get(quantities.indexOf(run.get(k))))) {
        cues.add("taken " + (arms.size() >= n) + kind);
      }
    }
    if (arms.size() == n) {
      cues.add("list arms " + arms.get(i).equals(label) + Math.min(named.size(), 3) + flags);
      if (before.size() == 1 && n == 2) {
        cues.add("pair " + before.get(0).equals(label) + i + after.size());
      }
    }
    head(start, label, n + "/" + i, cues);
    String like = sameListBefore(run, i, decided);
    if (like != null) {
      cues.add("as the list before " + like.equals(label) + " " + Math.min(after.size(), 2));
    } else if (named.size() < n) {
      List<String> told = analysis.groups().toldBefore(sentence.span().start(), arms, n);
      if (told.size() == n) {
        cues.add("as told before " + told.get(i).equals(label) + named.size());
      }
    }
  }

  /** "More often with A (26 v 10)": the group right before the list. */
  private void head(int start, String label, String place, List<String> cues) {
    GroupMention last = null;
    for (GroupMention mention : mentions) {
      last = mention.span().end() <= start ? mention : last;
    }
    if (last == null || numbers(last.span().end(), start) > 0) {
      return;
    }
    String glue = analysis.between(last.span().end(), start);
    if (glue.length() < 12) {
      String sort = open(glue) ? "(" : "";
      cues.add(
          "list head " + sort + last.label().equals(label) + place + Math.min(named.size(), 3));
      boolean against = AGAINST.in(analysis.before(sentence, last.span().start(), 40));
      boolean both = named.size() > 1;
      cues.add(
          "list head "
              + sort
              + (against ? "against " : "")
              + both
              + last.label().equals(label)
              + place);
    }
  }

  /** What was decided of the number at the same place of the last list of the same length. */
  private String sameListBefore(List<Quantity> run, int i, List<String> decided) {
    for (int r = runs.indexOf(run) - 1; r >= 0; r--) {
      if (runs.get(r).size() == run.size()) {
        return decided.get(quantities.indexOf(runs.get(r).get(i)));
      }
    }
    String[] last = new String[run.size()];
    int first = quantities.indexOf(run.get(0));
    int at = last.length - 1;
    for (int k = first - 1; k >= 0 && at >= 0; k--) {
      String label = decided.get(k);
      if (label != null && !Arrays.asList(last).contains(label)) {
        last[at--] = label;
      }
    }
    return at < 0 ? last[i] : null;
  }

  private List<String> distinct(int from, int to) {
    List<String> labels = new ArrayList<>();
    for (GroupMention mention : mentions) {
      if (mention.span().start() >= from && mention.span().end() <= to) {
        labels.remove(mention.label());
        labels.add(mention.label());
      }
    }
    return labels;
  }

  /** What was decided of the number before. */
  private void previous(int index, String label, String decided, boolean rule, List<String> cues) {
    Quantity last = quantities.get(index - 1);
    Quantity quantity = quantities.get(index);
    String glue = analysis.between(last.span().end(), quantity.span().start());
    String like = label.equals(decided) ? "as before " : "not as before ";
    int between = distinct(last.span().end(), quantity.span().start()).size();
    String kind = label.equals(Groups.ALL) || Groups.ALL.equals(decided) ? "all " : "";
    cues.add(like + kind + Glue.brief(glue));
    cues.add(like + kind + "named " + Math.min(between, 2) + CLAUSE_END.in(glue));
    cues.add(like + kind + "rule " + rule + Math.min(between, 2));
  }

  private static boolean open(String glue) {
    return glue.lastIndexOf('(') > glue.lastIndexOf(')');
  }
}
