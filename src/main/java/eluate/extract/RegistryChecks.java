package eluate.extract;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Cell;
import eluate.document.RegistryTable.Row;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Says which values of a register's tables are neither numbers nor said to be missing. */
final class RegistryChecks {
  private RegistryChecks() {}

  /** The issues of a document; none where it is no register's record. */
  static List<Issue> of(Document document) {
    List<Issue> issues = new ArrayList<>();
    for (RegistryTable table :
        document.registry() == null ? List.<RegistryTable>of() : document.registry().tables()) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          look(document, table, cell.value(), issues);
        }
      }
    }
    return issues;
  }

  private static void look(Document document, RegistryTable table, Span value, List<Issue> issues) {
    if (value != null
        && RegistryNumber.of(document, value) == null
        && !RegistryNumber.isNotAvailable(document, value)) {
      issues.add(
          new Issue(
              "registry-value-no-number",
              document.text(table.title()) + ": a value is no number and gives no fact",
              value,
              document.text(value)));
    }
  }
}
