package eluate.extract;

import eluate.language.Quantity;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a sentence tells of those who left a study or died beyond their number: why they did
 * ("168 had discontinued: adverse events 52, lack of efficacy 61 …"), and in which arm ("three
 * died, one on placebo").
 */
final class LossParts {
  /** "18 of them for adverse events". */
  private static final Wording OF_THEM =
      Wording.of(
          "(?i)^\\s(?:of (?:them|whom|these|those)|patients|subjects|participants)?\\s?(?:for|because of|due to|owing to|on account of)\\s");

  private static final Wording BRACKET = Wording.of("^\\s?\\(([^()]{2,60})\\)");

  /** Characters between the parts, at most. */
  private static final int FARTHEST = 70;

  private static final int MOST_PARTS = 7;

  private LossParts() {}

  /** Adds the parts of each number of people lost, and of those who didn't complete. */
  static void find(CountReading r) {
    List<PeopleCount> told = List.copyOf(r.found);
    for (PeopleCount count : told) {
      if (count.kind().matches("withdrawn|died") && count.count() > 1) {
        parts(r, count, count.count(), count.kind());
      } else if (count.kind().equals("completed") && count.group().equals(Groups.ALL)) {
        told.stream()
            .filter(c -> c.group().equals(Groups.ALL) && c.words().end() <= count.words().start())
            .filter(c -> c.kind().matches("randomized|enrolled|treated"))
            .reduce((a, b) -> b)
            .filter(c -> c.count() - count.count() > 1)
            .ifPresent(c -> parts(r, count, c.count() - count.count(), "withdrawn"));
      }
    }
    reasons(r, told.stream().filter(c -> c.kind().equals("withdrawn")).toList());
  }

  /** The numbers in a row behind another that make up so many. */
  private static void parts(CountReading r, PeopleCount whole, int people, String kind) {
    List<Quantity> rest =
        r.quantities.stream()
            .filter(q -> q.kind() == Quantity.Kind.PLAIN && q.total() == null)
            .filter(q -> q.span().start() >= whole.words().end())
            .toList();
    List<Quantity> parts = new ArrayList<>();
    int sum = 0;
    int from = whole.words().end();
    for (Quantity q : rest) {
      boolean near = q.span().start() - from <= FARTHEST;
      if (!near || parts.size() == MOST_PARTS || sum >= people) {
        break;
      }
      parts.add(q);
      sum += q.value().intValueExact();
      from = q.span().end();
    }
    if (sum != people || parts.size() < 2) {
      return;
    }
    for (Quantity part : parts) {
      PeopleCount known =
          r.found.stream()
              .filter(c -> c.words().start() == part.span().start())
              .filter(c -> !c.kind().matches("female|male"))
              .findFirst()
              .orElse(null);
      String group = group(r, part, whole);
      boolean told =
          known != null && known.kind().equals(kind) && !known.group().equals(Groups.ALL);
      if (!told && (part.value().intValueExact() > 1 || !group.equals(whole.group()))) {
        r.found.remove(known);
        r.add(part, part.span().end(), kind, group, "loss", 0.7);
      }
    }
  }

  /** The group in the bracket behind a number, or tied to it; that of the whole where none is. */
  private static String group(CountReading r, Quantity part, PeopleCount whole) {
    Finder bracket = BRACKET.finder(r.after(part, 70));
    if (bracket.find()) {
      GroupMention named = r.groups.after(part.span().end(), part.span().end() + bracket.end());
      if (named != null) {
        return named.label();
      }
    }
    String tied = r.groups.of(part, part.span().end(), r.next(r.quantities.indexOf(part)), false);
    return tied.equals(Groups.ALL) ? whole.group() : tied;
  }

  /** How many of those who left did so for one reason, in one or in several groups. */
  private static void reasons(CountReading r, List<PeopleCount> left) {
    int last = left.size() - 1;
    for (int i = r.quantities.size() - 1; i >= 0 && last >= 0; i--) {
      Quantity q = r.quantities.get(i);
      PeopleCount whole = left.get(last);
      boolean list =
          i + 1 < r.quantities.size()
              && last < left.size() - 1
              && PeopleCountFinder.NEXT_IN_LIST
                  .matcher(r.analysis.between(q.span().end(), r.next(i)))
                  .matches();
      boolean free = r.found.stream().noneMatch(c -> c.words().start() == q.span().start());
      int from = left.get(left.size() - 1).words().end();
      if (free
          && q.kind() == Quantity.Kind.PLAIN
          && q.total() == null
          && q.span().start() >= from
          && q.span().start() - from <= FARTHEST
          && q.value().intValueExact() > 1
          && q.value().intValueExact() < whole.count()
          && (list || OF_THEM.in(r.after(q, 50)))) {
        r.add(q, q.span().end(), "withdrawn", whole.group(), "loss", 0.6);
        last--;
      }
    }
  }
}
