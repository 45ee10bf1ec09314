package eluate.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Takes papers that don't stand any more out of an input's files. The whole files are kept aside,
 * since another run may find that they stand again; what is published of them has its checksum in a
 * note, so that nothing that a person wrote is lost.
 */
final class Withdrawn {

  private final OutputFolder folder;
  private final Path place;

  Withdrawn(OutputFolder folder, Path place) {
    this.folder = folder;
    this.place = place;
  }

  private Path aside(String name) {
    return place.resolve(name);
  }

  private Path note(String id) {
    return place.resolve(id + ".note");
  }

  /** Where all that an input gave to a file is: aside, or in its own place. */
  Path whole(String name) {
    return Files.exists(aside(name)) ? aside(name) : folder.file(name);
  }

  /** The input is done anew: what was kept of it is void. */
  void forget(String id) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    Files.deleteIfExists(note(id));
    for (Piece piece : Piece.FILES) {
      for (boolean many : List.of(false, true)) {
        try {
          Files.deleteIfExists(aside(piece.file(id, many)));
        } catch (FileSystemException e) {
          throw new HeldFileException(aside(piece.file(id, many)), e);
        }
      }
    }
  }

  /**
   * Publishes what stands of an input.
   *
   * @param warnings hears when a person's file is put aside
   */
  void publish(Journal journal, Past past, Lost lost, Consumer<String> warnings)
      throws IOException {
    if (lost.equals(Lost.NONE)) {
      restore(past);
      return;
    }
    String key = lost.superseded() + "\n" + lost.deleted() + "\n";
    Map<Piece, String> known = known(past.id(), key);
    StringBuilder note = new StringBuilder(key);
    for (Piece piece : Piece.FILES) {
      String name = piece.file(past.id(), past.isMany());
      Path file = folder.file(name);
      if (!Files.exists(aside(name))) {
        Files.createDirectories(aside(name).getParent());
        Files.move(file, aside(name), StandardCopyOption.ATOMIC_MOVE);
      }
      String sum = Files.exists(file) ? sum(file) : "-";
      String should = known.get(piece);
      if (!sum.equals(should)) {
        if (should != null && !sum.equals("-")) {
          Path kept = folder.keep(name);
          warnings.accept(file + " is not as it was written; made anew, the old one is " + kept);
        }
        should = past.isMany() ? write(journal, past, lost, piece) : "-";
      }
      note.append(piece).append(' ').append(should).append('\n');
    }
    if (!past.isMany()) {
      folder.removeFiles(past.id());
    }
    try (PartFile out = new PartFile(note(past.id()))) {
      out.write(note.toString());
      out.complete();
    }
  }

  /** What was published when the same papers were lost, as checksums. */
  private Map<Piece, String> known(String id, String key) throws IOException {
    Map<Piece, String> known = new HashMap<>();
    String note = Files.exists(note(id)) ? Files.readString(note(id)) : "";
    if (note.startsWith(key)) {
      for (String line : note.substring(key.length()).split("\n")) {
        String[] words = line.split(" ");
        known.put(Piece.valueOf(words[0]), words[1]);
      }
    }
    return known;
  }

  private void restore(Past past) throws IOException {
    if (Files.exists(note(past.id()))) {
      for (Piece piece : Piece.FILES) {
        String name = piece.file(past.id(), past.isMany());
        if (Files.exists(aside(name))) {
          Files.move(aside(name), folder.file(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.delete(note(past.id()));
    }
  }

  /** Writes a file without the papers that are lost; gives its checksum. */
  private String write(Journal journal, Past past, Lost lost, Piece piece) throws IOException {
    String name = piece.file(past.id(), true);
    CRC32C crc = new CRC32C();
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(aside(name))));
        PartFile file = new PartFile(folder.file(name))) {
      BufferedOutputStream out = new BufferedOutputStream(new CheckedOutputStream(file, crc));
      journal.read(
          past,
          entry -> {
            byte[] bytes = new byte[entry.files().get(piece).length()];
            in.readFully(bytes);
            if (lost.stands(entry.paper())) {
              out.write(bytes);
            }
          });
      out.flush();
      file.complete();
    }
    return Long.toHexString(crc.getValue());
  }

  private static String sum(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
      byte[] buffer = new byte[65_536];
      for (int n = 0; n >= 0; n = in.read(buffer)) {
        // Reading it is all that is needed.
      }
    }
    return Long.toHexString(crc.getValue());
  }
}
