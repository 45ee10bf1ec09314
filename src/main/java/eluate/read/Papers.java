package eluate.read;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Status;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipException;

/**
 * The papers of one file in their order: one for most files, thousands for a download of citations.
 * They are found one by one, so that a file of any length needs no more memory than its longest
 * papers.
 *
 * <p>Iterating never throws for bad content: a damaged citation, or a file that ends too early, is
 * a paper whose {@link Paper#read} says what is wrong; the papers after it follow. To be used by
 * one thread; the papers may go to others.
 */
public final class Papers implements Iterator<Paper>, Closeable {

  private final String fileId;
  private final String path;
  private final Splitter splitter;
  private final Function<byte[], String> number;
  private final boolean pubmed;
  private final OneReader reader;
  private final Closeable content;
  private final List<Issue> doubts;
  private final boolean many;
  private final Set<String> ids = new HashSet<>();
  private int found;
  private boolean ended;
  private Splitter.Cut first;
  private Splitter.Cut second;

  /** Reads the bytes of one paper. */
  interface OneReader {

    /**
     * Reads it.
     *
     * @param id the document's id
     * @param path of the file
     * @param where the file and, in a file of many, the paper, for messages
     * @param bytes the paper
     * @param issues takes what is doubtful
     */
    Document read(String id, String path, String where, byte[] bytes, Consumer<Issue> issues)
        throws UnreadableException;
  }

  /**
   * @param fileId the id of a single paper
   * @param path as the user gave it
   * @param splitter cuts the file
   * @param number a paper's own number; null where it has none
   * @param pubmed whether these are numbers of PubMed
   * @param reader reads one
   * @param content closed with this
   * @param doubts what is doubtful about the file; told with its first paper
   */
  Papers(
      String fileId,
      String path,
      Splitter splitter,
      Function<byte[], String> number,
      boolean pubmed,
      OneReader reader,
      Closeable content,
      List<Issue> doubts) {
    this.fileId = fileId;
    this.path = path;
    this.splitter = splitter;
    this.number = number;
    this.pubmed = pubmed;
    this.reader = reader;
    this.content = content;
    this.doubts = List.copyOf(doubts);
    this.first = cut();
    this.second = cut();
    this.many = second != null;
  }

  /**
   * Whether the file holds more than one paper. Their ids are then their own numbers, unique within
   * the file; a single paper has the id that was given for the file.
   */
  public boolean many() {
    return many;
  }

  @Override
  public boolean hasNext() {
    return first != null;
  }

  @Override
  public Paper next() {
    if (first == null) {
      throw new NoSuchElementException("no more papers");
    }
    Splitter.Cut cut = first;
    first = second;
    second = second == null ? null : cut();
    found++;
    List<Issue> told = found == 1 ? doubts : List.of();
    String own = number.apply(cut.bytes());
    String pmid = pubmed ? own : null;
    if (!many) {
      return new One(fileId, pmid, path, path, cut, reader, told);
    }
    String where =
        cut.rest() && own == null
            ? path + ", behind paper " + (found - 1)
            : path + ", paper " + found + (own == null ? "" : " (" + own + ")");
    String id = unique(own == null ? fileId + "-" + found : own);
    return new One(id, pmid, path, where, cut, reader, told);
  }

  /**
   * The PubMed numbers of citations that the file takes back ({@code DeleteCitation}); all of them
   * are known when its papers have been found.
   */
  public List<String> deleted() {
    return splitter.deleted();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private String unique(String id) {
    String name = id;
    for (int i = 2; !ids.add(name); i++) {
      name = id + "-" + i;
    }
    return name;
  }

  private Splitter.Cut cut() {
    if (ended) {
      return null;
    }
    try {
      Splitter.Cut cut = splitter.next();
      ended = cut == null;
      return cut;
    } catch (IOException e) {
      ended = true;
      return Splitter.Cut.rest(new byte[0], status(e), problem(e));
    }
  }

  private static Status status(IOException e) {
    if (e instanceof Gunzip.TooLargeException) {
      return Status.TOO_LARGE;
    }
    return e instanceof ZipException || e instanceof EOFException
        ? Status.DAMAGED
        : Status.IO_ERROR;
  }

  private static String problem(IOException e) {
    return switch (status(e)) {
      case DAMAGED -> "the compressed data is damaged or ends too early; fetch the file again";
      default -> "can't be read any further: " + e.getMessage();
    };
  }

  private record One(
      String id,
      String pmid,
      String path,
      String where,
      Splitter.Cut cut,
      OneReader reader,
      List<Issue> doubts)
      implements Paper {

    @Override
    public boolean rest() {
      return cut.rest();
    }

    @Override
    public Document read(Consumer<Issue> issues) throws UnreadableException {
      if (cut.trouble() != null) {
        throw new UnreadableException(cut.trouble(), where, cut.problem());
      }
      doubts.forEach(issues);
      return reader.read(id, path, where, cut.bytes(), issues);
    }
  }
}
