package eluate.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairingTest {

  @Test
  void hasNoPairsWhereOneSideIsEmpty() {
    assertArrayEquals(new int[0], Pairing.of(new double[0][0]));
    assertArrayEquals(new int[] {-1, -1}, Pairing.of(new double[2][0]));
  }

  @Test
  void leavesOutWhatHasNoWeight() {
    assertArrayEquals(new int[] {-1, 0}, Pairing.of(new double[][] {{0}, {1}}));
  }

  @Test
  void givesUpTheBestPairForABetterSum() {
    assertArrayEquals(new int[] {1, 0}, Pairing.of(new double[][] {{5, 4}, {4, 0}}));
  }

  /** Weights as verdicts give them, so that there are many ties. */
  @RepeatedTest(200)
  void isTheLargestSum(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    double[][] weight = new double[random.nextInt(9)][1 + random.nextInt(9)];
    for (double[] row : weight) {
      for (int j = 0; j < row.length; j++) {
        int wrong = random.nextInt(5);
        List<String> slots = IntStream.range(0, wrong).mapToObj(String::valueOf).toList();
        row[j] = new Verdict(random.nextBoolean(), slots).weight(random.nextInt(3) == 0);
      }
    }
    int[] partner = Pairing.of(weight);
    double sum = 0;
    for (int i = 0; i < partner.length; i++) {
      sum += partner[i] == Pairing.NONE ? 0 : weight[i][partner[i]];
    }
    long distinct = IntStream.of(partner).filter(j -> j != Pairing.NONE).distinct().count();
    assertEquals(IntStream.of(partner).filter(j -> j != Pairing.NONE).count(), distinct);
    assertEquals(largestSum(weight), sum, 1e-9);
  }

  private static double largestSum(double[][] weight) {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    List<String> rows = IntStream.range(0, weight.length).mapToObj(i -> "row" + i).toList();
    List<String> columns =
        IntStream.range(0, weight.length == 0 ? 0 : weight[0].length)
            .mapToObj(j -> "column" + j)
            .toList();
    rows.forEach(graph::addVertex);
    columns.forEach(graph::addVertex);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        if (weight[i][j] > 0) {
          graph.setEdgeWeight(graph.addEdge(rows.get(i), columns.get(j)), weight[i][j]);
        }
      }
    }
    return new MaximumWeightBipartiteMatching<>(graph, Set.copyOf(rows), Set.copyOf(columns))
        .getMatching()
        .getWeight();
  }
}
