package eluate.gold;

import eluate.document.Document;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads the documents of gold records. */
public final class SourceTexts {

  private final Readers readers = new Readers();
  private final boolean looked;
  private final Path folder;
  private final Map<String, Path> byName = new HashMap<>();
  // Several checks ask for the same document in turn.
  private String lastName;
  private SourceText lastPaper;

  private SourceTexts(boolean looked, Path folder) {
    this.looked = looked;
    this.folder = folder;
  }

  /** Documents are not looked at. */
  public static SourceTexts none() {
    return new SourceTexts(false, null);
  }

  /** Each document lies where its record says, seen from here or from the folder above gold's. */
  public static SourceTexts asNamed() {
    return new SourceTexts(true, null);
  }

  /**
   * Documents lie in a folder, under their records' ids or their own names.
   *
   * @throws IOException when it can't be searched
   */
  public static SourceTexts in(Path folder) throws IOException {
    SourceTexts sources = new SourceTexts(true, folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        sources.byName.putIfAbsent(name, file);
        sources.byName.putIfAbsent(dot > 0 ? name.substring(0, dot) : name, file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return sources;
  }

  /** Whether a record's document ought to be there. */
  boolean wanted(GoldRecord gold) {
    return looked && (folder != null || named(gold) != null);
  }

  /** Where a record's document ought to be, for messages. */
  String place(GoldRecord gold) {
    return folder == null ? named(gold) : folder + " under the name " + gold.id();
  }

  /** A record's document; null where there is none. */
  SourceText find(GoldRecord gold) {
    if (!gold.name().equals(lastName)) {
      Path file = wanted(gold) ? locate(gold) : null;
      lastPaper = file == null ? null : read(file);
      lastName = gold.name();
    }
    return lastPaper;
  }

  private Path locate(GoldRecord gold) {
    String path = named(gold);
    if (folder != null) {
      Path byPath = path == null ? null : byName.get(Path.of(path).getFileName().toString());
      return byPath == null ? byName.get(gold.id()) : byPath;
    }
    Path set = gold.set().toAbsolutePath().normalize();
    Path above = Files.isDirectory(set) ? set.getParent() : set.getParent().getParent();
    return Stream.of(Path.of(path), above == null ? Path.of(path) : above.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private SourceText read(Path file) {
    String sha256 = null;
    String raw = null;
    try {
      byte[] bytes = Files.readAllBytes(file);
      sha256 = sha256(bytes);
      raw = new String(bytes, StandardCharsets.UTF_8);
      Document document = readers.read(file.toString(), bytes);
      return new SourceText(file, sha256, raw, document.text(), null);
    } catch (IOException | UnreadableException e) {
      return new SourceText(file, sha256, raw, null, "can't be read: " + e.getMessage());
    }
  }

  private static String named(GoldRecord gold) {
    return gold.tree().at("/document/source/path").textValue();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
