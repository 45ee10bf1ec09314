package eluate.export;

import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Records from a file that has one a line. */
final class JsonLinesPapers implements Papers {
  private final LineFile lines;

  JsonLinesPapers(Path file) throws IOException {
    lines = new LineFile(file);
  }

  @Override
  public List<String> ids() {
    return List.copyOf(lines.ids());
  }

  @Override
  public Paper paper(String id) throws IOException {
    String file = lines.file().toString();
    return new Paper(RecordJson.parse(file, lines.number(id), lines.line(id)), null, null);
  }
}
