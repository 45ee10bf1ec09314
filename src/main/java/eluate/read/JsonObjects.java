package eluate.read;

import eluate.document.Status;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Cuts JSON objects out of a stream by their brackets and strings, one at a time. Whether an object
 * keeps JSON's rules otherwise, its reader says. Used for one file.
 */
final class JsonObjects {

  private final BufferedInputStream in;
  private final int largest;
  private boolean endedWithin;

  /**
   * @param largest the most bytes that an object may have
   */
  JsonObjects(BufferedInputStream in, int largest) {
    this.in = in;
    this.largest = largest;
  }

  /**
   * The object whose opening brace was read.
   *
   * @param ownLine whether it began a line, in a file that may have an object a line: such an
   *     object ends at the latest where its line does and the next line begins with a brace
   */
  Splitter.Cut object(boolean ownLine) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('{');
    long size = 1;
    int depth = 1;
    boolean firstLine = ownLine;
    while (depth > 0) {
      int c = in.read();
      if (c < 0) {
        // Its reader says where it ends.
        endedWithin = true;
        return Splitter.Cut.rest(out.toByteArray(), null, null);
      }
      if (c == '\n' && firstLine) {
        firstLine = false;
        if (peek() == '{') {
          return cut(out, Status.DAMAGED, "its line ends in its middle; fetch the file again");
        }
      }
      size++;
      if (size <= largest) {
        out.write(c);
      }
      if (c == '"') {
        size += string(out, largest - size);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return size > largest
        ? cut(out, Status.TOO_LARGE, "has more than " + largest + " bytes")
        : new Splitter.Cut(out.toByteArray());
  }

  /** Whether the file ended in the middle of an object. */
  boolean endedWithin() {
    return endedWithin;
  }

  /**
   * Reads a string whose opening quote was read, to its closing quote, or to the end of its line,
   * which no string may hold.
   *
   * @param most how many bytes of it to keep
   * @return how many it has
   */
  long string(ByteArrayOutputStream out, long most) throws IOException {
    long size = 0;
    boolean escaped = false;
    while (peek() >= 0 && peek() != '\n') {
      int c = in.read();
      size++;
      if (size <= most) {
        out.write(c);
      }
      if (c == '"' && !escaped) {
        return size;
      }
      escaped = !escaped && c == '\\';
    }
    return size;
  }

  /** The next byte, which stays to be read; negative at the end. */
  int peek() throws IOException {
    in.mark(1);
    int c = in.read();
    in.reset();
    return c;
  }

  /** The next byte that is no white space, which stays to be read; negative at the end. */
  int peekBehindSpace() throws IOException {
    int c = peek();
    while (c >= 0 && c <= ' ') {
      in.read();
      c = peek();
    }
    return c;
  }

  private static Splitter.Cut cut(ByteArrayOutputStream out, Status trouble, String problem) {
    return new Splitter.Cut(out.toByteArray(), trouble, problem);
  }
}
