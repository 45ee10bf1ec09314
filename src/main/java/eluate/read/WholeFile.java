package eluate.read;

import java.io.IOException;
import java.io.InputStream;

/** A file that is one paper. */
final class WholeFile implements Splitter {

  private final int largest;
  private InputStream in;

  WholeFile(InputStream in, int largest) {
    this.in = in;
    this.largest = largest;
  }

  /** The file's bytes; of one that is too large, enough to tell so. */
  @Override
  public Cut next() throws IOException {
    if (in == null) {
      return null;
    }
    byte[] bytes = in.readNBytes(largest + 1);
    in = null;
    return new Cut(bytes);
  }
}
