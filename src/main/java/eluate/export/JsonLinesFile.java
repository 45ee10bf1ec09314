package eluate.export;

import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All records as one file, one a line: the exact form, which can be read back. */
final class JsonLinesFile {

  private JsonLinesFile() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    Path file = folder.resolve("records.jsonl");
    files.text(
        file,
        out -> {
          for (String id : papers.ids()) {
            out.write(RecordJson.line(papers.paper(id).record()));
          }
        });
    return List.of(file);
  }
}
