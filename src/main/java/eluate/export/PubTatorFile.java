package eluate.export;

import eluate.record.Drug;
import eluate.record.Evidence;
import eluate.record.Indication;
import eluate.record.Item;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Records in PubTator's form: the first line of the text as the title, the rest as the abstract,
 * and a line for each quote. Line breaks and tabs become spaces, so that the offsets stay.
 */
final class PubTatorFile {

  private PubTatorFile() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path file = folder.resolve("records.pubtator");
    files.text(
        file,
        out -> {
          for (String id : papers.ids()) {
            document(papers.withText(id), out);
          }
        });
    return List.of(file);
  }

  private static void document(Paper paper, Writer out) throws IOException {
    String id = paper.record().id();
    String text = paper.text();
    int title = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    out.write(id + "|t|" + line(text.substring(0, title)) + "\n");
    String rest = text.substring(Math.min(text.length(), title + 1));
    out.write(id + "|a|" + line(rest) + "\n");
    for (Family family : Family.ALL) {
      for (Item item : family.of(paper.record())) {
        for (Evidence e : item.evidence()) {
          out.write(
              String.join(
                      "\t",
                      id,
                      Integer.toString(e.start()),
                      Integer.toString(e.end()),
                      line(e.quote()),
                      type(family),
                      name(item))
                  + "\n");
        }
      }
    }
    out.write("\n");
  }

  /** PubTator's own names for drugs and diseases, the record's for the rest. */
  private static String type(Family family) {
    if (family.type() == Drug.class) {
      return "Chemical";
    }
    return family.type() == Indication.class ? "Disease" : family.name();
  }

  /** In place of an identifier, the name that the record gives; a dash for none. */
  private static String name(Item item) {
    if (item instanceof Drug drug) {
      return line(drug.name());
    }
    return item instanceof Indication indication ? line(indication.name()) : "-";
  }

  private static String line(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
