package eluate.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.Shared;
import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Table;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One paper in two formats gives the same words in the same order. */
class SamePaperTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Captions stand elsewhere on pages than in XML, and the page has no tables. */
  private static final Set<Role> ELSEWHERE = EnumSet.of(Role.BOILERPLATE, Role.CAPTION);

  private static List<String> body(String place) throws Exception {
    Document document = new Readers().read(place, Files.readAllBytes(Shared.path(place)));
    List<String> words = new ArrayList<>();
    for (Section section : document.sections()) {
      if (!ELSEWHERE.contains(section.role())) {
        StringBuilder text = new StringBuilder();
        for (int i = section.span().start(); i < section.span().end(); i++) {
          int at = i;
          boolean cell =
              document.tables().stream()
                  .map(Table::span)
                  .anyMatch(t -> t.start() <= at && at < t.end());
          text.append(cell ? ' ' : document.text().charAt(i));
        }
        WORD.matcher(text.toString().toLowerCase(Locale.ROOT))
            .results()
            .forEach(m -> words.add(m.group()));
      }
    }
    return words;
  }

  /** The length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int corner = 0;
      for (int j = 0; j < b.size(); j++) {
        int above = row[j + 1];
        row[j + 1] = word.equals(b.get(j)) ? corner + 1 : Math.max(above, row[j]);
        corner = above;
      }
    }
    return row[b.size()];
  }

  @Test
  void aPageHasTheWordsOfTheXml() throws Exception {
    List<String> page = body("samples/html/trials_16_1.html");
    List<String> xml = body("samples/bmc_xml/trials_16_1.xml");
    double agreement = 2.0 * common(page, xml) / (page.size() + xml.size());
    assertTrue(
        agreement >= 0.97 && xml.size() > 3000,
        agreement + " of " + page.size() + " and " + xml.size() + " words");
  }
}
