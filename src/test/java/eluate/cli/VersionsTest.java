package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** F45: the same citation in several of PubMed's files, and citations that PubMed takes back. */
class VersionsTest {

  @TempDir private Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void baseline() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    write(
        "pubmed26n0001.xml.gz", List.of(), citation(5000, 1), citation(5001, 2), citation(5002, 3));
    // A baseline file may lie in a folder whose name comes later.
    Files.createDirectories(in.resolve("a-updates"));
  }

  private static String citation(int pmid, int patients) {
    return BadFiles.citation(pmid, "Of 40 patients, " + patients + " had a complete response.");
  }

  private void write(String name, List<Integer> deleted, String... citations) throws IOException {
    StringBuilder all = new StringBuilder(String.join("", citations));
    deleted.forEach(
        pmid -> all.append("<DeleteCitation><PMID>" + pmid + "</PMID></DeleteCitation>"));
    Files.write(in.resolve(name), BadFiles.gzip(BadFiles.pubmed("", all.toString())));
  }

  private Child.Result extract(Object... more) throws Exception {
    List<Object> command = new ArrayList<>(List.of("extract", in, "--out", out));
    command.addAll(List.of(more));
    return Child.run(command.toArray());
  }

  private String table() throws IOException {
    return Files.readString(out.resolve("evidence-table.csv"));
  }

  private List<String> ids(String file) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file), StandardCharsets.UTF_8)) {
      ids.add(new ObjectMapper().readTree(line).path("id").asText());
    }
    return ids;
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
  }

  @Test
  void theLaterFileWinsDeletionsRemoveAndBothAreCounted() throws Exception {
    Child.Result first = extract();
    assertEquals(0, first.code(), first.err());
    Map<String, String> before = Trials.results(out);

    write(
        "a-updates/pubmed26n0002.xml.gz",
        List.of(5002, 5999),
        citation(5001, 17),
        citation(5003, 4));
    Child.Result second = extract();
    assertEquals(0, second.code(), second.err());
    assertTrue(second.err().contains("1 inputs are done already, 1 are left"), second.err());
    assertTrue(
        second.out().contains("5 documents: 3 done, 0 failed, 1 superseded, 1 deleted"),
        second.out());
    for (String place : List.of("records/", "text/", "unclaimed/", "catalogue/")) {
      assertEquals(List.of("5000"), ids(place + "pubmed26n0001.xml.jsonl"), place);
      assertEquals(List.of("5001", "5003"), ids(place + "pubmed26n0002.xml.jsonl"), place);
    }
    assertTrue(table().contains("17"), table());
    assertFalse(table().contains("5002"), table());
    assertEquals(1, report().at("/totals/superseded").asInt());
    assertEquals(1, report().at("/totals/deleted").asInt());
    assertEquals(1, report().at("/inputs/1/deleted").asInt(), report().toString());
    assertEquals(
        0, Child.run("export", out, "--format", "csv", "--out", folder.resolve("x")).code());

    // Nothing is left to do, and nothing is written anew.
    Path records = out.resolve("records/pubmed26n0001.xml.jsonl");
    long written = Files.getLastModifiedTime(records).toMillis();
    Child.Result same = extract();
    assertTrue(same.err().contains("2 inputs are done already, 0 are left"), same.err());
    assertEquals(written, Files.getLastModifiedTime(records).toMillis());

    // What a person wrote into such a file isn't lost.
    Files.writeString(records, Files.readString(records).replace("5000", "6000"));
    assertTrue(extract().err().contains("is not as it was written"));
    assertEquals(List.of("5000"), ids("records/pubmed26n0001.xml.jsonl"));
    assertTrue(Files.exists(out.resolve(".eluate/replaced/records/pubmed26n0001.xml.jsonl")));

    // A third file, which takes back only; it holds no paper and is none the worse for it.
    write("a-updates/pubmed26n0003.xml.gz", List.of(5003));
    Child.Result third = extract();
    assertEquals(0, third.code(), third.out() + third.err());
    assertTrue(third.out().contains("2 done, 0 failed, 1 superseded, 2 deleted"), third.out());
    assertEquals(List.of("5001"), ids("records/pubmed26n0002.xml.jsonl"));

    // The update was a mistake: what it took away is there again.
    write("a-updates/pubmed26n0002.xml.gz", List.of(), citation(7000, 1));
    write("a-updates/pubmed26n0003.xml.gz", List.of(7000));
    Child.Result fourth = extract();
    assertTrue(fourth.out().contains("3 done, 0 failed, 1 deleted"), fourth.out());
    for (Map.Entry<String, String> file : before.entrySet()) {
      assertEquals(file.getValue(), Trials.results(out).get(file.getKey()), file.getKey());
    }
  }

  @Test
  void aSingleCitationAndOneTwiceInAFileFollowTheSameRule() throws Exception {
    Files.write(in.resolve("a.xml"), BadFiles.pubmed("", citation(5001, 9)));
    write("pubmed26n0002.xml.gz", List.of(), citation(5000, 21), citation(5000, 22));
    Child.Result run = extract();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("6 documents: 3 done, 0 failed, 3 superseded"), run.out());
    assertFalse(Files.exists(out.resolve("records/a.json")));
    assertEquals(List.of("5001", "5002"), ids("records/pubmed26n0001.xml.jsonl"));
    assertEquals(List.of("5000-2"), ids("records/pubmed26n0002.xml.jsonl"));
    assertEquals(run.out(), extract().out());
    assertFalse(Files.exists(out.resolve("records/a.json")));
  }

  @Test
  void aCitationThatCannotBeReadTakesNoOthersPlace() throws Exception {
    write("pubmed26n0002.xml.gz", List.of(), citation(5000, 21).replace("patients", "&odd;"));
    Files.write(
        in.resolve("z.xml"), BadFiles.pubmed("", citation(5001, 9).replace("patients", "&odd;")));
    Child.Result run = extract();
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("5 documents: 3 done, 2 failed; "), run.out());
    assertEquals(List.of("5000", "5001", "5002"), ids("records/pubmed26n0001.xml.jsonl"));
  }

  @Test
  void aRunThatIsCarriedOnGivesTheSame() throws Exception {
    write("pubmed26n0002.xml.gz", List.of(5000), citation(5001, 17));
    extract();
    Map<String, String> whole = Trials.results(out);
    Path aside = out.resolve(".eluate/withdrawn/records/pubmed26n0001.xml.jsonl");
    // As it is when the process ends between two steps.
    Files.delete(out.resolve("records/pubmed26n0001.xml.jsonl"));
    assertTrue(Files.exists(aside));
    extract();
    assertEquals(whole, Trials.results(out));
    Files.delete(out.resolve(".eluate/withdrawn/pubmed26n0001.xml.note"));
    extract();
    assertEquals(whole, Trials.results(out));
    extract("--force");
    assertEquals(whole, Trials.results(out));
  }
}
