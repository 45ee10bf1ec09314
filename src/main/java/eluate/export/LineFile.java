package eluate.export;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A file with a JSON object a line, whose lines are found by their {@code id}. */
final class LineFile {

  /**
   * @param start the line's first byte
   * @param length its bytes
   * @param number counted from 1
   */
  private record Place(long start, int length, int number) {}

  private final Path file;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /**
   * Goes through the file once.
   *
   * @throws JsonFileException when a line is no JSON, has no id, or one that an earlier line has
   */
  LineFile(Path file) throws IOException {
    this.file = file;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long start = 0;
      int number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
        } else {
          add(line.toString(StandardCharsets.UTF_8), new Place(start, line.size(), number++));
          start += line.size() + 1;
          line.reset();
        }
      }
      add(line.toString(StandardCharsets.UTF_8), new Place(start, line.size(), number));
    }
  }

  private void add(String line, Place place) throws JsonFileException {
    if (line.isBlank()) {
      return;
    }
    String id = RecordJson.parseTree(file.toString(), place.number(), line).path("id").asText();
    if (id.isEmpty() || places.put(id, place) != null) {
      throw new JsonFileException(
          file + ":" + place.number(),
          id.isEmpty() ? "has no \"id\"" : "a second line of " + id + "; remove one");
    }
  }

  Path file() {
    return file;
  }

  /** In the order of the file. */
  Set<String> ids() {
    return places.keySet();
  }

  /** Which line it is, counted from 1. */
  int number(String id) {
    return places.get(id).number();
  }

  /** The line of an id, which is there. */
  String line(String id) throws IOException {
    Place place = places.get(id);
    byte[] bytes = new byte[place.length()];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(place.start());
      in.readFully(bytes);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
