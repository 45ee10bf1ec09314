package eluate.extract;

import eluate.read.Readers;
import eluate.read.UnreadableException;
import eluate.record.Item;
import eluate.record.PaperRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the record of a short text, and checks that every quote stands at its offsets. */
final class PaperText {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();

  private PaperText() {}

  static PaperRecord record(String text) {
    try {
      var document = new Readers().read("paper.txt", text.getBytes(StandardCharsets.UTF_8));
      PaperRecord record = EXTRACTOR.extract(document);
      List<Item> items = new ArrayList<>(record.drugs());
      items.addAll(record.indications());
      items.addAll(record.patientCounts());
      for (Item item : items) {
        item.evidence()
            .forEach(
                e -> {
                  if (!document.text().substring(e.start(), e.end()).equals(e.quote())) {
                    throw new AssertionError("quote doesn't stand at its offsets: " + e);
                  }
                });
      }
      return record;
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }
}
