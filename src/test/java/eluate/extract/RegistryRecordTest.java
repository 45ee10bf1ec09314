package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.read.Readers;
import eluate.record.Effect;
import eluate.record.Group;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record of a made-up study of a register, slot by slot. */
class RegistryRecordTest {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final PaperRecord RECORD = record("ebastine-v2.json");

  private static PaperRecord record(String name) {
    try {
      Path file = Path.of("src/test/resources/eluate/registry", name);
      return EXTRACTOR.extract(new Readers().read(name, Files.readAllBytes(file)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** An item's slots without its evidence. */
  private static String slots(Item item) {
    List<Object> slots = new ArrayList<>();
    try {
      for (RecordComponent c : item.getClass().getRecordComponents()) {
        if (!c.getName().equals("evidence")) {
          slots.add(c.getAccessor().invoke(item));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's accessor can be called", e);
    }
    return slots.toString();
  }

  @Test
  void bothFormsGiveTheSameFacts() {
    PaperRecord older = record("ebastine-legacy.json");
    assertEquals(
        RECORD.items().map(RegistryRecordTest::slots).toList(),
        older.items().map(RegistryRecordTest::slots).toList());
    assertEquals(RECORD.groups(), older.groups());
    assertEquals(RECORD.document().title(), older.document().title());
    assertEquals(2021, older.document().year());
    assertEquals("NCT99900001", older.document().ids().nct());
    assertEquals("registry", older.document().kind());
  }

  @Test
  void titlesThatDifferInNumbersAndAnalysisSetsAreOneGroup() {
    assertEquals(
        List.of("all", "1. Ebastine", "2. Placebo", "Ebastine, Open Label"),
        RECORD.groups().stream().map(Group::label).toList());
    assertEquals(
        List.of("Ebastine", "Ebastine (FAS)", "Ebastine (Safety Set)"),
        RECORD.groups().get(1).aliases());
    assertEquals(39, RECORD.groups().get(1).size());
  }

  @Test
  void drugsHaveRolesByTheirArms() {
    assertEquals(
        List.of(
            "[ebastine, Kestine, studied, 1. Ebastine, 20 mg, oral, once daily, 0.99]",
            "[cetirizine, null, concomitant, all, null, null, null, 0.99]"),
        RECORD.drugs().stream().map(RegistryRecordTest::slots).toList());
  }

  @Test
  void conditionsAreTreated() {
    assertEquals(
        List.of(
            "[cold urticaria, [severe], treated, all, 0.99]",
            "[hereditary angioedema, [], treated, all, 0.99]"),
        RECORD.indications().stream().map(RegistryRecordTest::slots).toList());
  }

  @Test
  void periodsCountThoseWhoAreInThem() {
    List<String> counts =
        RECORD.patientCounts().stream()
            .map(c -> c.group() + " " + c.kind() + " " + c.count() + " of " + c.total())
            .toList();
    assertTrue(counts.contains("1. Ebastine randomized 39 of null"), counts.toString());
    assertTrue(counts.contains("1. Ebastine completed 35 of 39"), counts.toString());
    assertTrue(counts.contains("2. Placebo died 1 of 37"), counts.toString());
    assertTrue(counts.contains("Ebastine, Open Label enrolled 60 of null"), counts.toString());
    assertTrue(counts.contains("all female 47 of 76"), counts.toString());
    assertEquals(
        List.of(),
        RECORD.patientCounts().stream().filter(c -> c.total() != null && c.total() == 0).toList());
    assertEquals(
        1,
        RECORD.patientCounts().stream()
            .filter(c -> c.kind().equals("enrolled"))
            .filter(c -> c.group().equals("all"))
            .map(PatientCount::count)
            .filter(n -> n == 76)
            .count());
  }

  @Test
  void changesAreSignedAndTimesAreDurations() {
    Score change =
        RECORD.scores().stream().filter(s -> s.type().equals("change")).findFirst().orElseThrow();
    assertEquals(
        "[Urticaria Control Test, 1. Ebastine, change, LS mean, 6.20, units on a scale, Dispersion[kind=SE, value=0.41, low=null, high=null], P8W, 0.99]",
        slots(change));
    Score early =
        RECORD.scores().stream().filter(s -> "P4W".equals(s.timepoint())).findFirst().orElseThrow();
    assertEquals(
        "[Critical Temperature, 1. Ebastine, value, median, 9, degrees Celsius, Dispersion[kind=IQR, value=null, low=5, high=14], P4W, 0.99]",
        slots(early));
  }

  @Test
  void peopleAreCountedOrGivenAsShares() {
    assertEquals(
        List.of(
            "[complete response, 3, 37, null, 2. Placebo, P8W, 0.99]",
            "[complete response, 14, 39, null, 1. Ebastine, P8W, 0.99]",
            "[free of weals, null, 39, 41.0, 1. Ebastine, P4W, 0.99]",
            "[free of weals, null, 37, 8.1, 2. Placebo, P4W, 0.99]"),
        RECORD.responses().stream().map((Response r) -> slots(r)).toList());
  }

  @Test
  void theControlIsTheComparatorAndLogarithmsAreNoRatios() {
    assertEquals(
        List.of(
            "[Urticaria Control Test, MD, 4.5, 3.3, 5.7, 95, <0.001, 1. Ebastine, 2. Placebo, P8W, 0.99]",
            "[Complete Response, OR, 6.3, 1.7, 24.2, 95, 0.004, 1. Ebastine, 2. Placebo, P8W, 0.99]"),
        RECORD.effects().stream().map((Effect e) -> slots(e)).toList());
  }

  @Test
  void harmsAmongOutcomesAreAdverseEventsWithTheirGrade() {
    assertTrue(
        RECORD.adverseEvents().stream()
            .anyMatch(
                e ->
                    "1".equals(e.grade())
                        && e.affected() == 9
                        && e.total() == 39
                        && e.term().equalsIgnoreCase("treatment-emergent adverse event")));
    assertTrue(
        RECORD.adverseEvents().stream()
            .anyMatch(e -> e.term().equals("headache") && !e.serious() && e.affected() == 7));
  }
}
