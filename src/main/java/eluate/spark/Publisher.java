package eluate.spark;

import eluate.batch.Lost;
import eluate.batch.PaperLine;
import eluate.batch.PaperResult;
import eluate.batch.Piece;
import eluate.batch.Rows;
import eluate.json.RecordJson;
import eluate.record.PaperRecord;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/** The second job's task: writes what stands of a load to where users look for it. */
final class Publisher implements Function<Publishing, Published> {

  private static final long serialVersionUID = 1L;

  private final String out;
  private final SerializableConfiguration conf;

  Publisher(String out, SerializableConfiguration conf) {
    this.out = out;
    this.conf = conf;
  }

  @Override
  public Published call(Publishing what) throws Exception {
    Folder folder = new Folder(out, conf.value());
    String load = what.load().name();
    Lost lost = what.lost();
    String key = what.key() + lost.superseded() + lost.deleted();
    Path marker = folder.publishedMarker(load);
    byte[] before = folder.read(marker);
    Published published = before == null ? null : Published.of(marker.toString(), before);
    boolean complete = !what.key().equals(Kept.INCOMPLETE);
    if (complete && published != null && published.key().equals(key) && isWhole(folder, load)) {
      return published;
    }
    try (Bundle bundle = new Bundle(folder)) {
      SortedMap<String, Integer> statuses = write(load, lost, folder, bundle);
      published = new Published(key, statuses, lost.superseded().size(), lost.deleted().size());
      bundle.complete(marker, published.json());
    }
    return published;
  }

  /** Somebody may have removed a file. */
  private static boolean isWhole(Folder folder, String load) throws IOException {
    for (Path file : folder.published(load)) {
      if (!folder.exists(file)) {
        return false;
      }
    }
    return true;
  }

  private SortedMap<String, Integer> write(String load, Lost lost, Folder folder, Bundle bundle)
      throws IOException {
    SortedMap<String, Integer> statuses = new TreeMap<>();
    Set<Integer> gone = new HashSet<>(lost.superseded());
    gone.addAll(lost.deleted());
    try (KeptReader in = new KeptReader(folder.open(folder.kept(load)));
        Files files = new Files(load, folder, bundle)) {
      int number = 0;
      for (PaperResult paper = in.next(); paper != null; paper = in.next()) {
        if (!gone.contains(number)) {
          files.add(in.pmid(), paper);
          statuses.merge(KeptWriter.status(paper), 1, Integer::sum);
        }
        number++;
      }
    }
    return statuses;
  }

  /**
   * A paper that gave no record.
   *
   * @param pmid null where it has none
   * @param status why
   * @param message what is wrong with it
   */
  private record Failure(String pmid, String status, String message) {}

  /** The files of a load while they are written. */
  private final class Files implements Closeable {
    private final Map<Piece, OutputStream> pieces = new EnumMap<>(Piece.class);
    private final OutputStream failed;
    private final ParquetWriter<Record> parquet;
    private final Path rows;
    private final String load;
    private final Folder folder;
    private final Bundle bundle;

    Files(String load, Folder folder, Bundle bundle) throws IOException {
      this.load = load;
      this.folder = folder;
      this.bundle = bundle;
      for (Piece piece : Piece.FILES) {
        pieces.put(piece, open(bundle, folder.lines(piece, load)));
      }
      for (Piece table : Piece.ROWS) {
        pieces.put(table, open(bundle, folder.rows(table, load)));
        pieces.get(table).write(Rows.header(table).getBytes(StandardCharsets.UTF_8));
      }
      failed = open(bundle, folder.failed(load));
      rows = folder.parts();
      parquet = RecordParquet.open(rows, PaperRecord.class, conf.value());
    }

    private static OutputStream open(Bundle bundle, Path file) throws IOException {
      return new BufferedOutputStream(bundle.create(file));
    }

    void add(String pmid, PaperResult paper) throws IOException {
      PaperLine line = paper.line();
      if (line.id() == null) {
        Failure failure = new Failure(pmid.isEmpty() ? null : pmid, line.status(), line.message());
        failed.write(RecordJson.lineOf(failure).getBytes(StandardCharsets.UTF_8));
        return;
      }
      for (Map.Entry<Piece, OutputStream> piece : pieces.entrySet()) {
        piece.getValue().write(paper.piece(piece.getKey()));
      }
      String record = new String(paper.piece(Piece.RECORD), StandardCharsets.UTF_8);
      parquet.write(RecordJson.parse(line.id(), 1, record));
    }

    @Override
    public void close() throws IOException {
      for (OutputStream piece : pieces.values()) {
        piece.close();
      }
      failed.close();
      parquet.close();
      try (FSDataInputStream in = folder.open(rows);
          OutputStream ordered = open(bundle, folder.parquet(load))) {
        ParquetFooter.copyOrdered(in, folder.length(rows), ordered);
      }
      folder.delete(rows);
    }
  }
}
