package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.read.Readers;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.Group;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every row of adverse events in every group and every value of every outcome measure of a
 * register's record is one item with exactly its numbers. What the record states is walked through
 * apart from the program's own reader.
 */
class RegistryFactsTest {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  @Test
  void ofTheMadeUpStudy() throws Exception {
    Path folder = Path.of("src/test/resources/eluate/registry");
    assertEquals(8 + 15, check(folder.resolve("ebastine-v2.json")));
    assertEquals(8 + 15, check(folder.resolve("ebastine-legacy.json")));
  }

  @Test
  void ofRealStudies() throws Exception {
    List<Path> files = new ArrayList<>(Shared.files(Shared.path("samples/ctgov_v2"), ".json"));
    files.addAll(Shared.files(Shared.path("samples/ctgov_legacy"), ".json"));
    assertFalse(files.isEmpty());
    int checked = 0;
    for (Path file : files) {
      checked += check(file);
    }
    assertTrue(checked > 600, "only " + checked + " values");
  }

  /** How many were looked for; all of them are there, and no others. */
  private static int check(Path file) throws Exception {
    RegistryWalk walk = new RegistryWalk(file);
    PaperRecord record = EXTRACTOR.extract(READERS.read(file.toString(), Files.readAllBytes(file)));
    List<Item> left = new ArrayList<>(record.items().filter(i -> ofResults(i)).toList());
    for (RegistryWalk.Event event : walk.events()) {
      take(left, item -> item instanceof AdverseEvent e && fits(record, e, event), file, event);
    }
    int numbers = 0;
    for (RegistryWalk.Value value : walk.values()) {
      if (number(value.value()) != null || number(value.low()) != null) {
        take(left, item -> fits(record, item, value), file, value);
        numbers++;
      }
    }
    assertEquals(List.of(), left, file + ": items of nothing stated");
    return walk.events().size() + numbers;
  }

  /** Items of single events and of outcome measures. */
  private static boolean ofResults(Item item) {
    String rule = item.evidence().get(0).rule();
    String row = item.evidence().size() > 1 ? item.evidence().get(1).quote() : "";
    boolean sum = row.equals("Serious adverse events") || row.equals("Other adverse events");
    boolean baseline = item instanceof Score score && "baseline".equals(score.timepoint());
    return rule.equals("registry.event") && !sum
        || rule.equals("registry.harm")
        || rule.equals("registry.counted")
        || rule.equals("registry.measure") && !baseline;
  }

  private static void take(List<Item> left, Predicate<Item> fits, Path file, Object wanted) {
    Item found = left.stream().filter(fits).findFirst().orElse(null);
    assertTrue(found != null, file + ": no item for " + wanted);
    left.remove(found);
  }

  private static boolean fits(PaperRecord record, AdverseEvent item, RegistryWalk.Event event) {
    return item.evidence().get(0).rule().equals("registry.event")
        && quotes(item, event.term())
        && quotes(item, event.group())
        && names(record, item.group(), event.group())
        && Objects.equals(whole(event.affected()), item.affected())
        && Objects.equals(whole(event.atRisk()), item.total())
        && item.percent() == null
        && item.serious() == event.serious();
  }

  private static boolean fits(PaperRecord record, Item item, RegistryWalk.Value value) {
    boolean place =
        Stream.concat(Stream.of(value.title()), Stream.of(value.row().split("\\|")))
            .allMatch(words -> words.isBlank() || quotes(item, words));
    if (!place || !quotes(item, value.group()) || !names(record, item.group(), value.group())) {
      return false;
    }
    if (item instanceof Score score) {
      Dispersion d = score.dispersion();
      return same(value.value(), score.value())
          && same(value.spread(), d == null ? null : d.value())
          && same(value.low(), d == null ? null : d.low())
          && same(value.high(), d == null ? null : d.high())
          && score.timepoint() != null;
    }
    BigDecimal events = null;
    BigDecimal percent = null;
    Integer total = null;
    if (item instanceof Response response) {
      events = response.events() == null ? null : BigDecimal.valueOf(response.events());
      percent = response.percent();
      total = response.total();
    } else if (item instanceof AdverseEvent event) {
      events = event.affected() == null ? null : BigDecimal.valueOf(event.affected());
      percent = event.percent();
      total = event.total();
    }
    return (events == null) != (percent == null)
        && same(value.value(), events == null ? percent : events)
        && Objects.equals(whole(value.people()), total);
  }

  private static boolean quotes(Item item, String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return item.evidence().stream().anyMatch(e -> e.quote().equals(line));
  }

  /** Whether a title is one of the names of the group that an item is about. */
  private static boolean names(PaperRecord record, String label, String title) {
    String line = title.replaceAll("\\s+", " ").strip();
    Group group =
        record.groups().stream().filter(g -> g.label().equals(label)).findFirst().orElseThrow();
    return group.label().equals(line) || group.aliases().contains(line);
  }

  private static boolean same(String stated, BigDecimal found) {
    BigDecimal number = number(stated);
    return number == null
        ? found == null
        : found != null && number.toPlainString().equals(found.toPlainString());
  }

  private static Integer whole(String stated) {
    BigDecimal number = number(stated);
    return number == null ? null : number.intValueExact();
  }

  private static BigDecimal number(String stated) {
    String digits = stated.replace(",", "");
    return digits.matches("-?\\d*\\.?\\d+") ? new BigDecimal(digits) : null;
  }

  @Test
  void planIsNoResult() throws Exception {
    Path file = Path.of("src/test/resources/eluate/registry/ebastine-v2.json");
    String planned =
        Files.readString(file).replace("\"type\": \"ACTUAL\"", "\"type\": \"ESTIMATED\"");
    PaperRecord record =
        EXTRACTOR.extract(READERS.read("planned.json", planned.getBytes(StandardCharsets.UTF_8)));
    assertTrue(
        record.patientCounts().stream()
            .noneMatch(c -> c.count() == 76 && c.kind().equals("enrolled")));
    assertTrue(record.patientCounts().stream().noneMatch(c -> c.count() == 90));
    assertTrue(record.scores().stream().noneMatch(s -> s.measure().contains("HbA1c")));
    assertTrue(
        record.scores().stream().noneMatch(s -> s.value() != null && s.value().intValue() == 11));
    assertTrue(
        EXTRACTOR.extract(READERS.read("a.json", Files.readAllBytes(file))).patientCounts().stream()
            .map(PatientCount::count)
            .toList()
            .contains(76));
  }
}
