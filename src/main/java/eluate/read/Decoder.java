package eluate.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to characters: UTF-16 by its mark or its zero bytes, else strict UTF-8, else what the file
 * declares, else windows-1252.
 */
final class Decoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK = 2000;

  private Decoder() {}

  /**
   * Decoded text.
   *
   * @param text without byte order mark
   * @param charset what the bytes were taken for
   * @param wrong the first bytes that are not UTF-8, as "line 3, column 7"; null where all are, or
   *     where nobody looked
   */
  record Decoded(String text, Charset charset, String wrong) {}

  /** The charset of UTF-16 text; empty for all else. */
  static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length >= 2) {
      if ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
        return Optional.of(StandardCharsets.UTF_16BE);
      }
      if ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
        return Optional.of(StandardCharsets.UTF_16LE);
      }
    }
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, LOOK) / 2 * 2;
    for (int i = 0; i < looked; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    // Western text in UTF-16 has a zero in almost every pair, always on the same side.
    if (zeros[0] > looked * 0.35 && zeros[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (zeros[1] > looked * 0.35 && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /**
   * Decodes text.
   *
   * @param declared what the file says of itself, asked where it is neither UTF-16 nor UTF-8
   */
  static Decoded decode(byte[] bytes, Optional<Charset> declared) {
    Optional<Charset> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      return decoded(bytes, utf16.get(), null);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    String sound = withoutMark(text.flip().toString());
    return result.isError()
        ? decoded(bytes, declared.orElse(WINDOWS), end(sound))
        : new Decoded(sound, StandardCharsets.UTF_8, null);
  }

  private static Decoded decoded(byte[] bytes, Charset charset, String wrong) {
    return new Decoded(withoutMark(new String(bytes, charset)), charset, wrong);
  }

  /** The place behind a text, both counted from 1. */
  private static String end(String text) {
    int lines = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !pair) {
        lines++;
        start = i + 1;
      }
    }
    int column = text.codePointCount(start, text.length()) + 1;
    return "line " + lines + ", column " + column;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
