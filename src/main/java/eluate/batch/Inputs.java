package eluate.batch;

import eluate.read.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a command is to read: those named, and all in the folders named. */
public final class Inputs {

  private static final String UNKNOWN = "\uFFFD";

  private Inputs() {}

  /** As {@link #find(List, boolean)}, not following links. */
  public static List<Input> find(List<Path> places) throws IOException {
    return find(places, false);
  }

  /**
   * Lists the files, sorted by path, each once. What is neither file nor folder (a pipe, a device)
   * is passed over in folders.
   *
   * @param follow whether links in folders are followed; those named always are
   * @throws IOException when one of the places named does not exist, can't be read, or is neither
   *     file nor folder
   */
  public static List<Input> find(List<Path> places, boolean follow) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    List<Input> inputs = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        walk(place, follow, files, inputs);
      } else if (Files.readAttributes(place, BasicFileAttributes.class).isRegularFile()) {
        add(place, files, inputs);
      } else {
        // Reading a pipe would wait for someone to write.
        throw new FileSystemException(place.toString(), null, "neither a file nor a folder");
      }
    }
    ids(files.keySet())
        .forEach((path, id) -> inputs.add(new Input(id, path, files.get(path), null)));
    inputs.sort(Comparator.comparing(Input::path));
    return inputs;
  }

  /**
   * The id of each file: its name's stem, with something of its path behind it where two files have
   * the same.
   *
   * @param paths as they are shown, with {@code /} between folders
   * @return by path, in the order of the paths
   */
  public static SortedMap<String, String> ids(Collection<String> paths) {
    Map<String, Integer> uses = new HashMap<>();
    paths.forEach(path -> uses.merge(folded(path), 1, Integer::sum));
    SortedMap<String, String> ids = new TreeMap<>();
    for (String path : paths) {
      boolean clash = uses.get(folded(path)) > 1;
      ids.put(path, DocumentId.of(path) + (clash ? "-" + hash(path) : ""));
    }
    return ids;
  }

  /**
   * Whether a file or folder that is found in a folder is passed over, by its name: hidden ones,
   * and for files READMEs and checksums, which are about the papers and none of them.
   */
  public static boolean isPassedOver(String name, boolean folder) {
    String folded = name.toLowerCase(Locale.ROOT);
    boolean about = folded.startsWith("readme") || folded.endsWith(".md5");
    return name.startsWith(".") || !folder && about;
  }

  /** Where the locale has no letters for a name, two files could not be told apart by it. */
  private static void add(Path file, Map<String, Path> files, List<Input> inputs) {
    if (shown(file).contains(UNKNOWN)) {
      String remedy = "its name has characters that the locale lacks; set a UTF-8 locale (LC_ALL)";
      inputs.add(trouble(file, new FileSystemException(shown(file), null, remedy)));
    } else {
      files.put(shown(file), file);
    }
  }

  private static Input trouble(Path file, IOException e) {
    return new Input(null, shown(file), file, e);
  }

  private static void walk(Path folder, boolean follow, Map<String, Path> files, List<Input> inputs)
      throws IOException {
    Files.walkFileTree(
        folder,
        follow ? EnumSet.of(FileVisitOption.FOLLOW_LINKS) : EnumSet.noneOf(FileVisitOption.class),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
            boolean hidden = !dir.equals(folder) && isPassedOver(name(dir), true);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            if (a.isRegularFile() && !isPassedOver(name(file), false)) {
              add(file, files, inputs);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            inputs.add(trouble(file, e));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String name(Path file) {
    return file.getFileName().toString();
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
