package eluate.curate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which papers of a folder were extracted again since the last look. A file that takes another's
 * place changes the folder it lies in, so that mostly three folders are looked at and no file; now
 * and then all files are, for those that somebody wrote over in place.
 */
final class FolderWatch {
  /** Stands for all papers: a file that holds many of them changed. */
  static final String ALL = "*";

  private static final List<String> PARTS = List.of("records", "text", "unclaimed");
  private static final int THOROUGH = 30;

  private final Path folder;
  private String folders;
  private Map<Path, String> files;
  private int looks;

  FolderWatch(Path folder) throws IOException {
    this.folder = folder;
    folders = folders();
    files = files();
  }

  /** The ids of papers whose files came, went or changed; {@link #ALL} among them for all. */
  Set<String> changed() throws IOException {
    looks++;
    String now = folders();
    if (now.equals(folders) && looks % THOROUGH != 0) {
      return Set.of();
    }
    folders = now;
    Map<Path, String> before = files;
    files = files();
    Set<Path> touched = new HashSet<>(before.keySet());
    touched.addAll(files.keySet());
    touched.removeIf(file -> files.getOrDefault(file, "").equals(before.getOrDefault(file, "")));
    Set<String> ids = new HashSet<>();
    for (Path file : touched) {
      String name = file.getFileName().toString();
      int end = name.lastIndexOf('.');
      ids.add(name.endsWith(".jsonl") || end < 0 ? ALL : name.substring(0, end));
    }
    return ids;
  }

  private String folders() throws IOException {
    StringBuilder stamps = new StringBuilder();
    for (String part : PARTS) {
      stamps.append(stamp(folder.resolve(part))).append(' ');
    }
    return stamps.toString();
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> stamps = new HashMap<>();
    for (String part : PARTS) {
      Path place = folder.resolve(part);
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.list(place)) {
          for (Path file : (Iterable<Path>) all::iterator) {
            // What begins with a dot is being written.
            if (!file.getFileName().toString().startsWith(".")) {
              stamps.put(file, stamp(file));
            }
          }
        }
      }
    }
    return stamps;
  }

  private static String stamp(Path file) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() + "@" + now.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
