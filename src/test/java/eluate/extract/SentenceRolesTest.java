package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.document.Section;
import eluate.language.Sentence;
import eluate.read.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of abstracts that have no headings. */
class SentenceRolesTest {
  private static final String ABSTRACT =
      "Topical ivermectin for papulopustular rosacea.\n\n"
          + "Rosacea is a common disorder of the face whose treatment remains unsatisfactory. "
          + "The aim of this study was to compare ivermectin cream with its vehicle. "
          + "Eighty patients were randomly assigned to ivermectin 1% or vehicle once daily for 12 weeks. "
          + "Lesions were counted at each visit by an investigator who did not know the assignment. "
          + "Mean lesion counts fell by 24.1 with ivermectin and by 14.2 with vehicle (P < 0.001). "
          + "Burning was reported by three patients on ivermectin and six on vehicle. "
          + "We conclude that ivermectin cream is an effective and well tolerated treatment of rosacea.";

  private static List<Section.Role> roles(String text) throws Exception {
    Document document = new Readers().read("paper.txt", text.getBytes(StandardCharsets.UTF_8));
    return new PaperExtractor().analyse(document).sentences().stream().map(Sentence::role).toList();
  }

  @Test
  void anAbstractWithoutHeadingsHasParts() throws Exception {
    List<Section.Role> roles = roles(ABSTRACT);
    assertEquals(Section.Role.TITLE, roles.get(0));
    assertEquals(Section.Role.BACKGROUND, roles.get(1));
    assertEquals(Section.Role.METHODS, roles.get(3));
    assertEquals(Section.Role.RESULTS, roles.get(5));
    assertEquals(Section.Role.CONCLUSION, roles.get(roles.size() - 1));
  }

  @Test
  void headingsAreBelievedAndAFewSentencesAreLeftAlone() throws Exception {
    List<Section.Role> marked =
        roles("Ivermectin.\n\nMETHODS: We conclude nothing here.\nRESULTS: Rosacea is common.");
    assertTrue(marked.contains(Section.Role.METHODS) && marked.contains(Section.Role.RESULTS));
    assertTrue(!marked.contains(Section.Role.CONCLUSION), marked.toString());
    assertEquals(
        List.of(Section.Role.TITLE, Section.Role.BODY),
        roles("Rosacea is a common disorder. We conclude that ivermectin works."));
  }
}
