package eluate.read;

import eluate.document.Table;
import eluate.text.Span;
import java.util.List;
import java.util.Map;

/**
 * What a format's reader hands on: normalised text and what the format itself says about it.
 *
 * @param mediaType for instance {@code text/html}
 * @param text normalised
 * @param tables cells as spans of the text
 * @param titles headings that the format marks, with their rank
 * @param tags what the format says of the paper: its name, {@code doi}, {@code pmid} and {@code
 *     year}
 */
record RawPaper(
    String mediaType,
    String text,
    List<Table> tables,
    List<Marked> titles,
    Map<String, String> tags) {

  /**
   * A heading that the format marks.
   *
   * @param span its words
   * @param rank 1 for the highest
   */
  record Marked(Span span, int rank) {}
}
