package eluate.mention;

/** The outline of a word: capitals, small letters, digits and what else. */
final class WordShape {
  private WordShape() {}

  /** One sign for each character, at most eight of them. */
  static String full(String word) {
    StringBuilder shape = new StringBuilder(8);
    for (int i = 0; i < word.length() && i < 8; i++) {
      shape.append(sign(word.charAt(i)));
    }
    return shape.toString();
  }

  /** One sign for each run of like characters. */
  static String brief(String word) {
    StringBuilder shape = new StringBuilder(8);
    char last = 0;
    for (int i = 0; i < word.length() && shape.length() < 8; i++) {
      char sign = sign(word.charAt(i));
      if (sign != last) {
        shape.append(sign);
        last = sign;
      }
    }
    return shape.toString();
  }

  private static char sign(char c) {
    if (c >= 'α' && c <= 'ω') {
      return 'g';
    }
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? 'd' : c;
  }
}
