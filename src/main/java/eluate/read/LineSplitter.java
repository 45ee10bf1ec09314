package eluate.read;

import eluate.document.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a file before each line that starts with a tag, as downloads in lines of tags have it. */
final class LineSplitter implements Splitter {

  private static final int MARK = 3;
  private static final int LONGEST_LINE = 65_536;

  private final InputStream in;
  private final byte[] tag;
  private final int largest;
  private ByteArrayOutputStream open = new ByteArrayOutputStream();
  private boolean tagged;
  private boolean tooLong;

  /**
   * @param in buffered
   * @param tag what the first line of each paper starts with
   * @param largest the most bytes that a paper may have
   */
  LineSplitter(InputStream in, String tag, int largest) {
    this.largest = largest;
    this.in = in;
    this.tag = tag.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Cut next() throws IOException {
    for (byte[] line = line(); line.length > 0; line = line()) {
      boolean starts = starts(line);
      Cut before = starts && tagged ? cut() : null;
      tagged |= starts;
      if (open.size() + line.length <= largest) {
        open.write(line, 0, line.length);
      } else {
        tooLong = true;
      }
      if (before != null) {
        return before;
      }
    }
    return open.size() > 0 ? cut() : null;
  }

  private Cut cut() {
    byte[] bytes = open.toByteArray();
    open = new ByteArrayOutputStream();
    Cut cut =
        tooLong
            ? new Cut(bytes, Status.TOO_LARGE, "has more than " + largest + " bytes")
            : new Cut(bytes);
    tooLong = false;
    return cut;
  }

  private boolean starts(byte[] line) {
    // A byte order mark or a space may stand before the first.
    for (int at = 0; at <= MARK && at + tag.length <= line.length; at++) {
      if (Arrays.equals(line, at, at + tag.length, tag, 0, tag.length)) {
        return at == 0 || !tagged;
      }
    }
    return false;
  }

  /** A line with its end, or a part of a very long one; empty at the end of the file. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(120);
    int c = 0;
    while (c != '\n' && line.size() < LONGEST_LINE) {
      c = in.read();
      if (c < 0) {
        break;
      }
      line.write(c);
    }
    return line.toByteArray();
  }
}
