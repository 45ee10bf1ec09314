package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.lexicon.Concept;
import eluate.mention.Mention;
import eluate.record.Dispersion;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.Score;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measured numbers: what was measured, in whom, when, and how it scatters. */
final class Scores implements Extractor<Score> {
  private static final Wording LEAST_SQUARES =
      Wording.of("(?i)\\b(?:least[- ]squares?|LSM?|adjusted) means?\\b|\\bLS mean\\b");
  private static final Wording GEOMETRIC = Wording.of("(?i)\\b(?:geometric mean|GMTs?|GMCs?)\\b");

  @Override
  public List<Score> extract(Analysis analysis) {
    List<Score> scores = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      if (!ScoreNumbers.tells(analysis, sentence)) {
        continue;
      }
      for (Score score : sentence(analysis, sentence)) {
        String key =
            score.measure()
                + "|"
                + score.group()
                + "|"
                + score.value()
                + "|"
                + score.timepoint()
                + "|"
                + score.type();
        if (seen.add(key)) {
          scores.add(score);
        }
      }
    }
    return scores;
  }

  private List<Score> sentence(Analysis analysis, Sentence sentence) {
    List<Quantity> numbers = ScoreNumbers.of(analysis, sentence);
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Quantity, Mention> measures = MeasureLinker.link(analysis, sentence, numbers);
    List<Quantity> measured =
        numbers.stream()
            .filter(
                q ->
                    measures.containsKey(q)
                        && ScoreNumbers.fits(analysis, sentence, q, measures.get(q)))
            .toList();
    Map<Quantity, String> groups = GroupLinker.link(analysis, sentence, measured, false);
    Map<Quantity, String> times = TimeLinker.link(analysis, sentence, measured);
    CourseTimes.complete(analysis, sentence, measured, measures, groups, times);
    List<BigDecimal> changes = Change.all(analysis, sentence, measured, measures);
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      Quantity quantity = measured.get(i);
      Mention measure = measures.get(quantity);
      String group = groups.get(quantity);
      BigDecimal change = changes.get(i);
      String before = BeforeAfter.time(analysis, sentence, measured, i);
      String told = before != null ? before : times.get(quantity);
      String time = change != null && "baseline".equals(told) ? null : told;
      for (String label : analysis.groups().labelsOf(group)) {
        scores.add(score(analysis, sentence, quantity, measure, label, change, time));
      }
    }
    return scores;
  }

  private static Score score(
      Analysis analysis,
      Sentence sentence,
      Quantity quantity,
      Mention measure,
      String group,
      BigDecimal change,
      String time) {
    Evidence evidence =
        analysis.evidence(
            around(sentence, measure, quantity), rule(analysis, measure, group, change != null));
    return new Score(
        MeasureName.of(analysis, measure),
        group,
        change == null ? "value" : "change",
        statistic(analysis, sentence, quantity, group),
        change == null ? quantity.value() : change,
        unit(analysis, quantity),
        dispersion(quantity),
        time,
        List.of(evidence),
        measure.concept() == null ? 0.6 : 0.8);
  }

  /** What was read and how: calibration tells these apart. */
  private static String rule(Analysis analysis, Mention measure, String group, boolean change) {
    boolean ungrouped = group.equals(Groups.ALL) && analysis.groups().all().size() > 1;
    return "score."
        + (change ? "change" : "value")
        + (measure.concept() == null ? ".named" : ".listed")
        + (ungrouped ? ".ungrouped" : "");
  }

  private static Span around(Sentence sentence, Mention measure, Quantity quantity) {
    boolean near =
        measure.sentence() == sentence.index()
            && Math.abs(measure.span().start() - quantity.span().start()) < 160;
    return near ? measure.span().cover(quantity.span()) : quantity.span();
  }

  private static String unit(Analysis analysis, Quantity quantity) {
    return quantity.unit() != null || quantity.kind() != Quantity.Kind.TIME
        ? quantity.unit()
        : TimeUnit.of(analysis, quantity);
  }

  private static Dispersion dispersion(Quantity quantity) {
    if (quantity.spreadKind() == null) {
      return null;
    }
    boolean single = quantity.spread() != null;
    return new Dispersion(
        single ? quantity.spreadKind().matches("SE") ? "SE" : "SD" : quantity.spreadKind(),
        quantity.spread(),
        single ? null : quantity.low(),
        single ? null : quantity.high());
  }

  private static String statistic(
      Analysis analysis, Sentence sentence, Quantity quantity, String label) {
    String before = analysis.before(sentence, quantity.span().start(), 250);
    int median = Math.max(before.lastIndexOf("edian"), before.lastIndexOf("IQR"));
    int mean =
        Math.max(
            before.lastIndexOf("mean"),
            Math.max(before.lastIndexOf("Mean"), before.lastIndexOf("verage")));
    boolean geometric = GEOMETRIC.in(before);
    boolean least = LEAST_SQUARES.in(before);
    Group group = analysis.groups().group(label);
    if (geometric) {
      return "geometric mean";
    }
    if (median > mean || "IQR".equals(quantity.spreadKind())) {
      return "median";
    }
    if (least) {
      return "LS mean";
    }
    if (mean >= 0 || quantity.spread() != null) {
      return "mean";
    }
    return group != null && group.kind().equals("patient") ? "observed" : null;
  }

  /** Whether a section can hold results. */
  static boolean holdsResults(Section.Role role) {
    return switch (role) {
      case TITLE, BACKGROUND, ELIGIBILITY, CONCLUSION, KEYWORDS, CAPTION, BOILERPLATE -> false;
      default -> true;
    };
  }

  /** Whether a measure's own unit is the percent sign. */
  static boolean inPercent(Concept concept) {
    return concept != null
        && (concept.get("kind").equals("function")
            || concept.get("unit").contains("%")
            || concept.get("units").contains("%"));
  }
}
