package eluate.mention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against all label sequences written out. */
class LatticeTest {

  private static final int TOKENS = 4;

  private final Labels labels = new Labels(List.of("A", "B"));
  private final int n = labels.count();
  private final float[] transitions = new float[n * n];
  private final float[] scores = new float[TOKENS * n];
  private final List<int[]> legal = new ArrayList<>();

  @BeforeEach
  void random() {
    Random random = new Random(7);
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) random.nextGaussian() * 2;
    }
    write(new int[0]);
  }

  private void write(int[] prefix) {
    for (int label = 0; label < n; label++) {
      int before = prefix.length == 0 ? Labels.OUTSIDE : prefix[prefix.length - 1];
      if (Labels.follows(before, label)) {
        int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = label;
        if (longer.length < TOKENS) {
          write(longer);
        } else if (Labels.last(label)) {
          legal.add(longer);
        }
      }
    }
  }

  private double weight(int[] sequence) {
    double score = 0;
    for (int t = 0; t < TOKENS; t++) {
      score += scores[t * n + sequence[t]];
      score += t == 0 ? 0 : transitions[sequence[t - 1] * n + sequence[t]];
    }
    return Math.exp(score);
  }

  private Lattice lattice() {
    Lattice lattice = new Lattice(labels, transitions);
    lattice.start(TOKENS, scores);
    return lattice;
  }

  @Test
  void findsTheBestSequence() {
    int[] best = legal.get(0);
    for (int[] sequence : legal) {
      best = weight(sequence) > weight(best) ? sequence : best;
    }
    assertArrayEquals(best, lattice().best());
  }

  @Test
  void sumsProbabilities() {
    int[] wanted = {1, 2, 3, 0};
    double total = 0;
    double span = 0;
    double inside = 0;
    for (int[] sequence : legal) {
      double weight = weight(sequence);
      total += weight;
      span += Arrays.equals(sequence, 0, 3, wanted, 0, 3) ? weight : 0;
      inside += sequence[1] == 2 ? weight : 0;
    }
    Lattice lattice = lattice();
    lattice.sum(null);
    double[] of = new double[n];
    lattice.probabilities(1, of);
    assertEquals(inside / total, of[2], 1e-6);
    assertEquals(span / total, lattice.probability(wanted, 0, 3), 1e-6);
  }

  @Test
  void countsOnlyWhatIsAllowed() {
    int[] allowed = {-1, 1 << 5 | 1 << 8, -1, 1};
    double total = 0;
    double unit = 0;
    for (int[] sequence : legal) {
      if ((sequence[1] == 5 || sequence[1] == 8) && sequence[3] == 0) {
        total += weight(sequence);
        unit += sequence[1] == 8 ? weight(sequence) : 0;
      }
    }
    Lattice lattice = lattice();
    lattice.sum(allowed);
    double[] of = new double[n];
    lattice.probabilities(1, of);
    assertEquals(unit / total, of[8], 1e-6);
    assertEquals(1 - unit / total, of[5], 1e-6);
  }

  @Test
  void addsPairsOfLabels() {
    double total = 0;
    double pairs = 0;
    for (int[] sequence : legal) {
      total += weight(sequence);
      for (int t = 1; t < TOKENS; t++) {
        pairs += sequence[t - 1] == 0 && sequence[t] == 4 ? weight(sequence) : 0;
      }
    }
    Lattice lattice = lattice();
    lattice.sum(null);
    double[] found = new double[n * n];
    lattice.addPairs(1, found);
    assertEquals(pairs / total, found[4], 1e-6);
  }
}
