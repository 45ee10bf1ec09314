package eluate.spark;

import eluate.batch.Inputs;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files that a run is to read: those named, those that a pattern fits, and all in the folders
 * named. Files have the ids that a run on one machine gives them.
 */
final class InputFiles {

  private final Configuration conf;
  private final Map<String, FileStatus> found = new TreeMap<>();

  private InputFiles(Configuration conf) {
    this.conf = conf;
  }

  /**
   * Lists them, sorted by name and then by path: the order in which a later file's citations
   * replace those of an earlier one. PubMed numbers its files so.
   *
   * @throws IOException when a place is missing or can't be listed
   */
  static List<InputFile> find(List<String> places, Configuration conf) throws IOException {
    InputFiles files = new InputFiles(conf);
    for (String place : places) {
      files.add(place);
    }
    Map<String, String> ids = Inputs.ids(files.found.keySet());
    List<InputFile> all = new ArrayList<>();
    files.found.forEach(
        (shown, file) ->
            all.add(
                new InputFile(ids.get(shown), shown, file.getPath().toString(), file.getLen())));
    all.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::shown));
    return all;
  }

  private void add(String place) throws IOException {
    Path path = new Path(place);
    FileSystem files = path.getFileSystem(conf);
    FileStatus[] fits = files.globStatus(path);
    if (fits == null || fits.length == 0) {
      throw new NoSuchFileException(place);
    }
    for (FileStatus file : fits) {
      if (file.isDirectory()) {
        walk(files, path, file);
      } else {
        found.put(shown(files, path, file), file);
      }
    }
  }

  private void walk(FileSystem files, Path place, FileStatus folder) throws IOException {
    FileStatus[] inside = files.listStatus(folder.getPath());
    Arrays.sort(inside, Comparator.comparing(FileStatus::getPath));
    for (FileStatus file : inside) {
      String name = file.getPath().getName();
      // Hadoop's own marks of finished jobs start so.
      if (!Inputs.isPassedOver(name, file.isDirectory()) && !name.startsWith("_")) {
        if (file.isDirectory()) {
          walk(files, place, file);
        } else {
          found.put(shown(files, place, file), file);
        }
      }
    }
  }

  /** With or without file system and working folder, as the place was given. */
  private static String shown(FileSystem files, Path place, FileStatus file) {
    if (place.toUri().getScheme() != null) {
      return file.getPath().toString();
    }
    String path = file.getPath().toUri().getPath();
    String working = files.getWorkingDirectory().toUri().getPath() + "/";
    boolean inside = !place.isAbsolute() && path.startsWith(working);
    return inside ? path.substring(working.length()) : path;
  }
}
