package eluate.curate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made from what they name. */
public final class Hashes {
  private static final int SHORT = 20;

  private Hashes() {}

  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The first 80 bits of the hash of several texts, none of which runs into the next. */
  static String name(String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(part.length()).append(':').append(part);
    }
    return sha256(all.toString()).substring(0, SHORT);
  }

  /** A number from 0 to 99 that depends on nothing but the text. */
  static int percentile(String text) {
    return (int) (Long.parseLong(sha256(text).substring(0, 8), 16) % 100);
  }
}
