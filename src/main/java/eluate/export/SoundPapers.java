package eluate.export;

import eluate.json.JsonFileException;
import eluate.record.Catalogue;
import eluate.study.Report;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of a folder or file that can be read: one that is damaged keeps no other from being
 * exported.
 */
public final class SoundPapers implements Papers {
  private final Papers all;
  private final List<String> sound = new ArrayList<>();
  private final Map<String, String> leftOut = new TreeMap<>();

  /** Looks at each document once. */
  public SoundPapers(Papers all) throws IOException {
    this.all = all;
    for (String id : all.ids()) {
      try {
        all.paper(id);
        sound.add(id);
      } catch (JsonFileException | FileSystemException e) {
        leftOut.put(id, e.getMessage());
      }
    }
  }

  /** Why documents are left out, by id. */
  public Map<String, String> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  @Override
  public List<String> ids() {
    return List.copyOf(sound);
  }

  @Override
  public Paper paper(String id) throws IOException {
    return all.paper(id);
  }

  @Override
  public Catalogue catalogue(String id) throws IOException {
    return all.catalogue(id);
  }

  @Override
  public Path studies() {
    return all.studies();
  }

  @Override
  public Report report(String id) throws IOException {
    return all.report(id);
  }
}
