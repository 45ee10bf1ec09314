package eluate.extract;

import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out sizes in brackets, "(n = 41)", that a whole article prints all along with what it
 * measured in whom, where other sentences tell how many took part.
 */
final class RepeatedSizes {
  private static final String SIZE = "sample";

  /** The least share of a group in which the group is measured. */
  private static final double MEASURED = 0.8;

  /** Words that say what became of the people counted. */
  private static final Wording SAID =
      Wording.of(
          "(?i)\\b(?:random\\w*|assigned|allocated|enrolled|recruited|included|screened|completed|analy[sz]ed|withdr[ae]w\\w*|discontinued|evaluable|intention[- ]to[- ]treat|ITT|per[- ]protocol|populations?|divided)\\b");

  private RepeatedSizes() {}

  /** Takes them out; those of nearly a whole group tell in how many something was measured. */
  static void leaveOut(Analysis analysis, List<PeopleCount> found) {
    Set<String> arms =
        analysis.groups().arms().stream().map(Group::label).collect(Collectors.toSet());
    List<PeopleCount> sure = found.stream().filter(c -> sure(analysis, c)).toList();
    List<PeopleCount> kept = new ArrayList<>();
    for (PeopleCount count : found) {
      int size =
          sure.stream()
              .filter(c -> c.group().equals(count.group()) && takesPart(c))
              .mapToInt(PeopleCount::count)
              .max()
              .orElse(0);
      boolean whose = count.group().equals(Groups.ALL) || arms.contains(count.group());
      if (sure.contains(count) || whose && size == 0) {
        kept.add(count);
      } else if (whose && count.count() < size && count.count() >= MEASURED * size) {
        kept.add(count.as("analyzed"));
      }
    }
    found.clear();
    found.addAll(kept);
  }

  /** Whether words of its own tell what a number of people is. */
  private static boolean sure(Analysis analysis, PeopleCount count) {
    return !count.rule().equals(SIZE)
        || !count.kind().matches("randomized|enrolled")
        || said(analysis, count);
  }

  private static boolean takesPart(PeopleCount count) {
    return count.kind().matches("randomized|enrolled|treated|analyzed");
  }

  private static boolean said(Analysis analysis, PeopleCount count) {
    Sentence sentence = analysis.parsed().sentenceAt(count.words().start());
    return sentence != null && SAID.in(analysis.words(sentence));
  }
}
