package eluate.extract;

import eluate.mention.Mention;
import eluate.record.Evidence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell of numbers with all that its table says of it.
 *
 * @param number its numbers
 * @param span where it stands
 * @param stub the first cell of its row
 * @param row what the stub says
 * @param parent what the stub of the part that the row belongs to says; the caption where there is
 *     none
 * @param column what the column's head says
 * @param caption what the table's title says
 */
record TableCell(
    CellNumber number,
    Span span,
    Span stub,
    TableLabel row,
    TableLabel parent,
    TableLabel column,
    TableLabel caption) {

  private List<TableLabel> labels() {
    return List.of(row, column, parent, caption);
  }

  /** Whose number it is; everyone's where the table doesn't say. */
  String group(Analysis analysis) {
    for (TableLabel label : labels()) {
      if (label.group() != null) {
        return label.group();
      }
    }
    return analysis.groups().patients().size() == 1
        ? analysis.groups().patients().get(0).label()
        : Groups.ALL;
  }

  /** How many the group's people are; null where neither cell nor heads say. */
  Integer total() {
    if (number.total() != null) {
      return number.total();
    }
    return column.size() != null ? column.size() : row.size();
  }

  /** When; null where the table doesn't say. */
  String time() {
    for (TableLabel label : labels()) {
      if (label.time() != null && !(change() && label.time().equals("baseline"))) {
        return label.time();
      }
    }
    return null;
  }

  /** What is measured; null where the table doesn't say. */
  Mention measure() {
    for (TableLabel label : labels()) {
      if (label.measure() != null) {
        return label.measure();
      }
    }
    return null;
  }

  /** What is counted in people; null where the table doesn't say. */
  Mention response() {
    return row.response() != null ? row.response() : parent.response();
  }

  /** SD, SE, IQR, range or CI; null where the table doesn't say. */
  String spread() {
    for (TableLabel label : labels()) {
      if (label.spread() != null) {
        return label.spread();
      }
    }
    return null;
  }

  /** The unit that stands with the measure's name; null for none. */
  String unit() {
    for (TableLabel label : labels()) {
      if (label.unit() != null) {
        return label.unit();
      }
    }
    return null;
  }

  /** Mean, median and the like; null where the table doesn't say. */
  String statistic() {
    for (TableLabel label : labels()) {
      if (label.statistic() != null) {
        return label.statistic();
      }
    }
    return null;
  }

  /** Whether the number is a change. */
  boolean change() {
    return row.change() || column.change() || row.measure() == null && parent.change();
  }

  /** The cell with its row's and its column's head. */
  List<Evidence> evidence(Analysis analysis, String rule) {
    List<Evidence> proof = new ArrayList<>();
    for (Span part : List.of(stub, column.span(), span)) {
      if (part.length() > 0) {
        proof.add(analysis.evidence(part, rule));
      }
    }
    return proof;
  }
}
