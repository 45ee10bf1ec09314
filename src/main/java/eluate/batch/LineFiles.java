package eluate.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The files of an input that holds many papers, a line for each, while they are written. */
final class LineFiles implements Closeable {

  private final Map<Piece, PartFile> parts = new EnumMap<>(Piece.class);

  /**
   * Begins the files, or carries them on.
   *
   * @param id the input's
   * @param written how many bytes of each are good
   */
  LineFiles(OutputFolder folder, String id, Map<Piece, Long> written) throws IOException {
    for (Piece piece : Piece.FILES) {
      long length = written.getOrDefault(piece, 0L);
      parts.put(piece, new PartFile(folder.file(piece.file(id, true)), length, true));
    }
  }

  void add(PaperResult result) throws IOException {
    for (Map.Entry<Piece, PartFile> part : parts.entrySet()) {
      part.getValue().write(result.piece(part.getKey()));
      // The journal will say that it is written.
      part.getValue().flush();
    }
  }

  /** All papers are there. */
  void complete() throws IOException {
    for (PartFile part : parts.values()) {
      part.complete();
    }
  }

  /** What is written is void. */
  void discard() throws IOException {
    for (PartFile part : parts.values()) {
      part.discard();
    }
  }

  @Override
  public void close() throws IOException {
    for (PartFile part : parts.values()) {
      part.close();
    }
  }
}
