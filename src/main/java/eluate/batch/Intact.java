package eluate.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares the files of an input with what the journal says of them: after a power cut they may be
 * shorter, and a person may have changed them.
 */
final class Intact implements Closeable {

  private final Map<Piece, InputStream> streams = new EnumMap<>(Piece.class);
  private final Map<Piece, Long> written = new EnumMap<>(Piece.class);
  private final Set<Piece> broken = EnumSet.noneOf(Piece.class);

  private Intact() {}

  /**
   * Goes through the files.
   *
   * @return how many bytes of each are good, and those that are not what they should be
   */
  static Intact of(OutputFolder folder, Journal journal, Past past) throws IOException {
    try (Intact intact = new Intact()) {
      for (Piece piece : Piece.FILES) {
        String name = piece.file(past.id(), past.isMany());
        Path place =
            past.isMany() && !past.isEnded()
                ? PartFile.part(folder.file(name))
                : folder.withdrawn().whole(name);
        InputStream in =
            Files.isRegularFile(place)
                ? new BufferedInputStream(Files.newInputStream(place))
                : InputStream.nullInputStream();
        intact.streams.put(piece, in);
        intact.written.put(piece, 0L);
      }
      journal.read(past, intact::compare);
      if (past.isEnded()) {
        intact.compareEnds();
      }
      return intact;
    }
  }

  private void compare(Entry entry) throws IOException {
    for (Map.Entry<Piece, Entry.Written> file : entry.files().entrySet()) {
      Piece piece = file.getKey();
      int length = file.getValue().length();
      byte[] bytes = streams.get(piece).readNBytes(length);
      if (bytes.length < length || Bytes.sum(bytes) != file.getValue().sum()) {
        broken.add(piece);
      }
      written.merge(piece, (long) length, Long::sum);
    }
  }

  private void compareEnds() throws IOException {
    for (Map.Entry<Piece, InputStream> stream : streams.entrySet()) {
      if (stream.getValue().read() >= 0) {
        broken.add(stream.getKey());
      }
    }
  }

  /** The files that are not as they should be. */
  Set<Piece> broken() {
    return broken;
  }

  /** How many bytes each file should have. */
  Map<Piece, Long> written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : streams.values()) {
      stream.close();
    }
  }
}
