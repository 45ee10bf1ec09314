package eluate.cli;

import eluate.train.LogisticLearner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One question that weights are fitted to answer, with the setting that cross-validation chose. */
enum DeciderQuestion {
  /** Whether the study gave a drug as what it tests or as its comparator. */
  TESTED("drugs", "tested other", 6),
  /** On which side of the study a tested drug stood. */
  COMPARATOR("drugs", "comparator studied", 12),
  /** What a drug was that was not tested. */
  OTHERS("drugs", "concomitant prior mentioned none", 12),
  /** Whether a condition is what the people are treated for. */
  TREATED("indications", "treated other", 5),
  /** Whether a condition is a harm of treatment. */
  HARM("adverseEvents", "harm other", 3);

  private static final int RAREST = 5;
  private static final Set<String> TEST = Set.of("studied", "comparator");
  private static final Set<String> TREATMENT = Set.of("treated", "approved", Judged.GIVEN);

  final String family;
  private final String classes;
  private final double penalty;

  DeciderQuestion(String family, String classes, double penalty) {
    this.family = family;
    this.classes = classes;
    this.penalty = penalty;
  }

  /** The answers, in the order of the weights. */
  List<String> classes() {
    return List.of(classes.split(" "));
  }

  /** Weights fitted to examples, one for each class. */
  Map<String, double[]> fit(List<LogisticLearner.Example> examples) {
    return LogisticLearner.fit(examples, classes(), penalty, RAREST);
  }

  /**
   * The classes that gold says are right.
   *
   * @param names whether the gold that it is from tells names only
   * @return empty where gold says nothing on this question
   */
  Set<String> right(Judged judged, boolean names) {
    boolean mine = judged.candidate().family().equals(family);
    boolean open = judged.partOfName() && (this == TREATED || names && this != HARM);
    if (!mine || open) {
      return Set.of();
    }
    return switch (this) {
      case HARM -> judged.optional() ? Set.of() : yes(!judged.roles().isEmpty());
      case TREATED -> treated(judged);
      default -> names ? named(judged) : ofDrug(judged);
    };
  }

  private Set<String> yes(boolean is) {
    return Set.of(classes().get(is ? 0 : 1));
  }

  private Set<String> treated(Judged judged) {
    boolean treated = judged.roles().stream().anyMatch(TREATMENT::contains);
    boolean open = treated && (judged.optional() || !TREATMENT.containsAll(judged.roles()));
    return open ? Set.of() : yes(treated);
  }

  private Set<String> named(Judged judged) {
    return this == TESTED ? yes(!judged.roles().isEmpty()) : Set.of();
  }

  private Set<String> ofDrug(Judged judged) {
    Set<String> tested = new HashSet<>(judged.roles());
    tested.retainAll(TEST);
    Set<String> others = new HashSet<>(judged.roles());
    others.removeAll(TEST);
    if (judged.optional() || judged.roles().isEmpty()) {
      others.add("none");
    }
    boolean onlyOptional = !tested.isEmpty() && others.equals(Set.of("none"));
    return switch (this) {
      case TESTED -> tested.isEmpty() || others.isEmpty() ? yes(others.isEmpty()) : Set.of();
      case COMPARATOR -> tested.size() == 1 ? tested : Set.of();
      default -> onlyOptional ? Set.of() : others;
    };
  }

  /** The examples that papers give for this question. */
  List<LogisticLearner.Example> examples(List<DeciderPaper> papers) {
    List<LogisticLearner.Example> examples = new ArrayList<>();
    for (DeciderPaper paper : papers) {
      for (Judged judged : paper.judged()) {
        Set<String> right = right(judged, paper.names());
        if (!right.isEmpty()) {
          examples.add(
              new LogisticLearner.Example(judged.candidate().traits(), right, paper.weight()));
        }
      }
    }
    return examples;
  }
}
