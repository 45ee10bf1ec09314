package eluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.document.Document;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.record.Evidence;
import eluate.record.Group;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every value of every record has words that stand at their place, and a group that is explained.
 */
class EvidenceTest {
  private static final Pipeline PIPELINE = new Pipeline();

  @Test
  void holdsOverTheCorpus() throws IOException {
    check(Shared.files(Path.of("corpus"), ".txt", ".html"));
  }

  @Test
  void holdsOverRealAbstracts() throws IOException {
    check(Shared.files(Shared.path("bench/dev/docs"), ".txt"));
    check(Shared.files(Shared.path("bench/ctro/docs"), ".txt"));
    check(Shared.files(Shared.path("seeds/docs"), ".txt"));
  }

  private static void check(List<Path> documents) throws IOException {
    assertFalse(documents.isEmpty());
    for (Path path : documents) {
      byte[] bytes = Files.readAllBytes(path);
      Outcome.Extracted outcome = (Outcome.Extracted) PIPELINE.run(path.toString(), bytes);
      check(path, outcome.record(), outcome.document());
      assertEquals(
          outcome.record(),
          ((Outcome.Extracted) PIPELINE.run(path.toString(), bytes)).record(),
          path + ": a second run differs");
    }
  }

  private static void check(Path path, PaperRecord record, Document document) {
    Set<String> labels = record.groups().stream().map(Group::label).collect(Collectors.toSet());
    record
        .items()
        .forEach(
            item -> {
              String where = path + ": " + item;
              assertTrue(labels.contains(item.group()), where);
              assertFalse(item.evidence().isEmpty(), where);
              assertTrue(item.confidence() >= 0 && item.confidence() <= 1, where);
              for (Evidence evidence : item.evidence()) {
                assertEquals(
                    document.text().substring(evidence.start(), evidence.end()),
                    evidence.quote(),
                    where);
              }
            });
  }
}
