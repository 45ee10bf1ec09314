package eluate.export;

import eluate.record.DocumentInfo;
import eluate.record.Group;
import eluate.record.PaperRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The documents as a table: what they are, their studies, and how much was found in each. */
final class DocumentTable {

  private DocumentTable() {}

  static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "document",
                "study",
                "duplicate of",
                "kind",
                "title",
                "year",
                "pmid",
                "pmcid",
                "doi",
                "nct",
                "groups"));
    Family.ALL.forEach(family -> columns.add(family.words()));
    columns.addAll(List.of("unclaimed numbers", "implausible", "file", "sha256"));
    return columns;
  }

  static List<Object> row(Paper paper, Grouping grouping) {
    PaperRecord record = paper.record();
    DocumentInfo document = record.document();
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                record.id(),
                grouping.study(record.id()),
                grouping.duplicateOf(record.id()),
                document.kind(),
                document.title(),
                document.year()));
    DocumentInfo.Ids ids = document.ids();
    row.addAll(
        ids == null
            ? Arrays.asList(null, null, null, null)
            : Arrays.asList(ids.pmid(), ids.pmcid(), ids.doi(), ids.nct()));
    row.add(groups(record.groups()));
    Family.ALL.forEach(family -> row.add(family.of(record).size()));
    row.add(paper.left() == null ? null : paper.left().unclaimed().size());
    row.add(String.join("; ", Implausible.in(record)));
    DocumentInfo.SourceInfo source = document.source();
    row.add(source == null ? null : source.path());
    row.add(source == null ? null : source.sha256());
    return row;
  }

  static String groups(List<Group> groups) {
    List<String> labels = new ArrayList<>();
    for (Group group : groups) {
      labels.add(group.label() + (group.size() == null ? "" : " (n = " + group.size() + ")"));
    }
    return String.join("; ", labels);
  }
}
