package eluate.spark;

import eluate.batch.Piece;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The output folder. A file that has its name is whole; what is being written lies in a folder of
 * its own.
 */
final class Folder {

  /** What a run needs to be carried on; no result. */
  private static final String STATE = ".eluate/";

  private static final String MARKER = ".json";

  /** What gave no record. */
  private static final String FAILED = "failed/";

  private static final String PARQUET = "parquet/";

  private final FileSystem files;
  private final Path root;

  Folder(String root, Configuration conf) throws IOException {
    this.root = new Path(root);
    this.files = this.root.getFileSystem(conf);
    // Otherwise a local disk has a file of checksums beside each file.
    files.setWriteChecksum(false);
  }

  /** What a load gave, before later files are looked at. */
  Path kept(String load) {
    return file(STATE + "kept/" + load + ".gz");
  }

  /**
   * What is said of a load that is read.
   *
   * @return null where it isn't read
   */
  Kept readKept(String load) throws IOException {
    Path marker = keptMarker(load);
    byte[] json = read(marker);
    return json == null ? null : Kept.of(marker.toString(), json);
  }

  /** Says that a load is read. */
  Path keptMarker(String load) {
    return file(STATE + "kept/" + load + MARKER);
  }

  /** The numbers of a load's citations. */
  Path numbers(String load) {
    return file(STATE + "numbers/" + load);
  }

  /** Says that a load's results are published. */
  Path publishedMarker(String load) {
    return file(STATE + "published/" + load + MARKER);
  }

  /** Which paper a load's task is at. */
  Path trail(String load) {
    return file(STATE + "at/" + load);
  }

  /** The lines that a load's papers give to one of their files. */
  Path lines(Piece piece, String load) {
    return file(piece.file(load, true));
  }

  /** The rows that a load's papers give to a table. */
  Path rows(Piece table, String load) {
    String place = table.place();
    return file(place.substring(0, place.lastIndexOf('.')) + "/" + load + ".csv");
  }

  Path failed(String load) {
    return file(FAILED + load + ".jsonl");
  }

  Path parquet(String load) {
    return file(PARQUET + load + ".parquet");
  }

  /** All that a load gives. */
  List<Path> published(String load) {
    List<Path> all = new ArrayList<>();
    Piece.FILES.forEach(piece -> all.add(lines(piece, load)));
    Piece.ROWS.forEach(table -> all.add(rows(table, load)));
    all.add(failed(load));
    all.add(parquet(load));
    return all;
  }

  /** The loads that were read by this run or an earlier one. */
  List<String> keptLoads() throws IOException {
    List<String> names = new ArrayList<>();
    Path kept = file(STATE + "kept");
    if (files.exists(kept)) {
      for (FileStatus file : files.listStatus(kept)) {
        String name = file.getPath().getName();
        if (name.endsWith(MARKER)) {
          names.add(name.substring(0, name.length() - MARKER.length()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** Removes all that a load gave. */
  void remove(String load) throws IOException {
    delete(publishedMarker(load));
    delete(keptMarker(load));
    for (Path file : published(load)) {
      delete(file);
    }
    delete(kept(load));
    delete(numbers(load));
    delete(trail(load));
  }

  /** Removes what dead runs left half written. */
  void sweep() throws IOException {
    files.delete(file(STATE + "parts"), true);
  }

  /** A new folder for files that are being written. */
  Path parts() {
    return file(STATE + "parts/" + UUID.randomUUID());
  }

  Path file(String name) {
    return new Path(root, name);
  }

  FSDataInputStream open(Path file) throws IOException {
    return files.open(file);
  }

  long length(Path file) throws IOException {
    return files.getFileStatus(file).getLen();
  }

  OutputStream create(Path file) throws IOException {
    return files.create(file, true);
  }

  boolean exists(Path file) throws IOException {
    return files.exists(file);
  }

  void delete(Path file) throws IOException {
    files.delete(file, true);
  }

  /** Gives a file its name, in place of one that is there. */
  void move(Path part, Path file) throws IOException {
    files.mkdirs(file.getParent());
    files.delete(file, false);
    if (!files.rename(part, file)) {
      throw new IOException(part + " can't be renamed to " + file);
    }
  }

  /** A small file's content; null where there is none. */
  byte[] read(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** Writes a small file. */
  void write(Path file, byte[] content) throws IOException {
    Path part = parts();
    try (OutputStream out = create(part)) {
      out.write(content);
    }
    move(part, file);
  }
}
