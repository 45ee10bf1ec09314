package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.LeftNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnclaimedNumbersTest {
  private static final String TITLE = "Valdoxetine in migraine: a randomised trial\n\n";

  private static List<String> unclaimed(String results) {
    return Papers.examine(TITLE + "RESULTS: " + results + "\n").left().unclaimed().stream()
        .map(LeftNumber::number)
        .toList();
  }

  private static List<String> setAside(String text) {
    return Papers.examine(TITLE + text + "\n").left().setAside().stream()
        .map(n -> n.number() + ": " + n.why())
        .toList();
  }

  @Test
  void aNumberOfSomethingUnknownIsListed() {
    assertEquals(List.of("17.3"), unclaimed("The mean quorbel index was 17.3 furlongs."));
  }

  @Test
  void aNumberThatASureFactUsesIsNot() {
    List<String> left =
        unclaimed("In all, 412 patients were randomised. The quorbel index was 412 furlongs.");
    assertEquals(List.of("412"), left);
  }

  @Test
  void aNumberThatOnlyAnUnsureFactUsesIsListedWithTheReason() {
    Extraction extraction = Papers.examine(TITLE + "RESULTS: The FVC was 3.1 litres.\n");
    double confidence =
        extraction.record().scores().stream().mapToDouble(s -> s.confidence()).max().orElse(1);
    List<LeftNumber> left = extraction.left().unclaimed();
    assertTrue(
        confidence >= 0.68 || left.get(0).why().startsWith("used by an unsure fact only"),
        left.toString());
  }

  @Test
  void whatIsNoResultByItsFormIsSetAsideWithTheReason() {
    List<String> aside =
        setAside(
            "METHODS: Patients aged 18 to 65 years received tablets of 40 mg twice daily for 12 weeks. A sample size"
                + " of 120 gave 90% power.\nRESULTS: The quorbel index differed at week 12 (p = 0.03).");
    assertTrue(aside.contains("0.03: p value"), aside.toString());
    assertTrue(aside.contains("12: label, date or ratio"), aside.toString());
    assertTrue(aside.contains("120: plan"), aside.toString());
    assertTrue(aside.stream().anyMatch(n -> n.endsWith(": length of time")), aside.toString());
    assertTrue(aside.stream().anyMatch(n -> n.endsWith(": age")), aside.toString());
  }

  @Test
  void offsetsAndSentenceFitTheText() {
    String text =
        TITLE + "RESULTS: The quorbel index fell to 17.3 units. It was 12% lower in both arms.\n";
    Extraction extraction = Papers.examine(text);
    String normalised = Papers.document(text).text();
    assertFalse(extraction.left().unclaimed().isEmpty());
    for (LeftNumber n : extraction.left().unclaimed()) {
      assertEquals(n.number(), normalised.substring(n.start(), n.end()));
      assertTrue(n.sentence().contains(n.number()), n.toString());
      assertFalse(n.why().isEmpty());
    }
  }
}
