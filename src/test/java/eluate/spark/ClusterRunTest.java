package eluate.spark;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.batch.OtherResultsException;
import eluate.batch.Program;
import eluate.cli.Child;
import eluate.cli.Trials;
import eluate.json.RecordJson;
import eluate.record.PaperRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a cluster of two threads. */
class ClusterRunTest {

  private static JavaSparkContext spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    SparkConf conf = new SparkConf().setMaster("local[2]").setAppName("test");
    spark = new JavaSparkContext(conf.set("spark.ui.enabled", "false"));
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private RunReport run(Path out, Object... places) throws IOException {
    List<String> inputs = new ArrayList<>();
    for (Object place : places) {
      inputs.add(place.toString());
    }
    String name = spark.sc().applicationId();
    RunSettings settings = RunSettings.of(out.toString(), name, Program.running(), 60, 20);
    return new ClusterRun(spark, settings).run(inputs, false);
  }

  private static List<String> citations(int from, int to) {
    List<String> all = new ArrayList<>();
    for (int n = from; n < to; n++) {
      all.add(Downloads.citation(5000 + n, n));
    }
    return all;
  }

  private static String file(Path out, String name) throws IOException {
    return Files.readString(out.resolve(name), StandardCharsets.UTF_8);
  }

  /** The records of a folder by their ids, each on a line. */
  private static Map<String, String> records(Path out) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    try (var files = Files.list(out.resolve("records"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String[] all = file.toString().endsWith(".jsonl") ? text.split("\n") : new String[] {text};
        for (String one : all) {
          PaperRecord record = RecordJson.parse(file.toString(), 1, one);
          assertEquals(null, lines.put(record.id(), RecordJson.line(record)), record.id());
        }
      }
    }
    return lines;
  }

  @Test
  void factsAreThoseOfARunOnOneMachine() throws Exception {
    Path in = folder.resolve("in");
    Downloads.write(in.resolve("pubmed26n0001.xml.gz"), citations(0, 5), List.of());
    Downloads.write(in.resolve("pubmed26n0002.xml.gz"), citations(5, 8), List.of());
    Files.writeString(in.resolve("pubmed26n0002.xml.gz.md5"), "MD5 = 0");
    for (int n = 0; n < 3; n++) {
      Files.writeString(in.resolve("paper " + n + ".txt"), Trials.paper(20 + n));
    }
    Files.writeString(in.resolve("empty.txt"), " ");
    StringBuilder lines = new StringBuilder();
    for (int n = 0; n < 3; n++) {
      String text = Trials.paper(30 + n).replace("\r", "").replace("\n", "\\n");
      lines.append("{\"id\": \"l-" + n + "\", \"text\": \"" + text + "\"}\n");
    }
    Files.writeString(in.resolve("lines.jsonl"), lines);
    Path one = folder.resolve("one");
    assertEquals(1, Child.run("extract", in, "--out", one, "--threads", 2).code());
    Path out = folder.resolve("out");
    RunReport report = run(out, in);
    assertEquals(15, report.papers());
    assertEquals(1, report.failed());

    assertEquals(records(one), records(out));
    assertEquals(14, records(out).size());
    for (String name : List.of("pubmed26n0001.xml", "pubmed26n0002.xml")) {
      for (String place : List.of("records/", "text/", "unclaimed/", "catalogue/")) {
        String file = place + name + ".jsonl";
        assertEquals(file(one, file), file(out, file));
      }
    }
    assertTrue(file(out, "failed/empty+4.jsonl").contains("\"status\":\"EMPTY\""));
    // The table is in parts, each with its first line. One machine sorts them by the whole path.
    String table = file(one, "evidence-table.csv");
    String first = table.substring(0, table.indexOf('\n') + 1);
    String parts = "";
    for (String part : List.of("empty+4", "pubmed26n0001.xml", "pubmed26n0002.xml")) {
      String rows = file(out, "evidence-table/" + part + ".csv");
      assertTrue(rows.startsWith(first));
      parts += rows.substring(first.length());
    }
    assertEquals(table, first + parts);
    assertParquetHasTheRecords(out);
    assertFootersAreInOrder(out);

    // Nothing is left to do, and so nothing is done.
    Path records = out.resolve("records/pubmed26n0001.xml.jsonl");
    long written = Files.getLastModifiedTime(records).toMillis();
    assertEquals(report.statuses(), run(out, in).statuses());
    assertEquals(written, Files.getLastModifiedTime(records).toMillis());
  }

  private static void assertParquetHasTheRecords(Path out) throws IOException {
    List<String> expected = new ArrayList<>();
    for (String line : records(out).values()) {
      PaperRecord record = RecordJson.parse("line", 1, line);
      record
          .adverseEvents()
          .forEach(e -> expected.add(record.id() + " " + e.affected() + " of " + e.total()));
    }
    SparkSession sql = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
    List<Row> rows =
        sql.read()
            .parquet(out.resolve("parquet").toString())
            .selectExpr("id", "inline(adverseEvents)")
            .selectExpr("concat(id, ' ', affected, ' of ', total)")
            .collectAsList();
    List<String> found = new ArrayList<>(rows.stream().map(row -> row.getString(0)).toList());
    expected.sort(null);
    found.sort(null);
    assertEquals(expected, found);
    assertFalse(found.isEmpty());
  }

  /** The library leaves their order to chance, which is another one in each process. */
  private static void assertFootersAreInOrder(Path out) throws IOException {
    try (var files = Files.list(out.resolve("parquet"))) {
      for (Path file : files.toList()) {
        byte[] all = Files.readAllBytes(file);
        int size = ByteBuffer.wrap(all).order(LITTLE_ENDIAN).getInt(all.length - 8);
        var in = new ByteArrayInputStream(all, all.length - 8 - size, size);
        for (RowGroup group : Util.readFileMetaData(in).getRow_groups()) {
          for (ColumnChunk column : group.getColumns()) {
            List<Encoding> encodings = column.getMeta_data().getEncodings();
            assertEquals(encodings.stream().sorted().toList(), encodings);
          }
        }
      }
    }
  }

  @Test
  void laterFilesWinAndWhatPubMedTakesBackIsLeftOut() throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path later = in.resolve("updatefiles/pubmed26n0002.xml.gz");
    Downloads.write(in.resolve("baseline/pubmed26n0001.xml.gz"), citations(0, 4), List.of());
    RunReport first = run(out, in);
    assertEquals(4, first.statuses().values().stream().mapToLong(n -> n).sum());

    // Citation 5001 is corrected, 5002 taken back, and so is 5009, which never was there.
    List<String> update = List.of(Downloads.citation(5001, 17), Downloads.citation(5008, 8));
    Downloads.write(later, update, List.of(5002, 5009));
    RunReport second = run(out, in);
    assertEquals(6, second.papers());
    assertEquals(1, second.superseded());
    assertEquals(1, second.deleted());
    Map<String, String> records = records(out);
    assertEquals(List.of("5000", "5001", "5003", "5008"), List.copyOf(records.keySet()));
    assertTrue(records.get("5001").contains("updatefiles/pubmed26n0002"), records.get("5001"));
    assertFalse(file(out, "evidence-table/pubmed26n0001.xml.csv").contains("5002"));

    // A third file brings 5002 again.
    Downloads.write(in.resolve("updatefiles/pubmed26n0003.xml.gz"), citations(2, 4), List.of());
    assertEquals(3, run(out, in).superseded());
    assertTrue(records(out).get("5002").contains("pubmed26n0003"));

    // What is there and not among the inputs is not lost by chance.
    OtherResultsException e =
        assertThrows(OtherResultsException.class, () -> run(out, in.resolve("baseline")));
    assertTrue(e.getMessage().contains("pubmed26n0002.xml.gz"), e.getMessage());
  }

  /** How many runs are killed; -Deluate.kills=10 for a long look. */
  private static final int KILLS = Integer.getInteger("eluate.kills", 1);

  @Test
  void aRunThatIsKilledIsCarriedOnWithTheSameBytes() throws Exception {
    Path in = folder.resolve("in");
    for (int file = 0; file < 8; file++) {
      Path gz = in.resolve("pubmed26n000" + file + ".xml.gz");
      Downloads.write(gz, citations(10 * file, 10 * file + 12 + 3 * file), List.of(5000 + file));
    }
    Path out = folder.resolve("out");
    Path kept = out.resolve(".eluate/kept");
    List<String> options = List.of("-Dspark.master=local[2]", "-Dspark.ui.enabled=false");
    for (int kill = 0; kill < KILLS; kill++) {
      int before = Math.max(1, kept.toFile().list() == null ? 0 : kept.toFile().list().length);
      Process run =
          Child.launch(
              "eluate.spark.SparkExtract",
              options,
              Map.of(),
              folder.resolve("stdout"),
              folder.resolve("stderr"),
              in,
              "--out",
              out);
      for (int i = 0; i < 2400 && run.isAlive(); i++) {
        TimeUnit.MILLISECONDS.sleep(25);
        String[] now = kept.toFile().list();
        if (now != null && now.length > before) {
          break;
        }
      }
      assertTrue(run.isAlive(), Files.readString(folder.resolve("stderr")));
      run.destroyForcibly().waitFor();
    }
    Path whole = folder.resolve("whole");
    RunReport undisturbed = run(whole, in);
    assertEquals(undisturbed.statuses(), run(out, in).statuses());
    assertEquals(Trials.results(whole), Trials.results(out));
    assertEquals(0, out.resolve(".eluate/at").toFile().list().length);
    assertFalse(
        out.resolve(".eluate/parts").toFile().exists()
            && out.resolve(".eluate/parts").toFile().list().length > 0);
  }
}
