package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.json.JsonFileException;
import eluate.score.ScoreReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  @TempDir private Path folder;

  private Thresholds thresholds(String rules) throws IOException {
    Path file = folder.resolve("thresholds.json");
    Files.writeString(file, ("{'schemaVersion': 1, 'rules': [" + rules + "]}").replace('\'', '"'));
    return Thresholds.read(file);
  }

  private Gate gate(String rules, ScoreReport report, ScoreReport old) throws IOException {
    return Gate.of(
        thresholds(rules), Assessment.of(report), old == null ? null : Comparison.of(report, old));
  }

  /** 16 of 20 right: well above 0.7, but 20 documents can't tell it from 0.7. */
  @Test
  void theLowerBoundKeepsLuckOut() throws IOException {
    ScoreReport report = Runs.report(20, 16);
    String rule = "{'row': 'drugs', 'figure': 'exact f1', 'on': '%s', 'atLeast': 0.7}";
    Gate point = gate(rule.formatted("point"), report, null);
    assertTrue(point.passed());
    assertEquals(
        "passed: drugs exact f1: figure at least 0.700; it is 0.800", point.checks().get(0).line());
    Gate low = gate(rule.formatted("low"), report, null);
    assertFalse(low.passed());
    assertEquals(
        "failed: drugs exact f1: lower bound at least 0.700; it is 0.600 (figure 0.800)",
        low.checks().get(0).line());
  }

  @Test
  void aDropPassesWhileItMayBeNoise() throws IOException {
    String rule = "{'row': 'drugs', 'figure': 'exact f1', 'noSignificantDrop': true}";
    assertTrue(gate(rule, Runs.report(60, 39), Runs.report(60, 40)).passed());
    Gate dropped = gate(rule, Runs.report(60, 30), Runs.report(60, 40));
    assertFalse(dropped.passed());
    assertTrue(
        dropped
            .checks()
            .get(0)
            .line()
            .startsWith("failed: drugs exact f1: no significant drop; from 0.667 to 0.500, "),
        dropped::toString);
    assertTrue(gate(rule, Runs.report(60, 40), Runs.report(60, 30)).passed(), "a gain is no drop");
  }

  @Test
  void whatIsNotDefinedDoesNotPass() throws IOException {
    Gate gate =
        gate(
            "{'row': 'scores', 'figure': 'exact f1', 'on': 'point', 'atLeast': 0}",
            Runs.report(3, 3),
            null);
    assertEquals(
        "failed: scores exact f1: figure at least 0.000; not defined (n=0)",
        gate.checks().get(0).line());
  }

  @Test
  void isAJunitReportMarkdownAndJson() throws IOException {
    Gate gate =
        gate(
            "{'row': 'drugs', 'figure': 'exact f1', 'on': 'point', 'atLeast': 0.9},"
                + "{'row': 'drugs.role', 'figure': 'accuracy', 'on': 'point', 'atLeast': 0.9}",
            Runs.report(4, 2),
            null);
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="eluate score" tests="2" failures="1" errors="0" skipped="0" time="0">
          <testcase classname="eluate.gate" name="drugs exact f1: figure at least 0.900" time="0">\
        <failure message="it is 0.500">failed: drugs exact f1: figure at least 0.900; it is 0.500\
        </failure></testcase>
          <testcase classname="eluate.gate" name="drugs.role accuracy: figure at least 0.900" time="0">\
        <system-out>passed: drugs.role accuracy: figure at least 0.900; it is 1.000</system-out>\
        </testcase>
        </testsuite>
        """,
        GateText.junit(gate));
    assertTrue(
        GateText.markdown(gate)
            .startsWith(
                """
                ### Gate failed

                | rule | result | reason |
                | --- | ---: | ---: |
                | drugs exact f1: figure at least 0.900 | **failed** | it is 0.500 |
                """),
        GateText.markdown(gate));
    assertFalse(GateText.json(gate).get("passed").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'row': 'drugs', 'figure': 'exact f1', 'on': 'mean', 'atLeast': 1}"
            + " | :1:77: \"mean\" is none of [\"point\",\"low\"]",
        "{'row': 'pills', 'figure': 'exact f1', 'on': 'low', 'atLeast': 1}"
            + " | :1:32: there is no figure pills exact f1",
        "{'row': 'drugs', 'figure': 'exact f1'} | :1:32: ",
        "{'row': 'drugs', 'figure': 'exact f1', 'on': 'low', 'atLeast': 71} | :1:95: ",
      })
  void saysWhatIsWrongWithTheFile(String rule, String message) {
    String said = assertThrows(JsonFileException.class, () -> thresholds(rule)).getMessage();
    assertTrue(said.startsWith(folder.resolve("thresholds.json") + message.strip()), said);
  }

  @Test
  void findsTheBaselineFromWhereTheFileLies() throws IOException {
    Path file = folder.resolve("thresholds.json");
    Files.writeString(
        file,
        "{\"schemaVersion\": 1, \"baseline\": \"old/records\", \"rules\": [{\"row\": \"drugs\","
            + " \"figure\": \"exact f1\", \"noSignificantDrop\": true}]}");
    Thresholds thresholds = Thresholds.read(file);
    assertEquals(folder.resolve("old/records"), thresholds.baseline());
    assertTrue(thresholds.needBaseline());
    assertEquals(
        List.of(true), thresholds.rules().stream().map(Threshold::noSignificantDrop).toList());
  }

  @Test
  void theProjectsOwnThresholdsAreRead() throws IOException {
    assertFalse(Thresholds.read(Path.of("gold", "thresholds.json")).rules().isEmpty());
  }
}
