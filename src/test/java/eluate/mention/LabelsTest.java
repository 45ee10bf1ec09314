package eluate.mention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void whatIsMarkedIsReadBack() {
    int[] labels = new int[7];
    Labels.mark(labels, 0, 1, 1);
    Labels.mark(labels, 2, 5, 0);
    Labels.mark(labels, 5, 7, 1);
    assertArrayEquals(new int[] {8, 0, 1, 2, 3, 5, 7}, labels);
    assertEquals(List.of(new Span(0, 1), new Span(2, 5), new Span(5, 7)), Labels.spans(labels));
  }

  @Test
  void anOpenSpanGoesOnWithItsOwnType() {
    int begin = 1;
    int inside = 2;
    int last = 3;
    int otherInside = 6;
    assertTrue(Labels.follows(begin, inside));
    assertTrue(Labels.follows(inside, last));
    assertTrue(Labels.follows(last, Labels.OUTSIDE));
    assertFalse(Labels.follows(begin, Labels.OUTSIDE));
    assertFalse(Labels.follows(begin, otherInside));
    assertFalse(Labels.follows(Labels.OUTSIDE, last));
    assertFalse(Labels.first(inside));
    assertFalse(Labels.last(begin));
  }
}
