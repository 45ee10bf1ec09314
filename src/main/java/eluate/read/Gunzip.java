package eluate.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, and refuses what unpacks to far more than any text does: such files are made to
 * fill memory or disk.
 */
final class Gunzip extends FilterInputStream {

  private static final int HARMLESS = 10_000_000;
  private static final int HIGHEST_RATIO = 200;
  private static final long LARGEST = 2_000_000_000L;

  private final Counter packed;
  private long unpacked;

  private Gunzip(Counter packed) throws IOException {
    super(new GZIPInputStream(packed, 65_536));
    this.packed = packed;
  }

  /**
   * The unpacked content.
   *
   * @param in of gzip format
   */
  static InputStream of(InputStream in) throws IOException {
    return new Gunzip(new Counter(in));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    unpacked += Math.max(n, 0);
    boolean bomb = unpacked > HARMLESS && unpacked > packed.count * HIGHEST_RATIO;
    if (bomb || unpacked > LARGEST) {
      throw new TooLargeException();
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 65_536)).length;
  }

  /** None: whoever buffers this would read on, meet the damage, and lose what it has read. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The content unpacks to more than any text does. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("it unpacks to more than " + HIGHEST_RATIO + " times its size, or to more than 2 GB");
    }
  }

  private static final class Counter extends FilterInputStream {
    long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(n, 0);
      return n;
    }
  }
}
