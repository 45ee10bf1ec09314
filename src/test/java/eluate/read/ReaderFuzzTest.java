package eluate.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eluate.document.Document;
import eluate.document.Section;
import eluate.document.Table;
import eluate.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Whatever bytes a file has, a reader gives a document or says what is wrong, and does so in time.
 *
 * <p>A usual run of the tests reads the inputs that are kept in {@code
 * src/test/resources/eluate/read/ReaderFuzzTestInputs}: examples of each format, and what has
 * crashed a reader once. {@code JAZZER_FUZZ=1 mvn -Djazzer.hooks=true -Dtest=ReaderFuzzTest#html
 * test} looks for more; what crashes is written into that folder, and cut down by hand it stays
 * there as a test.
 */
class ReaderFuzzTest {

  private static final Readers READERS = new Readers();
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @FuzzTest(maxDuration = "3m")
  void pubmed(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void jats(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void html(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void medline(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void registry(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void pdf(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "3m")
  void text(byte[] bytes) throws IOException {
    read(bytes);
  }

  private static void read(byte[] bytes) throws IOException {
    // The first time, classes are loaded and changed for the fuzzer.
    Duration taken = once(bytes);
    taken = taken.compareTo(LONGEST) < 0 ? taken : once(bytes);
    assertTrue(taken.compareTo(LONGEST) < 0, "took " + taken);
  }

  private static Duration once(byte[] bytes) throws IOException {
    long start = System.nanoTime();
    try (Papers papers = READERS.open("paper", "paper.bin", new ByteArrayInputStream(bytes))) {
      while (papers.hasNext()) {
        Paper paper = papers.next();
        try {
          check(paper.read(issue -> assertFalse(issue.message().isBlank())));
        } catch (UnreadableException e) {
          assertTrue(e.getMessage().contains("paper.bin"), e.getMessage());
        }
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Every part that a document marks lies in its text, which has no halves of characters. */
  private static void check(Document document) {
    String text = document.text();
    assertTrue(text.chars().noneMatch(c -> Character.isSurrogate((char) c)), "surrogates");
    Span whole = new Span(0, text.length());
    for (Section section : document.sections()) {
      assertTrue(whole.contains(section.span()), "section " + section);
    }
    for (Table table : document.tables()) {
      assertTrue(whole.contains(table.span()) && whole.contains(table.caption()), "table");
      for (List<Span> row : table.rows()) {
        assertFalse(row.isEmpty(), "row without cells");
        assertTrue(row.stream().allMatch(whole::contains), "cells");
      }
    }
  }
}
