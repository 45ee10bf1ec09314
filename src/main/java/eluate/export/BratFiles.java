package eluate.export;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.RecordJson;
import eluate.record.Evidence;
import eluate.record.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Records in the standoff form of the annotation tool brat: the text of a document and a file with
 * a line for each quote. A quote's type is the family of its fact, a note holds the fact's slots,
 * and the quotes of one fact are joined as equal.
 */
final class BratFiles {

  private BratFiles() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path place = Files.createDirectories(folder.resolve("brat"));
    List<Path> written = new ArrayList<>();
    Path types = place.resolve("annotation.conf");
    files.text(types, out -> out.write(types()));
    written.add(types);
    for (String id : papers.ids()) {
      Paper paper = papers.withText(id);
      Path text = place.resolve(id + ".txt");
      files.text(text, out -> out.write(paper.text()));
      Path marks = place.resolve(id + ".ann");
      files.text(marks, out -> out.write(marks(paper)));
      written.add(text);
      written.add(marks);
    }
    return written;
  }

  private static String types() {
    StringBuilder types = new StringBuilder("[entities]\n");
    Family.ALL.forEach(family -> types.append(family.name()).append('\n'));
    types.append("\n[relations]\n<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
    return types.append("\n[events]\n\n[attributes]\n").toString();
  }

  private static String marks(Paper paper) {
    StringBuilder lines = new StringBuilder();
    JsonNode tree = RecordJson.tree(paper.record());
    int number = 0;
    int notes = 0;
    for (Family family : Family.ALL) {
      List<Item> items = family.of(paper.record());
      for (int i = 0; i < items.size(); i++) {
        List<String> same = new ArrayList<>();
        for (Evidence quote : items.get(i).evidence()) {
          number++;
          same.add("T" + number);
          lines.append('T').append(number).append('\t').append(family.name()).append(' ');
          lines.append(places(quote)).append('\t').append(line(quote.quote())).append('\n');
        }
        if (same.isEmpty()) {
          continue;
        }
        notes++;
        lines.append('#').append(notes).append("\tAnnotatorNotes ").append(same.get(0));
        lines.append('\t').append(slots(tree.get(family.name()).get(i))).append('\n');
        if (same.size() > 1) {
          lines.append("*\tEquiv ").append(String.join(" ", same)).append('\n');
        }
      }
    }
    return lines.toString();
  }

  /** A line break ends a piece: brat's lines hold none. */
  private static String places(Evidence quote) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    String words = quote.quote();
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == '\n') {
        if (i > from) {
          pieces.add((quote.start() + from) + " " + (quote.start() + i));
        }
        from = i + 1;
      }
    }
    return String.join(";", pieces);
  }

  /** The pieces' words with a space between them. */
  private static String line(String words) {
    return String.join(" ", words.lines().filter(piece -> !piece.isEmpty()).toList());
  }

  private static String slots(JsonNode item) {
    List<String> slots = new ArrayList<>();
    item.properties()
        .forEach(
            slot -> {
              JsonNode value = slot.getValue();
              boolean none = value.isNull() || value.isEmpty() && value.isContainerNode();
              if (!none && !slot.getKey().equals("evidence")) {
                slots.add(slot.getKey() + "=" + RecordJson.lineOf(value).strip());
              }
            });
    return String.join(" ", slots);
  }
}
