package eluate.read;

import eluate.document.Status;
import eluate.text.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Cuts an XML file into its papers by their tags, each of them to be parsed by itself. So a paper
 * that breaks the rules of XML is lost alone, and what follows it is found again.
 */
final class XmlSplitter implements Splitter {

  private static final int CHUNK = 65_536;

  /** How many bytes a tag that matters, with the number in it, has at most. */
  private static final int TAG = 100;

  private static final byte[] DELETED = bytes("<DeleteCitation");
  private static final byte[] DELETED_END = bytes("</DeleteCitation>");
  private static final Wording DELETED_PMID =
      Wording.of("<PMID(?: [^<>]{0,50})?>\\s{0,9}(\\d{1,9})");
  private static final String AGAIN = "; fetch the file again";

  private final InputStream in;
  private final List<byte[]> starts;
  private final List<byte[]> ends;
  private final byte[] close;
  private final byte[] prolog;
  private final int largest;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private boolean fileEnded;
  private boolean closed;
  private boolean told;
  private boolean deleting;
  private final List<String> deleted = new ArrayList<>();
  private IOException broken;

  /**
   * @param in the file
   * @param root the outermost element
   * @param papers the elements that hold a paper
   * @param prolog what each paper needs to be told of what stands before the outermost element:
   *     encoding and entities
   * @param largest the most bytes that a paper may have
   */
  XmlSplitter(InputStream in, String root, List<String> papers, String prolog, int largest) {
    this.largest = largest;
    this.in = in;
    this.starts = papers.stream().map(p -> bytes("<" + p)).toList();
    this.ends = papers.stream().map(p -> bytes("</" + p + ">")).toList();
    this.close = bytes("</" + root + ">");
    this.prolog = prolog.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public Cut next() throws IOException {
    int element = -1;
    while (element < 0) {
      if (!tagAt()) {
        return atEnd();
      }
      closed |= is(close, from);
      deletion();
      element = start(from);
      from += element < 0 ? 1 : 0;
    }
    return paper(element);
  }

  @Override
  public List<String> deleted() {
    return List.copyOf(deleted);
  }

  /** Notes what the tag at the buffer's start, which stands outside of papers, takes back. */
  private void deletion() {
    deleting = (deleting || is(DELETED, from)) && !is(DELETED_END, from);
    if (deleting) {
      int n = Math.min(TAG, to - from);
      Matcher m = DELETED_PMID.matcher(new String(buffer, from, n, StandardCharsets.ISO_8859_1));
      if (m.lookingAt()) {
        deleted.add(m.group(1));
      }
    }
  }

  /** The paper whose start tag stands at the buffer's start. */
  private Cut paper(int element) throws IOException {
    byte[] end = ends.get(element);
    int at = from + 1;
    while (true) {
      if (at + CHUNK > to && !fileEnded) {
        int passed = at - from;
        fill();
        at = from + passed;
      }
      if (at >= to) {
        return inMiddle();
      }
      if (at - from > largest) {
        return cut(at, Status.TOO_LARGE, "has more than " + largest + " bytes");
      }
      if (buffer[at] == '<') {
        if (is(end, at)) {
          return cut(at + end.length, null, null);
        }
        if (start(at) >= 0) {
          return cut(at, Status.DAMAGED, "has no end tag" + AGAIN);
        }
      }
      at++;
    }
  }

  private Cut cut(int end, Status trouble, String problem) {
    byte[] bytes = Arrays.copyOf(prolog, prolog.length + end - from);
    System.arraycopy(buffer, from, bytes, prolog.length, end - from);
    from = end;
    return new Cut(bytes, trouble, problem);
  }

  private Cut inMiddle() throws IOException {
    told = true;
    from = broken == null ? from : to;
    fail();
    Cut half = cut(to, Status.DAMAGED, "the file ends in its middle" + AGAIN);
    return Cut.rest(half.bytes(), half.trouble(), half.problem());
  }

  /** A file that was cut between two papers looks whole but for its last tag. */
  private Cut atEnd() throws IOException {
    fail();
    if (closed || told) {
      return null;
    }
    told = true;
    String last = new String(close, StandardCharsets.US_ASCII);
    return Cut.rest(
        new byte[0],
        Status.DAMAGED,
        "the file ends before " + last + ", so papers are missing" + AGAIN);
  }

  /** Goes on to the next tag; false at the end of the file. */
  private boolean tagAt() throws IOException {
    while (true) {
      while (from < to && buffer[from] != '<') {
        from++;
      }
      if (from + TAG < to || fileEnded) {
        return from < to;
      }
      fill();
    }
  }

  private int start(int at) {
    for (int i = 0; i < starts.size(); i++) {
      int after = at + starts.get(i).length;
      if (after < to && is(starts.get(i), at) && (buffer[after] <= ' ' || buffer[after] == '>')) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(byte[] words, int at) {
    return at + words.length <= to
        && Arrays.equals(buffer, at, at + words.length, words, 0, words.length);
  }

  /** Reads on; what was passed is dropped. */
  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (buffer.length - to < 2 * CHUNK) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, 4 * CHUNK));
    }
    try {
      while (to < buffer.length && !fileEnded) {
        int n = in.read(buffer, to, buffer.length - to);
        fileEnded = n < 0;
        to += Math.max(n, 0);
      }
    } catch (IOException e) {
      // What was read before is good.
      fileEnded = true;
      broken = e;
    }
  }

  private void fail() throws IOException {
    if (broken != null) {
      IOException e = broken;
      broken = null;
      throw e;
    }
  }

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }
}
