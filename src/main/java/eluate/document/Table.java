package eluate.document;

import eluate.text.Span;
import java.util.List;

/**
 * A table whose cells are spans of the text, so that a cell proves a fact as a sentence does.
 *
 * @param span the whole table, with its caption and footnotes where they stand beside it
 * @param caption its label and title; an empty span where it has none
 * @param rows the cells, row by row; a cell over several columns or rows stands in each place that
 *     it covers, and an empty cell is an empty span
 * @param headRows how many rows at the top are column heads; 0 where the format doesn't say
 * @param notes its footnotes, each with its mark, in order
 */
public record Table(
    Span span, Span caption, List<List<Span>> rows, int headRows, List<Span> notes) {

  /**
   * Copies the rows, so that the table can't change.
   *
   * @throws IllegalArgumentException when there are more head rows than rows
   */
  public Table {
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    if (headRows < 0 || headRows > rows.size()) {
      throw new IllegalArgumentException(headRows + " head rows of " + rows.size() + " rows");
    }
  }
}
