package eluate.read.pdf;

import eluate.document.Issue;
import eluate.document.Page;
import eluate.document.Table;
import eluate.text.Span;
import java.util.List;
import java.util.Map;

/**
 * A PDF file's text in reading order and what its layout says about it.
 *
 * @param text normalised but for characters outside the basic plane; paragraphs parted by blank
 *     lines
 * @param tables their cells as spans of the text
 * @param headings told by their looks
 * @param captions of figures and tables, and the footnotes of tables
 * @param asides what is no sentence of the paper: references, numbers of a picture's axes
 * @param pages which stretch of the text stands on which page, in the text's order
 * @param dropped how many characters were left out, by what they were
 * @param issues what is doubtful about the file; the messages go on from its name
 */
public record PdfPaper(
    String text,
    List<Table> tables,
    List<Heading> headings,
    List<Span> captions,
    List<Span> asides,
    List<Page> pages,
    Map<String, Integer> dropped,
    List<Issue> issues) {

  /**
   * A heading.
   *
   * @param span its words
   * @param rank 1 for the paper's title, 2 for the highest below
   */
  public record Heading(Span span, int rank) {}
}
