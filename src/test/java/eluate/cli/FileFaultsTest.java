package eluate.cli;

import static eluate.cli.BadFiles.PAPER;
import static eluate.cli.BadFiles.sheet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user gets for each bad file: one run of the program, in a process of its own, over all of
 * them at once, so that it is also seen that none of them stops the others.
 */
class FileFaultsTest {

  /** Copies of a PDF file with some wrong bytes. */
  private static final int MUTANTS = 100;

  @TempDir private static Path folder;
  private static Child.Result run;
  private static int calls;

  @BeforeAll
  static void runOverAll() throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Path in = Files.createDirectory(folder.resolve("in"));
      for (BadFileRows.Row row :
          BadFileRows.files("http://127.0.0.1:" + canary.getLocalPort() + "/x.dtd")) {
        Files.write(in.resolve(row.name), row.content);
      }
      md5(in.resolve("f14d.xml.gz"), "0".repeat(32));
      md5(in.resolve("f14e.xml.gz"), BadFiles.md5(Files.readAllBytes(in.resolve("f14e.xml.gz"))));
      byte[] pdf = sheet(3).bytes();
      for (int i = 0; i < MUTANTS; i++) {
        Files.write(in.resolve("f6-" + i + ".pdf"), BadFiles.flipped(pdf, i));
      }
      run = Child.run("extract", in, "--out", folder.resolve("out"));
      canary.setSoTimeout(1);
      try {
        canary.accept().close();
        calls++;
      } catch (SocketTimeoutException e) {
        // As it should be: nobody called.
      }
    }
  }

  /** As PubMed has one beside each of its files. */
  private static void md5(Path file, String sum) throws IOException {
    String line = "MD5(" + file.getFileName() + ")= " + sum + "\n";
    Files.writeString(file.resolveSibling(file.getFileName() + ".md5"), line);
  }

  static Stream<Arguments> rows() throws IOException {
    return BadFileRows.files("http://127.0.0.1:9/").stream()
        .map(row -> Arguments.of(row.fault, row.name, row.said, row.text));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void eachFileIsToldOf(String fault, String name, String said, String text) throws Exception {
    Pattern pattern = Pattern.compile(said);
    String id = name.replaceFirst("^\\.+", "").replaceFirst("\\..*", "");
    boolean many = said.contains("\t");
    assertTrue(
        run.out()
            .lines()
            .anyMatch(line -> pattern.matcher(line).find() && (many || line.contains(id))),
        fault + " " + said + "\n" + run.out());
    if (text != null) {
      String read = Files.readString(folder.resolve("out/text/" + id + ".txt"));
      assertTrue(
          read.contains(text), fault + "\n" + read.substring(0, Math.min(2000, read.length())));
    }
  }

  @Test
  void allAreToldOfAndNoneStopsTheOthers() {
    assertEquals(1, run.code(), run.err());
    assertFalse(run.out().contains("CRASHED"), run.out());
    assertFalse(run.out().contains(".md5"), run.out());
    for (int i = 0; i < MUTANTS; i++) {
      String name = "f6-" + i;
      assertTrue(
          run.out().contains(name + ".pdf:") || run.out().contains("\t" + name + "\t"), name);
    }
  }

  @Test
  void pagesThatAreLeftAreCounted() throws Exception {
    String issues = Files.readString(folder.resolve("out/issues.csv"));
    assertTrue(
        Pattern.compile("f4a.pdf: the file was cut short; pages 1\\d of 20 are left")
            .matcher(issues)
            .find(),
        issues);
  }

  /** F24: the program runs in a locale that knows no such letters, as in many containers. */
  @Test
  void aNameOfOtherLettersIsReadOrToldOf() throws Exception {
    Path place = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(place.resolve("plain.txt"), PAPER);
    try {
      Files.writeString(place.resolve("gr\u00f6\u00dfe.txt"), PAPER);
    } catch (InvalidPathException e) {
      Assumptions.abort("skipped: this machine can't name such a file");
    }
    Child.Result read = Child.run("extract", place, "--out", folder.resolve("letters-out"));
    assertEquals(2, read.out().lines().filter(line -> line.contains("\t")).count(), read.out());
    assertTrue(read.out().contains("OK\tplain\t"), read.out() + read.err());
  }

  /** F22: which bytes they were, so that they can be found in an editor. */
  @Test
  void whereAFileIsNotUtf8IsTold() throws Exception {
    String issues = Files.readString(folder.resolve("out/issues.csv"));
    assertTrue(issues.contains("f22a.txt is not UTF-8 at line 3, column 14; read as"), issues);
    assertTrue(
        Pattern.compile("f22c.xml is not UTF-8 at line 2, column 1\\d\\d").matcher(issues).find());
  }

  @Test
  void nothingIsFetched() {
    assertEquals(0, calls);
  }

  @Test
  void passwordsOpenFiles() throws Exception {
    Path pdf = Files.write(folder.resolve("closed.pdf"), sheet(1).bytes("open", "own"));
    Path passwords = Files.writeString(folder.resolve("passwords"), "wrong\nopen\n");
    Child.Result opened = Child.run("extract", pdf, "--password-file", passwords);
    assertEquals(0, opened.code(), opened.err());
    assertTrue(opened.out().contains("\"id\": \"closed\""), opened.out());
    Files.writeString(passwords, "wrong\n");
    Child.Result shut = Child.run("extract", pdf, "--password-file", passwords);
    assertAll(
        () -> assertEquals(1, shut.code()),
        () -> assertTrue(shut.err().contains("none of the passwords"), shut.err()));
  }

  @Test
  void numbersOfOddWritingAreRead() throws Exception {
    Map<String, String> values =
        new TreeMap<>(
            Map.of(
                "f30", "\"value\": 0.72",
                "f31", "\"value\": -0.35",
                "f33", "\"count\": 1234",
                "f33b", "\"value\": 1234.5",
                "f33c", "\"value\": 1234",
                "f33e", "\"count\": 16000"));
    for (Map.Entry<String, String> each : values.entrySet()) {
      String record = Files.readString(folder.resolve("out/records/" + each.getKey() + ".json"));
      assertTrue(record.contains(each.getValue()), record);
    }
  }

  @Test
  void aNumberThatMayMeanTwoThingsIsNeverGuessedSilently() throws Exception {
    String decimalComma = Files.readString(folder.resolve("out/records/f33b.json"));
    assertTrue(decimalComma.contains("\"count\": 2345"), decimalComma);
    assertTrue(decimalComma.contains("\"value\": 7.2"), decimalComma);
    String both = Files.readString(folder.resolve("out/records/f33d.json"));
    assertTrue(both.contains("\"value\": 7.2"), both);
    assertFalse(both.contains("1.234") && both.contains("\"value\": 1"), both);
    String blank = Files.readString(folder.resolve("out/records/f33f.json"));
    assertFalse(blank.contains("120"), blank);
    String issues = Files.readString(folder.resolve("out/issues.csv"));
    for (String told :
        new String[] {
          "\"1,234 may be 1234 or 1.234: no other number shows how the document writes decimals;"
              + " read as 1234\",49,54,\"1,234\"",
          "1.234 may be 1234 or 1.234: the document writes decimals both ways; not read",
          "4 120 may be 4120 people, or a number and 120 people; not read"
        }) {
      assertTrue(issues.contains(told), told + "\n" + issues);
    }
  }

  /** F31: both ways of reading are told, and which was taken. */
  @Test
  void aHyphenThatMayBeASignIsTold() throws Exception {
    String issues = Files.readString(folder.resolve("out/issues.csv"));
    for (String told :
        new String[] {
          "-0.8-0.2 may be -0.8 to 0.2 or -0.8 to -0.2; read as the first",
          "-1.8 -0.2 may be -1.8 to 0.2 or -1.8 to -0.2; not read as an interval"
        }) {
      assertTrue(issues.contains(told), told + "\n" + issues);
    }
  }

  @Test
  void whatAGarbledPageSaysIsOfLowTrust() throws Exception {
    JsonNode record = new ObjectMapper().readTree(folder.resolve("out/records/f10b.json").toFile());
    Map<Integer, Double> byEvents = new TreeMap<>();
    record
        .path("responses")
        .forEach(r -> byEvents.put(r.path("events").asInt(), r.path("confidence").asDouble()));
    assertEquals(2, byEvents.size(), record.toString());
    assertTrue(byEvents.get(9) <= 0.5, byEvents.toString());
    assertTrue(byEvents.get(12) > byEvents.get(9), byEvents.toString());
  }
}
