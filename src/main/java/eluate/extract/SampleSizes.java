package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.mention.Mention;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads "(n = 47)" behind an arm or behind the people. */
final class SampleSizes {
  /** The words right before a size, where no group of that name is known. */
  private static final Wording LABEL_BEFORE =
      Wording.of(
          "(?i)(?<![\\p{L}\\d])((?:(?!(?:to|or|and|with|for|either|in|of|the|versus|vs|were|was|is|at|by|on|from|mean|points?|numbers?|population|set|subgroup|analys[ei]s)\\b)[\\p{L}][\\p{L}\\d/+-]*,? ?){1,4})[(\\[,;]?\\s*n\\s*=\\s*$");

  private static final Wording POPULATION =
      Wording.of("(?i)\\b(?:populations?|sets?|analys[ei]s|evaluable|assessable)\\b");
  private static final Wording EACH_BEHIND =
      Wording.of(
          "(?i)^,?\\s?(?:respectively|each|per (?:group|arm)|(?:in|for) (?:each|both|either)|/ ?(?:group|arm))\\b");
  private static final Wording EACH_BEFORE =
      Wording.of(
          "(?i)\\b(?:equal (?:numbers?|groups|parts)|each (?:group|arm)|both (?:groups|arms)|per (?:group|arm))[^()]{0,20}[(\\[]\\s*n\\s*=\\s*$");

  /** Words that part people into groups. */
  private static final Wording PARTED =
      Wording.of(
          "(?i)\\b(?:groups|cohorts|divided|classified|stratified|categori[sz]ed|diagnos\\w+|subtypes?|random\\w*|assigned|allocated|enrolled|included|recruited)\\b");

  private static final Wording ASSIGNED =
      Wording.of("(?i)\\b(?:randomi[sz]ed|assigned|allocated)\\b");

  /** Behind a size whose people are then assigned or studied. */
  private static final Wording ALL_BEHIND =
      Wording.of(
          "(?i)^[)\\]]\\s(?:were|was) (?:then )?(?:randomi[sz]ed|randomly|assigned|allocated|enrolled|recruited|included)\\b");

  private static final Wording HARMS =
      Wording.of(
          "(?i)\\b(?:adverse|grades?|toxicit\\w+|complications?|events?|side[- ]effects?|tolera\\w+|reactions?|symptoms?)\\b");

  private static final Wording SUBGROUP =
      Wording.of("(?i)^(?:among|in) (?:[^.;()]{0,60}\\bsubgroups?\\b|(?:the )?patients with)");

  /** Up to what else is counted so. */
  private static final Wording NO_PEOPLE =
      Wording.of(
          "(?i)^.*\\b(?:mice|mouse|rats?|rabbits?|hamsters?|pigs?|dogs|monkeys|fish|animals?|litters?|sites|cent(?:er|re)s|hospitals|clinics|countries|schools|wells|plates|isolates|strains|specimens)\\b");

  /** Before a condition that says who is counted: "in pregnancy (n = 10)". */
  private static final Wording OF_WHOM =
      Wording.of(
          "(?i)\\b(?:in|with|for|of|without|having|leading causes? of)\\s(?:[\\p{L}-]+\\s){0,2}$");

  private SampleSizes() {}

  /** "(n = 47)" behind an arm or behind the people. */
  static void sample(CountReading r, Quantity q) {
    String before = r.analysis.before(r.sentence, q.span().start(), 200);
    String after = r.analysis.after(r.sentence, q.span().end(), 200);
    boolean share =
        before.matches("(?is).*%[^()]{0,3}[(\\[]\\s*n\\s*=\\s*$")
            || after.matches("(?is)^\\s*[(,;\\[]\\s*\\d+(?:\\.\\d+)? ?%.*");
    if (share || q.value().intValueExact() < 2) {
      return;
    }
    if (r.analysis.wholeArticle()
        && NO_PEOPLE.in(before)
        && !PeopleWords.namePeople(NO_PEOPLE.matcher(before).replaceFirst(""))) {
      return;
    }
    if (each(r, q, before, after) || inOrder(r, q, before)) {
      return;
    }
    String group = sampleGroup(r, q, before);
    if (group == null) {
      return;
    }
    String kind = r.kind(after.replaceFirst("^[^)\\]]{0,30}[)\\]]", ""), before);
    if (kind == null || kind.equals(Participation.OUTCOME) || kind.equals("treated")) {
      kind =
          SUBGROUP.in(r.analysis.words(r.sentence))
              ? "analyzed"
              : r.randomized() ? "randomized" : "enrolled";
    }
    r.add(q, q.span().end(), kind, group, "sample", 0.85);
    String sex = PeopleWords.sex(before);
    if (group.equals(Groups.ALL) && sex != null) {
      r.add(q, q.span().end(), sex, group, "sex", 0.7);
    }
  }

  /** "(n = 18 each)", "equal numbers (n = 18)": the size of every arm. */
  private static boolean each(CountReading r, Quantity q, String before, String after) {
    int arms = r.analysis.groups().arms().size();
    if (arms < 2 || arms > 4 || !EACH_BEHIND.in(after) && !EACH_BEFORE.in(before)) {
      return false;
    }
    for (Group arm : r.analysis.groups().arms()) {
      r.add(
          q, q.span().end(), r.randomized() ? "randomized" : "enrolled", arm.label(), "each", 0.7);
    }
    return true;
  }

  /** "The safety population (n = 120 and n = 118)": sizes of two arms in their order. */
  private static boolean inOrder(CountReading r, Quantity q, String before) {
    List<Group> arms = r.analysis.groups().arms();
    int i = r.quantities.indexOf(q);
    if (arms.size() != 2 || r.groups.before(q.span().start()) != null) {
      return false;
    }
    boolean first = i + 1 < r.quantities.size() && paired(r, q, r.quantities.get(i + 1));
    boolean second = i > 0 && paired(r, r.quantities.get(i - 1), q);
    if (first == second) {
      return false;
    }
    String kind = r.kind("", before);
    r.add(
        q,
        q.span().end(),
        POPULATION.in(before) ? "analyzed" : kind == null ? "enrolled" : kind,
        arms.get(first ? 0 : 1).label(),
        "pair",
        0.7);
    return true;
  }

  private static boolean paired(CountReading r, Quantity one, Quantity other) {
    return other.kind() == Quantity.Kind.SAMPLE
        && one.kind() == Quantity.Kind.SAMPLE
        && r.analysis
            .between(one.span().end(), other.span().start())
            .matches("(?i)\\s?(?:,|;|and|vs\\.?|versus)\\s(?:n\\s?=\\s?)?");
  }

  /**
   * The arm named last before a sample's size; everyone where people stand there instead; null for
   * neither.
   */
  private static String sampleGroup(CountReading r, Quantity q, String before) {
    GroupMention arm = r.groups.before(q.span().start());
    int from = Math.max(r.sentence.span().start(), q.span().start() - before.length());
    for (PeopleCount count : r.found) {
      from = Math.max(from, count.words().end());
    }
    boolean near = arm != null && arm.span().start() >= from;
    boolean people =
        PeopleWords.namePeople(
            before.substring(
                Math.min(
                    before.length(), Math.max(0, before.length() - (q.span().start() - from)))));
    boolean given =
        before.matches(
            "(?is).*\\b(?:receiv|assigned|random|treated|given|groups?|arms?)\\w*\\b[^()]{0,80}[(\\[][^()]{0,30}$");
    if (people && r.found.isEmpty() && (!near || !given)) {
      return Groups.ALL;
    }
    Set<String> taken = new HashSet<>();
    r.found.forEach(count -> taken.add(count.group()));
    if (near && !taken.contains(arm.label())) {
      return arm.label();
    }
    Mention drug = null;
    for (Mention mention : r.analysis.mentions(r.sentence, Mention.Type.DRUG)) {
      drug =
          mention.span().start() >= from && mention.span().end() <= q.span().start()
              ? mention
              : drug;
    }
    if (ofAllArms(r, q, before)) {
      return Groups.ALL;
    }
    if (drug != null) {
      return drug.name();
    }
    if (near) {
      return arm.label();
    }
    if (people) {
      return Groups.ALL;
    }
    Finder words = LABEL_BEFORE.finder(before);
    if (namesHarm(r, q) || !words.find()) {
      return null;
    }
    String label = words.group(1).strip();
    boolean number = r.quantities.stream().anyMatch(p -> r.words(p).equals(label));
    boolean all = ALL_BEHIND.in(r.after(q, 40));
    return number || all ? Groups.ALL : label;
  }

  /**
   * "Were randomised to A or B, with C for all (n = 80)": one size behind all arms is that of
   * everyone.
   */
  private static boolean ofAllArms(CountReading r, Quantity q, String before) {
    Finder assigned = ASSIGNED.finder(before);
    if (!assigned.find()
        || r.quantities.stream().filter(p -> p.kind() == Quantity.Kind.SAMPLE).count() != 1) {
      return false;
    }
    int from = q.span().start() - before.length() + assigned.end();
    long arms =
        r.analysis.groups().in(r.sentence).stream()
            .filter(g -> g.span().start() >= from && g.span().end() <= q.span().start())
            .filter(
                g -> r.analysis.groups().arms().stream().anyMatch(a -> a.label().equals(g.label())))
            .map(GroupMention::label)
            .distinct()
            .count();
    return arms > 1;
  }

  /**
   * Whether the words before a size are what people had and no group of them: "tendon pain (n =
   * 3)".
   */
  private static boolean namesHarm(CountReading r, Quantity q) {
    boolean condition =
        r.analysis.mentions(r.sentence, Mention.Type.CONDITION).stream()
            .anyMatch(
                c ->
                    c.span().end() <= q.span().start()
                        && !OF_WHOM.in(r.analysis.before(r.sentence, c.span().start(), 30))
                        && r.analysis
                            .between(c.span().end(), q.span().start())
                            .matches("(?i)\\W*(?:n\\s?=\\s?)?"));
    boolean results =
        r.sentence.role() == Section.Role.RESULTS || r.sentence.role() == Section.Role.SAFETY;
    if (condition && results) {
      return true;
    }
    if (PARTED.in(r.analysis.words(r.sentence))) {
      return false;
    }
    return condition
        || HARMS.in(r.analysis.words(r.sentence))
        || r.sentence.role() == Section.Role.SAFETY;
  }
}
