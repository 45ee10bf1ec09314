package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number of people that a sentence gives to an outcome.
 *
 * @param outcome the place of what they had in the sentence's list of outcomes
 * @param figure the number
 * @param group the label of whose number it is
 */
record Counted(int outcome, Figure figure, String group) {
  /** What a sentence counts, in reading order. */
  static List<Counted> in(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    List<Figure> figures = FigureReader.read(analysis, sentence);
    List<Span> names = outcomes.stream().map(Outcome::span).toList();
    Map<Figure, List<Integer>> links = FigureLinker.link(analysis, sentence, names, figures);
    figures = FigurePairs.join(analysis, names, figures, links);
    Map<Quantity, String> groups =
        GroupLinker.link(analysis, sentence, figures.stream().map(Figure::quantity).toList(), true);
    List<Counted> counted = new ArrayList<>();
    for (Figure figure : figures) {
      for (int at : links.getOrDefault(figure, List.of())) {
        for (String group : analysis.groups().labelsOf(groups.get(figure.quantity()))) {
          counted.add(new Counted(at, figure, group));
        }
      }
    }
    return counted;
  }
}
