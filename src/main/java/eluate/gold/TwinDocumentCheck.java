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

  private final SourceTexts sources;
  private final Map<String, String> seen = new HashMap<>();

  TwinDocumentCheck(SourceTexts sources) {
    this.sources = sources;
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
    SourceText source = twin ? null : sources.find(gold);
    if (source != null && source.text() != null) {
      byte[] words = source.text().strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
      twin(gold, "", "words " + SourceTexts.sha256(words), problems);
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
