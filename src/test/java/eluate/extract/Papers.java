package eluate.extract;

import eluate.document.Document;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.nio.charset.StandardCharsets;

/** Papers made of a few sentences, taken through the extraction. */
final class Papers {
  private static final Readers READERS = new Readers();
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();

  private Papers() {}

  /** What is read from a paper of this text. */
  static Extraction examine(String text) {
    return EXTRACTOR.examine(document(text));
  }

  static Document document(String text) {
    try {
      return READERS.read("paper", "paper.txt", text.getBytes(StandardCharsets.UTF_8), issue -> {});
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }
}
