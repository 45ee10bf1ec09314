package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eluate.Shared;
import eluate.document.Document;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files of many studies of a register, and what becomes of each field. */
class RegistryFilesTest {

  private static final Readers READERS = new Readers();
  private static final Path STUDIES = Path.of("src/test/resources/eluate/registry");

  private static String study(String number, String title) throws Exception {
    return Files.readString(STUDIES.resolve("ebastine-v2.json"))
        .replace("NCT99900001", number)
        .replace("Ebastine Against Placebo in Adults With Cold Urticaria", title);
  }

  /** Each study's id and title, or the status and the message of its failure. */
  private static List<String> all(String content) throws Exception {
    return all(READERS, content);
  }

  private static List<String> all(Readers readers, String content) throws Exception {
    List<String> all = new ArrayList<>();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (Papers papers = readers.open("file", "in/f.json", new ByteArrayInputStream(bytes))) {
      while (papers.hasNext()) {
        try {
          Document document = papers.next().read(issue -> {});
          all.add(document.id() + ": " + document.metadata().title());
        } catch (UnreadableException e) {
          all.add(e.status() + " " + e.getMessage());
        }
      }
    }
    return all;
  }

  @Test
  void manyStudiesAreReadOneByOneInWhateverTheyStand() throws Exception {
    String one = study("NCT99900001", "One");
    String two = study("NCT99900002", "Two }] of \\\" them {");
    List<String> both = List.of("NCT99900001: One", "NCT99900002: Two }] of \" them {");
    assertEquals(both, all("[" + one + ",\n" + two + "]\n"));
    assertEquals(both, all("\uFEFF[" + one + "," + two + "]"));
    assertEquals(
        both, all("{\"totalCount\": 2, \"next\": \"[{\", \"studies\": [" + one + "," + two + "]}"));
    assertEquals(both, all("{\"studies\": [" + one + "," + two + "], \"nextPageToken\": \"x\"}"));
    String lines =
        one.replaceAll("\\s*\n\\s*", " ") + "\n" + two.replaceAll("\\s*\n\\s*", " ") + "\n";
    assertEquals(both, all(lines));
    assertEquals(both, all(one + two));
    assertEquals(List.of("file: One"), all("[" + one + "]"));
    assertEquals(List.of("file: One"), all(one));
  }

  @Test
  void theLargestStudyCanBeSet() throws Exception {
    String one = study("NCT99900001", "One");
    String two = study("NCT99900002", "Two".repeat(one.length()));
    Readers readers = new Readers(List.of(), one.length() + 100);
    for (String many : List.of("[" + two + "," + one + "]", two + "\n" + one)) {
      List<String> found = all(readers, many);
      assertTrue(found.get(0).matches("TOO_LARGE .*has more than \\d+ bytes.*"), found.toString());
      assertEquals("NCT99900001: One", found.get(1));
    }
  }

  @Test
  void studiesOfTheOlderFormToo() throws Exception {
    String old = Files.readString(STUDIES.resolve("ebastine-legacy.json"));
    JsonNode study = new ObjectMapper().readTree(old).findValue("Study");
    String other = study.toString().replace("NCT99900001", "NCT99900003");
    String list =
        "{\"FullStudiesResponse\": {\"APIVrs\": \"1\", \"FullStudies\": [{\"Rank\": 1, \"Study\": "
            + study
            + "}, {\"Rank\": 2, \"Study\": "
            + other
            + "}]}}";
    List<String> found = all(list);
    assertEquals(2, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("NCT99900001: "), found.get(0));
    assertTrue(found.get(1).startsWith("NCT99900003: "), found.get(1));
  }

  @Test
  void aBrokenStudyIsLostAlone() throws Exception {
    String one = study("NCT99900001", "One").replaceAll("\\s*\n\\s*", " ");
    String two = study("NCT99900002", "Two").replaceAll("\\s*\n\\s*", " ");
    List<String> found = all(one + "\n" + two.substring(0, 900) + "\n" + one + "\n");
    assertEquals(3, found.size(), found.toString());
    assertTrue(found.get(1).contains("paper 2 (NCT99900002): its line ends"), found.get(1));
    found =
        all("[" + one + "," + two.replace("\"One\"", "One").replace("76", "NaN") + "," + one + "]");
    assertEquals(
        List.of("NCT99900001: One", "NCT99900001-2: One"), List.of(found.get(0), found.get(2)));
    assertTrue(found.get(1).startsWith("DAMAGED in/f.json, paper 2 (NCT99900002): is broken JSON"));
  }

  @Test
  void whatIsMissingOrTooMuchIsSaid() throws Exception {
    String one = study("NCT99900001", "One");
    String two = study("NCT99900002", "Two");
    Map<String, String> problems =
        Map.of(
            "[" + one + "," + two.substring(0, 900),
            "Unexpected end-of-input",
            "[" + one + "," + one + ",",
            "no study where one must stand",
            "[" + one + one + "]",
            "no study where one must stand",
            "{\"studies\": [" + one + "," + two,
            "the list of studies is broken JSON",
            "[" + one + "," + two + "] and more",
            "the list of studies is broken JSON",
            one + "\n" + two + " and more",
            "is broken JSON");
    for (Map.Entry<String, String> each : problems.entrySet()) {
      List<String> found = all(each.getKey());
      assertEquals("NCT99900001: One", found.get(0));
      String last = found.get(found.size() - 1);
      assertTrue(
          last.matches("DAMAGED in/f\\.json, (?:behind )?paper \\d.*")
              && last.contains(each.getValue()),
          last);
    }
  }

  @Test
  void everyFieldLeftOutIsCounted() throws Exception {
    String json =
        study("NCT99900001", "One")
            .replaceFirst(
                "\"protocolSection\"",
                "\"newFlag\": true, \"newSection\": {\"oddModule\": {\"aField\": [\"a b\", 10, 3]}},"
                    + " \"protocolSection\"");
    Document document = READERS.read("a.json", json.getBytes(StandardCharsets.UTF_8));
    assertEquals(5, document.dropped().get("odd, a field"));
    assertEquals(4, document.dropped().get("record, new flag"));
    assertTrue(document.dropped().containsKey("outcome measures, group id"));
    for (String written :
        List.of("adverse events, term", "design, count", "adverse events, num affected")) {
      assertTrue(!document.dropped().containsKey(written), document.dropped().toString());
    }
  }

  /** What does not stand in the text of a real record was counted, field by field. */
  @Test
  void nothingOfRealRecordsVanishes() throws Exception {
    for (Path file : Shared.files(Shared.path("samples/ctgov_v2"), ".json")) {
      Document document = READERS.read(file.toString(), Files.readAllBytes(file));
      String text = squeezed(document.text());
      JsonNode record = new ObjectMapper().readTree(file.toFile());
      Map<String, Integer> left = new TreeMap<>();
      for (Map.Entry<String, JsonNode> section : record.properties()) {
        for (Map.Entry<String, JsonNode> module : section.getValue().properties()) {
          absent(module.getValue(), module.getKey(), "", text, left);
        }
      }
      left.forEach(
          (field, characters) ->
              assertTrue(
                  document.dropped().getOrDefault(field, 0) >= characters,
                  file + " " + field + ": " + characters + " of " + document.dropped().get(field)));
    }
  }

  private static void absent(
      JsonNode node, String module, String field, String text, Map<String, Integer> left) {
    if (node.isObject()) {
      node.properties().forEach(e -> absent(e.getValue(), module, e.getKey(), text, left));
    } else if (node.isArray()) {
      node.forEach(each -> absent(each, module, field, text, left));
    } else if (!text.contains(squeezed(node.asText()))) {
      String name =
          spaced(module.replace("Module", "")) + (field.isEmpty() ? "" : ", " + spaced(field));
      left.merge(name, squeezed(node.asText()).length(), Integer::sum);
    }
  }

  private static String spaced(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  /** Codes are written as words, so that letter case and separators do not count. */
  private static String squeezed(String words) {
    return words.replaceAll("[\\s_\u00a0]+", "").toLowerCase(Locale.ROOT);
  }
}
