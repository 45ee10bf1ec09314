package eluate.extract;

import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.record.Response;
import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People counted by an outcome that is no harm. */
final class Responses implements Extractor<Response> {
  private final OutcomeFinder finder;

  Responses(OutcomeFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Response> extract(Analysis analysis) {
    List<Response> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Map.Entry<Sentence, List<Outcome>> entry : analysis.outcomes(finder).entrySet()) {
      if (entry.getValue().stream().noneMatch(Outcome::fact)) {
        continue;
      }
      for (Response response : read(analysis, entry.getKey(), entry.getValue())) {
        String key =
            String.join(
                "|",
                Folding.key(response.measure()),
                response.group(),
                String.valueOf(response.events()),
                String.valueOf(response.percent()),
                String.valueOf(response.timepoint()));
        if (known.add(key)) {
          found.add(response);
        }
      }
    }
    return found;
  }

  private static List<Response> read(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    List<Response> found = new ArrayList<>();
    for (Counted count : Counted.in(analysis, sentence, outcomes)) {
      Outcome outcome = outcomes.get(count.outcome());
      Figure figure = count.figure();
      if (outcome.fact()
          && !far(outcome, figure)
          && ConditionCounts.fits(analysis, outcome, figure)) {
        found.add(
            new Response(
                outcome.measure(),
                figure.events(),
                figure.total(),
                figure.percent(),
                count.group(),
                time(analysis, sentence, figure),
                List.of(analysis.evidence(outcome.span().cover(figure.span()), outcome.rule())),
                outcome.confidence()));
      }
    }
    return found;
  }

  /** A number far from a name is hardly its own. */
  private static boolean far(Outcome outcome, Figure figure) {
    Span a = outcome.span();
    Span b = figure.span();
    return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()) > 260;
  }

  private static String time(Analysis analysis, Sentence sentence, Figure figure) {
    String value = null;
    int best = 200;
    for (TimeMention time : analysis.times(sentence)) {
      int distance = Math.abs(time.span().start() - figure.span().start());
      if (time.kind() == TimeMention.Kind.POINT && distance < best) {
        best = distance;
        value = time.value();
      }
    }
    return value;
  }
}
