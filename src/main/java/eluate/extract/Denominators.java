package eluate.extract;

import eluate.language.Quantity;
import eluate.record.Group;
import eluate.text.Span;
import eluate.text.Wording;

/** Reads the numbers of people that others are told out of: "4 of 27 patients on latanoprost". */
final class Denominators {
  /** "57 of 104 who received it". */
  private static final Wording GIVEN =
      Wording.of(
          "(?i)^\\s*(?:[\\p{L}-]+ ){0,2}(?:who|that) (?:were |was |had )?(?:received|treated|given|took)\\b");

  private static final Wording ENROLLED =
      Wording.of("(?i)\\b(?:randomi[sz]ed|enrolled|recruited) (?:[\\p{L}-]+ ){0,2}[\\p{L}]+$");
  private static final Wording RANDOMIZED = Wording.of("(?i)\\brandomi[sz]ed\\b");

  private Denominators() {}

  /** "4 of 27 patients in the latanoprost group": the 27 are those of the group. */
  static void add(CountReading r, Quantity q, String phrase, String group) {
    if (q.total() == null || q.total().intValue() < 5) {
      return;
    }
    Group named = r.analysis.groups().group(group);
    boolean slash =
        r.analysis.text().substring(q.span().start(), q.span().end()).matches("(?s)\\d+ ?/.*");
    boolean share = (r.before(q, 15) + r.after(q, 15)).contains("%");
    if (slash && !share && q.total().intValue() < 20
        || named != null && named.kind().equals("patient")) {
      return;
    }
    boolean randomized = phrase.matches("(?is).*\\brandomi[sz]ed\\b.*");
    if (randomized || !group.equals(Groups.ALL)) {
      r.found.add(
          new PeopleCount(
              q.total().intValue(),
              null,
              randomized ? "randomized" : GIVEN.in(phrase) ? "treated" : "analyzed",
              group,
              q.span(),
              "denominator",
              0.4));
    }
  }

  /**
   * "Proteinuria in 9 of 17 patients treated with it": the 17 are everyone, where nobody has been
   * counted before or words say that they were enrolled.
   *
   * @param nounEnd where the people's noun ends
   * @param noun the noun with its adjectives
   * @param own the words behind it
   */
  static void outOf(
      CountReading r, Quantity q, int nounEnd, String noun, String own, boolean first) {
    String phrase = q.span().of(r.analysis.text()) + " " + noun;
    boolean enrolled = CountReading.WHICH.in(own) || ENROLLED.in(phrase);
    boolean close =
        r.analysis.between(q.span().end(), Math.max(q.span().end(), nounEnd)).split("\\s+").length
            <= 5;
    if (close && q.total().intValue() >= 5 && (enrolled || first && r.found.isEmpty())) {
      String kind =
          RANDOMIZED.in(phrase) || own.matches("(?is).{0,30}\\brandomi[sz]ed\\b.*")
              ? "randomized"
              : "enrolled";
      r.found.add(
          new PeopleCount(
              q.total().intValue(),
              null,
              kind,
              Groups.ALL,
              new Span(q.span().start(), Math.max(q.span().end(), nounEnd)),
              "out-of",
              0.6));
    }
  }
}
