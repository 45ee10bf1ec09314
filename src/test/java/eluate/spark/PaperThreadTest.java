package eluate.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.batch.PaperLine;
import eluate.document.Document;
import eluate.document.Issue;
import eluate.pipeline.Pipeline;
import eluate.read.Paper;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Papers that would end a task. */
class PaperThreadTest {

  private record Bad(Supplier<Document> trouble) implements Paper {
    @Override
    public String id() {
      return "7001";
    }

    @Override
    public String pmid() {
      return id();
    }

    @Override
    public String path() {
      return "in/a.xml.gz";
    }

    @Override
    public boolean rest() {
      return false;
    }

    @Override
    public Document read(Consumer<Issue> issues) {
      return trouble.get();
    }
  }

  private static Document never() {
    long n = 0;
    while (n >= 0) {
      n = (n + 1) % 1000;
    }
    return null;
  }

  @Test
  void whateverAPaperDoesTheNextOneIsRead() throws InterruptedException {
    Pipeline pipeline = Models.pipeline(20);
    try (PaperThread thread = new PaperThread(pipeline, 1)) {
      PaperLine slow = thread.run(new Bad(PaperThreadTest::never)).line();
      assertEquals("TIMEOUT", slow.status());
      assertTrue(slow.message().startsWith("in/a.xml.gz (7001): takes more than 1 s"));
      PaperLine full =
          thread
              .run(
                  new Bad(
                      () -> {
                        throw new OutOfMemoryError("Java heap space");
                      }))
              .line();
      assertEquals("OUT_OF_MEMORY", full.status());
      PaperLine broken =
          thread
              .run(
                  new Bad(
                      () -> {
                        throw new ExceptionInInitializerError("no such list");
                      }))
              .line();
      assertEquals("CRASHED", broken.status());
      assertTrue(broken.message().contains("no such list"), broken.message());
    }
  }
}
