package eluate.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read, and how it is shared out. */
class LoadTest {

  @TempDir private Path folder;

  private static InputFile file(String path, long size) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new InputFile(name.substring(0, name.indexOf('.')), path, "file:" + path, size);
  }

  private static List<String> names(List<Load> loads) {
    return loads.stream().map(Load::name).toList();
  }

  @Test
  void smallFilesGoTogetherAndPackedOnesAlone() {
    List<InputFile> files = new ArrayList<>();
    for (int n = 100; n < 250; n++) {
      files.add(file("in/a" + n + ".txt", 2000));
    }
    files.add(file("in/b.xml.gz", 10));
    files.add(file("in/c.txt", 3_000_000));
    files.add(file("in/d.txt", 900_000));
    files.add(file("in/e.txt", 900_000));
    List<Load> loads = Load.of(files);
    assertEquals(List.of("a100+99", "a200+49", "b", "c", "d+1"), names(loads));
    assertEquals(List.of("c", "d+1", "a100+99", "a200+49", "b"), names(Load.largestFirst(loads)));
    assertEquals(3, loads.get(3).rank());
  }

  @Test
  void filesAreFoundInFoldersAndByPatternsInTheOrderOfTheirNames() throws IOException {
    Path base = Files.createDirectories(folder.resolve("z base"));
    Path update = Files.createDirectories(folder.resolve("a update"));
    Files.writeString(base.resolve("pubmed26n0001.xml"), "x");
    Files.writeString(base.resolve("pubmed26n0001.xml.md5"), "x");
    Files.writeString(base.resolve("_SUCCESS"), "");
    Files.writeString(base.resolve("README.txt"), "x");
    Files.writeString(update.resolve("pubmed26n0002.xml"), "x");
    List<String> all = List.of(base + "/pubmed26n0001.xml", update + "/pubmed26n0002.xml");
    Configuration conf = new Configuration();
    List<InputFile> found = InputFiles.find(List.of(folder.toString()), conf);
    assertEquals(all, found.stream().map(InputFile::shown).toList());
    String pattern = "file:" + folder + "/*/*2.xml";
    assertEquals(
        List.of("file:" + update + "/pubmed26n0002.xml"),
        InputFiles.find(List.of(pattern), conf).stream().map(InputFile::shown).toList());
    String missing = folder + "/c";
    assertThrows(NoSuchFileException.class, () -> InputFiles.find(List.of(missing), conf));
  }
}
