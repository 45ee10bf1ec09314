package eluate.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings the files of papers to the disk, of several papers at once, since each file has to wait
 * for the disk and the next papers need not wait with it. What is to be done when they are there is
 * done in the order of the papers. For one thread.
 */
final class DiskQueue implements Closeable {

  private static final int THREADS = 4;

  /** How many papers may be on their way. */
  private static final int WAITING = 16;

  /** How much of them, since some are large. */
  private static final long MOST_BYTES = 8_000_000;

  /** What is to be done when a paper's files are on the disk. */
  interface Step {

    /**
     * Does it.
     *
     * @param files without their names as yet
     */
    void done(Files files) throws IOException;
  }

  /** Files of a paper that are on the disk. */
  interface Files {

    /**
     * Gives them their names.
     *
     * @throws HeldFileException when a name is taken by a file that can't be replaced
     */
    void publish() throws IOException;
  }

  private record Paper(List<PartFile> parts, List<Future<Void>> forced, long bytes, Step then) {}

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "disk");
            thread.setDaemon(true);
            return thread;
          });
  private final Deque<Paper> papers = new ArrayDeque<>();
  private long bytes;

  /**
   * Takes a paper; waits for others where too many are on their way.
   *
   * @param files what is to be written where, in the order in which they get their names
   */
  void add(Map<Path, byte[]> files, Step then) throws IOException {
    long size = files.values().stream().mapToLong(content -> content.length).sum();
    Paper paper = new Paper(new ArrayList<>(), new ArrayList<>(), size, then);
    papers.add(paper);
    bytes += size;
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      PartFile part = PartFile.of(file.getKey());
      paper.parts().add(part);
      part.write(file.getValue());
      paper.forced().add(pool.submit(() -> force(part)));
    }
    while (papers.size() > WAITING || bytes > MOST_BYTES) {
      settle(papers.remove());
    }
  }

  private static Void force(PartFile part) throws IOException {
    part.force();
    return null;
  }

  /** Waits for all. */
  void settle() throws IOException {
    while (!papers.isEmpty()) {
      settle(papers.remove());
    }
  }

  private void settle(Paper paper) throws IOException {
    bytes -= paper.bytes();
    try {
      for (Future<Void> forced : paper.forced()) {
        await(forced);
      }
      paper
          .then()
          .done(
              () -> {
                for (PartFile part : paper.parts()) {
                  part.complete();
                }
              });
    } finally {
      close(paper);
    }
  }

  private static void await(Future<Void> forced) throws IOException {
    try {
      forced.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the disk", e);
    }
  }

  private static void close(Paper paper) throws IOException {
    for (PartFile part : paper.parts()) {
      part.close();
    }
  }

  /** What is still on its way has never been there. */
  @Override
  public void close() throws IOException {
    pool.shutdown();
    for (Paper paper : papers) {
      close(paper);
    }
    papers.clear();
  }
}
