package eluate.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eluate.document.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Program PROGRAM = new Program("1", "abc");

  @TempDir private Path folder;

  private static Entry paper(String path, int n) {
    Map<Piece, Entry.Written> files = new EnumMap<>(Piece.class);
    Piece.FILES.forEach(piece -> files.put(piece, Entry.Written.of(new byte[] {(byte) n})));
    Map<Piece, byte[]> rows = new EnumMap<>(Piece.class);
    Piece.ROWS.forEach(piece -> rows.put(piece, new byte[n]));
    PaperLine line = PaperLine.failed(Status.EMPTY, path + " " + n, n);
    return new Entry(path, path, "hash", "", n, true, List.of(), line, files, rows);
  }

  private static Entry end(String path, int papers) {
    return new Entry(path, path, "hash", "", papers, true, List.of(), null, Map.of(), Map.of());
  }

  private static List<String> messages(Journal journal, String path) throws IOException {
    List<String> messages = new ArrayList<>();
    journal.read(journal.past(path), entry -> messages.add(entry.line().message()));
    return messages;
  }

  @Test
  void cutOffAnywhereItKeepsWhatIsWhole() throws IOException {
    Path file = folder.resolve("journal");
    List<Long> ends = new ArrayList<>();
    try (Journal journal = new Journal(file, PROGRAM)) {
      assertNull(journal.program());
      journal.begin(PROGRAM);
      for (Entry entry : List.of(paper("a", 0), paper("b", 0), paper("a", 1), end("a", 2))) {
        ends.add(Files.size(file));
        journal.add(entry);
      }
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int n = length;
      long entries = ends.stream().filter(end -> end <= n).count() - 1;
      entries += length == whole.length ? 1 : 0;
      try (Journal journal = new Journal(file, PROGRAM)) {
        assertEquals(length >= ends.get(0) ? PROGRAM : null, journal.program());
        Past a = journal.past("a");
        assertEquals(entries < 1 ? 0 : entries < 3 ? 1 : 2, a == null ? 0 : a.papers());
        assertEquals(entries == 4, a != null && a.isEnded());
        if (length > ends.get(0)) {
          journal.add(paper("c", 0));
          assertEquals(List.of("c 0"), messages(journal, "c"));
        }
      }
    }
  }

  @Test
  void whatAnotherProgramWroteIsOnlyNamed() throws IOException {
    Path file = folder.resolve("journal");
    try (Journal journal = new Journal(file, PROGRAM)) {
      journal.begin(PROGRAM);
      journal.add(paper("a", 0));
    }
    long length = Files.size(file);
    try (Journal journal = new Journal(file, new Program("2", "def"))) {
      assertEquals(PROGRAM, journal.program());
      assertNull(journal.past("a"));
    }
    assertEquals(length, Files.size(file), "nothing is lost");
  }

  @Test
  void anInputThatIsDoneAgainBeginsAnew() throws IOException {
    Path file = folder.resolve("journal");
    try (Journal journal = new Journal(file, PROGRAM)) {
      journal.begin(PROGRAM);
      journal.add(paper("a", 0));
      journal.add(paper("b", 0));
      journal.add(paper("a", 1));
      assertEquals(List.of("a 0", "a 1"), messages(journal, "a"));
      journal.add(paper("a", 0));
      assertEquals(List.of("a 0"), messages(journal, "a"));
    }
    try (Journal journal = new Journal(file, PROGRAM)) {
      assertEquals(List.of("a 0"), messages(journal, "a"));
      assertEquals(List.of("b 0"), messages(journal, "b"));
    }
  }

  @Test
  void oneChangedByteEndsIt() throws IOException {
    Path file = folder.resolve("journal");
    long first;
    try (Journal journal = new Journal(file, PROGRAM)) {
      journal.begin(PROGRAM);
      journal.add(paper("a", 0));
      first = Files.size(file);
      journal.add(paper("b", 0));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    try (Journal journal = new Journal(file, PROGRAM)) {
      assertEquals(1, journal.past("a").papers());
      assertNull(journal.past("b"));
    }
    assertEquals(first, Files.size(file));
  }
}
