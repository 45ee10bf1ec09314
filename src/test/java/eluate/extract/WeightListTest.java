package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WeightListTest {
  private final WeightList weights =
      new WeightList("/eluate/models/sentences.tsv", SentenceRoles.ROLES);

  @Test
  void whatHoldsSumsUpAsItsNamesDo() {
    WeightList.Held held = weights.new Held();
    held.add("numbers=some");
    held.add("^", "the");
    held.add("%", "0");
    held.add("from-end=0");
    held.add("from-end=0");
    held.add("zzyzx", "the");
    held.add("zzyzx");
    Set<String> names =
        new TreeSet<>(Set.of("numbers=some", "^ the", "% 0", "from-end=0", "zzyzx the", "zzyzx"));
    assertArrayEquals(weights.total(names), held.total());
  }
}
