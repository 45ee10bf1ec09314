package eluate.batch;

import eluate.document.Status;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.read.Paper;
import eluate.read.Papers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the papers of files and hands them to the threads of a worker. For one thread. */
final class Feeder {

  private final Pipeline pipeline;
  private final Watch<Frame> watch;
  private final WorkerOutput out;
  private final PaperOrder order;

  Feeder(Pipeline pipeline, Watch<Frame> watch, WorkerOutput out, PaperOrder order) {
    this.pipeline = pipeline;
    this.watch = watch;
    this.out = out;
    this.order = order;
  }

  /** Does a file. */
  void feed(Job job) throws InterruptedException {
    int papers = 0;
    boolean many = false;
    List<String> deleted = List.of();
    CountedInput in = null;
    if (job.end() != 0) {
      begin(job, 0);
      try (CountedInput file = new CountedInput(open(job));
          Papers found = pipeline.open(job.id(), job.path(), file)) {
        in = file;
        many = found.many();
        found(job, 0);
        while (found.hasNext() && papers != job.end()) {
          begin(job, papers);
          Paper paper = found.next();
          found(job, papers);
          if (papers >= job.done()) {
            paper(job, papers, many, paper, file.count());
          }
          papers++;
        }
        deleted = found.deleted();
      } catch (IOException e) {
        if (in == null) {
          // The task that began with the file is over.
          found(job, 0);
        }
        PaperResult failed = PaperResult.failed(Status.IO_ERROR, Messages.of(e), 0);
        order.add(frame(Frame.Kind.RESULT, job, papers++, many, 0, List.of(), "", failed));
      }
    }
    if (papers == job.end()) {
      order.add(frame(Frame.Kind.REFUSED, job, papers++, many, 0, List.of(), job.path(), null));
    }
    long position = in == null ? 0 : in.count();
    order.add(frame(Frame.Kind.END, job, papers, many, position, deleted, "", null));
  }

  private static InputStream open(Job job) throws IOException {
    return Files.newInputStream(Path.of(URI.create(job.uri())));
  }

  private void begin(Job job, int paper) {
    Frame at = Frame.of(Frame.Kind.FINDING, job.number(), paper);
    watch.begin(at);
    out.send(at);
  }

  private void found(Job job, int paper) {
    watch.end();
    out.send(Frame.of(Frame.Kind.FOUND, job.number(), paper));
  }

  private void paper(Job job, int n, boolean many, Paper paper, long position)
      throws InterruptedException {
    List<String> number = paper.pmid() == null ? List.of() : List.of(paper.pmid());
    if (job.refused().contains(n)) {
      String where = job.path() + (many ? ", paper " + (n + 1) + " (" + paper.id() + ")" : "");
      order.add(frame(Frame.Kind.REFUSED, job, n, many, position, number, where, null));
      return;
    }
    order.add(
        () -> {
          Frame at = Frame.of(Frame.Kind.STARTED, job.number(), n);
          watch.begin(at);
          out.send(at);
          Outcome outcome = pipeline.run(paper);
          PaperResult result = PaperResult.of(outcome, many, watch.end());
          if (paper.rest()) {
            result = result.asRestBehind(n);
          }
          out.send(Frame.of(Frame.Kind.FINISHED, job.number(), n));
          return frame(Frame.Kind.RESULT, job, n, many, position, number, "", result);
        });
  }

  private static Frame frame(
      Frame.Kind kind,
      Job job,
      int paper,
      boolean many,
      long position,
      List<String> numbers,
      String where,
      PaperResult result) {
    return new Frame(kind, job.number(), paper, many, position, numbers, where, result);
  }
}
