package eluate.train;

import eluate.mention.Labels;
import eluate.mention.Lattice;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses for each type how sure of a name one must be, so that precision and recall together are
 * best.
 */
final class Thresholds {

  /** A name that was found. */
  private record Found(int type, double confidence, boolean right) {}

  private final Labels labels;
  private final Learner learner;

  Thresholds(Labels labels, Learner learner) {
    this.labels = labels;
    this.learner = learner;
  }

  /** The least confidence for each type. */
  float[] choose(List<Sample> samples) {
    List<Found> found = new ArrayList<>();
    int[] wanted = new int[labels.types().size()];
    Lattice lattice = new Lattice(labels, learner.transitions());
    for (Sample sample : samples) {
      if (sample.features().length > 0) {
        read(sample, lattice, found, wanted);
      }
    }
    found.sort(Comparator.comparingDouble((Found name) -> -name.confidence));
    float[] least = new float[wanted.length];
    for (int type = 0; type < least.length; type++) {
      least[type] = best(type, found, wanted[type]);
    }
    return least;
  }

  private void read(Sample sample, Lattice lattice, List<Found> found, int[] wanted) {
    int[] gold = Arrays.stream(sample.allowed()).map(Integer::numberOfTrailingZeros).toArray();
    for (Span span : Labels.spans(gold)) {
      wanted[Labels.type(gold[span.start()])]++;
    }
    lattice.start(gold.length, learner.scores(sample, sample.domain()));
    int[] best = lattice.best();
    lattice.sum(null);
    for (Span span : Labels.spans(best)) {
      boolean right = Arrays.equals(best, span.start(), span.end(), gold, span.start(), span.end());
      double confidence = lattice.probability(best, span.start(), span.end());
      found.add(new Found(Labels.type(best[span.start()]), confidence, right));
    }
  }

  private static float best(int type, List<Found> found, int wanted) {
    int right = 0;
    int all = 0;
    double best = 0;
    double least = 0;
    for (Found name : found) {
      if (name.type != type) {
        continue;
      }
      all++;
      right += name.right ? 1 : 0;
      double f1 = 2.0 * right / (all + wanted);
      if (f1 > best) {
        best = f1;
        least = name.confidence;
      }
    }
    return (float) (Math.floor(least * 50) / 50);
  }
}
