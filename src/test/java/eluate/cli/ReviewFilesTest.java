package eluate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews as files that go from machine to machine, by the command line alone (G15 to G17). */
class ReviewFilesTest {

  @TempDir private static Path folder;
  private static Path first;
  private static List<String> decisions;

  /** Two reviewers who agree on one paper and differ on another. */
  @BeforeAll
  static void review() throws Exception {
    Path out = extraction("out");
    Path ben = folder.resolve("ben");
    copy(out.resolve("records"), ben);
    Path differs = ben.resolve("paper-101.json");
    String record = Files.readString(differs);
    String changed = record.replace("\"affected\": 1,", "\"affected\": 2,");
    assertNotEquals(record, changed);
    Files.writeString(differs, changed);
    ok(0, "import", out, out.resolve("records"), "--as", "anna");
    ok(0, "import", out, ben, "--as", "ben");
    first = export(out, "first");
    decisions = Files.readAllLines(first.resolve("decisions.jsonl"));
    assertEquals(Set.of("paper-100.json"), files(first.resolve("gold")).keySet());
  }

  private static Path extraction(String name) throws Exception {
    Path in = Trials.folder(folder.resolve("in"), 2, 0);
    Path out = folder.resolve(name);
    assertEquals(0, Child.run("extract", in, "--out", out).code());
    return out;
  }

  private static String ok(int code, Object... curate) throws Exception {
    Child.Result result =
        Child.run(Stream.concat(Stream.of("curate"), Stream.of(curate)).toArray());
    assertEquals(code, result.code(), result.out() + result.err());
    return result.out() + result.err();
  }

  /** Exit code 1, since one paper is not settled. */
  private static Path export(Path out, String name) throws Exception {
    Path to = folder.resolve(name);
    assertTrue(ok(1, "export", out, "--out", to).contains("differences are not settled"));
    return to;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Map.Entry<String, String> file : files(from).entrySet()) {
      Files.writeString(to.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static Path lines(String name, String reviewer) throws IOException {
    String mark = "\"reviewer\":\"" + reviewer + "\"";
    return Files.write(
        folder.resolve(name), decisions.stream().filter(l -> l.contains(mark)).toList());
  }

  @Test
  void g15ExportImportExportGivesTheSameBytes() throws Exception {
    Path other = extraction("other");
    ok(0, "import", other, first);
    Path second = export(other, "second");
    assertEquals(files(first), files(second));
    assertTrue(ok(0, "import", other, first).contains(" 0 new"));
  }

  @Test
  void g16FilesOfTwoMachinesBecomeOneReviewAndConflictsStayConflicts() throws Exception {
    Path merged = extraction("merged");
    Path anna = lines("anna.jsonl", "anna");
    ok(0, "import", merged, lines("ben.jsonl", "ben"), anna);
    Path both = export(merged, "both");
    assertEquals(files(first.resolve("gold")), files(both.resolve("gold")));
    assertEquals(decisions.size(), Files.readAllLines(both.resolve("decisions.jsonl")).size());
    // One reviewer decided on one item on two machines, and not the same.
    String other =
        Files.readAllLines(anna).get(0).replaceAll("\"eventId\":\".{8}", "\"eventId\":\"00000000");
    Path clash = folder.resolve("clash.jsonl");
    Files.writeString(
        clash, other.replace("\"action\":\"accept\"", "\"action\":\"unsure\"") + "\n");
    assertTrue(ok(0, "import", merged, clash).contains("1 in conflict"));
    Path after = export(merged, "after");
    assertEquals(decisions.size() + 1, Files.readAllLines(after.resolve("decisions.jsonl")).size());
  }

  @Test
  void g17WhatAnEditorDidToAFileIsTakenUnlessItSaysSomethingElse() throws Exception {
    List<String> turned = new ArrayList<>(decisions);
    Collections.reverse(turned);
    Path edited = folder.resolve("edited.jsonl");
    Files.writeString(edited, "\uFEFF" + String.join("\r\n", turned) + "\r\n");
    Path again = extraction("again");
    ok(0, "import", again, edited);
    Path back = export(again, "back");
    assertEquals(decisions, Files.readAllLines(back.resolve("decisions.jsonl")));
    Files.writeString(edited, decisions.get(0).replace("\"accept\"", "\"acept\"") + "\n");
    assertTrue(ok(4, "import", again, edited).contains("edited.jsonl:1:"));
    // A record that no longer is what the decisions come to.
    Path changed = folder.resolve("changed");
    Files.createDirectories(changed.resolve("gold"));
    Files.write(changed.resolve("decisions.jsonl"), decisions);
    String gold = Files.readString(first.resolve("gold/paper-100.json"));
    Files.writeString(
        changed.resolve("gold/paper-100.json"), gold.replace("\"count\": 40", "\"count\": 39"));
    String told = ok(0, "import", again, changed);
    assertTrue(told.contains("paper-100.json is not what the decisions come to"), told);
  }
}
