package eluate.extract;

import eluate.mention.Mention;
import eluate.record.Evidence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A cell of numbers with all that its table says of it.
 *
 * @param number its numbers
 * @param span where it stands
 * @param stub the first cell of its row
 * @param named what the row's own words name; null where they name nothing
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
    String named,
    TableLabel row,
    TableLabel parent,
    TableLabel column,
    TableLabel caption) {

  /** What the nearest label says that says it; null where none does. */
  private <T> T first(Function<TableLabel, T> said) {
    return Stream.of(row, column, parent, caption)
        .map(said)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whose number it is; everyone's where the table doesn't say. */
  String group(Analysis analysis) {
    String group = first(TableLabel::group);
    if (group != null) {
      return group;
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
    return first(label -> change() && "baseline".equals(label.time()) ? null : label.time());
  }

  /**
   * What is measured; null where the table doesn't say. What a list knows in the row or the
   * column's head goes before the row's own words, and those before a title.
   */
  String measure(Analysis analysis) {
    if (own()) {
      return named;
    }
    Mention measure = first(TableLabel::measure);
    return measure == null ? null : MeasureName.of(analysis, measure);
  }

  /** Whether only the row's own words name what is measured. */
  boolean own() {
    return named != null && row.measure() == null && column.measure() == null;
  }

  /** Whether the row's own words name it, and no list knows them. */
  boolean namedByRow() {
    return named != null && row.measure() == null;
  }

  /** What is counted in people; null where the table doesn't say. */
  Mention response() {
    return row.response() != null ? row.response() : parent.response();
  }

  /**
   * The cell with other numbers in another place.
   *
   * @param kind what scatters around the value; null for what the labels say
   */
  TableCell with(CellNumber other, Span place, String kind) {
    TableLabel head = kind == null ? column : column.spreading(kind);
    return new TableCell(other, place, stub, named, row, parent, head, caption);
  }

  /** The part of a shared cell that is an arm's. */
  TableCell of(CellNumber own, Span place, String arm) {
    return new TableCell(own, place, stub, named, row.in(arm), parent, column.in(arm), caption);
  }

  /** The cell with another name of what is measured or counted. */
  TableCell named(String name) {
    return new TableCell(number, span, stub, name, row, parent, column, caption);
  }

  /** The cell of a row whose own words name nothing. */
  TableCell unnamed() {
    return named(null);
  }

  /** SD, SE, IQR, range or CI; null where the table doesn't say. */
  String spread() {
    return first(TableLabel::spread);
  }

  /** The unit that stands with the measure's name; null for none. */
  String unit() {
    boolean dose = row.unit() == null && column.group() != null;
    if (!dose) {
      return first(TableLabel::unit);
    }
    return parent.unit() == null ? caption.unit() : parent.unit();
  }

  /** Mean, median and the like; null where the table doesn't say. */
  String statistic() {
    return first(TableLabel::statistic);
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
