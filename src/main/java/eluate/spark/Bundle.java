package eluate.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Files that are written under other names and get their own when all of them are complete. The
 * marker comes last, and one that is there goes first: where it is, the files are those that it
 * tells of, whenever the process ends.
 */
final class Bundle implements Closeable {

  private final Folder folder;
  private final Path parts;
  private final Map<Path, Path> byFile = new LinkedHashMap<>();

  Bundle(Folder folder) {
    this.folder = folder;
    this.parts = folder.parts();
  }

  /** Where a file is to be written. */
  Path part(Path file) {
    return byFile.computeIfAbsent(file, f -> new Path(parts, "part-" + byFile.size()));
  }

  /** Opens a file, which the caller closes. */
  OutputStream create(Path file) throws IOException {
    return folder.create(part(file));
  }

  /** All files are written and closed. */
  void complete(Path marker, byte[] content) throws IOException {
    folder.delete(marker);
    for (Map.Entry<Path, Path> file : byFile.entrySet()) {
      folder.move(file.getValue(), file.getKey());
    }
    folder.write(marker, content);
  }

  @Override
  public void close() throws IOException {
    folder.delete(parts);
  }
}
