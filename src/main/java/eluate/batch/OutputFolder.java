package eluate.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the results of an extraction go, held by one run at a time. A file that exists is whole.
 */
final class OutputFolder implements Closeable {

  /** What a run needs to be carried on; no result. */
  private static final String STATE = ".eluate";

  private static final String JOURNAL = STATE + "/journal";

  private final Path folder;
  private final FolderLock lock;

  /**
   * Makes the folders and takes hold of them.
   *
   * @throws OutputInUseException when another run holds them
   * @throws IOException when they can't be made or written into
   */
  OutputFolder(Path folder) throws IOException {
    for (Piece piece : Piece.FILES) {
      Files.createDirectories(folder.resolve(piece.place()));
    }
    Path state = Files.createDirectories(folder.resolve(STATE));
    this.folder = folder;
    this.lock = new FolderLock(folder, state.resolve("lock"));
    probe();
  }

  /** Finds out before the work whether files can be written. */
  private void probe() throws IOException {
    for (Piece piece : Piece.FILES) {
      try (PartFile probe = new PartFile(folder.resolve(piece.place()).resolve("probe"))) {
        probe.write(1);
        probe.flush();
      }
    }
  }

  Path path() {
    return folder;
  }

  /** Why the folder is not protected from a second run; null where it is. */
  String warning() {
    return lock.warning();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path journal() {
    return folder.resolve(JOURNAL);
  }

  /** Where a crashed worker leaves its report. */
  Path crashes() {
    return folder.resolve(STATE).resolve("crash-%p.log");
  }

  /** Whether there are results that no journal tells of. */
  boolean holdsUnknown() throws IOException {
    if (Files.exists(journal())) {
      return false;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder.resolve(Piece.RECORD.place()), "[!.]*")) {
      return files.iterator().hasNext();
    }
  }

  /** Removes what dead runs left half written. */
  void sweep(Set<Path> keep) throws IOException {
    List<Path> places = new ArrayList<>(List.of(folder));
    Piece.FILES.forEach(piece -> places.add(folder.resolve(piece.place())));
    for (Path place : places) {
      try (DirectoryStream<Path> parts = Files.newDirectoryStream(place, ".*.part")) {
        for (Path part : parts) {
          if (!keep.contains(part)) {
            Files.deleteIfExists(part);
          }
        }
      }
    }
  }

  /** Keeps a file that is to be written anew though someone changed it; says where. */
  Path keep(String name) throws IOException {
    Path kept = folder.resolve(STATE).resolve("replaced").resolve(name);
    Files.createDirectories(kept.getParent());
    return Files.move(file(name), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What keeps the papers that don't stand. */
  Withdrawn withdrawn() {
    return new Withdrawn(this, folder.resolve(STATE).resolve("withdrawn"));
  }

  /** Removes all of a paper, which an earlier run wrote; files that are held stay. */
  void remove(String id) throws IOException {
    withdrawn().forget(id);
    removeFiles(id);
  }

  /** Removes a paper's files. */
  void removeFiles(String id) throws IOException {
    for (Piece piece : Piece.FILES) {
      for (boolean many : List.of(false, true)) {
        try {
          Files.deleteIfExists(file(piece.file(id, many)));
        } catch (FileSystemException e) {
          // The journal says that the paper has none.
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
