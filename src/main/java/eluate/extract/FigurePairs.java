package eluate.extract;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a count before a name and the percentage behind it together: "eight partial responses
 * (24.2%)".
 */
final class FigurePairs {
  private FigurePairs() {}

  /**
   * The figures with the pairs made one; their links go over to the whole.
   *
   * @param links as {@link FigureLinker} made them; changed
   */
  static List<Figure> join(
      Analysis analysis, List<Span> names, List<Figure> figures, Map<Figure, List<Integer>> links) {
    List<Figure> joined = new ArrayList<>();
    Map<Figure, Boolean> taken = new IdentityHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Figure next = i + 1 < figures.size() ? figures.get(i + 1) : null;
      if (taken.containsKey(figure)) {
        continue;
      }
      if (next != null && pair(analysis, names, figure, next, links)) {
        Figure both =
            new Figure(
                figure.span(),
                figure.quantity(),
                figure.events(),
                figure.total(),
                next.percent(),
                Figure.Form.FRACTION);
        links.put(both, links.get(figure));
        taken.put(next, true);
        joined.add(both);
      } else {
        joined.add(figure);
      }
    }
    return joined;
  }

  private static boolean pair(
      Analysis analysis,
      List<Span> names,
      Figure count,
      Figure percent,
      Map<Figure, List<Integer>> links) {
    List<Integer> a = links.get(count);
    List<Integer> b = links.get(percent);
    boolean one = a != null && b != null && a.size() == 1 && a.equals(b);
    boolean forms =
        count.events() != null
            && count.percent() == null
            && percent.percent() != null
            && percent.events() == null;
    if (!one || !forms) {
      return false;
    }
    Span name = names.get(a.get(0));
    return count.span().end() <= name.start()
        && name.end() <= percent.span().start()
        && analysis.between(name.end(), percent.span().start()).matches("(?is)[^();]{0,80}\\(\\s?")
        && analysis.between(percent.span().end(), percent.span().end() + 1).matches("[)\\]]");
  }
}
