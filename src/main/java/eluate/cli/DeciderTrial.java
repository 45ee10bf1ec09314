package eluate.cli;

import eluate.train.LogisticLearner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges the deciders on papers left out: each paper with full gold by weights fitted without it
 * and without its fold. What is counted is names that were found, so that it tells of deciding
 * alone.
 */
final class DeciderTrial {
  private static final int FOLDS = 5;
  private static final double HALF = 0.5;

  private final List<DeciderPaper> papers;
  private int drugs;
  private int ruledRight;
  private int right;
  private final Counts ruledTreated = new Counts();
  private final Counts treated = new Counts();
  private final Counts harms = new Counts();

  /** Right and wrong answers of yes and no. */
  private static final class Counts {
    private int hits;
    private int said;
    private int wanted;

    void add(boolean says, boolean is) {
      hits += says && is ? 1 : 0;
      said += says ? 1 : 0;
      wanted += is ? 1 : 0;
    }

    String row(String name) {
      double precision = said == 0 ? 0 : (double) hits / said;
      double recall = wanted == 0 ? 0 : (double) hits / wanted;
      double f1 = said + wanted == 0 ? 0 : 2.0 * hits / (said + wanted);
      return String.format(
          Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f |", name, wanted, precision, recall, f1);
    }
  }

  DeciderTrial(List<DeciderPaper> papers) {
    this.papers = papers;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<DeciderPaper> learn = new ArrayList<>();
      List<DeciderPaper> judge = new ArrayList<>();
      int full = 0;
      for (DeciderPaper paper : papers) {
        boolean out = !paper.names() && full++ % FOLDS == fold;
        (out ? judge : learn).add(paper);
      }
      Map<DeciderQuestion, Map<String, double[]>> weights = fit(learn);
      judge.forEach(paper -> paper.judged().forEach(judged -> add(judged, weights)));
    }
  }

  /** Weights for every question. */
  static Map<DeciderQuestion, Map<String, double[]>> fit(List<DeciderPaper> papers) {
    Map<DeciderQuestion, Map<String, double[]>> weights = new EnumMap<>(DeciderQuestion.class);
    for (DeciderQuestion question : DeciderQuestion.values()) {
      weights.put(question, question.fit(question.examples(papers)));
    }
    return weights;
  }

  private void add(Judged judged, Map<DeciderQuestion, Map<String, double[]>> weights) {
    Set<String> traits = judged.candidate().traits();
    switch (judged.candidate().family()) {
      case "drugs" -> {
        drugs++;
        right += isRight(judged, role(traits, weights)) ? 1 : 0;
        Set<String> ruled = judged.candidate().ruled();
        ruledRight +=
            ruled.isEmpty()
                ? isRight(judged, "none") ? 1 : 0
                : ruled.stream().anyMatch(role -> isRight(judged, role)) ? 1 : 0;
      }
      case "indications" -> {
        Set<String> is = DeciderQuestion.TREATED.right(judged, false);
        if (!is.isEmpty()) {
          treated.add(
              sure(DeciderQuestion.TREATED, traits, weights) >= HALF, is.contains("treated"));
          ruledTreated.add(judged.candidate().ruled().contains("treated"), is.contains("treated"));
        }
      }
      default -> {
        Set<String> is = DeciderQuestion.HARM.right(judged, false);
        if (!is.isEmpty()) {
          harms.add(sure(DeciderQuestion.HARM, traits, weights) >= HALF, is.contains("harm"));
        }
      }
    }
  }

  private static boolean isRight(Judged judged, String role) {
    return role.equals("none")
        ? judged.roles().isEmpty() || judged.optional()
        : judged.roles().contains(role);
  }

  private static double sure(
      DeciderQuestion question,
      Set<String> traits,
      Map<DeciderQuestion, Map<String, double[]>> weights) {
    return LogisticLearner.probabilities(weights.get(question), traits)[0];
  }

  /** The likeliest role. */
  private static String role(
      Set<String> traits, Map<DeciderQuestion, Map<String, double[]>> weights) {
    double tested = sure(DeciderQuestion.TESTED, traits, weights);
    double comparator = sure(DeciderQuestion.COMPARATOR, traits, weights);
    double[] others = LogisticLearner.probabilities(weights.get(DeciderQuestion.OTHERS), traits);
    Map<String, Double> roles = new TreeMap<>();
    roles.put("studied", tested * (1 - comparator));
    roles.put("comparator", tested * comparator);
    for (int i = 0; i < others.length; i++) {
      roles.put(DeciderQuestion.OTHERS.classes().get(i), (1 - tested) * others[i]);
    }
    return roles.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** One line a decider. */
  String lines() {
    long full = papers.stream().filter(p -> !p.names()).count();
    return String.join(
        "\n",
        String.format(
            Locale.ROOT,
            "%d papers with full gold, %d with gold of names",
            full,
            papers.size() - full),
        "",
        "| roles of drugs | names | right |",
        "| --- | --- | --- |",
        share("by rules alone", ruledRight),
        share("by the weights", right),
        "",
        "| yes or no | yes in gold | precision | recall | F1 |",
        "| --- | --- | --- | --- | --- |",
        ruledTreated.row("treated conditions, by rules alone"),
        treated.row("treated conditions, by the weights"),
        harms.row("harms, by the weights"));
  }

  private String share(String name, int hits) {
    return String.format(
        Locale.ROOT, "| %s | %d | %.3f |", name, drugs, drugs == 0 ? 0 : (double) hits / drugs);
  }
}
