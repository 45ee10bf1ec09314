package eluate.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What stands beside exported files: which program wrote them, and of how much. */
public final class ExportSummary {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /**
   * A summary.
   *
   * @param tool name and version of the program
   * @param rules hash of its rules, word lists, models and code
   */
  public ExportSummary(String tool, String rules) {
    json.put("tool", tool).put("rules", rules);
  }

  /**
   * Writes it as {@code export.json}.
   *
   * @param papers what is exported
   * @param leftOut why other documents are not, by id
   * @param replace whether a file that is there and differs may be replaced
   */
  public Path write(Papers papers, Map<String, String> leftOut, Path folder, boolean replace)
      throws IOException {
    int[] facts = new int[Family.ALL.size()];
    for (String id : papers.ids()) {
      Paper paper = papers.paper(id);
      for (int i = 0; i < facts.length; i++) {
        facts[i] += Family.ALL.get(i).of(paper.record()).size();
      }
    }
    json.put("documents", papers.ids().size());
    ObjectNode counts = json.putObject("facts");
    for (int i = 0; i < facts.length; i++) {
      counts.put(Family.ALL.get(i).name(), facts[i]);
    }
    ObjectNode without = json.putObject("leftOut");
    new TreeMap<>(leftOut).forEach(without::put);
    Path file = folder.resolve("export.json");
    new WholeFile(replace).text(file, out -> out.write(RecordJson.write(json)));
    return file;
  }
}
