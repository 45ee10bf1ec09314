package eluate.export;

import eluate.json.JsonFileException;
import eluate.record.Catalogue;
import eluate.study.Report;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The documents that are exported. They are read one at a time, as often as an export goes through
 * them, so that memory doesn't grow with their number.
 */
public interface Papers {

  /** The ids of all documents, in the order of the exports. */
  List<String> ids();

  /**
   * One document.
   *
   * @throws JsonFileException when its record breaks the format
   */
  Paper paper(String id) throws IOException;

  /**
   * What a catalogue says of a document.
   *
   * @return null where the source has nothing of the kind
   */
  default Catalogue catalogue(String id) throws IOException {
    return null;
  }

  /** The file that says which documents are reports of one study; null for none. */
  default Path studies() {
    return null;
  }

  /** What the document tells of its study. */
  default Report report(String id) throws IOException {
    Paper paper = paper(id);
    return Report.of(paper.record(), catalogue(id), paper.text());
  }

  /** One document, with its text. */
  default Paper withText(String id) throws IOException {
    Paper paper = paper(id);
    if (paper.text() == null) {
      throw new FileSystemException(
          id, null, "its text is needed and not there; give the folder that extract wrote");
    }
    return paper;
  }

  /**
   * Opens a folder that {@code extract} wrote, a {@code .jsonl} file with a record a line, or a
   * BioC {@code .json} file.
   *
   * @throws FileSystemException when it is none of them
   * @throws JsonFileException when a file breaks the format
   */
  static Papers open(Path where) throws IOException {
    if (!Files.exists(where)) {
      throw new NoSuchFileException(where.toString());
    }
    String name = where.toString();
    if (Files.isDirectory(where)) {
      return new PaperFolder(where);
    }
    if (name.endsWith(".jsonl")) {
      return new JsonLinesPapers(where);
    }
    if (name.endsWith(".json")) {
      return new BiocPapers(where);
    }
    throw new FileSystemException(
        name, null, "neither a folder that extract wrote nor a .jsonl or BioC .json file");
  }
}
