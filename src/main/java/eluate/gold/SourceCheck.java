package eluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.score.Family;
import java.util.function.Consumer;

/** The document is there and unchanged, and every quote stands in it where its offsets say. */
final class SourceCheck implements Check {

  private final SourceTexts sources;

  SourceCheck(SourceTexts sources) {
    this.sources = sources;
  }

  @Override
  public void look(GoldRecord gold, Consumer<Problem> problems) {
    SourceText source = sources.find(gold);
    if (source == null && sources.wanted(gold)) {
      problems.accept(
          gold.error(
              "/document/source/path",
              "its document is missing: "
                  + sources.place(gold)
                  + "; put it there, or say where documents lie with --docs"));
    } else if (source != null && source.text() == null) {
      problems.accept(gold.error("/document/source/path", source.trouble()));
      return;
    }
    JsonNode sha256 = gold.tree().at("/document/source/sha256");
    if (source != null && sha256.isTextual() && !sha256.textValue().equals(source.sha256())) {
      problems.accept(
          gold.error(
              "/document/source/sha256",
              source.file()
                  + " has changed since it was annotated; restore it, or look through the record"
                  + " and let eluate gold repair write a copy for the new text"));
    }
    for (Family family : Family.values()) {
      JsonNode items = gold.tree().path(family.key());
      for (int i = 0; i < items.size(); i++) {
        String item = "/" + family.key() + "/" + i;
        JsonNode evidence = items.get(i).path("evidence");
        for (int j = 0; j < evidence.size(); j++) {
          look(gold, item + "/evidence/" + j, evidence.get(j), source, problems);
        }
      }
    }
  }

  private static void look(
      GoldRecord gold,
      String at,
      JsonNode evidence,
      SourceText source,
      Consumer<Problem> problems) {
    String quote = evidence.path("quote").asText("");
    if (!evidence.path("start").isInt() || !evidence.path("end").isInt()) {
      boolean nowhere = source != null && Anchor.find(source.text(), quote, 0) == null;
      if (nowhere) {
        problems.accept(gold.error(at + "/quote", "the document has no words " + shown(quote)));
      }
      return;
    }
    int start = evidence.get("start").asInt();
    int end = evidence.get("end").asInt();
    if (start >= end) {
      problems.accept(
          gold.error(at + "/start", start + ".." + end + " is no span: " + shown(quote)));
    } else if (source == null) {
      if (end - start != quote.length()) {
        problems.accept(
            gold.error(
                at + "/quote",
                "has "
                    + quote.length()
                    + " characters, its offsets span "
                    + (end - start)
                    + ": "
                    + shown(quote)));
      }
    } else if (!Anchor.stands(source.text(), start, end, quote)) {
      problems.accept(gold.error(at + "/start", misplaced(source, start, end, quote)));
    }
  }

  private static String misplaced(SourceText source, int start, int end, String quote) {
    String unit = Anchor.unit(source, start, end, quote);
    String length = end > source.text().length() ? ", which has " + source.text().length() : "";
    String reason =
        unit == null
            ? ""
            : "; the offsets fit when counted in "
                + unit
                + ", they must count characters of the"
                + " normalised text";
    return "characters "
        + start
        + " to "
        + end
        + " of the document"
        + length
        + " are not "
        + shown(quote)
        + reason
        + "; eluate gold repair looks for the words";
  }

  private static String shown(String quote) {
    String line = quote.replaceAll("\\s+", " ");
    return "\"" + (line.length() <= 60 ? line : line.substring(0, 60) + " …") + "\"";
  }
}
