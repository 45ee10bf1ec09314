package eluate.export;

import eluate.record.DocumentInfo;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows for a meta-analysis in the columns that {@code escalc} of R's metafor takes, the outcomes
 * that lack a number with what is missing, and the comparisons that papers print themselves.
 */
final class MetaFiles {
  private static final List<String> ARMS =
      List.of("study", "document", "kind", "year", "pmid", "doi", "nct", "arm1", "arm2");
  private static final List<String> ABOUT = columns(ARMS, "family", "outcome", "detail");

  private static final List<String> NUMBERS =
      List.of("ai", "n1i", "ci", "n2i", "m1i", "sd1i", "m2i", "sd2i");

  private static final List<String> PRINTED =
      List.of("printed", "printed.value", "printed.ci.lb", "printed.ci.ub", "printed.level");

  private MetaFiles() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path rows = folder.resolve("meta-analysis.csv");
    Path missing = folder.resolve("meta-analysis-missing.csv");
    Path effects = folder.resolve("meta-analysis-printed.csv");
    files.text(rows, out -> rows(papers, out));
    files.text(missing, out -> missing(papers, out));
    files.text(effects, out -> effects(papers, out));
    List<Path> tables = List.of(rows, missing, effects);
    Path notes = CsvNotes.write(tables, CsvStyle.PLAIN, folder, "meta-analysis", files);
    return List.of(rows, missing, effects, notes);
  }

  private static void rows(Papers papers, Writer out) throws IOException {
    List<String> header = new ArrayList<>(ABOUT);
    header.addAll(List.of("timepoint", "data", "statistic"));
    header.addAll(NUMBERS);
    header.addAll(List.of("n1i.from", "n2i.from"));
    header.addAll(PRINTED);
    header.addAll(List.of("quote1", "quote2"));
    CSVPrinter table = table(out, header);
    MetaStudies.each(
        papers,
        (study, row, missing) -> {
          if (missing.isEmpty()) {
            table.printRecord(CsvStyle.PLAIN.row(cells(study, row)));
          }
        });
  }

  private static List<Object> cells(String study, MetaRow row) {
    MetaSide one = row.first();
    MetaSide two = row.second();
    List<Object> cells = about(study, row);
    cells.addAll(
        Arrays.asList(
            row.key().timepoint(), row.counted() ? "dichotomous" : "continuous", one.statistic()));
    cells.addAll(
        Arrays.asList(
            one.events(),
            one.people().value(),
            two.events(),
            two.people().value(),
            one.mean(),
            one.sd(),
            two.mean(),
            two.sd()));
    cells.addAll(List.of(one.people().from(), two.people().from()));
    Effect e = row.printed();
    cells.addAll(
        e == null
            ? Arrays.asList(null, null, null, null, null)
            : Arrays.asList(e.statistic(), e.value(), e.low(), e.high(), e.level()));
    cells.addAll(Arrays.asList(quote(one.proof()), quote(two.proof())));
    return cells;
  }

  private static String quote(Evidence evidence) {
    return evidence == null ? null : evidence.quote();
  }

  private static List<Object> about(String study, MetaRow row) {
    List<Object> cells = study(study, row.paper().record());
    cells.addAll(
        List.of(
            row.arms().first(),
            row.arms().second(),
            row.key().family(),
            row.name(),
            row.key().detail()));
    return cells;
  }

  private static List<Object> study(String study, PaperRecord record) {
    DocumentInfo.Ids ids = record.document().ids();
    return new ArrayList<>(
        Arrays.asList(
            study,
            record.id(),
            record.document().kind(),
            record.document().year(),
            ids == null ? null : ids.pmid(),
            ids == null ? null : ids.doi(),
            ids == null ? null : ids.nct()));
  }

  private static List<String> columns(List<String> first, String... more) {
    List<String> columns = new ArrayList<>(first);
    columns.addAll(List.of(more));
    return columns;
  }

  private static void missing(Papers papers, Writer out) throws IOException {
    CSVPrinter table = table(out, columns(ABOUT, "timepoint", "missing", "quote1", "quote2"));
    MetaStudies.each(
        papers,
        (study, row, missing) -> {
          if (!missing.isEmpty()) {
            List<Object> cells = about(study, row);
            cells.addAll(
                Arrays.asList(
                    row.key().timepoint(),
                    String.join("; ", missing),
                    quote(row.first().proof()),
                    quote(row.second().proof())));
            table.printRecord(CsvStyle.PLAIN.row(cells));
          }
        });
  }

  private static void effects(Papers papers, Writer out) throws IOException {
    CSVPrinter table =
        table(
            out,
            columns(
                ARMS,
                "outcome",
                "timepoint",
                "statistic",
                "estimate",
                "ci.lb",
                "ci.ub",
                "level",
                "p",
                "implausible",
                "quote"));
    Grouping grouping = new Grouping(papers);
    for (String id : papers.ids()) {
      PaperRecord record = papers.paper(id).record();
      if (grouping.duplicateOf(id) != null) {
        continue;
      }
      for (Effect e : record.effects()) {
        List<Object> cells = study(grouping.study(id), record);
        cells.addAll(
            Arrays.asList(
                e.group(),
                e.comparator(),
                e.measure(),
                e.timepoint(),
                e.statistic(),
                e.value(),
                e.low(),
                e.high(),
                e.level(),
                e.p(),
                String.join("; ", Implausible.in(e)),
                e.evidence().isEmpty() ? null : e.evidence().get(0).quote()));
        table.printRecord(CsvStyle.PLAIN.row(cells));
      }
    }
  }

  private static CSVPrinter table(Writer out, List<String> header) throws IOException {
    CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
    table.printRecord(header);
    return table;
  }
}
