package eluate.export;

import eluate.record.Item;
import eluate.record.PaperRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact with its number on the page.
 *
 * @param number counted from 1 through all families
 */
record Fact(int number, Family family, Item item) {

  /** A record's facts in its order. */
  static List<Fact> of(PaperRecord record) {
    List<Fact> facts = new ArrayList<>();
    for (Family family : Family.ALL) {
      for (Item item : family.of(record)) {
        facts.add(new Fact(facts.size() + 1, family, item));
      }
    }
    return facts;
  }
}
