package eluate.extract;

import eluate.document.Kind;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says to which group each number of a sentence belongs: by "12 in the placebo group", "placebo,
 * 12", by parallel lists ("2 and 4 in A and B, respectively") and by pairs ("higher with A than
 * with B (12 vs. 8)").
 */
final class GroupLinker {
  private static final Pattern CHAIN =
      Pattern.compile("(?is)^[^;]*(?:\\bto\\b|→|\\bfrom\\b)[^;]*$");

  /** Before the arm that a difference speaks for, which says nothing of whose a number is. */
  private static final Wording FAVOURED =
      Wording.of("(?i)\\bfavou?r(?:ing|ed|s)?\\s(?:of )?(?:the )?$");

  private static final Pattern MERCURY = Pattern.compile("(?i)mm ?hg");
  private static final Pattern AND_OR_TO = Pattern.compile("(?i)[\\s%]*(?:and|to|→)\\s*");
  private static final Pattern SLASH = Pattern.compile("\\s?/\\s?");

  private static final Wording CLAUSE_END =
      Wording.of("(?i);|, (?:and|while|whereas|but) |\\bwhereas\\b|\\bwhile\\b");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<GroupMention> mentions;
  private final Map<Quantity, String> labels = new IdentityHashMap<>();

  /**
   * Numbers that "respectively" ties to as many groups, and three or more that are as many as the
   * arms: nothing else can be meant.
   */
  private final Set<Quantity> sure = Collections.newSetFromMap(new IdentityHashMap<>());

  private GroupLinker(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.mentions =
        analysis.groups().in(sentence).stream()
            .filter(m -> !FAVOURED.in(analysis.before(sentence, m.span().start(), 40)))
            .toList();
  }

  /**
   * The group of each quantity: the choice among what the rules and the sentence's cues say.
   *
   * @param people whether the quantities count people
   */
  static Map<Quantity, String> link(
      Analysis analysis, Sentence sentence, List<Quantity> quantities, boolean people) {
    GroupLinker rules = read(analysis, sentence, quantities);
    if (people) {
      Map<Quantity, String> segments =
          GroupSegments.of(
              analysis,
              sentence,
              rules.mentions,
              quantities,
              q -> GroupBehind.of(analysis, rules.mentions, q));
      rules.labels.putAll(segments);
      rules.sure.addAll(segments.keySet());
    }
    // where no words say whose a number of people is, it counts some of all patients rather than
    // the one told of last
    boolean several = people && analysis.groups().patients().size() > 1;
    String standing = several ? Groups.ALL : standing(analysis, sentence, sentence.span().start());
    Map<Quantity, String> chosen =
        analysis
            .chooser()
            .choose(
                new GroupCues(analysis, sentence, quantities, rules.labels, rules.sure, standing));
    rules.pairs(quantities, chosen);
    return chosen;
  }

  /**
   * Of two numbers set against each other where there are two arms, each is of one arm: where
   * something else was chosen, it is as the rules have it.
   */
  private void pairs(List<Quantity> quantities, Map<Quantity, String> chosen) {
    List<String> arms = analysis.groups().arms().stream().map(Group::label).toList();
    for (List<Quantity> run : NumberLists.of(analysis, sentence, quantities)) {
      if (run.size() != 2 || arms.size() != 2 || !ComparedPair.isVersus(analysis, run)) {
        continue;
      }
      List<String> ruled = run.stream().map(labels::get).toList();
      List<String> taken = run.stream().map(chosen::get).toList();
      if (new HashSet<>(ruled).containsAll(arms) && !new HashSet<>(taken).containsAll(arms)) {
        run.forEach(q -> chosen.put(q, labels.get(q)));
      }
    }
  }

  /** The group of each quantity as the rules alone say it. */
  static Map<Quantity, String> byRules(
      Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    return read(analysis, sentence, quantities).labels;
  }

  private static GroupLinker read(Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    GroupLinker linker = new GroupLinker(analysis, sentence);
    List<List<Quantity>> runs = NumberLists.of(analysis, sentence, quantities);
    for (List<Quantity> run : runs) {
      if (!linker.listed(run, runs)) {
        linker.linkRun(run, quantities);
      }
    }
    SureGroups.add(analysis, sentence, linker.mentions, runs, linker.labels, linker.sure);
    return linker;
  }

  private void linkRun(List<Quantity> run, List<Quantity> all) {
    if (pressures(run)) {
      String own = single(run.get(0), all);
      for (Quantity quantity : run) {
        labels.put(
            quantity, own != null ? own : standing(analysis, sentence, sentence.span().start()));
        sure.add(quantity);
      }
      return;
    }
    if (run.size() > 1 && parallel(run, all)) {
      return;
    }
    if (run.size() == 1
        && GroupBehind.ofEach(analysis, sentence, mentions, run.get(0), all.size() == 1)) {
      labels.put(run.get(0), Groups.EACH);
      return;
    }
    for (Quantity quantity : run) {
      String chained = chained(quantity, all);
      labels.put(quantity, chained != null ? chained : single(quantity, all));
    }
  }

  /** "161/98 mm Hg": the two pressures of the same people. */
  private boolean pressures(List<Quantity> run) {
    return run.size() == 2
        && run.get(1).unit() != null
        && MERCURY.matcher(run.get(1).unit()).matches()
        && SLASH
            .matcher(analysis.between(run.get(0).span().end(), run.get(1).span().start()))
            .matches();
  }

  /**
   * "From 8.2 to 7.1 in the first arm": a chain's numbers belong to the group behind its last one.
   */
  private String chained(Quantity quantity, List<Quantity> all) {
    int index = all.indexOf(quantity);
    while (index + 1 < all.size()) {
      Quantity next = all.get(index + 1);
      int from = all.get(index).span().end();
      String glue = analysis.between(from, next.span().start());
      boolean free =
          mentions.stream()
              .noneMatch(m -> m.span().start() >= from && m.span().end() <= next.span().start());
      if (!free || glue.length() > 60 || !CHAIN.matcher(glue).matches()) {
        return null;
      }
      GroupMention behind = GroupBehind.of(analysis, mentions, next);
      if (behind != null) {
        return behind.label();
      }
      index++;
    }
    return null;
  }

  /**
   * "7.5 and 7.1 with the one, 4.8 and 4.5 with the other": each list belongs to the group behind
   * it.
   */
  private boolean listed(List<Quantity> run, List<List<Quantity>> runs) {
    GroupMention own = GroupBehind.of(analysis, mentions, run.get(run.size() - 1));
    if (run.size() < 2 || own == null) {
      return false;
    }
    boolean other =
        runs.stream()
            .filter(r -> r != run && r.size() == run.size())
            .map(r -> GroupBehind.of(analysis, mentions, r.get(r.size() - 1)))
            .anyMatch(m -> m != null && !m.label().equals(own.label()));
    if (other) {
      run.forEach(q -> labels.put(q, own.label()));
    }
    return other;
  }

  /** Numbers in the order of the groups named around them. */
  private boolean parallel(List<Quantity> run, List<Quantity> others) {
    int start = run.get(0).span().start();
    int end = run.get(run.size() - 1).span().end();
    int next =
        others.stream()
            .mapToInt(q -> q.span().start())
            .filter(s -> s >= end)
            .min()
            .orElse(sentence.span().end());
    int previous =
        others.stream()
            .mapToInt(q -> q.span().end())
            .filter(e -> e <= start)
            .max()
            .orElse(sentence.span().start());
    List<String> after = distinct(end, next);
    List<String> near = distinct(previous, start);
    List<String> before = distinct(sentence.span().start(), start);
    String own = before.size() > 1 ? course(run, previous) : null;
    if (own != null) {
      run.forEach(q -> labels.put(q, own));
      sure.addAll(run);
      return true;
    }
    List<String> order = null;
    if (near.size() == run.size()) {
      order = near;
    } else if (after.size() == run.size()) {
      order = after;
    } else if (before.size() == run.size()) {
      order = before;
    } else if (before.size() > run.size()) {
      order = before.subList(before.size() - run.size(), before.size());
    } else {
      order = completed(before.isEmpty() ? after : before, run.size());
    }
    if (order == null) {
      return false;
    }
    List<String> compared = ComparedPair.order(analysis, sentence, mentions, run, before);
    if (compared != null) {
      for (int i = 0; i < 2; i++) {
        labels.put(run.get(i), compared.get(i));
        sure.add(run.get(i));
      }
      return true;
    }
    boolean respectively =
        (order == near || order == after)
            && analysis
                .between(end, sentence.span().end())
                .matches("(?is)[^;]{0,160}\\brespectively\\b.*");
    boolean all = run.size() > 2 && run.size() == analysis.groups().arms().size();
    for (int i = 0; i < run.size(); i++) {
      labels.put(run.get(i), order.get(i));
      if (respectively || all) {
        sure.add(run.get(i));
      }
    }
    return true;
  }

  /**
   * "Whereas in the second arm it did not change, 10.7 and 10.6": a clause of its own tells of one
   * arm, and its two numbers are that arm's course; null where there is no such clause.
   */
  private String course(List<Quantity> run, int previous) {
    int start = run.get(0).span().start();
    Finder clause = CLAUSE_END.finder(analysis.between(previous, start));
    int from = -1;
    while (clause.find()) {
      from = previous + clause.end();
    }
    List<String> named = from < 0 ? List.of() : distinct(from, start);
    return run.size() == 2
            && named.size() == 1
            && AND_OR_TO
                .matcher(analysis.between(run.get(0).span().end(), run.get(1).span().start()))
                .matches()
        ? named.get(0)
        : null;
  }

  /**
   * "Higher in the combination arm (41 % v 24 %)": the arm that is named comes first, the other
   * second.
   */
  private List<String> completed(List<String> named, int size) {
    List<String> arms = analysis.groups().arms().stream().map(Group::label).toList();
    if (arms.size() != size || named.size() > 1) {
      return null;
    }
    // of three and more arms the one named behind, "no dose differed from placebo", leads no list
    List<String> order = new ArrayList<>(size == 2 ? named : List.of());
    String first = size == 2 && named.isEmpty() ? PairOrder.first(analysis, sentence) : null;
    if (first != null) {
      order.add(first);
    }
    for (String arm : arms) {
      if (!order.contains(arm)) {
        order.add(arm);
      }
    }
    return order.size() == size ? order : null;
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

  private String single(Quantity quantity, List<Quantity> all) {
    Span span = quantity.span();
    int next =
        all.stream()
            .mapToInt(q -> q.span().start())
            .filter(s -> s >= span.end())
            .min()
            .orElse(sentence.span().end());
    int previous =
        all.stream()
            .mapToInt(q -> q.span().end())
            .filter(e -> e <= span.start())
            .max()
            .orElse(sentence.span().start());
    GroupMention direct = GroupBehind.of(analysis, mentions, quantity);
    if (direct != null) {
      return direct.label();
    }
    GroupMention before = null;
    for (GroupMention mention : mentions) {
      if (mention.span().end() <= span.start()) {
        before = mention;
      }
    }
    GroupMention after =
        mentions.stream()
            .filter(m -> m.span().start() >= span.end() && m.span().start() < next)
            .findFirst()
            .orElse(null);
    boolean near = before != null && !clauseBreak(before.span().end(), span.start());
    if (near || before != null && before.span().start() >= previous) {
      return before.label();
    }
    boolean part = after != null && analysis.groups().isSubgroup(after.label());
    if (after != null
        && !part
        && !CLAUSE_END.in(analysis.between(span.end(), after.span().start()))) {
      return after.label();
    }
    return before == null ? null : before.label();
  }

  private boolean clauseBreak(int from, int to) {
    Finder m = CLAUSE_END.finder(analysis.between(from, to));
    return m.find();
  }

  /**
   * The group of a sentence's facts where no words near a number say it: the patient of whom the
   * text is telling.
   */
  static String standing(Analysis analysis, Sentence sentence, int offset) {
    List<Group> patients = analysis.groups().patients();
    boolean report = analysis.document().metadata().kind() == Kind.CASE_REPORT;
    if (patients.isEmpty() || !report && !analysis.groups().arms().isEmpty()) {
      return Groups.ALL;
    }
    GroupMention last = analysis.groups().lastPatientBefore(offset);
    return last == null ? Groups.ALL : last.label();
  }
}
