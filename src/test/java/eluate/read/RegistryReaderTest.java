package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Status;
import eluate.document.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers' records in JSON: told by content, written out as text, refused where broken. */
class RegistryReaderTest {

  private static final Readers READERS = new Readers();
  private static final Path STUDY = Path.of("src/test/resources/eluate/registry/ebastine-v2.json");

  private final List<Issue> issues = new ArrayList<>();

  private Document read(String json) throws UnreadableException {
    return READERS.read("a", "in/a.json", json.getBytes(StandardCharsets.UTF_8), issues::add);
  }

  @Test
  void cellsAreSpansOfTheText() throws Exception {
    Document document = read(Files.readString(STUDY));
    assertEquals("application/json", document.source().mediaType());
    Table flow = document.tables().get(0);
    List<String> first = flow.rows().get(1).stream().map(document::text).toList();
    assertEquals(List.of("STARTED", "39", "37", "0"), first);
    assertTrue(
        document
            .text()
            .contains(
                "Somnolence (Nervous system disorders)\t5 of 39 (7 events)\t1 of 36 (1 event)"));
    assertTrue(document.text().contains("Group\tEbastine (FAS)\tPlacebo (FAS)"));
    assertTrue(document.text().contains("6.20 (0.41)\t-1.7 (0.43)"));
  }

  @Test
  void partsHaveTheirRoles() throws Exception {
    Document document = read(Files.readString(STUDY));
    List<Role> roles = document.sections().stream().map(Section::role).distinct().toList();
    assertEquals(
        List.of(
            Role.TITLE,
            Role.FIELDS,
            Role.BACKGROUND,
            Role.KEYWORDS,
            Role.METHODS,
            Role.ELIGIBILITY,
            Role.BOILERPLATE,
            Role.RESULTS,
            Role.TABLE,
            Role.CONCLUSION),
        roles);
    Section criteria =
        document.sections().stream()
            .filter(s -> s.role() == Role.ELIGIBILITY)
            .findFirst()
            .orElseThrow();
    assertTrue(document.text(criteria.span()).contains("score of 11 or lower"));
  }

  @Test
  void anAnswerToASearchIsReadToo() throws Exception {
    Document alone = read(Files.readString(STUDY));
    Document found = read("{\"totalCount\": 1, \"studies\": [" + Files.readString(STUDY) + "]}");
    assertEquals(alone.text(), found.text());
  }

  @Test
  void missingPartsAreNamedAndUnknownOnesPassedOver() throws Exception {
    Document document =
        read(
            "{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT99900002\", \"briefTitle\": \"A plan\"},"
                + " \"designModule\": {\"colour\": {\"shade\": [1]}}}, \"newSection\": null}");
    assertEquals("NCT99900002", document.metadata().nct());
    assertEquals("registry-part-missing", issues.get(0).code());
    assertEquals(
        "the record has no conditionsModule, armsInterventionsModule, resultsSection; nothing is told from there",
        issues.get(0).message());
  }

  @Test
  void aValueThatBelongsToNoGroupIsSaid() throws Exception {
    String json =
        Files.readString(STUDY)
            .replaceFirst("\"groupId\": \"EG001\",", "\"groupId\": \"EG000\",")
            .replaceFirst("\"groupId\": \"OG001\",", "\"groupId\": \"OG007\",");
    read(json);
    assertEquals(
        List.of("registry-value-without-group", "registry-value-without-group"),
        issues.stream().map(Issue::code).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"protocolSection\": {\"a\": 1, \"a\": 2}}~Duplicate field 'a'",
        "{\"protocolSection\": {}} and more~line 1",
        "{\"protocolSection\": {\"count\": NaN}}~line 1",
        "{\"protocolSection\": {\"count\": 3~line 1",
      })
  void brokenJsonIsDamagedWithItsPlace(String json, String said) {
    UnreadableException e = assertThrows(UnreadableException.class, () -> read(json));
    assertEquals(Status.DAMAGED, e.status());
    assertTrue(e.getMessage().startsWith("in/a.json: is broken JSON at line 1"), e.getMessage());
    assertTrue(e.getMessage().contains(said), e.getMessage());
    assertTrue(e.getMessage().endsWith("; download the study again"), e.getMessage());
  }

  @Test
  void tooDeepIsDamagedToo() {
    String deep = "{\"protocolSection\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertEquals(
        Status.DAMAGED, assertThrows(UnreadableException.class, () -> read(deep)).status());
  }

  @Test
  void otherJsonIsOfNoUse() {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> read("{\"name\": \"protocolSection\"}"));
    assertEquals(Status.UNSUPPORTED, e.status());
  }

  @Test
  void hugeNumbersAreNoNumbers() throws Exception {
    Document document =
        read(Files.readString(STUDY).replaceFirst("\"count\": 76", "\"count\": 1e999999"));
    assertTrue(document.text().contains("Enrollment: 1E+999999 participants"));
  }
}
