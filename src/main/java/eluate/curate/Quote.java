package eluate.curate;

import java.util.List;

/**
 * Words of the text for the page.
 *
 * @param start the first character
 * @param end the character after the last one
 * @param quote the text between them
 */
public record Quote(int start, int end, String quote) {

  static List<Quote> of(List<Anchor> anchors) {
    return anchors.stream().map(a -> new Quote(a.start(), a.end(), a.quote())).toList();
  }
}
