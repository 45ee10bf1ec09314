package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.read.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** F28: rules that fail on a paper are told of, and cost no more than their own facts. */
class RuleFailureTest {

  private static final String TRIAL =
      "Drug A in gout: a randomised trial.\n"
          + "RESULTS: Of 40 patients, 12 had a complete response. The hazard ratio for death was"
          + " 0.72 (95% CI 0.55 to 0.93). Headache occurred in 3 patients.\n";

  private static final Pattern DEEP = Pattern.compile("(?:a|b)*c");

  @Test
  void theOtherFactsStay() throws Exception {
    Document document = new Readers().read("trial.txt", TRIAL.getBytes(StandardCharsets.UTF_8));
    Extraction sound = new PaperExtractor().examine(document);
    assertFalse(sound.record().effects().isEmpty());
    Extraction hurt = new PaperExtractor(Set.of(), endless()).examine(document);
    assertEquals(List.of(), hurt.record().effects());
    assertEquals(sound.record().responses(), hurt.record().responses());
    assertEquals(sound.record().adverseEvents(), hurt.record().adverseEvents());
    Issue told =
        hurt.issues().stream().filter(i -> i.code().equals("rule-failed")).findAny().orElseThrow();
    assertTrue(told.missing());
    assertEquals("effects failed", told.detail());
    assertTrue(
        told.message().contains("please report this file and: java.lang.StackOverflowError"),
        told.message());
  }

  /** Rules of which those for effects have an expression that needs more stack than there is. */
  private static Families endless() {
    Families all = Families.ofText();
    return new Families(
        all.drugs(),
        all.indications(),
        all.patientCounts(),
        all.scores(),
        all.responses(),
        analysis -> DEEP.matcher("ab".repeat(500_000)).find() ? null : List.of(),
        all.adverseEvents());
  }
}
