package eluate.extract;

import eluate.language.Quantity;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.List;

/**
 * Reads sizes in forms that need no noun: told once for every arm ("40 patients in each group"), by
 * "=" behind an arm ("metformin = 40"), and of the sexes as a ratio ("female/male: 33/71").
 */
final class EqualSizes {
  private static final Wording EACH =
      Wording.of(
          "(?i)^\\s*(?<who>patients |subjects |participants |eyes )?(?:(?:to|in|for|on|received) each|per) (?:[\\p{L}-]+ )?(?:arms?|groups?|treatments?|drugs?|cohorts?|sequence)\\b");
  private static final Wording GROUPS_OF = Wording.of("(?i)\\b(?:groups|arms|cohorts) of\\b");

  private static final Wording SEXES =
      Wording.of(
          "(?i)\\b(?:(?<first>females?|women|F|girls)|males?|men|M|boys)\\s?(?:/|:|to)\\s?(?:females?|women|F|girls|males?|men|M|boys)(?: ratio)?\\s?[:=,]?\\s?$");
  private static final Wording EQUALS = Wording.of("^\\s?(?:(?:group|arm)\\s?)?=\\s?$");

  private EqualSizes() {}

  /** Whether a number is read here. */
  static boolean read(CountReading r, Quantity q, String after) {
    return groupsOf(r, q) || perGroup(r, q, after) || sexes(r, q) || equal(r, q);
  }

  /** "Female/male: 633/871". */
  private static boolean sexes(CountReading r, Quantity q) {
    Finder sexes = SEXES.finder(r.before(q, 40));
    if (q.total() == null || q.percent() != null || !sexes.find()) {
      return false;
    }
    boolean female = sexes.group("first") != null;
    String group = r.last == null ? Groups.ALL : r.last.group();
    int second = q.total().intValue();
    for (int i = 0; i < 2; i++) {
      r.found.add(
          new PeopleCount(
              i == 0 ? q.value().intValueExact() : second,
              null,
              female == (i == 0) ? "female" : "male",
              group,
              q.span(),
              "sex",
              0.9));
    }
    return true;
  }

  /** "(metformin = 40, pioglitazone = 42)". */
  private static boolean equal(CountReading r, Quantity q) {
    GroupMention arm = r.groups.before(q.span().start());
    String before = r.before(q, 160);
    if (q.kind() != Quantity.Kind.PLAIN
        || q.total() != null
        || q.value().intValueExact() < 2
        || arm == null
        || !CountReading.open(before)
        || !EQUALS.in(r.analysis.between(arm.span().end(), q.span().start()))) {
      return false;
    }
    String kind = r.kind("", before.replaceFirst("[(\\[][^()\\[\\]]*$", ""));
    boolean told = kind != null && kind.matches("analyzed|completed|treated|enrolled");
    r.add(q, q.span().end(), told ? kind : kind(r), arm.label(), "sample", 0.8);
    return true;
  }

  /** Whether a number without a noun is read here: "132 to each drug". */
  static boolean each(CountReading r, Quantity q) {
    if (q.value().intValueExact() < 2 || !EACH.in(r.after(q, 40))) {
      return false;
    }
    add(r, q, q.value().intValueExact(), kind(r));
    return true;
  }

  /** Whether "127 patients per group were analyzed" is read here. */
  private static boolean perGroup(CountReading r, Quantity q, String after) {
    Finder each = EACH.finder(after);
    if (q.total() != null
        || q.percent() != null
        || r.analysis.groups().arms().size() < 2
        || q.value().intValueExact() < 2
        || !each.find()
        || each.group("who") == null) {
      return false;
    }
    boolean analyzed = "analyzed".equals(r.kind(after.substring(each.end()), ""));
    add(r, q, q.value().intValueExact(), analyzed ? "analyzed" : kind(r));
    return true;
  }

  /** Whether "three groups of 11 patients" is read here: no 3 of 11. */
  private static boolean groupsOf(CountReading r, Quantity q) {
    if (q.total() == null || !GROUPS_OF.in(q.span().of(r.analysis.text()))) {
      return false;
    }
    add(r, q, q.total().intValue(), kind(r));
    return true;
  }

  private static String kind(CountReading r) {
    return r.randomized() ? "randomized" : "enrolled";
  }

  private static void add(CountReading r, Quantity q, int size, String kind) {
    List<Group> arms = r.analysis.groups().arms();
    for (Group arm : arms) {
      r.found.add(new PeopleCount(size, null, kind, arm.label(), q.span(), "each", 0.7));
    }
  }
}
