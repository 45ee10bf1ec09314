package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.score.Family;
import eluate.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes copies of gold records whose quotes stand where their offsets say: each is looked for in
 * the document, and its offsets are set to the place nearest to the old ones. The document's
 * checksum and a missing format version are set as well. Nothing is ever written in place.
 */
public final class Repair {

  private final SourceTexts sources;
  private final List<Problem> left = new ArrayList<>();
  private int records;
  private int anchored;

  private Repair(SourceTexts sources) {
    this.sources = sources;
  }

  /**
   * Repairs a set.
   *
   * @param set a folder, a {@code .json} or a {@code .jsonl} file
   * @param out the folder for the copies, one file a record; made if missing
   * @throws FileAlreadyExistsException when a copy would overwrite a file
   * @throws IOException when a file can't be read or written
   */
  public static Repair of(Path set, Path out, SourceTexts sources) throws IOException {
    Repair repair = new Repair(sources);
    List<GoldRecord> all = new ArrayList<>();
    GoldFiles.read(set, all::add, repair.left::add);
    Files.createDirectories(out);
    for (GoldRecord gold : all) {
      JsonNode mended = repair.mend(gold);
      String id = gold.id().isEmpty() ? gold.file().getFileName().toString() : gold.id() + ".json";
      Path target = out.resolve(id).normalize();
      if (!out.normalize().equals(target.getParent())) {
        throw new FileSystemException(gold.name(), null, "its id is no name of a file");
      }
      Files.writeString(
          target, RecordJson.write(mended), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      repair.records++;
    }
    return repair;
  }

  /** How many records were written. */
  public int records() {
    return records;
  }

  /** How many quotes have new offsets. */
  public int anchored() {
    return anchored;
  }

  /** What could not be mended. */
  public List<Problem> left() {
    return List.copyOf(left);
  }

  private JsonNode mend(GoldRecord gold) {
    ObjectNode tree = gold.tree().deepCopy();
    if (!tree.has("schemaVersion")) {
      ObjectNode dated = tree.objectNode().put("schemaVersion", 1);
      dated.setAll(tree);
      tree = dated;
    }
    SourceText source = sources.find(gold);
    if (source == null || source.text() == null) {
      left.add(
          gold.error(
              "",
              source == null
                  ? "no document to look in; name its folder with --docs"
                  : source.trouble()));
      return tree;
    }
    if (tree.at("/document/source/sha256").isTextual()) {
      ((ObjectNode) tree.at("/document/source")).put("sha256", source.sha256());
    }
    for (Family family : Family.values()) {
      JsonNode items = tree.path(family.key());
      for (int i = 0; i < items.size(); i++) {
        JsonNode evidence = items.get(i).path("evidence");
        for (int j = 0; j < evidence.size(); j++) {
          String at = "/" + family.key() + "/" + i + "/evidence/" + j;
          anchor(gold, at, (ObjectNode) evidence.get(j), source.text());
        }
      }
    }
    return tree;
  }

  private void anchor(GoldRecord gold, String at, ObjectNode evidence, String text) {
    String quote = evidence.path("quote").asText("");
    int start = evidence.path("start").asInt(0);
    if (Anchor.stands(text, start, evidence.path("end").asInt(-1), quote)) {
      return;
    }
    Span place = quote.isBlank() ? null : Anchor.find(text, quote, start);
    if (place == null) {
      left.add(gold.error(at, "the document has no such words; correct the quote by hand"));
      return;
    }
    evidence.put("start", place.start());
    evidence.put("end", place.end());
    evidence.put("quote", place.of(text));
    anchored++;
  }
}
