package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;

/** Small records for tests, written with single quotes and without quotes around names of slots. */
final class Records {

  private Records() {}

  static JsonNode parse(String json) {
    String strict = json.replace('\'', '"').replaceAll("(?<=[{,] ?)(\\w+):", "\"$1\":");
    try {
      return RecordJson.parseTree("test", 1, strict);
    } catch (JsonFileException e) {
      throw new IllegalArgumentException(strict, e);
    }
  }

  /** A record with items of one family. */
  static JsonNode of(Family family, String... items) {
    return parse("{" + family.key() + ": [" + String.join(",", items) + "]}");
  }

  static Tally score(Family family, JsonNode gold, JsonNode out) {
    return DocumentScore.of("x", gold, out).tallies().get(family);
  }

  /** {@code missed}, {@code exact}, or the wrong slots of one item against one other. */
  static String verdict(Family family, String gold, String out) {
    DocumentScore score = DocumentScore.of("x", of(family, gold), of(family, out));
    if (score.findings().isEmpty()) {
      return "exact";
    }
    Finding finding = score.findings().get(0);
    return finding.kind() == Finding.Kind.WRONG ? String.join(",", finding.slots()) : "missed";
  }
}
