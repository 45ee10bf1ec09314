package eluate.assess;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.score.DocumentScore;
import eluate.score.ScoreReport;
import java.util.ArrayList;
import java.util.List;

/** Small runs for tests: documents of drugs alone. */
final class Runs {

  private Runs() {}

  static JsonNode parse(String json) {
    try {
      return RecordJson.parseTree("test", 1, json.replace('\'', '"'));
    } catch (JsonFileException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** A record of a kind with drugs that are all studied. */
  static JsonNode record(String kind, String... drugs) {
    List<String> items = new ArrayList<>();
    for (String drug : drugs) {
      items.add("{'name': '" + drug + "', 'role': 'studied'}");
    }
    return parse("{'document': {'kind': '" + kind + "'}, 'drugs': " + items + "}");
  }

  /** Documents that all ask for one drug, and of which the first few have it. */
  static ScoreReport report(int documents, int right) {
    List<DocumentScore> scores = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      JsonNode gold = record("article", "aspirin");
      JsonNode out = record("article", i < right ? "aspirin" : "heparin");
      scores.add(DocumentScore.of("d" + i, gold, out));
    }
    return new ScoreReport(scores);
  }
}
