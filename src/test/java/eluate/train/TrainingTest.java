package eluate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.lexicon.Lexicon;
import eluate.mention.Tagged;
import eluate.mention.Tagger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real training on sentences made for it. */
class TrainingTest {

  private static final String RECIPE =
      """
      {"plants": {"types": ["PLANT"], "sources": [
        {"file": "a.jsonl", "domain": "a", "licence": "ours", "marks": {"P": "PLANT"}, "covered": ["PLANT"]},
        {"file": "b.jsonl", "domain": "b", "licence": "ours", "marks": {"P": "PLANT"}, "covered": ["PLANT"],
         "measure": true}]}}
      """;

  private static final List<String> FRAMES =
      List.of(
          "In spring the gardener planted %s near the old wall.",
          "Under the window %s grew faster than anyone expected.",
          "The cook took %s from the garden and washed it.",
          "Nobody watered the %s while the family was away.");

  private static final List<String> PLANTS =
      List.of(
          "roseum",
          "tulipum",
          "fennelum",
          "wild thymum",
          "dillum",
          "red sagum",
          "mintum",
          "oreganum");

  @TempDir private Path folder;
  private final Lexicon lexicon = Lexicon.load();
  private final Fit.Options options =
      new Fit.Options(
          new Learner.Options(8, 0.1f, 0.1f, 0.2f, 1),
          new Learner.Options(4, 0.02f, 1f, 0, 1),
          1,
          0.01f);

  @BeforeEach
  void corpora() throws IOException {
    List<String> a = new ArrayList<>();
    List<String> b = new ArrayList<>();
    for (String plant : PLANTS) {
      for (String frame : FRAMES) {
        int start = frame.indexOf("%s");
        String line =
            """
            {"id": "%d", "text": "%s", "spans": [{"type": "P", "start": %d, "end": %d, "text": "%s"}]}"""
                .formatted(
                    a.size() + b.size(),
                    frame.formatted(plant),
                    start,
                    start + plant.length(),
                    plant);
        (plant.equals("oreganum") ? b : a).add(line);
      }
    }
    Files.write(folder.resolve("a.jsonl"), a);
    Files.write(folder.resolve("b.jsonl"), b);
  }

  private Training training(List<Path> heldOut) {
    return new Training(folder, heldOut, lexicon, options, message -> {});
  }

  private static Recipe recipe() throws IOException {
    return Recipe.read("test", new ByteArrayInputStream(RECIPE.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }

  @Test
  void findsNamesThatItHasNotSeen() throws IOException {
    Training.Result result = training(List.of()).run(recipe());
    assertEquals(1, result.scores().get("b.jsonl").get("PLANT").f1(), 1e-9);
    Tagger tagger = new Tagger(result.model(), lexicon);
    String text = "In spring the gardener planted basilum near the old wall..";
    Parsed parsed = Reading.parse("t", text, new Quantities(List.of()));
    List<String> found =
        tagger.tag(parsed).stream().map(Tagged::span).map(s -> s.of(text)).toList();
    assertEquals(List.of("basilum"), found);
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    training(List.of()).make(recipe(), first);
    training(List.of()).make(recipe(), second);
    for (String file : List.of("plants.bin", "plants.md")) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)));
    }
    String card = Files.readString(first.resolve("plants.md"));
    assertTrue(card.contains("| a.jsonl | a | 28 | all: P as PLANT | ours |"), card);
    assertTrue(card.contains("| b.jsonl | PLANT | 4 | 1.000 | 1.000 | 1.000 |"), card);
  }

  @Test
  void learnsNothingFromTextsHeldOut() throws IOException {
    Path bench = Files.createDirectory(folder.resolve("bench"));
    Files.writeString(bench.resolve("one.txt"), FRAMES.get(0).formatted("roseum"));
    Map<Recipe.Source, Integer> texts = training(List.of(bench)).run(recipe()).texts();
    assertEquals(27, texts.get(recipe().sources().get(0)));
  }
}
