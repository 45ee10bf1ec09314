package eluate.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.record.AdverseEvent;
import eluate.record.Drug;
import eluate.record.Indication;
import eluate.record.PaperRecord;
import eluate.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with the names that records give marked wherever they stand, to train the name model on,
 * and the recipe that says so: what {@code eluate train} takes. A name that the text prints in
 * other words is not marked.
 */
final class MarksFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST = 3;

  private record Mark(String type, Span span) {}

  private MarksFile() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path place = Files.createDirectories(folder.resolve("training"));
    Path marks = place.resolve("marks.jsonl");
    files.text(
        marks,
        out -> {
          for (String id : papers.ids()) {
            out.write(RecordJson.lineOf(line(papers.withText(id))));
          }
        });
    Path recipes = place.resolve("recipes.json");
    files.text(recipes, out -> out.write(RecordJson.lineOf(recipe())));
    return List.of(marks, recipes);
  }

  private static ObjectNode line(Paper paper) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", paper.record().id());
    line.put("text", paper.text());
    ArrayNode spans = line.putArray("spans");
    for (Mark mark : marks(paper)) {
      spans
          .addObject()
          .put("type", mark.type())
          .put("start", mark.span().start())
          .put("end", mark.span().end())
          .put("text", mark.span().of(paper.text()));
    }
    return line;
  }

  /** In reading order; of marks that overlap the longest stays. */
  private static List<Mark> marks(Paper paper) {
    PaperRecord record = paper.record();
    List<Mark> all = new ArrayList<>();
    for (Drug drug : record.drugs()) {
      find("drugs", drug.name(), paper.text(), all);
      find("drugs", drug.brand(), paper.text(), all);
    }
    for (Indication indication : record.indications()) {
      find("indications", indication.name(), paper.text(), all);
    }
    for (AdverseEvent event : record.adverseEvents()) {
      find("adverseEvents", event.term(), paper.text(), all);
    }
    all.sort(
        Comparator.comparingInt((Mark m) -> -m.span().length())
            .thenComparing(Mark::span)
            .thenComparing(Mark::type));
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : all) {
      if (kept.stream().noneMatch(k -> k.span().overlaps(mark.span()))) {
        kept.add(mark);
      }
    }
    kept.sort(Comparator.comparing(Mark::span));
    return kept;
  }

  private static void find(String type, String name, String text, List<Mark> marks) {
    if (name == null || name.length() < SHORTEST) {
      return;
    }
    Matcher m =
        Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(name) + "s?(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    while (m.find()) {
      marks.add(new Mark(type, new Span(m.start(), m.end())));
    }
  }

  private static ObjectNode recipe() {
    ObjectNode recipes = JSON.createObjectNode();
    ObjectNode names = recipes.putObject("names");
    names.putArray("types").add("CHEMICAL").add("DISEASE");
    ObjectNode source = names.putArray("sources").addObject();
    source.put("file", "marks.jsonl").put("domain", "curated").put("licence", "the curators'");
    source
        .putObject("marks")
        .put("drugs", "CHEMICAL")
        .put("indications", "DISEASE")
        .put("adverseEvents", "DISEASE");
    source.putArray("covered").add("CHEMICAL").add("DISEASE");
    source.put("measure", true);
    return recipes;
  }
}
