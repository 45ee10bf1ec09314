package eluate.curate;

import eluate.document.Document;
import eluate.read.Paper;
import eluate.read.Papers;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that papers were read from, for their sections, tables and pages. A file that isn't
 * there, or isn't the one that was read, is as good as none. Safe to share between threads.
 */
public final class Sources {
  private static final int KEPT = 16;

  private final Readers readers = new Readers();
  private final Path folder;
  private final Map<String, Optional<Document>> recent =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Document>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param folder where the files lie under their own names; null for where records say
   */
  public Sources(Path folder) {
    this.folder = folder;
  }

  /** The file of a paper. */
  public Optional<Path> file(CuratedPaper paper) {
    Path named = Path.of(paper.info().source().path());
    Stream<Path> places =
        folder == null
            ? Stream.of(named)
            : Stream.of(folder.resolve(named.getFileName()), folder.resolve(named.toString()));
    return places.filter(Files::isRegularFile).findFirst();
  }

  /** The paper with its parts marked, if its file gives the very text that is reviewed. */
  public Optional<Document> document(CuratedPaper paper) {
    synchronized (recent) {
      String key = paper.id() + " " + paper.textSha256();
      Optional<Document> known = recent.get(key);
      if (known == null) {
        known = file(paper).flatMap(file -> read(file, paper));
        recent.put(key, known);
      }
      return known;
    }
  }

  private Optional<Document> read(Path file, CuratedPaper paper) {
    String path = paper.info().source().path();
    try (Papers papers = readers.open(paper.id(), path, Files.newInputStream(file))) {
      while (papers.hasNext()) {
        Paper next = papers.next();
        if (next.id().equals(paper.id())) {
          Document document = next.read(issue -> {});
          return Optional.of(document).filter(d -> d.text().equals(paper.text()));
        }
      }
      return Optional.empty();
    } catch (IOException | UnreadableException e) {
      return Optional.empty();
    }
  }
}
