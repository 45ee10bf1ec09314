package eluate.pipeline;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Status;
import eluate.extract.Extraction;
import eluate.extract.Failures;
import eluate.extract.PaperExtractor;
import eluate.read.DocumentId;
import eluate.read.Paper;
import eluate.read.Papers;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
   * Reads a file of one paper and extracts its facts. Never throws for a bad paper.
   *
   * @param id the record's id
   * @param path as the user gave it
   * @param bytes the whole file
   */
  public Outcome run(String id, String path, byte[] bytes) {
    return run(path, issues -> readers.read(id, path, bytes, issues));
  }

  /**
   * Finds the papers of a file, one at a time, each of them for {@link #run(Paper)}.
   *
   * @param id the record's id where the file is one paper
   * @param path as the user gave it
   * @param in the file's content; closed with the result, and here when this fails
   * @throws IOException when the file can't be read
   */
  public Papers open(String id, String path, InputStream in) throws IOException {
    return readers.open(id, path, in);
  }

  /** Reads a paper and extracts its facts. Never throws for a bad paper. */
  public Outcome run(Paper paper) {
    return run(paper.path(), paper::read);
  }

  private interface Reading {
    Document read(Consumer<Issue> issues) throws UnreadableException;
  }

  private Outcome run(String path, Reading reading) {
    List<Issue> issues = new ArrayList<>();
    try {
      Document document = reading.read(issues::add);
      Extraction found = extractor.examine(document);
      issues.addAll(found.issues());
      return new Outcome.Extracted(found.record(), found.left(), document, issues);
    } catch (UnreadableException e) {
      return new Outcome.Failed(path, e.status(), e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // The one place where a paper that breaks a rule of ours is kept from stopping the others.
      return new Outcome.Failed(
          path, Status.CRASHED, path + ": extraction failed; " + Failures.report(e));
    }
  }
}
