package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonSchema;
import eluate.json.JsonSchema.Violation;
import java.util.function.Consumer;

/** The record's schema, and that a file is named as its document. */
final class FormatCheck implements Check {

  private final JsonSchema schema = JsonSchema.ofRecords();

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    JsonNode version = gold.tree().path("schemaVersion");
    if (version.isIntegralNumber() && version.asInt() > 1) {
      problems.accept(
          gold.error(
              "/schemaVersion", "format " + version + ", this program knows 1; get a newer one"));
      return;
    }
    for (Violation violation : schema.check(gold.tree())) {
      problems.accept(problem(gold, violation));
    }
    String name = gold.file().getFileName().toString();
    if (gold.isFile() && !gold.id().isEmpty() && !name.equals(gold.id() + ".json")) {
      problems.accept(
          gold.error("/id", "the id is not the file's name; name the file " + gold.id() + ".json"));
    }
  }

  private static Problem problem(GoldRecord gold, Violation violation) {
    String at = violation.at().toString();
    String message = at.isEmpty() ? "" : at.substring(1).replace('/', '.') + ": ";
    message += violation.message();
    if (at.equals("/schemaVersion") || at.isEmpty() && message.contains("schemaVersion")) {
      message += "; eluate gold repair writes a copy in format 1";
    }
    JsonNode value = gold.tree().at(violation.at());
    boolean implausible = value.isNumber() && !at.equals("/schemaVersion");
    if (implausible) {
      return gold.note(at, message + " (implausible; scored as it stands)");
    }
    return gold.error(at, message);
  }
}
