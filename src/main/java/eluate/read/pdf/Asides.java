package eluate.read.pdf;

import java.util.regex.Pattern;

/** Tells what is no sentence of the paper by its words: references, labels of a picture's axes. */
final class Asides {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\[?\\d{1,3}(?:[.\\]]{1,2}|\\s)\\s?(?:(?:van|de|von|der|den|la|le|di) )?\\p{Lu}[\\p{L}’'-]{1,25},?"
              + " (?:\\p{Lu}\\.?[ -]?){1,3}[,.;: ].{0,2000}",
          Pattern.DOTALL);
  private static final int LONGEST_LABEL = 120;

  private Asides() {}

  /** Whether a paragraph is an entry of a list of references. */
  static boolean reference(String words) {
    return REFERENCE.matcher(words).matches();
  }

  /** Whether a paragraph has hardly a letter. */
  static boolean numbersOnly(String words) {
    long letters = words.chars().filter(Character::isLetter).count();
    return words.length() < LONGEST_LABEL && letters * 4 < words.length();
  }
}
