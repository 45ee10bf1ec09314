package eluate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  private static final String LONG =
      "After two weeks of treatment all of the patients in both arms had gained some weight again.";

  private final Annotated copy = new Annotated("1", "p", "In short: " + LONG, List.of());
  private final Annotated sibling = new Annotated("2", "p", "Nothing alike.", List.of());
  private final Annotated other = new Annotated("3", "q", "Two weeks of treatment.", List.of());

  @Test
  void leavesOutWhatSharesAPassage() {
    HeldOut held = new HeldOut();
    held.add(LONG);
    assertEquals(List.of(sibling, other), held.allowed(List.of(copy, sibling, other)));
  }

  @Test
  void leavesOutTheRestOfThePaper() {
    HeldOut held = new HeldOut();
    held.add(LONG);
    held.trace(List.of(copy, sibling, other));
    assertEquals(List.of(other), held.allowed(List.of(copy, sibling, other)));
  }

  @Test
  void comparesShortTextsAsAWhole() {
    HeldOut held = new HeldOut();
    held.add("two weeks of  treatment");
    assertEquals(List.of(copy, sibling), held.allowed(List.of(copy, sibling, other)));
  }
}
