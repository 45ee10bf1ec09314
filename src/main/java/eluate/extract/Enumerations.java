package eluate.extract;

import eluate.language.Quantity;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Wording;

/**
 * Reads how many of a study's people had what, where a sentence goes on from their number with such
 * a list: "111 patients, including 52 with osteomyelitis and 13 with endocarditis", "five met the
 * criteria for A, three for B".
 */
final class Enumerations {
  private static final Wording INCLUDING =
      Wording.of("(?i)[^.;:]{0,110}\\b(?:including|comprising|consisting of|namely)\\s$");
  private static final Wording WITH =
      Wording.of("(?i)^\\s(?:patients |cases |subjects )?with\\s(?:[\\p{L}-]+\\s){0,3}$");
  private static final Wording WITH_AND =
      Wording.of("(?i)^\\swith\\s[^.;:()\\d]{2,60}?,?\\s(?:and\\s)?$");
  private static final Wording OF =
      Wording.of("(?i)\\b(?:of|among|from|in) (?:(?:the|these|our|all) )?$");
  private static final Wording SAME =
      Wording.of(
          "(?is)^.*?\\b(?<how>with|for)\\s[^,;.()\\d]{2,80}(?:\\s\\([^()]{1,20}\\))?,?\\s(?:and\\s)?$");
  private static final Wording LABEL =
      Wording.of(
          "(?i)^\\s(?:(?:patients|subjects|cases|women|men|children) )?(?:\\([^()]{1,20}\\) )?(?<how>with|for)\\s(?<what>[\\p{L}][\\p{L}\\d /-]{1,40}?)(?:,|\\.|;|$|\\s\\(|\\s(?=were\\b|took\\b|and\\s\\d|and\\sone\\b))");

  private Enumerations() {}

  /** Adds the sizes that a sentence enumerates. */
  static void find(CountReading r) {
    PeopleCount last = null;
    boolean listing = false;
    for (Quantity q : r.quantities) {
      PeopleCount told = told(r, q);
      String label = null;
      if (told == null && last != null && q.kind() == Quantity.Kind.PLAIN && q.total() == null) {
        String glue = r.analysis.between(last.words().end(), q.span().start());
        listing =
            (listing ? WITH_AND : INCLUDING).in(glue) && q.value().intValueExact() < last.count();
        String had = listing ? condition(r, q) : null;
        label = r.tellsOutcome(glue) ? null : had != null ? had : listed(r, last, q);
      } else {
        listing = false;
      }
      if (label != null) {
        if (!listing) {
          named(r, last);
        }
        r.add(q, q.span().end(), last.kind(), label, "listed", 0.6);
        told = told(r, q);
      }
      boolean people =
          told != null
              && told.kind().matches("enrolled|treated|analyzed|randomized")
              && q.total() == null;
      last = people ? told : null;
    }
  }

  /** The first of a list has its name as well: "67 with vaginosis and 50 with candidiasis". */
  private static void named(CountReading r, PeopleCount first) {
    Finder with = LABEL.finder(r.analysis.after(r.sentence, first.words().end(), 60));
    boolean whole = OF.in(r.analysis.before(r.sentence, first.words().start(), 20)) || !with.find();
    int at = r.found.indexOf(first);
    if (!whole && at >= 0 && first.group().equals(Groups.ALL)) {
      r.found.set(at, first.of(with.group("what").strip()));
    }
  }

  /** What was read of a number before, sexes aside; null for nothing. */
  private static PeopleCount told(CountReading r, Quantity q) {
    return r.found.stream()
        .filter(c -> c.words().start() == q.span().start())
        .filter(c -> !c.kind().matches("female|male"))
        .findFirst()
        .orElse(null);
  }

  /**
   * What a number's people had where the number follows another by the same word: "five … for A,
   * three for B"; null for nothing.
   */
  private static String listed(CountReading r, PeopleCount last, Quantity q) {
    Finder before = SAME.finder(r.analysis.between(last.words().end(), q.span().start()));
    Finder behind = LABEL.finder(r.after(q, 60));
    return before.find() && behind.find() && before.group("how").equals(behind.group("how"))
        ? behind.group("what").strip()
        : null;
  }

  /** The condition that a number's people are said to be with; null for none. */
  private static String condition(CountReading r, Quantity q) {
    for (Mention mention : r.analysis.mentions(r.sentence, Mention.Type.CONDITION)) {
      boolean with =
          mention.span().start() >= q.span().end()
              && WITH.in(r.analysis.between(q.span().end(), mention.span().start()));
      if (with) {
        return mention.span().of(r.analysis.text());
      }
    }
    return null;
  }
}
