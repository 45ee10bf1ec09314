package eluate.extract;

import eluate.language.Quantity;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the groups of a paper without known arms where a sentence tells them one beside the other
 * by what each got: "30 patients were treated with a brace, 32 with a splint, and 29 served as
 * controls".
 */
final class ParallelGroups {
  private static final Set<String> KINDS = Set.of("treated", "randomized", "enrolled");

  private static final String NAME =
      "(?<name>(?:(?!(?:who|which|that|for|after|before|during|daily|twice|once|were|was|and \\d|had)\\b)[\\p{L}\\d][\\p{L}\\d/+-]*\\s?){1,8}?)(?=\\s?(?:[,;.(]|$|and\\s(?:\\d|\\p{L}+\\s(?:were|was|patients|subjects|served|received|had))|(?:for|after|during|daily|twice|once|at)\\b))";

  /** What the people behind a number got. */
  private static final Wording GOT =
      Wording.of(
          "(?i)^\\s(?:(?:patients|subjects|participants|women|men|children|infants|volunteers|cases)\\s)?(?:(?:were|was)\\s)?(?:randomly\\s)?(?:(?:treated|randomi[sz]ed|assigned|allocated) (?:with|by|to|into)|received|given|took|served as|acted as|underwent)\\s(?:receive\\s)?(?:(?:the|an?)\\s)?"
              + NAME);

  /** The same where the verb of the one before is left out. */
  private static final Wording ELLIPTIC =
      Wording.of(
          "(?i)^\\s(?:(?:patients|subjects|participants|women|men|children|infants|volunteers|cases)\\s)?(?:(?:with|to)\\s)?(?:the|an?)\\s"
              + NAME);

  private static final Wording JOINS = Wording.of("(?i)^[^;.]{0,90}(?:,|\\band|, and)\\s$");

  private static final Wording GROUP_WORD = Wording.of("(?i)\\s(?:groups?|arms?)$");

  private ParallelGroups() {}

  /** Puts the groups on a sentence's numbers, and adds those that only the list tells. */
  static void find(CountReading r) {
    if (r.analysis.groups().arms().size() > 1) {
      return;
    }
    List<PeopleCount> chain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Quantity last = null;
    for (Quantity q : r.quantities) {
      boolean plain = q.kind() == Quantity.Kind.PLAIN && q.total() == null && q.percent() == null;
      PeopleCount told = told(r, q);
      boolean joined =
          last != null && JOINS.in(r.analysis.between(last.span().end(), q.span().start()));
      Finder got = GOT.finder(r.after(q, 120));
      Finder elliptic = ELLIPTIC.finder(r.after(q, 120));
      String name =
          !plain
              ? null
              : got.find()
                  ? got.group("name")
                  : joined && elliptic.find() ? elliptic.group("name") : null;
      boolean fits = name != null && (told == null ? joined : open(told));
      if (!fits || !joined) {
        label(r, chain, names);
      }
      last = fits ? q : null;
      if (fits) {
        String kind = chain.isEmpty() ? "treated" : chain.get(0).kind();
        chain.add(
            told != null
                ? told
                : new PeopleCount(
                    q.value().intValueExact(), null, kind, Groups.ALL, q.span(), "parallel", 0.6));
        names.add(GROUP_WORD.removedFrom(name.strip()));
      }
    }
    label(r, chain, names);
  }

  private static boolean open(PeopleCount count) {
    return count.group().equals(Groups.ALL) && KINDS.contains(count.kind());
  }

  private static PeopleCount told(CountReading r, Quantity q) {
    return r.found.stream()
        .filter(c -> c.words().start() == q.span().start())
        .filter(c -> !c.kind().matches("female|male"))
        .findFirst()
        .orElse(null);
  }

  private static void label(CountReading r, List<PeopleCount> chain, List<String> names) {
    if (chain.size() > 1 && new HashSet<>(names).size() == names.size()) {
      for (int i = 0; i < chain.size(); i++) {
        PeopleCount count = chain.get(i);
        int at = r.found.indexOf(count);
        PeopleCount named = count.of(names.get(i));
        if (at >= 0) {
          r.found.set(at, named);
        } else {
          r.found.add(named);
        }
      }
    }
    chain.clear();
    names.clear();
  }
}
