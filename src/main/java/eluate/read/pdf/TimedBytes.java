package eluate.read.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file's bytes; reading them ends when the time is over, however deep in the parser. */
final class TimedBytes implements RandomAccessRead {

  private final byte[] bytes;
  private final Deadline deadline;
  private int position;
  private boolean closed;

  TimedBytes(byte[] bytes, Deadline deadline) {
    this.bytes = bytes;
    this.deadline = deadline;
  }

  @Override
  public int read() {
    return position < bytes.length ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    deadline.checkNow();
    if (position >= bytes.length) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long place) throws IOException {
    deadline.check();
    if (place < 0) {
      throw new IOException("no such place in the file: " + place);
    }
    position = (int) Math.min(place, bytes.length);
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public boolean isEOF() {
    return position >= bytes.length;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
