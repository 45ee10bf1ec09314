package eluate.extract;

import eluate.language.Quantity;
import eluate.mention.Mention;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads numbers of people that have no noun and no verb of their own: they stand in a list behind
 * the whole.
 */
final class ArmSizes {
  private static final Set<String> SEXES = Set.of("female", "male");
  private static final Wording NAMED_BEFORE =
      Wording.of("(?i)[(;,\\[]\\s*(?:the )?[^()\\[\\];,]{1,60}?,?\\s*(?:n\\s*=)?\\s*$");
  private static final String STOP =
      "(?:once|twice|daily|every|and|or|for|with|after|followed|plus|were|was|of|in|to|at|by|vs|versus|who|that)\\b";
  private static final Wording NAME_AFTER =
      Wording.of(
          "(?i)^\\s*(?:(?:patients|women|men|subjects|participants|children|cases) )?(?:(?:were|was|who) )*(?:randomly )?(?:(?:assigned|allocated|randomi[sz]ed|received|receiving|given|took|taking|had|treated|underwent|began|started) )?"
              + "(?:(?:to|in|into|on|with|by) )?(?:receive )?(?:(?:labell?ed|diagnosed|classified|identified) (?:with|as) |met (?:the )?(?:[\\p{L}-]+ )?criteria (?:for|of) )?(?:the |an? )?((?:(?!(?:completed|withdrew|discontinued|died|dropped|lost|left|finished)\\b|"
              + STOP
              + ")[\\p{L}][\\p{L}\\d+/-]* ?){1,4})");
  private static final Wording NAME_BEFORE =
      Wording.of("[(;,\\[:]\\s*([^()\\[\\];,:]{1,40}?),?\\s*$");

  /** "minimal change disease in 19 and sclerosis in 23". */
  private static final Wording NAME_IN =
      Wording.of(
          "(?is).*(?:^|[,;:(] ?|\\b(?:and|while|shown|with|had|have|was|were|of|as|by|the|an?) )((?!(?:and|while|shown|with|had|have|was|were|of|as|by|the|an?) )(?:[\\p{L}-]+ ){1,5}?)in $");

  /** An entry of a list in a bracket. */
  private static final Wording ENTRY = Wording.of("(?i)^\\s[\\p{L}][^(),;]{2,50}[,;)]");

  private static final String BEHIND_PART =
      "(?is)^\\s*(?:patients|cases|subjects|women|men|children)?\\s*(?:\\([^()]{1,12}\\)\\s*)?(?:[,;.]|and\\b|$).*";

  /** "in the levofloxacin group": the group's name, where no list of arms has it. */
  private static final Wording CALLED =
      Wording.of(
          "(?i)^\\s+(?:(?:were|was|who) )*(?:randomly )?(?:(?:randomi[sz]ed|assigned|allocated) )?(?:in|into|to) (?:the )?([\\p{L}\\d+/ -]{1,40}?) (?:groups?|arms?|cohorts?)\\b");

  /** What ends a clause or begins the next of its kind. */
  private static final Wording ENDS =
      Wording.of("(?i)^\\s*(?:\\([^()]*\\)\\s*)?(?:[.;,]|and\\s?$|$)");

  private static final Wording BEFORE_BRACKET =
      Wording.of("(?i)(?<![\\p{L}\\d])((?:(?!" + STOP + ")[\\p{L}][\\p{L}\\d+/-]* ?){1,5})\\($");

  /** Words that are no group's name. */
  private static final Pattern NO_GROUP =
      Pattern.compile(
          "(?i)"
              + PeopleWords.PEOPLE
              + "|.*\\b(?:episodes?|sessions?|events?|(?:end )?points?|visits?|years?|months?|weeks?|days?|hours?|units?|cycles|doses|courses|sites|cent(?:er|re)s|hospitals|countries|pre-?defined|more|fewer|less|additional|remaining|eyes|lesions|samples|mean|median|range|SD|IQR)\\b.*");

  private static final int MOST_ARMS = 6;

  /** Characters between the sizes of two arms, at most. */
  private static final int FARTHEST = 90;

  private ArmSizes() {}

  /** The name in "12 patients in the levofloxacin group"; null for none. */
  static String called(String behindNoun) {
    Finder m = CALLED.finder(behindNoun);
    return m.find()
            && !m.group(1)
                .matches(
                    "(?i).*\\b(?:two|three|four|each|both|either|study|treatment|same|other|all|and|or|in|none|of)\\b.*")
        ? m.group(1).strip()
        : null;
  }

  /**
   * Whether nothing is said of "12 patients in the levofloxacin group" but that they were there.
   */
  static boolean isOnly(String behindNoun) {
    Finder m = CALLED.finder(behindNoun);
    return called(behindNoun) != null && m.find() && ENDS.in(behindNoun.substring(m.end()));
  }

  /** The name in "or breast-conserving surgery (352 patients)"; null for none. */
  static String calledBefore(String before) {
    Finder m = BEFORE_BRACKET.finder(before);
    return m.find()
            && !m.group(1)
                .matches(
                    "(?i).*\\b(?:patients|women|men|subjects|participants|random\\w*|groups?)\\b.*")
        ? m.group(1).strip()
        : null;
  }

  /**
   * Numbers in a row that make up the whole told before them are its parts, whatever words stand
   * with them.
   *
   * @param near whether the whole was told in the same sentence or right before it; parts of one
   *     told long ago have to say themselves whose they are
   * @return whether there were such
   */
  static boolean parts(CountReading r, PeopleCount whole, boolean near) {
    List<Quantity> rest =
        r.quantities.stream()
            .filter(
                q ->
                    q.kind() == Quantity.Kind.PLAIN
                        && q.total() == null
                        && !r.before(q, 5).endsWith("per ")
                        && q.span().start() >= (r.found.contains(whole) ? whole.words().end() : 0))
            .toList();
    for (int from = 0; from < rest.size(); from++) {
      int sum = 0;
      for (int to = from;
          to < Math.min(rest.size(), from + MOST_ARMS)
              && sum < whole.count()
              && (to == from || near(r, rest.get(to - 1), rest.get(to)));
          to++) {
        sum += rest.get(to).value().intValueExact();
        if (to > from && sum == whole.count()) {
          List<Quantity> parts = rest.subList(from, to + 1);
          if (near || parts.stream().allMatch(part -> placed(r, part) != null)) {
            addParts(r, parts, whole, near);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether no more words stand between two numbers than a name and an assignment take. */
  private static boolean near(CountReading r, Quantity before, Quantity after) {
    String glue = r.analysis.between(before.span().end(), after.span().start());
    return glue.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", "").length() <= FARTHEST
        && !r.tellsOutcome(glue);
  }

  /**
   * Whether the numbers right behind a group's number add up to it: then it is the whole, whatever
   * group stands next to it.
   */
  static boolean madeUp(CountReading r, PeopleCount count) {
    boolean bySex =
        r.found.stream()
            .anyMatch(c -> SEXES.contains(c.kind()) && c.words().start() >= count.words().end());
    if (count.group().equals(Groups.ALL) || count.count() < 8 || bySex) {
      return false;
    }
    List<Quantity> rest =
        r.quantities.stream()
            .filter(q -> q.total() == null && q.span().start() >= count.words().end())
            .toList();
    int sum = 0;
    for (int i = 0; i < Math.min(rest.size(), MOST_ARMS) && sum < count.count(); i++) {
      sum += rest.get(i).value().intValueExact();
      if (i > 0 && sum == count.count()) {
        return true;
      }
    }
    return false;
  }

  private static void addParts(
      CountReading r, List<Quantity> parts, PeopleCount whole, boolean near) {
    List<Group> arms = r.analysis.groups().arms();
    Set<String> used = new HashSet<>();
    for (PeopleCount count : r.found) {
      boolean part = parts.stream().anyMatch(q -> q.span().start() == count.words().start());
      used.add(part ? count.group() : Groups.ALL);
    }
    for (int i = 0; i < parts.size(); i++) {
      Quantity part = parts.get(i);
      PeopleCount told =
          r.found.stream()
              .filter(c -> c.words().start() == part.span().start())
              .findFirst()
              .orElse(null);
      if (told != null) {
        // "30 without prior treatment and 16 with": the parts of everyone are no one else
        String named =
            told.group().equals(Groups.ALL)
                    && told.kind().matches("randomized|enrolled|treated|analyzed")
                ? name(r, part)
                : null;
        if (named != null) {
          r.found.set(r.found.indexOf(told), told.of(named));
        }
      }
      if (told == null && part.value().intValueExact() >= 2) {
        String own = saysOwn(r, part) ? name(r, part) : null;
        String label =
            own != null
                ? own
                : near
                    ? r.groups.of(part, part.span().end(), r.next(r.quantities.indexOf(part)), true)
                    : placed(r, part);
        boolean taken = label.equals(Groups.ALL) || used.contains(label);
        String drug = taken ? drugBehind(r, part) : null;
        label = drug != null ? drug : label;
        label =
            taken && drug == null && arms.size() == parts.size()
                ? arms.stream()
                    .map(Group::label)
                    .filter(l -> !used.contains(l))
                    .findFirst()
                    .orElse(label)
                : label;
        label = label.equals(Groups.ALL) || used.contains(label) ? name(r, part) : label;
        if (label != null && used.add(label)) {
          r.add(part, part.span().end(), whole.kind(), label, "part", 0.7);
        }
      }
    }
  }

  /**
   * Whether the words right behind a number say who they are: "14 with gout", "(17 women with it,
   * 12 without)".
   */
  private static boolean saysOwn(CountReading r, Quantity part) {
    String after = r.after(part, 60);
    Finder entry = ENTRY.finder(after);
    return after.startsWith(" with ")
        || CountReading.open(r.before(part, 100))
            && entry.find()
            && r.groups.after(part.span().end(), part.span().end() + entry.end()) == null;
  }

  /** The drug named right behind a number: "803 rivaroxaban"; null for none. */
  private static String drugBehind(CountReading r, Quantity part) {
    return r.analysis.mentions(r.sentence, Mention.Type.DRUG).stream()
        .filter(d -> d.span().start() >= part.span().end())
        .filter(d -> r.analysis.between(part.span().end(), d.span().start()).isBlank())
        .map(Mention::name)
        .findFirst()
        .orElse(null);
  }

  /** What a number's people had, in "minimal change disease in 19"; null where no words say so. */
  private static String placed(CountReading r, Quantity part) {
    Finder in = NAME_IN.finder(r.before(part, 70));
    return r.after(part, 40).matches(BEHIND_PART)
            && in.find()
            && !NO_GROUP.matcher(in.group(1).strip()).matches()
        ? in.group(1).strip()
        : null;
  }

  private static String name(CountReading r, Quantity part) {
    Finder before = NAME_BEFORE.finder(r.before(part, 50));
    if (r.after(part, 2).matches("(?s)^\\s?[;,)\\]].*")
        && before.find()
        && before.group(1).matches(".*\\p{L}.*")
        && !NO_GROUP.matcher(before.group(1).strip()).matches()) {
      return before.group(1).strip();
    }
    String placed = placed(r, part);
    if (placed != null) {
      return placed;
    }
    Finder after = NAME_AFTER.finder(r.after(part, 90));
    return after.find() && !NO_GROUP.matcher(after.group(1).strip()).matches()
        ? after.group(1).strip()
        : null;
  }

  /**
   * "and 56 to placebo", "(22 metformin, 18 placebo)", "(fosfomycin, 121; ciprofloxacin, 120)",
   * "(257 and 254)".
   */
  static void listed(CountReading r, Quantity q, int index) {
    if (EqualSizes.each(r, q)) {
      return;
    }
    if (pair(r, q)) {
      return;
    }
    if (r.last == null || q.total() != null || r.last.count() < 2) {
      return;
    }
    String glue = r.analysis.between(r.last.words().end(), q.span().start());
    boolean sameVerb =
        r.last.kind().matches("completed|withdrawn|died")
            && PeopleCountFinder.VERBLESS.matcher(glue).matches();
    if (q.percent() != null && !sameVerb) {
      return;
    }
    GroupMention behind = r.groups.after(q.span().end(), r.next(index));
    boolean row =
        index > 0
            && PeopleCountFinder.NEXT_IN_LIST
                .matcher(
                    r.analysis.between(r.quantities.get(index - 1).span().end(), q.span().start()))
                .matches()
            && r.groups.after(behind == null ? 0 : behind.span().end(), r.next(index)) != null;
    boolean tied =
        behind != null
            && !row
            && r.analysis
                .between(q.span().end(), behind.span().start())
                .matches(
                    "(?is)^\\s*(?:(?:patients |subjects )?(?:were |was )?(?:assigned |allocated |randomi[sz]ed )?(?:in|to|on|received|receiving|took|began|for|with|given)(?: receive)?(?: the| a| an)? )?");
    if (tied && glue.length() < 160) {
      r.add(q, q.span().end(), r.last.kind(), behind.label(), "listed", 0.75);
      return;
    }
    Finder name = NAME_AFTER.finder(r.after(q, 90));
    if (r.last.kind().equals("randomized")
        && r.after(q, 12).matches("(?is)^\\s+(?:to|received)\\b.*")
        && glue.length() < 120
        && name.find()) {
      r.add(q, q.span().end(), "randomized", name.group(1).strip(), "named", 0.6);
      return;
    }
    String before = r.analysis.before(r.sentence, q.span().start(), 90);
    GroupMention front = r.groups.before(q.span().start());
    String rest = r.analysis.after(r.sentence, q.span().end(), 3);
    boolean closes = rest.matches("(?s)^\\s?(?:[);,\\]]).*");
    if (front != null
        && CountReading.open(before)
        && closes
        && NAMED_BEFORE.in(before)
        && r.analysis
            .between(front.span().end(), q.span().start())
            .matches("(?is)^(?:\\s?\\+\\s?[\\p{L}\\d-]{1,20})*(?: group| arm)?\\s*[,:=]?\\s*")) {
      r.add(q, q.span().end(), r.last.kind(), front.label(), "bracket", 0.75);
    }
  }

  /**
   * "511 took at least one dose (257 and 254)": two that make up the number before them are the two
   * arms.
   */
  private static boolean pair(CountReading r, Quantity q) {
    List<Group> arms = r.analysis.groups().arms();
    int i = r.quantities.indexOf(q);
    if (r.last == null || arms.size() != 2 || i + 1 >= r.quantities.size()) {
      return false;
    }
    Quantity other = r.quantities.get(i + 1);
    boolean bracket =
        r.analysis.before(r.sentence, q.span().start(), 3).matches("(?s).*[(\\[]\\s*$")
            && PeopleCountFinder.NEXT_IN_LIST
                .matcher(r.analysis.between(q.span().end(), other.span().start()))
                .matches();
    if (!bracket || q.value().intValueExact() + other.value().intValueExact() != r.last.count()) {
      return false;
    }
    String kind = r.last.kind();
    r.add(q, q.span().end(), kind, arms.get(0).label(), "pair", 0.7);
    r.add(other, other.span().end(), kind, arms.get(1).label(), "pair", 0.7);
    return true;
  }
}
