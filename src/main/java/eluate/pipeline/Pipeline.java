package eluate.pipeline;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Status;
import eluate.extract.Extraction;
import eluate.extract.PaperExtractor;
import eluate.read.DocumentId;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** Takes one paper through all stages. Immutable and safe to share between threads. */
public final class Pipeline {

  private final Readers readers;
  private final PaperExtractor extractor;

  /** Loads all word lists, rules and models. */
  public Pipeline() {
    this(new Readers(), new PaperExtractor());
  }

  /** A pipeline of these stages. */
  public Pipeline(Readers readers, PaperExtractor extractor) {
    this.readers = readers;
    this.extractor = extractor;
  }

  /** As {@link #run(String, String, byte[])}, with an id made from the path. */
  public Outcome run(String path, byte[] bytes) {
    return run(DocumentId.of(path), path, bytes);
  }

  /**
   * Reads a paper and extracts its facts. Never throws for a bad paper.
   *
   * @param id the record's id
   * @param path as the user gave it
   * @param bytes the whole file
   */
  public Outcome run(String id, String path, byte[] bytes) {
    List<Issue> issues = new ArrayList<>();
    try {
      Document document = readers.read(id, path, bytes, issues::add);
      Extraction found = extractor.examine(document);
      issues.addAll(found.issues());
      return new Outcome.Extracted(found.record(), found.left(), document, issues);
    } catch (UnreadableException e) {
      return new Outcome.Failed(path, e.status(), e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // The one place where a paper that breaks a rule of ours is kept from stopping the others.
      return new Outcome.Failed(path, Status.CRASHED, path + ": extraction failed; " + whereIn(e));
    }
  }

  private static String whereIn(Throwable e) {
    for (StackTraceElement at : e.getStackTrace()) {
      if (at.getClassName().startsWith("eluate.")) {
        return "please report this file and: " + e + " at " + at;
      }
    }
    return "please report this file and: " + e;
  }
}
