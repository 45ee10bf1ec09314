package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.Shared;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What must hold of any gold and any output, over seeded random cases on the project's own gold.
 */
class InvariancesTest {

  /** So many seeds, each on all gold. */
  private static final int CASES = 3;

  /** How many perturbations of a set the two scorers are compared on; more for a measurement. */
  private static final int PERTURBATIONS = Integer.getInteger("eluate.perturbations", 4);

  private static final List<Family> FAMILIES = List.of(Family.values());

  private static final List<JsonNode> GOLD = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : Shared.files(Path.of("gold"), ".json")) {
      GOLD.add(RecordJson.readTree(file));
    }
  }

  @Test
  void goldAgainstItselfIsOne() {
    List<DocumentScore> scores =
        GOLD.stream().map(gold -> DocumentScore.of("x", gold, gold)).toList();
    ScoreReport report = new ScoreReport(scores);
    assertEquals(1, report.headlineExact());
    assertEquals(1, report.pooled().exactRatios().f1());
    assertEquals(List.of(), report.findings());
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() {
    Perturbation random = new Perturbation(7);
    List<DocumentScore> scores = new ArrayList<>();
    GOLD.forEach(gold -> scores.add(DocumentScore.count("x", gold, random.perturb(gold))));
    Map<Family, Tally> families = new ScoreReport(scores).families();
    for (int seed = 0; seed < CASES; seed++) {
      Collections.shuffle(scores, new Random(seed));
      assertEquals(families, new ScoreReport(scores).families());
    }
  }

  @Test
  void theOrderOfItemsDoesNotMatter() {
    for (int seed = 0; seed < CASES; seed++) {
      Perturbation random = new Perturbation(seed);
      for (JsonNode gold : GOLD) {
        JsonNode out = random.perturb(gold);
        Map<Family, Tally> one = DocumentScore.count("x", gold, out).tallies();
        Map<Family, Tally> other =
            DocumentScore.count("x", random.shuffle(gold), random.shuffle(out)).tallies();
        for (Family family : Family.values()) {
          assertEquals(one.get(family).found(), other.get(family).found(), gold::toString);
          assertEquals(one.get(family).exact(), other.get(family).exact(), gold::toString);
        }
      }
    }
  }

  @Test
  void anItemMoreOfOneFamilyLeavesTheOthersAlone() {
    for (int seed = 0; seed < CASES; seed++) {
      Perturbation perturbation = new Perturbation(seed);
      Random random = new Random(seed);
      for (JsonNode gold : GOLD) {
        ObjectNode out = (ObjectNode) perturbation.perturb(gold);
        Map<Family, Tally> before = DocumentScore.count("x", gold, out).tallies();
        Family grown = FAMILIES.get(random.nextInt(FAMILIES.size()));
        List<JsonNode> from = Slots.items(GOLD.get(random.nextInt(GOLD.size())).get(grown.key()));
        if (from.isEmpty()) {
          continue;
        }
        ((ArrayNode) out.get(grown.key())).add(from.get(random.nextInt(from.size())));
        Map<Family, Tally> after = DocumentScore.count("x", gold, out).tallies();
        for (Family family : Family.values()) {
          if (family != grown) {
            assertEquals(before.get(family), after.get(family), gold::toString);
          }
        }
      }
    }
  }

  /** Giving an item that gold leaves open lowers no figure. */
  @Test
  void anOptionalItemNeverHurts() {
    int given = 0;
    for (JsonNode gold : GOLD) {
      for (Family family : Family.values()) {
        ObjectNode out = gold.deepCopy();
        List<JsonNode> open = new ArrayList<>();
        ArrayNode kept = out.arrayNode();
        for (JsonNode item : gold.path(family.key())) {
          if (Slots.marked(item, "optional")) {
            open.add(item);
          } else {
            kept.add(item);
          }
        }
        out.set(family.key(), kept);
        double before = exact(gold, out, family);
        for (JsonNode item : open) {
          kept.add(item);
          given++;
          assertTrue(exact(gold, out, family) >= before, item::toString);
        }
      }
    }
    assertTrue(given > 100, "the gold has optional items");
  }

  private static double exact(JsonNode gold, JsonNode out, Family family) {
    return DocumentScore.count("x", gold, out).tallies().get(family).exactRatios().f1();
  }

  /** Every way of pairing tried out, for up to six items a side. */
  @Test
  void thePairingIsTheBestOfAll() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      double[][] weight = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
      for (double[] row : weight) {
        for (int j = 0; j < row.length; j++) {
          List<String> wrong = Collections.nCopies(random.nextInt(4), "slot");
          row[j] = new Verdict(random.nextInt(3) > 0, wrong).weight(random.nextInt(4) == 0);
        }
      }
      int[] partner = Pairing.of(weight);
      double sum = 0;
      for (int i = 0; i < partner.length; i++) {
        sum += partner[i] == Pairing.NONE ? 0 : weight[i][partner[i]];
      }
      assertEquals(best(weight, 0, new boolean[weight[0].length]), sum, 1e-9, "seed " + seed);
    }
  }

  private static double best(double[][] weight, int row, boolean[] taken) {
    if (row == weight.length) {
      return 0;
    }
    double best = best(weight, row + 1, taken);
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        taken[j] = true;
        best = Math.max(best, weight[row][j] + best(weight, row + 1, taken));
        taken[j] = false;
      }
    }
    return best;
  }

  /** The same counts and, to three decimals, the same figures as the reference scorer's. */
  @Test
  void agreesWithTheReferenceScorerOnPerturbations() throws IOException, InterruptedException {
    List<Path> sets =
        Stream.of("seeds", "bench/dev", "bench/ctro", "bench/phee").map(SharedGold::gold).toList();
    Path work = Files.createTempDirectory("perturbations");
    for (int i = 0; i < PERTURBATIONS; i++) {
      Path gold = sets.get(i % sets.size());
      Path out = work.resolve("out.jsonl");
      Perturbation random = new Perturbation(1000 + i);
      StringBuilder lines = new StringBuilder();
      for (Path file : Shared.files(gold, ".json")) {
        JsonNode record = random.perturb(RecordJson.readTree(file));
        lines.append(record.toString()).append('\n');
      }
      Files.writeString(out, lines);
      JsonNode expected = RecordJson.parseTree("reference", 1, SharedGold.referee(gold, out));
      ScoreReport report = Scorer.count(gold, out);
      String place = gold + " perturbation " + i;
      assertEquals(expected.get("headline").doubleValue(), report.headlineExact(), 0.0005, place);
      assertEquals(
          expected.get("headlineFound").doubleValue(), report.headlineFound(), 0.0005, place);
      report
          .families()
          .forEach(
              (family, tally) -> {
                JsonNode row = expected.at("/families/" + family.key());
                assertEquals(row.get("gold").asInt(), tally.gold(), place);
                assertEquals(row.get("out").asInt(), tally.out(), place);
                assertEquals(row.get("found").asInt(), tally.found(), place);
                assertEquals(row.get("exact").asInt(), tally.exact(), place);
                assertEquals(
                    row.at("/exactPRF/2").doubleValue(), tally.exactRatios().f1(), 0.0005, place);
              });
      Files.delete(out);
    }
    Files.delete(work);
  }
}
