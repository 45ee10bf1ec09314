package eluate.read;

import eluate.document.Document;
import eluate.document.Issue;
import java.util.function.Consumer;

/**
 * One paper of a file, found but not yet read. Immutable; may be read by another thread than the
 * one that found it.
 */
public interface Paper {

  /** The id of its document: the file's, or its own number in a file of many. */
  String id();

  /**
   * Its number in PubMed, where the file is a download of PubMed's citations; null for all others.
   */
  String pmid();

  /** The file, as the user gave it. */
  String path();

  /**
   * Whether it is no whole paper, but tells that the file ends too early or can't be read any
   * further, so that others may be missing.
   */
  boolean rest();

  /**
   * Reads it.
   *
   * @param issues takes what is doubtful about it
   * @throws UnreadableException when it holds no text that a reader takes; names the file and, in a
   *     file of many, the paper
   */
  Document read(Consumer<Issue> issues) throws UnreadableException;
}
