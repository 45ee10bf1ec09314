package eluate.curate.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder as {@code eluate extract} writes it, with facts that a test can count on. */
final class Extraction {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private String first = "1.5";

  Extraction(Path folder) {
    this.folder = folder;
  }

  /** Starts a paper. */
  Paper paper(String id, String title, String text) {
    return new Paper(id, title, text);
  }

  /** Another value for site 1, as another version of the program reads it. */
  Extraction values(String ofSite1) {
    first = ofSite1;
    return this;
  }

  /** A paper with sites 1 to {@code sites}, each with a score of its own. */
  void sites(String id, int sites) throws IOException {
    StringBuilder text = new StringBuilder("Velotrine for winter itch, site by site.\n\nRESULTS\n");
    for (int i = 1; i <= sites; i++) {
      text.append("At site ").append(i).append(" the itch score was ").append(i).append(".5");
      text.append(i == 3 ? " in 12 homes.\n" : ".\n");
    }
    text.append("A late rash was seen in 7 of 40 adults on velotrine.\n");
    Paper paper = paper(id, "Velotrine for winter itch", text.toString());
    for (int i = 1; i <= sites; i++) {
      String value = i == 1 ? first : i + ".5";
      paper.score("site " + i + " the itch score was " + i + ".5", "itch score", value);
    }
    paper.number("12", "At site 3 the itch score was 3.5 in 12 homes.");
    paper.write();
  }

  /** A paper that is written when it is complete. */
  final class Paper {
    private final String id;
    private final String text;
    private final ObjectNode json = JSON.createObjectNode();
    private final ObjectNode left = JSON.createObjectNode();

    private Paper(String id, String title, String text) {
      this.id = id;
      this.text = text;
      json.put("schemaVersion", 1).put("id", id);
      ObjectNode document = json.putObject("document");
      document.put("kind", "article").put("title", title).putNull("year");
      ObjectNode ids = document.putObject("ids");
      ids.putNull("pmid").putNull("pmcid").putNull("doi").putNull("nct");
      ObjectNode source = document.putObject("source");
      source.put("path", id + ".txt").put("mediaType", "text/plain").put("sha256", "0".repeat(64));
      for (String family :
          "groups drugs indications patientCounts scores responses effects adverseEvents"
              .split(" ")) {
        json.putArray(family);
      }
      left.put("id", id).putArray("unclaimed");
      left.putArray("setAside");
    }

    /** Says which file the paper was read from. */
    Paper source(String path, String mediaType) {
      ObjectNode source = (ObjectNode) json.at("/document/source");
      source.put("path", path).put("mediaType", mediaType);
      return this;
    }

    /** Adds a score of the arm velotrine, proved by the first place of these words. */
    Paper score(String quote, String measure, String value) {
      return score(text.indexOf(quote), quote, measure, value);
    }

    Paper score(int start, String quote, String measure, String value) {
      ObjectNode score = ((ArrayNode) json.get("scores")).addObject();
      score.put("measure", measure).put("group", "velotrine").put("type", "value");
      score.put("statistic", "mean").put("value", new java.math.BigDecimal(value));
      score.putNull("unit").putNull("dispersion").put("timepoint", "P12W");
      ObjectNode evidence = score.putArray("evidence").addObject();
      evidence.put("start", start).put("end", start + quote.length()).put("quote", quote);
      evidence.put("rule", "score-sentence");
      score.put("confidence", 0.9);
      return this;
    }

    /** Adds a number that no fact uses. */
    Paper number(String number, String sentence) {
      int start = text.indexOf(sentence) + sentence.lastIndexOf(number);
      ObjectNode one = ((ArrayNode) left.get("unclaimed")).addObject();
      one.put("number", number).put("value", Integer.parseInt(number)).putNull("unit");
      one.put("section", "results").put("why", "number");
      one.put("start", start).put("end", start + number.length()).put("sentence", sentence);
      return this;
    }

    /** A whole file takes the place of the one that is there. */
    private void put(String name, String content) throws IOException {
      Path part = folder.resolve("part");
      Files.writeString(part, content);
      Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    void write() throws IOException {
      for (String part : new String[] {"records", "text", "unclaimed"}) {
        Files.createDirectories(folder.resolve(part));
      }
      put("records/" + id + ".json", json.toPrettyString());
      put("text/" + id + ".txt", text);
      put("unclaimed/" + id + ".json", left.toPrettyString());
    }
  }
}
