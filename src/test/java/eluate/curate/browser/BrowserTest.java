package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the page in a real browser against the real server; left out where no browser is. */
abstract class BrowserTest {
  static final String LIST = "document.querySelectorAll('[data-row]').length > 1";

  private static Chromium chromium;

  @TempDir Path folder;

  private final Deque<Closeable> open = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(
        Chromium.installed().isPresent(),
        "no Chromium is installed here, so the curation page is not tested (apt-get install"
            + " chromium)");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
      chromium = null;
    }
  }

  @AfterEach
  void closeAll() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  <T extends Closeable> T closing(T closeable) {
    open.push(closeable);
    return closeable;
  }

  Extraction extraction() {
    return new Extraction(folder);
  }

  /** A person with a browser of their own, who opened the link. */
  static Tab person(Served served, String name) {
    return person(served.link(name));
  }

  /** The same with a link of any server. */
  static Tab person(String link) {
    Tab tab = chromium.person();
    tab.visit(link).until(LIST);
    return tab;
  }

  static void noComplaints(Tab tab) {
    assertEquals(List.of(), tab.complaints());
  }

  /** The words of the row that is looked at. */
  static String row(Tab tab) {
    return tab.text("[aria-selected=true]").replace('\n', ' ');
  }
}
