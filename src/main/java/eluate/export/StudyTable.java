package eluate.export;

import eluate.record.DocumentInfo;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The studies as a table: the documents of each, and the numbers and facts of its reports. What is
 * one paper twice counts once.
 */
final class StudyTable {

  private StudyTable() {}

  static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "study",
                "documents",
                "main report",
                "other reports",
                "duplicates",
                "kind",
                "title",
                "year",
                "pmid",
                "doi",
                "nct",
                "groups"));
    Family.ALL.forEach(family -> columns.add(family.words()));
    return columns;
  }

  static List<Object> row(String study, Grouping grouping, Papers papers) throws IOException {
    List<Paper> reports = grouping.reports(study, papers);
    List<String> all = grouping.documents(study);
    PaperRecord main =
        reports.isEmpty() ? papers.paper(all.get(0)).record() : reports.get(0).record();
    DocumentInfo document = main.document();
    List<String> others =
        reports.stream().map(p -> p.record().id()).filter(id -> !id.equals(main.id())).toList();
    List<String> copies = all.stream().filter(id -> grouping.duplicateOf(id) != null).toList();
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                study,
                all.size(),
                main.id(),
                String.join("; ", others),
                String.join("; ", copies),
                document.kind(),
                document.title(),
                document.year(),
                numbers(reports.stream(), Id.PMID),
                numbers(reports.stream(), Id.DOI),
                numbers(reports.stream(), Id.NCT),
                DocumentTable.groups(main.groups())));
    for (Family family : Family.ALL) {
      row.add(reports.stream().mapToInt(p -> family.of(p.record()).size()).sum());
    }
    return row;
  }

  private enum Id {
    PMID,
    DOI,
    NCT
  }

  private static String numbers(Stream<Paper> reports, Id which) {
    List<String> numbers =
        reports
            .map(report -> report.record().document().ids())
            .filter(ids -> ids != null)
            .map(
                ids ->
                    switch (which) {
                      case PMID -> ids.pmid();
                      case DOI -> ids.doi();
                      case NCT -> ids.nct();
                    })
            .filter(number -> number != null)
            .distinct()
            .toList();
    return numbers.isEmpty() ? null : String.join("; ", numbers);
  }
}
