package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * Nobody settles what their own reading is part of, unless the record says that this is allowed.
 */
final class AnnotatorCheck implements Check {

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    JsonNode annotation = gold.tree().path("annotation");
    JsonNode adjudicator = annotation.path("adjudicator");
    if (!adjudicator.isTextual() || annotation.path("ownAllowed").asBoolean(false)) {
      return;
    }
    for (JsonNode annotator : annotation.path("annotators")) {
      if (annotator.equals(adjudicator)) {
        problems.accept(
            gold.error(
                "/annotation/adjudicator",
                adjudicator
                    + " annotated this document and can't settle it too; name someone else, or"
                    + " write \"ownAllowed\": true if the project allows it"));
      }
    }
  }
}
