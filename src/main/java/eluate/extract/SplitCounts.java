package eluate.extract;

import eluate.record.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the bracket that parts a number of people among two arms in their order: "affected 9
 * children (6 and 3)".
 */
final class SplitCounts {
  private static final Pattern OPENS = Pattern.compile("(?i)(?: [\\p{L}-]+){0,2}\\s?[(\\[]");
  private static final Pattern GLUE = Pattern.compile("(?i) (?:and|versus|vs\\.?|v) |, ?|/");

  private SplitCounts() {}

  /** The counts, with the parts of those that a bracket parts. */
  static List<Counted> with(Analysis analysis, List<Counted> counted, List<Figure> figures) {
    List<Group> arms = analysis.groups().arms();
    if (arms.size() != 2) {
      return counted;
    }
    List<Counted> all = new ArrayList<>();
    for (Counted count : counted) {
      all.add(count);
      int at = figures.indexOf(count.figure());
      if (at >= 0 && at + 2 < figures.size() && count.group().equals(Groups.ALL)) {
        Figure first = figures.get(at + 1);
        Figure second = figures.get(at + 2);
        if (parts(analysis, count.figure(), first, second)) {
          all.add(new Counted(count.outcome(), first, arms.get(0).label()));
          all.add(new Counted(count.outcome(), second, arms.get(1).label()));
        }
      }
    }
    return all;
  }

  private static boolean parts(Analysis analysis, Figure whole, Figure first, Figure second) {
    return bare(first)
        && bare(second)
        && whole.events() != null
        && whole.events() == first.events() + second.events()
        && OPENS.matcher(analysis.between(whole.span().end(), first.span().start())).matches()
        && GLUE.matcher(analysis.between(first.span().end(), second.span().start())).matches()
        && analysis.between(second.span().end(), second.span().end() + 1).matches("[)\\]]");
  }

  private static boolean bare(Figure figure) {
    return figure.form() == Figure.Form.BARE && figure.events() != null;
  }
}
