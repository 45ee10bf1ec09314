package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.text.Finder;
import eluate.text.Wording;

/**
 * Reads the sizes of some of a paper's people of whom results are told ("among the 511 participants
 * with diabetes") and of the healthy people beside them.
 */
final class SubgroupSizes {
  private static final Wording OPENS =
      Wording.of("(?i)(?:^|[.;:]\\s)(?:of|in|among|for) (?:the |these |those |our )?$");

  /** The people behind such a number, and what they have in common. */
  private static final Wording WHICH =
      Wording.of(
          "(?i)^\\s(?:[\\p{L}-]+\\s){0,2}?(?:patients|pts|subjects|participants|women|men|children|adults|people|infants|individuals)?\\s?(?:with|who had|having|in whom|without)\\s(?<what>(?:(?!(?:a|an|the|at|were|was|had|there|who|and)\\b)[\\p{L}\\d≥≤<>%-]+\\s?){1,4})?");

  /** People of whom a clause tells, with no more than a word of which they are. */
  private static final Wording SOME =
      Wording.of(
          "(?i)^\\s(?<what>(?:(?:[\\p{L}-]+\\s){0,3}?(?:non-?responders|responders|relapsers|survivors|completers|(?:patients|pts|subjects|participants|women|men|children|adults|infants|individuals|cases)(?= (?:followed|receiving|treated|who|in whom|under|available|on)\\b|,))))\\b");

  private static final Wording BESIDE =
      Wording.of(
          "(?i)[^.;]{0,90}\\b(?:and|versus|vs\\.?|,)\\s(?:(?:in|with|of|from|compared with)\\s)?$");

  private static final Wording HEALTHY =
      Wording.of(
          "(?i)^\\s(?<who>(?:[\\p{L}-]+\\s){0,3}?(?:healthy (?:[\\p{L}-]+\\s)?(?:volunteers|controls|subjects|individuals|women|men|people|adults|persons|participants)|(?:normal|control) (?:volunteers|subjects|patients|women|men)|controls))\\b");

  private SubgroupSizes() {}

  /** Adds the sizes in a sentence, and says whose those are that were read without a group. */
  static void find(CountReading r, boolean first) {
    for (Quantity q : r.quantities) {
      boolean open =
          q.kind() == Quantity.Kind.PLAIN
              && q.percent() == null
              && q.total() == null
              && q.value().intValueExact() > 4;
      boolean told = r.found.stream().anyMatch(c -> c.words().start() == q.span().start());
      if (open && (told || !among(r, q, first))) {
        beside(r, q);
      }
    }
  }

  private static boolean among(CountReading r, Quantity q, boolean first) {
    Section.Role role = r.sentence.role();
    boolean results = role == Section.Role.RESULTS || role == Section.Role.BODY;
    Finder which = WHICH.finder(r.after(q, 120));
    if (first || !results || !OPENS.in(r.before(q, 25))) {
      return false;
    }
    Finder some = SOME.finder(r.after(q, 90));
    if (!which.find()) {
      boolean told = some.find();
      if (told) {
        String who = some.group("what").strip();
        String label = who.indexOf(' ') < 0 && !who.endsWith("ers") ? Groups.ALL : who;
        r.add(q, q.span().end() + some.end(), "analyzed", label, "some", 0.5);
      }
      return told;
    }
    String what = which.group("what");
    r.add(
        q,
        q.span().end() + which.end(),
        "analyzed",
        what == null ? Groups.ALL : what.strip(),
        "among",
        0.6);
    return true;
  }

  private static void beside(CountReading r, Quantity q) {
    PeopleCount before =
        r.found.stream()
            .filter(c -> c.words().end() <= q.span().start() && !c.kind().matches("female|male"))
            .reduce((a, b) -> b)
            .orElse(null);
    Finder healthy = HEALTHY.finder(r.after(q, 80));
    if (before == null
        || !BESIDE.in(r.analysis.between(before.words().end(), q.span().start()))
        || !healthy.find()) {
      return;
    }
    String who = healthy.group("who").strip();
    PeopleCount told =
        r.found.stream()
            .filter(c -> c.words().start() == q.span().start())
            .findFirst()
            .orElse(null);
    if (told == null) {
      r.add(q, q.span().end() + healthy.end(), before.kind(), who, "beside", 0.7);
    } else if (told.group().equals(Groups.ALL)) {
      r.found.set(r.found.indexOf(told), told.of(who));
    }
  }
}
