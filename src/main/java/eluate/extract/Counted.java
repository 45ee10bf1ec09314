package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number of people that a sentence gives to an outcome.
 *
 * @param outcome the place of what they had in the sentence's list of outcomes
 * @param figure the number
 * @param group the label of whose number it is
 */
record Counted(int outcome, Figure figure, String group) {
  private static final Pattern LIST =
      Pattern.compile("(?i)\\s?(?:,|/|,? and|,? or|vs\\.?|versus)\\s?[<>≤≥]?\\s?");

  /** What a sentence counts, in reading order. */
  static List<Counted> in(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    List<Figure> figures = FigureReader.read(analysis, sentence);
    List<Span> names = outcomes.stream().map(Outcome::span).toList();
    Map<Figure, List<Integer>> links = FigureLinker.link(analysis, sentence, names, figures);
    figures = FigurePairs.join(analysis, names, figures, links);
    Map<Quantity, String> groups =
        GroupLinker.link(analysis, sentence, inOrder(analysis, sentence, figures), true);
    List<Counted> counted = new ArrayList<>();
    for (Figure figure : figures) {
      for (int at : links.getOrDefault(figure, List.of())) {
        for (String group : analysis.groups().labelsOf(groups.get(figure.quantity()))) {
          counted.add(new Counted(at, figure, group));
        }
      }
    }
    return SplitCounts.with(analysis, counted, figures);
  }

  /** Their numbers, and those like "&lt;1%" that are no figures but hold a place in a list. */
  private static List<Quantity> inOrder(
      Analysis analysis, Sentence sentence, List<Figure> figures) {
    List<Quantity> all = new ArrayList<>(figures.stream().map(Figure::quantity).toList());
    analysis.quantities(sentence).stream()
        .filter(q -> q.bound() != null && q.isPercent())
        .filter(q -> figures.stream().noneMatch(f -> f.span().overlaps(q.span())))
        .filter(q -> figures.stream().anyMatch(f -> listed(analysis, f.span(), q.span())))
        .forEach(all::add);
    all.sort(Comparator.comparing(Quantity::span));
    return all;
  }

  /** Whether nothing but a connector stands between a percentage and one that is bounded. */
  private static boolean listed(Analysis analysis, Span figure, Span bounded) {
    boolean first = figure.end() <= bounded.start();
    return LIST.matcher(
            first
                ? analysis.between(figure.end(), bounded.start())
                : analysis.between(bounded.end(), figure.start()))
        .matches();
  }
}
