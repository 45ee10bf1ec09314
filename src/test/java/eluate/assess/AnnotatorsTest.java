package eluate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.score.Family;
import eluate.score.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatorsTest {

  @TempDir private Path folder;

  private Path annotator(String name, String drugs) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    Files.writeString(place.resolve("a.json"), ("{'drugs': [" + drugs + "]}").replace('\'', '"'));
    return place;
  }

  @Test
  void countsItemsAndSlotsOfBothTheSame() throws IOException {
    Path one =
        annotator(
            "one",
            "{'name': 'aspirin', 'role': 'studied'}, {'name': 'heparin', 'role': 'prior'},"
                + " {'name': 'insulin', 'role': 'mentioned'}");
    Path other =
        annotator(
            "other",
            "{'name': 'aspirin', 'role': 'studied'}, {'name': 'heparin', 'role': 'mentioned'},"
                + " {'name': 'codeine', 'role': 'prior', 'optional': true}");
    Agreement agreement = Agreement.of(one, other);
    // Three and two items, as the optional one has no partner; two pairs, one of them equal.
    assertEquals(new Tally(5, 5, 4, 2), agreement.items().get(Family.DRUGS));
    assertEquals(agreement.items(), Agreement.of(other, one).items());
    Agreement.SlotAgreement role =
        agreement.slots().stream().filter(s -> s.slot().equals("role")).findFirst().orElseThrow();
    assertEquals(2, role.compared());
    assertEquals(1 / 3.0, role.kappa().value(), 1e-9);
    assertTrue(
        AgreementText.plain(agreement)
            .contains("drugs.role                   4              0.500         2  "),
        AgreementText.plain(agreement));
    assertTrue(
        AgreementText.json(agreement).contains("\"alone\": 0,"), AgreementText.json(agreement));
  }

  @Test
  void anOptionalItemThatBothHaveIsCompared() throws IOException {
    Path one = annotator("one", "{'name': 'aspirin', 'role': 'prior', 'optional': true}");
    Path other = annotator("other", "{'name': 'aspirin', 'role': 'prior'}");
    assertEquals(new Tally(2, 2, 2, 2), Agreement.of(one, other).items().get(Family.DRUGS));
  }
}
