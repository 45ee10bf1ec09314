package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * No document stands twice, in one set or in two: what was learned from in one must not be tested
 * on in another. Documents are the same that share an id, a number in PubMed, PubMed Central or the
 * register of DOIs, their bytes, or their words.
 */
final class TwinDocumentCheck implements Check {

  private final Papers papers;
  private final Map<String, String> seen = new HashMap<>();

  TwinDocumentCheck(Papers papers) {
    this.papers = papers;
  }

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    boolean twin = !gold.id().isEmpty() && twin(gold, "/id", "id " + gold.id(), problems);
    for (String register : List.of("pmid", "pmcid", "doi")) {
      String at = "/document/ids/" + register;
      JsonNode number = gold.tree().at(at);
      if (!twin && number.isTextual()) {
        twin = twin(gold, at, register + " " + number.textValue(), problems);
      }
    }
    JsonNode sha256 = gold.tree().at("/document/source/sha256");
    if (!twin && sha256.isTextual()) {
      twin = twin(gold, "/document/source/sha256", "bytes " + sha256.textValue(), problems);
    }
    Paper paper = twin ? null : papers.find(gold);
    if (paper != null && paper.text() != null) {
      byte[] words = paper.text().strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
      twin(gold, "", "words " + Papers.sha256(words), problems);
    }
  }

  private boolean twin(GoldRecord gold, String at, String key, Consumer<Problem> problems) {
    String first = seen.putIfAbsent(key.toLowerCase(Locale.ROOT), gold.name());
    if (first == null) {
      return false;
    }
    String shared = key.startsWith("bytes") ? "bytes" : key.startsWith("words") ? "words" : key;
    problems.accept(
        gold.error(
            at, "the same document as at " + first + " (same " + shared + "); remove one of them"));
    return true;
  }
}
