package eluate.export;

import eluate.json.JsonFileException;
import eluate.study.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the exported documents are reports of one study: what the file of the studies says; a
 * document that is not in it is a study by itself.
 */
final class Grouping {

  private final Map<String, String> duplicateOf = new HashMap<>();
  private final Map<String, String> studyOf = new HashMap<>();
  private final Map<String, List<String>> documents = new LinkedHashMap<>();

  /**
   * Reads the file where there is one.
   *
   * @throws JsonFileException when it breaks the format
   */
  Grouping(Papers papers) throws IOException {
    Path file = papers.studies();
    boolean known = file != null && Files.exists(file);
    Map<String, Decision> lines = known ? StudyFile.read(file) : Map.of();
    List<String> ids = papers.ids();
    for (String id : ids) {
      Decision line = lines.get(id);
      String study = line == null ? id : line.study();
      studyOf.put(id, study);
      documents.computeIfAbsent(study, s -> new ArrayList<>()).add(id);
    }
    for (String id : ids) {
      Decision line = lines.get(id);
      if (line != null && studyOf.containsKey(line.duplicateOf())) {
        duplicateOf.put(id, line.duplicateOf());
      }
    }
  }

  /** The study that a document reports. */
  String study(String id) {
    return studyOf.get(id);
  }

  /** The document of which one is a second copy; null for none. */
  String duplicateOf(String id) {
    return duplicateOf.get(id);
  }

  /** All studies, in the order of their first documents. */
  List<String> studies() {
    return List.copyOf(documents.keySet());
  }

  /** The documents of a study. */
  List<String> documents(String study) {
    return documents.get(study);
  }

  /** The documents of a study without second copies, the one with most facts first. */
  List<Paper> reports(String study, Papers papers) throws IOException {
    List<Paper> reports = new ArrayList<>();
    for (String id : documents.get(study)) {
      if (duplicateOf(id) == null) {
        reports.add(papers.paper(id));
      }
    }
    // The sort is stable: of as many facts, the first by id.
    reports.sort((a, b) -> Long.compare(b.record().items().count(), a.record().items().count()));
    return reports;
  }
}
