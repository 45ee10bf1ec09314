package eluate.curate.browser;

import eluate.curate.Decision;
import eluate.curate.Prefill;
import eluate.curate.Project;
import eluate.curate.Review;
import eluate.curate.Shelf;
import eluate.curate.Sources;
import eluate.curate.store.SqliteJournal;
import eluate.curate.web.CurateServer;
import eluate.pipeline.Pipeline;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** The real server on a folder, which can go down and come up again at the same address. */
final class Served implements Closeable {
  /** Loaded once: it takes seconds. */
  private static final Prefill PREFILL = new Prefill(Pipeline::new);

  private final Path folder;
  private final Project project;
  private final int port;
  private SqliteJournal journal;
  private Review review;
  private CurateServer server;

  Served(Path folder, Project project) throws IOException {
    this.folder = folder;
    this.project = project;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    up();
  }

  /** A review by one person who sees all suggestions. */
  static Served byOne(Path folder, String name) throws IOException {
    return new Served(folder, new Project(List.of(name), List.of(), 1, 0, false));
  }

  void up() throws IOException {
    journal = SqliteJournal.open(folder.resolve("review.db"));
    review = new Review(new Shelf(folder), journal, project);
    server =
        CurateServer.start(
            review,
            journal,
            new Sources(folder),
            PREFILL,
            new CurateServer.Options(port, null, "itch", "test", line -> {}));
  }

  void down() {
    server.close();
    journal.close();
  }

  String address() {
    return server.address() + "/";
  }

  String link(String name) {
    return server.link(name);
  }

  /** All that is stored. */
  List<Decision> decisions() {
    return review.ledger().all();
  }

  /** What is stored of a kind, for instance {@code ACCEPT}. */
  List<Decision> decisions(String action) {
    return decisions().stream().filter(d -> d.action().name().equals(action)).toList();
  }

  @Override
  public void close() {
    down();
  }
}
