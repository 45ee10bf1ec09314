package eluate.export;

import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Section.Role;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What became of each document's characters (RFC 4180): those that were read, by the role of the
 * section that they are in, and those that were dropped, by what they were. White space is not
 * counted, so that the rows of a document add up to what its file says.
 */
public final class FidelityTable implements AutoCloseable {

  private final CSVPrinter out;

  /**
   * Starts a table with its header line.
   *
   * @param target is closed with the table
   */
  public FidelityTable(Appendable target) throws IOException {
    out = new CSVPrinter(target, CSVFormat.RFC4180);
    out.printRecord("document", "fate", "part", "characters");
  }

  /**
   * Adds a row for each role that the document has, its headings, and each sort of text dropped.
   */
  public void add(Document document) throws IOException {
    Map<Role, Integer> read = new EnumMap<>(Role.class);
    int rest = characters(document.text());
    for (Section section : document.sections()) {
      int characters = characters(document.text(section.span()));
      read.merge(section.role(), characters, Integer::sum);
      rest -= characters;
    }
    for (Map.Entry<Role, Integer> part : read.entrySet()) {
      String fate = part.getKey() == Role.BOILERPLATE ? "set aside" : "read";
      row(document, fate, part.getKey().name().toLowerCase(Locale.ROOT), part.getValue());
    }
    if (rest > 0) {
      row(document, "read", "headings", rest);
    }
    for (Map.Entry<String, Integer> part : document.dropped().entrySet()) {
      row(document, "dropped", part.getKey(), part.getValue());
    }
  }

  private void row(Document document, String fate, String part, int characters) throws IOException {
    out.printRecord(SafeCell.of(document.id()), fate, part, characters);
  }

  private static int characters(String text) {
    return (int) text.chars().filter(c -> c > ' ').count();
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
