package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Groups of numbers of which the build of a sentence leaves no doubt. */
final class SureGroups {
  /** Between a group and the list of numbers that it heads: "gel: 45 v 51; placebo 46 v 48". */
  private static final Pattern HEAD = Pattern.compile("(?:\\s(?:group|arm))?(?:\\s?[:=]|,)?\\s?");

  private static final Pattern RESPECTIVELY =
      Pattern.compile("(?is)[^.;]{0,60}\\brespectively\\b.*");
  private static final Pattern GROUP_GLUE =
      Pattern.compile(
          "(?i)(?:\\s?(?:groups?|arms?))?\\s?(?:,|and|or|versus|vs\\.?|, and)\\s(?:the )?");
  private static final Pattern TO_GROUPS =
      Pattern.compile(
          "(?is)[\\s%)\\]]*(?:[\\p{L}µ/²%.^\\d-]{1,14}\\s)?(?:in|for|with|on|after|under|among|by)\\s(?:the )?(?:patients )?(?:[\\p{L}-]+ with )?");
  private static final Pattern COURSE =
      Pattern.compile(
          "(?is)(?:(?!\\b(?:and|or|vs|versus)\\b)[^;(]){0,30}\\b(?:to|→)\\s.*|\\s?→\\s?");

  /** Words between what everyone had and the bracket that tells it by group, at most. */
  private static final int TO_BRACKET = 70;

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<GroupMention> mentions;
  private final List<Quantity> quantities;
  private final Map<Quantity, String> labels;
  private final Set<Quantity> sure;

  private SureGroups(
      Analysis analysis,
      Sentence sentence,
      List<GroupMention> mentions,
      List<Quantity> quantities,
      Map<Quantity, String> labels,
      Set<Quantity> sure) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.mentions = mentions;
    this.quantities = quantities;
    this.labels = labels;
    this.sure = sure;
  }

  /**
   * Says whose such numbers are.
   *
   * @param mentions the groups that the sentence names
   * @param runs the numbers put together as lists
   * @param labels the groups of the numbers, which are written over
   * @param sure the numbers of which there is no doubt, which are added to
   */
  static void add(
      Analysis analysis,
      Sentence sentence,
      List<GroupMention> mentions,
      List<List<Quantity>> runs,
      Map<Quantity, String> labels,
      Set<Quantity> sure) {
    List<Quantity> quantities = new ArrayList<>();
    runs.forEach(quantities::addAll);
    SureGroups finder = new SureGroups(analysis, sentence, mentions, quantities, labels, sure);
    finder.respectively();
    runs.forEach(run -> finder.headed(run, runs));
    for (Quantity quantity : quantities) {
      finder.within(quantity);
      if (Cohort.describes(analysis, sentence, quantity, mentions) || finder.parted(quantity)) {
        finder.put(quantity, Groups.ALL);
      }
    }
  }

  private void put(Quantity quantity, String label) {
    labels.put(quantity, label);
    sure.add(quantity);
  }

  /** "11 of 22 recipients of the drug (50%)": the group stands inside of what counts its people. */
  private void within(Quantity quantity) {
    mentions.stream()
        .filter(m -> m.span().start() >= quantity.number().end())
        .filter(m -> m.span().end() <= quantity.span().end())
        .findFirst()
        .ifPresent(m -> put(quantity, m.label()));
  }

  /** "14 patients had it (3 of 41 in the one arm and 11 of 48 in the other)": the 14 are of all. */
  private boolean parted(Quantity quantity) {
    int start = quantity.span().end();
    String behind = analysis.after(sentence, start, 400);
    int open = behind.indexOf('(');
    if (open < 0 || open > TO_BRACKET || behind.substring(0, open).matches("(?s).*[.;:\\])].*")) {
      return false;
    }
    int close = close(behind, open);
    Span words = new Span(start, start + open);
    Span bracket = new Span(start + open, start + close);
    long groups =
        mentions.stream()
            .filter(m -> bracket.contains(m.span()))
            .map(GroupMention::label)
            .distinct()
            .count();
    long numbers = quantities.stream().filter(q -> bracket.contains(q.span())).count();
    boolean own =
        mentions.stream().anyMatch(m -> words.contains(m.span()))
            || quantities.stream().anyMatch(q -> words.contains(q.span()))
            || mentions.stream()
                .filter(m -> m.span().end() <= quantity.span().start())
                .anyMatch(
                    m -> !Glue.closes(analysis.between(m.span().end(), quantity.span().start())));
    return groups >= 2 && numbers >= groups && !own;
  }

  private static int close(String words, int open) {
    int depth = 0;
    for (int i = open; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return words.length();
  }

  /** Two lists of as many numbers, each right behind a group of its own. */
  private void headed(List<Quantity> run, List<List<Quantity>> runs) {
    String own = run.size() < 2 ? null : head(run);
    boolean other =
        own != null
            && runs.stream()
                .filter(r -> r != run && r.size() == run.size())
                .map(this::head)
                .anyMatch(h -> h != null && !h.equals(own));
    if (other) {
      run.forEach(q -> put(q, own));
    }
  }

  private String head(List<Quantity> run) {
    int start = run.get(0).span().start();
    return mentions.stream()
        .filter(m -> m.span().end() <= start)
        .filter(m -> HEAD.matcher(analysis.between(m.span().end(), start)).matches())
        .map(GroupMention::label)
        .findFirst()
        .orElse(null);
  }

  /**
   * "From 42 to 39 and to 22 in the groups A, B and C, respectively": as many numbers as groups
   * behind them, or twice as many that tell a course of each.
   */
  private void respectively() {
    for (int first = 0; first < mentions.size(); first++) {
      int last = first;
      while (last + 1 < mentions.size() && coordinated(last, last + 1)) {
        last++;
      }
      int groups = last - first + 1;
      int from = first == 0 ? sentence.span().start() : mentions.get(first - 1).span().end();
      int to = mentions.get(first).span().start();
      List<Quantity> told =
          quantities.stream()
              .filter(q -> q.span().start() >= from && q.span().end() <= to)
              .toList();
      boolean listed =
          groups >= 2
              && first == 0
              && !told.isEmpty()
              && TO_GROUPS
                  .matcher(analysis.between(told.get(told.size() - 1).span().end(), to))
                  .matches()
              && RESPECTIVELY
                  .matcher(analysis.after(sentence, mentions.get(last).span().end(), 80))
                  .matches();
      if (listed && told.size() == groups && groups > 2) {
        for (int i = 0; i < groups; i++) {
          put(told.get(i), mentions.get(first + i).label());
        }
      } else if (listed && told.size() == 2 * groups && courses(told)) {
        for (int i = 0; i < told.size(); i++) {
          put(told.get(i), mentions.get(first + i / 2).label());
        }
      }
      first = last;
    }
  }

  private boolean courses(List<Quantity> told) {
    for (int i = 0; i < told.size(); i += 2) {
      if (!COURSE
          .matcher(analysis.between(told.get(i).span().end(), told.get(i + 1).span().start()))
          .matches()) {
        return false;
      }
    }
    return true;
  }

  private boolean coordinated(int a, int b) {
    return !mentions.get(a).label().equals(mentions.get(b).label())
        && GROUP_GLUE
            .matcher(analysis.between(mentions.get(a).span().end(), mentions.get(b).span().start()))
            .matches();
  }
}
