package eluate.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether confidence means what it says: of the items in a band, how many are right. Fitted on one
 * half of the documents and looked at on the other, both ways.
 *
 * @param bands from the lowest to the highest
 */
public record Reliability(List<Band> bands) {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001};

  /**
   * Items whose confidence lies between two edges.
   *
   * @param from the lower edge, inclusive
   * @param to the upper edge, exclusive
   * @param items how many
   * @param expected the sum of their confidences
   * @param right how many are right
   */
  public record Band(double from, double to, int items, double expected, int right) {}

  /**
   * Fits on every second document of each set and looks at the others, then the other way round.
   */
  public static Reliability of(List<Path> golds, List<Path> outs) throws IOException {
    int[] items = new int[EDGES.length - 1];
    int[] right = new int[EDGES.length - 1];
    double[] expected = new double[EDGES.length - 1];
    for (int part = 0; part < 2; part++) {
      RuleTallies fitted = new RuleTallies(Map.of());
      RuleTallies held = new RuleTallies(Map.of());
      for (int i = 0; i < golds.size(); i++) {
        fitted = fitted.plus(RuleTallies.of(golds.get(i), outs.get(i), part));
        held = held.plus(RuleTallies.of(golds.get(i), outs.get(i), 1 - part));
      }
      for (var entry : held.rules().entrySet()) {
        if (entry.getKey().indexOf('\t') < 0) {
          continue;
        }
        double confidence = fitted.probability(entry.getKey());
        int band = 0;
        while (confidence >= EDGES[band + 1]) {
          band++;
        }
        items[band] += entry.getValue().items();
        right[band] += entry.getValue().right();
        expected[band] += confidence * entry.getValue().items();
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      bands.add(new Band(EDGES[i], Math.min(1, EDGES[i + 1]), items[i], expected[i], right[i]));
    }
    return new Reliability(List.copyOf(bands));
  }
}
