package eluate.read;

import java.io.IOException;
import java.io.InputStream;

/** A file that is one paper. */
final class WholeFile implements Splitter {

  private InputStream in;

  WholeFile(InputStream in) {
    this.in = in;
  }

  /** The file's bytes; of one that is too large, enough to tell so. */
  @Override
  public Cut next() throws IOException {
    if (in == null) {
      return null;
    }
    byte[] bytes = in.readNBytes(Readers.LARGEST + 1);
    in = null;
    return new Cut(bytes);
  }
}
