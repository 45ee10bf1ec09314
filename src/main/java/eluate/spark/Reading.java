package eluate.spark;

import eluate.batch.Messages;
import eluate.batch.PaperResult;
import eluate.document.Status;
import eluate.pipeline.Pipeline;
import eluate.read.Paper;
import eluate.read.Papers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import org.apache.hadoop.conf.Configuration;

/** Goes through the papers of a load. Whatever can't be read is a result that says so. */
final class Reading implements AutoCloseable {

  private final Configuration conf;
  private final LoadKey key;
  private final Trail trail;
  private final KeptWriter writer;
  private final Pipeline pipeline;
  private final PaperThread thread;
  private int papers;

  /**
   * @param key of the load as it was before it is read
   * @param writer takes what the papers give
   */
  Reading(RunSettings settings, Configuration conf, LoadKey key, Trail trail, KeptWriter writer) {
    this.conf = conf;
    this.key = key;
    this.trail = trail;
    this.writer = writer;
    this.pipeline = Models.pipeline(settings.size());
    this.thread = new PaperThread(pipeline, settings.seconds());
  }

  /**
   * Reads a file of the load.
   *
   * @throws UncheckedIOException when the results can't be written
   */
  void read(InputFile file) throws InterruptedException {
    try (DigestInputStream in = LoadKey.open(file, conf)) {
      try (Papers found = pipeline.open(file.id(), file.shown(), new Unclosed(in))) {
        papers(file, found);
      }
      in.transferTo(OutputStream.nullOutputStream());
      if (!key.fits(file, in)) {
        fail(Status.IO_ERROR, file.shown() + ": changes while it is read; give a copy of it");
      }
    } catch (IOException e) {
      fail(Status.IO_ERROR, Messages.of(e));
    }
  }

  private void papers(InputFile file, Papers found) throws InterruptedException {
    boolean any = found.hasNext();
    int before = 0;
    while (found.hasNext()) {
      Paper paper = found.next();
      PaperResult result = result(paper);
      add(paper.pmid(), paper.rest() ? result.asRestBehind(before) : result);
      before++;
    }
    if (!any && found.deleted().isEmpty()) {
      fail(Status.EMPTY, file.shown() + ": holds no paper; fetch the file again");
    }
    writing(() -> writer.deleted(found.deleted()));
  }

  private PaperResult result(Paper paper) throws InterruptedException {
    boolean[] may = new boolean[1];
    writing(() -> may[0] = trail.enter(papers++));
    if (may[0]) {
      return thread.run(paper);
    }
    String problem = "ended the process that read it, more than once; please report this file";
    return PaperResult.failed(
        Status.CRASHED, paper.path() + " (" + paper.id() + "): " + problem, 0);
  }

  private void fail(Status status, String message) {
    add(null, PaperResult.failed(status, message, 0));
  }

  private void add(String pmid, PaperResult result) {
    writing(() -> writer.add(pmid, result));
  }

  private interface Writing {
    void write() throws IOException;
  }

  /** What can't be written is another matter than what can't be read. */
  private static void writing(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }

  /** Lets the rest of a file be read when its papers have been. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // Whoever opened the file closes it.
    }
  }
}
