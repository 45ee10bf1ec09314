package eluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same figures as the reference scorer's, on all shared gold with seeded errors. */
class AgreementTest {

  private static final int SEEDS = 2;
  private static final double THREE_DECIMALS = 0.0005;

  @TempDir private Path out;

  @ParameterizedTest
  @MethodSource("eluate.score.SharedGold#sets")
  void agreesWithTheReferenceScorer(String set) throws IOException, InterruptedException {
    Path gold = SharedGold.gold(set);
    for (int seed = 0; seed < SEEDS; seed++) {
      perturb(gold, seed);
      JsonNode expected = RecordJson.parseTree("reference", 1, SharedGold.referee(gold, out));
      String figures = ScoreJson.write(Scorer.score(gold, out), false);
      same(set + ", seed " + seed + ": ", expected, RecordJson.parseTree("own", 1, figures));
    }
  }

  /** Where many pairings are equally good, the reference's choice decides what is extra. */
  @Test
  void agreesWhereTiesAbound() throws IOException, InterruptedException {
    Ties ties = new Ties(11);
    Path gold = Files.writeString(out.resolve("gold.jsonl"), ties.records(1500, true));
    Path given = Files.writeString(out.resolve("out.jsonl"), ties.records(1500, false));
    JsonNode expected = RecordJson.parseTree("reference", 1, SharedGold.referee(gold, given));
    String figures = ScoreJson.write(Scorer.score(gold, given), false);
    same("ties: ", expected, RecordJson.parseTree("own", 1, figures));
  }

  @ParameterizedTest
  @MethodSource("eluate.score.SharedGold#sets")
  void goldAgainstItselfIsRight(String set) throws IOException {
    ScoreReport report = Scorer.score(SharedGold.gold(set), SharedGold.gold(set));
    assertEquals(1, report.headlineExact(), report::toString);
    assertEquals(1, report.pooled().exactRatios().f1(), report::toString);
    assertEquals(List.of(), report.findings());
  }

  /** Gold, found and exact; ties between pairings can move one item in or out of "extra". */
  @ParameterizedTest
  @MethodSource("eluate.score.SharedGold#sets")
  void theOrderOfItemsDoesNotMatter(String set) throws IOException {
    Path gold = SharedGold.gold(set);
    Perturbation random = new Perturbation(5);
    for (Path file : files(gold)) {
      JsonNode asked = RecordJson.readTree(file);
      JsonNode given = random.perturb(asked);
      Map<Family, Tally> one = DocumentScore.of("x", asked, given).tallies();
      JsonNode askedAnew = random.shuffle(asked);
      Map<Family, Tally> other = DocumentScore.of("x", askedAnew, random.shuffle(given)).tallies();
      for (Family family : Family.values()) {
        assertEquals(withoutOut(one.get(family)), withoutOut(other.get(family)), file::toString);
      }
      DocumentScore again = DocumentScore.of("x", askedAnew, asked);
      assertEquals(DocumentScore.of("x", asked, asked).tallies(), again.tallies(), file::toString);
    }
  }

  private static Tally withoutOut(Tally tally) {
    return new Tally(tally.gold(), 0, tally.found(), tally.exact());
  }

  private void perturb(Path gold, int seed) throws IOException {
    Perturbation random = new Perturbation(seed);
    for (Path file : files(gold)) {
      Path target = out.resolve(file.getFileName());
      Files.deleteIfExists(target);
      JsonNode record = random.perturb(RecordJson.readTree(file));
      if (!random.chance(0.05)) {
        Files.writeString(target, RecordJson.write(record));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Every figure of the one stands in the other. */
  private static void same(String place, JsonNode expected, JsonNode actual) {
    assertEquals(expected.size(), actual.size(), place);
    if (expected.isNumber()) {
      assertEquals(expected.doubleValue(), actual.doubleValue(), THREE_DECIMALS, place);
    } else if (expected.isObject()) {
      expected
          .properties()
          .forEach(e -> same(place + " " + e.getKey(), e.getValue(), actual.path(e.getKey())));
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        same(place + " " + i, expected.get(i), actual.get(i));
      }
    } else {
      assertEquals(expected, actual, place);
    }
  }
}
