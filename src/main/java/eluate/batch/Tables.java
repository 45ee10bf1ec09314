package eluate.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The tables over all papers, put together from the rows in the journal. */
final class Tables implements Closeable {

  private final Map<Piece, PartFile> parts = new EnumMap<>(Piece.class);

  Tables(OutputFolder folder) throws IOException {
    for (Piece table : Piece.ROWS) {
      PartFile part = new PartFile(folder.file(table.place()));
      parts.put(table, part);
      part.write(Rows.header(table).getBytes(StandardCharsets.UTF_8));
    }
  }

  void add(Entry paper) throws IOException {
    for (Map.Entry<Piece, PartFile> part : parts.entrySet()) {
      part.getValue().write(paper.rows().get(part.getKey()));
    }
  }

  void complete() throws IOException {
    for (PartFile part : parts.values()) {
      part.complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (PartFile part : parts.values()) {
      part.close();
    }
  }
}
