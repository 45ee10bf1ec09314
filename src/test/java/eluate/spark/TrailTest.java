package eluate.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which paper ended its process. A process that ends is a trail that doesn't. */
class TrailTest {

  @TempDir private Path out;

  private Folder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new Folder(out.toString(), new Configuration());
  }

  /** A task that ends with its process when it is at a paper; gives the paper refused before. */
  private int endingAt(int paper, String run) throws IOException {
    Trail trail = Trail.begin(folder, "load", run);
    int refused = -1;
    for (int n = 0; n <= paper; n++) {
      if (!trail.enter(n)) {
        refused = n;
      }
    }
    return refused;
  }

  @Test
  void aPaperThatEndsItsProcessTwiceWhileTheRunGoesOnIsRefused() throws IOException {
    // The first task doesn't note its papers, so that it costs nothing.
    assertEquals(-1, endingAt(5, "run"));
    assertEquals(-1, endingAt(5, "run"));
    assertEquals(-1, endingAt(5, "run"));
    // Paper 5 is passed over now, and another one ends the process.
    assertEquals(5, endingAt(8, "run"));
    assertEquals(5, endingAt(8, "run"));
    Trail last = Trail.begin(folder, "load", "run");
    assertFalse(last.enter(5));
    assertTrue(last.enter(6));
    assertFalse(last.enter(8));
    last.end();
    assertTrue(Trail.begin(folder, "load", "run").enter(5), "what is done leaves no note");
  }

  @Test
  void whoeverEndsTheRunItselfIsNotTakenForAPaper() throws IOException {
    assertEquals(-1, endingAt(5, "first"));
    assertEquals(-1, endingAt(5, "second"));
    assertEquals(-1, endingAt(5, "third"));
    assertEquals(-1, endingAt(7, "fourth"), "twice may be chance");
    assertEquals(-1, endingAt(5, "fifth"), "and what came between is forgotten");
    assertEquals(-1, endingAt(5, "sixth"));
    assertEquals(-1, endingAt(5, "seventh"));
    assertEquals(5, endingAt(9, "eighth"), "three times in a row are none");
  }
}
