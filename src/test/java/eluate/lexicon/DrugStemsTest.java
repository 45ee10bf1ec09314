package eluate.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DrugStemsTest {
  private final DrugStems stems = new DrugStems(Tsv.rows("/eluate/lexicon/drug-stems.tsv"));

  @Test
  void endings() {
    assertTrue(stems.in("xyluvimab"));
    assertTrue(stems.in("qovatinib"));
  }

  @Test
  void beginnings() {
    assertTrue(stems.in("cefquorim"));
    assertFalse(stems.in("recefquor"), "a beginning within the word");
  }

  @Test
  void otherWords() {
    assertFalse(stems.in("concept"), "an exception of the list");
    assertFalse(stems.in("amab"), "too short");
    assertFalse(stems.in("fnmabs"), "goes on behind the stem");
    assertFalse(stems.in("qovatinib-d"), "not of plain letters");
    assertFalse(stems.in(""));
  }
}
