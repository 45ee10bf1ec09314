package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds records by their document's id: a file's name without {@code .json}, a line's {@code id}.
 */
public final class RecordFiles {

  private static final String FILE = ".json";
  private static final String LINES = ".jsonl";

  private final Map<String, List<RecordText>> places = new LinkedHashMap<>();

  private RecordFiles() {}

  /**
   * Looks through a folder and those in it, or opens a file.
   *
   * @throws JsonFileException when a line is no record
   */
  static RecordFiles in(Path where) throws IOException {
    RecordFiles records = new RecordFiles();
    for (Path file : files(where)) {
      String name = file.getFileName().toString();
      if (name.endsWith(LINES)) {
        records.addLines(file, file.equals(where));
      } else {
        String id = name.substring(0, name.length() - FILE.length());
        records.add(id, RecordText.file(file));
      }
    }
    return records;
  }

  Set<String> ids() {
    return places.keySet();
  }

  /**
   * The record of a document, or null where there is none.
   *
   * @throws JsonFileException when it breaks the format, or when there are two
   */
  JsonNode read(String id) throws IOException {
    JsonNode found = null;
    String first = null;
    for (RecordText place : places.getOrDefault(id, List.of())) {
      JsonNode tree = place.tree();
      if (place.isFile() && !RecordShape.isRecord(tree)) {
        continue;
      }
      if (found != null) {
        throw new JsonFileException(
            place.name(),
            "a second record of document " + id + ", the first is " + first + "; remove one");
      }
      place.check(tree);
      found = tree;
      first = place.name();
    }
    return found;
  }

  private void add(String id, RecordText place) {
    places.computeIfAbsent(id, key -> new ArrayList<>(1)).add(place);
  }

  /** In a file that the user named every line must be a record; one lying about may be anything. */
  private void addLines(Path file, boolean named) throws IOException {
    int number = 0;
    for (String line : (Iterable<String>) RecordJson.text(file).lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        RecordText place = RecordText.line(file, number, line);
        JsonNode tree = place.tree();
        if (named || RecordShape.isRecord(tree)) {
          add(id(place, tree), place);
        }
      }
    }
  }

  private static String id(RecordText place, JsonNode line) throws JsonFileException {
    JsonNode id = line.path("id");
    if (!id.isTextual()) {
      throw new JsonFileException(place.name(), "no \"id\"; give each line its document's id");
    }
    return id.textValue();
  }

  /**
   * The files that may hold records, sorted: a file named, or those of a folder and the folders in
   * it.
   *
   * @throws IOException when there is no such place, or a file that is named has another ending
   */
  public static List<Path> files(Path where) throws IOException {
    if (!Files.exists(where)) {
      throw new NoSuchFileException(where.toString());
    }
    if (!Files.isDirectory(where)) {
      if (!isRecordFile(where)) {
        throw new FileSystemException(
            where.toString(), null, "neither a folder nor a .json or .jsonl file");
      }
      return List.of(where);
    }
    try (Stream<Path> tree = Files.walk(where)) {
      return tree.filter(RecordFiles::isRecordFile).filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isRecordFile(Path file) {
    String name = file.toString();
    return name.endsWith(FILE) || name.endsWith(LINES);
  }
}
