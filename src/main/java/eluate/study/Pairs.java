package eluate.study;

import eluate.study.Link.Sort;
import eluate.study.Title.Likeness;
import java.util.Collections;
import java.util.Set;
import java.util.StringJoiner;

/** What two documents are to each other, each rule by itself; null where it says nothing. */
final class Pairs {

  /** A title of so many words is its own where the authors are not known. */
  private static final int LONG_TITLE = 5;

  /** Fewer people in all arms together could be so by chance. */
  private static final int MANY = 40;

  private static final int SOME = 20;

  /** So many results with decimals in common are no chance. */
  private static final int FIGURES = 2;

  private static final Set<String> PAPERS = Set.of("article", "case-report", "review");

  private Pairs() {}

  /** By a number that both have: of a catalogue, a publisher, or the words themselves. */
  static Link sameNumber(Report a, Report b, String reason) {
    if (sameSort(a, b) && (titlesFit(a, b) || a.authors().agree(b.authors()))) {
      return new Link(a, b, Sort.DUPLICATE, reason);
    }
    if (!a.canJoin(b)) {
      return new Link(a, b, Sort.RELATED, reason);
    }
    return sameSort(a, b)
        ? new Link(a, b, Sort.MAYBE, reason + ", other title")
        : new Link(a, b, Sort.STUDY, reason);
  }

  private static boolean sameSort(Report a, Report b) {
    String one = a.about().kind();
    String two = b.about().kind();
    return one.equals(two) || PAPERS.contains(one) && PAPERS.contains(two);
  }

  /**
   * Abstracts of one meeting may share a number, and a title may be read from a wrong line. (One
   * that was changed from version to version has the same authors.)
   */
  private static boolean titlesFit(Report a, Report b) {
    return a.title().to(b.title()) != Likeness.OTHER || holds(a, b) || holds(b, a);
  }

  private static boolean holds(Report text, Report title) {
    String words = title.about().title();
    return words != null && text.text().contains(Fingerprint.plain(words));
  }

  static Link sameWords(Report a, Report b) {
    return new Link(a, b, Sort.DUPLICATE, "same text");
  }

  /** By the trial's number in a register. */
  static Link sameTrial(Report a, Report b) {
    if (a.role() == Report.Role.POOLED && b.role() == Report.Role.POOLED) {
      return null;
    }
    String number = a.numbers().shared(b.numbers());
    if (number == null) {
      Set<String> common = a.numbers().all();
      common.retainAll(b.numbers().all());
      return new Link(a, b, Sort.RELATED, "names " + String.join(" and ", common) + " too");
    }
    String reason = "registered as " + number;
    if (!a.canJoin(b)) {
      return new Link(a, b, Sort.RELATED, reason);
    }
    boolean records = a.role() == Report.Role.REGISTER && b.role() == Report.Role.REGISTER;
    return new Link(a, b, records ? Sort.DUPLICATE : Sort.NUMBER, reason);
  }

  /** By title and authors. */
  static Link sameTitle(Report a, Report b) {
    Likeness titles = a.title().to(b.title());
    if (titles == Likeness.OTHER || titles == Likeness.OPEN || !a.canJoin(b)) {
      return null;
    }
    boolean same = titles == Likeness.SAME;
    String reason = same ? "same title" : "one title is part of the other";
    if (a.numbers().differ(b.numbers()) || drugsDiffer(a, b)) {
      return null;
    }
    if (a.authors().agree(b.authors()) && (same || drugsShared(a, b))) {
      return new Link(a, b, Sort.STUDY, reason + ", same authors");
    }
    boolean unknown = a.authors().unknown() || b.authors().unknown();
    int words = Math.min(a.title().words().size(), b.title().words().size());
    boolean enough = same && unknown && words >= LONG_TITLE;
    return new Link(a, b, enough ? Sort.STUDY : Sort.MAYBE, reason);
  }

  /** By the sizes of the arms and what is given; both documents have the same sizes. */
  static Link sameArms(Report a, Report b) {
    int people = a.arms().stream().mapToInt(Integer::intValue).sum();
    boolean other =
        !a.canJoin(b)
            || a.numbers().differ(b.numbers())
            || !drugsShared(a, b)
            || a.authors().disjoint(b.authors())
            || people < SOME
            || !a.indications().isEmpty()
                && !b.indications().isEmpty()
                && Collections.disjoint(a.indications(), b.indications());
    if (other) {
      return null;
    }
    StringJoiner sizes = new StringJoiner(", ");
    a.arms().forEach(size -> sizes.add(size.toString()));
    String reason = "same arm sizes (" + sizes + ") and drug";
    if (a.authors().agree(b.authors())) {
      return new Link(a, b, Sort.STUDY, reason + ", same authors");
    }
    long figures = a.figures().stream().filter(b.figures()::contains).count();
    boolean distinct = people >= MANY && a.arms().stream().distinct().count() > 1;
    if (distinct && figures >= FIGURES) {
      return new Link(a, b, Sort.STUDY, reason + ", " + figures + " results the same");
    }
    return people >= MANY ? new Link(a, b, Sort.MAYBE, reason) : null;
  }

  private static boolean drugsShared(Report a, Report b) {
    return !Collections.disjoint(a.drugs(), b.drugs());
  }

  private static boolean drugsDiffer(Report a, Report b) {
    return !a.drugs().isEmpty() && !b.drugs().isEmpty() && !drugsShared(a, b);
  }
}
