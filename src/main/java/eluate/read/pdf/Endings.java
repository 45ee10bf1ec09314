package eluate.read.pdf;

import eluate.text.Wording;
import java.util.regex.Pattern;

/** How lines start and end. */
final class Endings {

  private static final Wording SENTENCE = Wording.of("[.?!:;][\"”’')\\]]{0,3}$");
  private static final Pattern ITEM =
      Pattern.compile("(?:\\d{1,3}[.)]|\\[\\d{1,3}\\]|[•▪●◦■–])\\s.{0,500}");

  private Endings() {}

  /** Whether a line ends as a sentence does. */
  static boolean sentence(String line) {
    return SENTENCE.in(line);
  }

  /** Whether a line starts an item of a list. */
  static boolean startsItem(String line) {
    return ITEM.matcher(line).lookingAt();
  }
}
