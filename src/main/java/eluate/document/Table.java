package eluate.document;

import eluate.text.Span;
import java.util.List;

/**
 * A table whose cells are spans of the text, so that a cell proves a fact as a sentence does.
 *
 * @param span the whole table
 * @param caption its caption; an empty span where it has none
 * @param rows the cells, row by row
 */
public record Table(Span span, Span caption, List<List<Span>> rows) {

  /** Copies the rows, so that the table can't change. */
  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
