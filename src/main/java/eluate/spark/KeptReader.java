package eluate.spark;

import eluate.batch.PaperResult;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads what {@link KeptWriter} wrote. */
final class KeptReader implements Closeable {

  private static final int BUFFER = 65_536;

  private final DataInputStream in;
  private String pmid;

  KeptReader(InputStream in) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
  }

  /** The next paper; null at the end. */
  PaperResult next() throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    pmid = in.readUTF();
    return PaperResult.read(in);
  }

  /** The PubMed number of the paper that came last; empty for none. */
  String pmid() {
    return pmid;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
