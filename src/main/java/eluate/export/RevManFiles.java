package eluate.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The complete rows in the columns, and the order of columns, of RevMan's analyses, one file for
 * counted and one for measured outcomes.
 */
final class RevManFiles {
  private static final List<String> ABOUT =
      List.of("Analysis group", "Analysis name", "Study", "Study year");

  private RevManFiles() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path counted = folder.resolve("revman-dichotomous.csv");
    Path measured = folder.resolve("revman-continuous.csv");
    files.text(counted, out -> write(papers, out, true));
    files.text(measured, out -> write(papers, out, false));
    return List.of(counted, measured);
  }

  private static void write(Papers papers, Writer out, boolean counted) throws IOException {
    CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
    List<String> header = new ArrayList<>(ABOUT);
    for (String arm : List.of("Experimental ", "Control ")) {
      for (String slot : counted ? List.of("cases", "N") : List.of("mean", "SD", "N")) {
        header.add(arm + slot);
      }
    }
    header.add("Footnotes");
    table.printRecord(header);
    MetaStudies.each(
        papers,
        (study, row, missing) -> {
          if (row.counted() == counted && missing.isEmpty()) {
            table.printRecord(CsvStyle.PLAIN.row(cells(study, row)));
          }
        });
  }

  private static List<Object> cells(String study, MetaRow row) {
    String comparison = row.arms().first() + " versus " + row.arms().second();
    Integer year = row.paper().record().document().year();
    MetaSide one = row.first();
    MetaSide two = row.second();
    String note = "N: " + one.people().from() + "; " + two.people().from();
    return row.counted()
        ? Arrays.asList(
            comparison,
            row.title(),
            study,
            year,
            one.events(),
            one.people().value(),
            two.events(),
            two.people().value(),
            note)
        : Arrays.asList(
            comparison,
            row.title(),
            study,
            year,
            one.mean(),
            one.sd(),
            one.people().value(),
            two.mean(),
            two.sd(),
            two.people().value(),
            note);
  }
}
