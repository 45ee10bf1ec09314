package eluate.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What is kept of a text to see whether another one has the same words.
 *
 * @param whole the same for texts that differ in layout and punctuation only; null for no text or a
 *     short one
 * @param beginning letters and digits of the first lines, in lower case
 */
record Fingerprint(String whole, String beginning) {

  private static final int BEGINNING = 800;

  /** Shorter texts can be the same by chance: a title alone, an empty form. */
  private static final int ENOUGH = 120;

  static Fingerprint of(String text) {
    if (text == null) {
      return new Fingerprint(null, "");
    }
    String plain = plain(text);
    return new Fingerprint(
        plain.length() < ENOUGH ? null : hash(plain),
        plain.substring(0, Math.min(plain.length(), BEGINNING)));
  }

  /** Letters and digits, in lower case. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String hash(String plain) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
