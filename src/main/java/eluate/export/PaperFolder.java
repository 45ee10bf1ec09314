package eluate.export;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import eluate.record.Catalogue;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that an extraction wrote: a file for each paper in {@code records}, {@code text} and
 * {@code unclaimed}, or a file with a line for each where an input held many.
 */
final class PaperFolder implements Papers {
  private static final String ONE = ".json";
  private static final String MANY = ".jsonl";

  private final Path folder;

  /** Where each record is: a file of its own for null, else the name of its file with lines. */
  private final Map<String, String> places = new TreeMap<>();

  private final Map<Path, LineFile> lines = new TreeMap<>();

  PaperFolder(Path folder) throws IOException {
    this.folder = folder;
    Path records = folder.resolve("records");
    if (!Files.isDirectory(records)) {
      throw new FileSystemException(
          folder.toString(), null, "has no folder records; give a folder that extract wrote");
    }
    try (Stream<Path> files = Files.list(records)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ONE) && !name.startsWith(".")) {
          add(name.substring(0, name.length() - ONE.length()), "", file);
        } else if (name.endsWith(MANY) && !name.startsWith(".")) {
          for (String id : lines(file).ids()) {
            add(id, name, file);
          }
        }
      }
    }
  }

  private void add(String id, String place, Path file) throws JsonFileException {
    if (places.put(id, place) != null) {
      throw new JsonFileException(file.toString(), "a second record of " + id + "; remove one");
    }
  }

  private LineFile lines(Path file) throws IOException {
    LineFile known = lines.get(file);
    if (known == null) {
      known = new LineFile(file);
      lines.put(file, known);
    }
    return known;
  }

  @Override
  public List<String> ids() {
    return List.copyOf(places.keySet());
  }

  @Override
  public Paper paper(String id) throws IOException {
    return places.get(id).isEmpty() ? ofFiles(id) : ofLines(id, places.get(id));
  }

  @Override
  public Catalogue catalogue(String id) throws IOException {
    Path catalogue = folder.resolve("catalogue");
    if (places.get(id).isEmpty()) {
      Path file = catalogue.resolve(id + ONE);
      return Files.exists(file)
          ? RecordJson.parseCatalogue(file.toString(), 1, RecordJson.text(file))
          : null;
    }
    Path file = catalogue.resolve(places.get(id));
    if (!Files.exists(file) || !lines(file).ids().contains(id)) {
      return null;
    }
    LineFile entries = lines(file);
    return RecordJson.parseCatalogue(file.toString(), entries.number(id), entries.line(id));
  }

  @Override
  public Path studies() {
    return folder.resolve(StudyFile.NAME);
  }

  private Paper ofFiles(String id) throws IOException {
    Path file = folder.resolve("records").resolve(id + ONE);
    PaperRecord record = RecordJson.read(file);
    if (!record.id().equals(id)) {
      throw new JsonFileException(
          file.toString(), "holds the record of " + record.id() + "; name the file after it");
    }
    Path text = folder.resolve("text").resolve(id + ".txt");
    Path left = folder.resolve("unclaimed").resolve(id + ONE);
    LeftNumbers numbers = Files.exists(left) ? RecordJson.readLeft(left) : null;
    return paper(record, Files.exists(text) ? Files.readString(text) : null, numbers, text);
  }

  private Paper ofLines(String id, String name) throws IOException {
    LineFile records = lines(folder.resolve("records").resolve(name));
    int number = records.number(id);
    PaperRecord record = RecordJson.parse(records.file().toString(), number, records.line(id));
    Path texts = folder.resolve("text").resolve(name);
    Path lefts = folder.resolve("unclaimed").resolve(name);
    String text = null;
    if (Files.exists(texts) && lines(texts).ids().contains(id)) {
      String line = lines(texts).line(id);
      text = RecordJson.parseTree(texts.toString(), number, line).path("text").asText();
    }
    LeftNumbers left = null;
    if (Files.exists(lefts) && lines(lefts).ids().contains(id)) {
      String line = lines(lefts).line(id);
      left = RecordJson.parseLeft(lefts.toString(), lines(lefts).number(id), line);
    }
    return paper(record, text, left, texts);
  }

  /** A quote that isn't at its place would be shown at a wrong one. */
  private static Paper paper(PaperRecord record, String text, LeftNumbers left, Path file)
      throws JsonFileException {
    for (Item item : (Iterable<Item>) record.items()::iterator) {
      for (Evidence e : item.evidence()) {
        if (text != null && !text.startsWith(e.quote(), e.start())) {
          throw new JsonFileException(
              file.toString(),
              "does not have the quote “"
                  + e.quote()
                  + "” at "
                  + e.start()
                  + "; extract the paper again");
        }
      }
    }
    return new Paper(record, text, left);
  }
}
