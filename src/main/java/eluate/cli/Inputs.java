package eluate.cli;

import eluate.read.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files that a command is to read: those named, and all in the folders named. */
final class Inputs {

  /**
   * A file to read, or a place that can't be read.
   *
   * @param id the record's id; null where the place can't be read
   * @param path with {@code /} between folders
   * @param file the file
   * @param trouble why it can't be read; null where it can
   */
  record Input(String id, String path, Path file, IOException trouble) {}

  private Inputs() {}

  /**
   * Lists the files, sorted by path, each once.
   *
   * @throws IOException when one of the places named does not exist or can't be read
   */
  static List<Input> find(List<Path> places) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    List<Input> inputs = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        walk(place, files, inputs);
      } else {
        // Asks for the attributes so that a missing file is named in the message.
        Files.readAttributes(place, BasicFileAttributes.class);
        files.put(shown(place), place);
      }
    }
    Map<String, Integer> uses = new HashMap<>();
    files.keySet().forEach(path -> uses.merge(folded(path), 1, Integer::sum));
    files.forEach(
        (path, file) -> {
          boolean clash = uses.get(folded(path)) > 1;
          String id = DocumentId.of(path) + (clash ? "-" + hash(path) : "");
          inputs.add(new Input(id, path, file, null));
        });
    inputs.sort(Comparator.comparing(Input::path));
    return inputs;
  }

  private static void walk(Path folder, Map<String, Path> files, List<Input> inputs)
      throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
            boolean hidden = !dir.equals(folder) && hidden(dir);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            if (a.isRegularFile() && !hidden(file) && !about(file)) {
              files.put(shown(file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            inputs.add(new Input(null, shown(file), file, e));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean hidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** A folder's README is about the papers and none of them. */
  private static boolean about(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private static String shown(Path file) {
    return file.normalize().toString().replace('\\', '/');
  }

  /** Some file systems don't tell upper from lower case. */
  private static String folded(String path) {
    return DocumentId.of(path).toLowerCase(Locale.ROOT);
  }

  private static String hash(String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
