package eluate.read.pdf;

import eluate.document.Issue;
import eluate.document.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF file. Immutable and safe to share between threads. */
public final class PdfText {

  /** A file that takes longer is given up. */
  public static final Duration BUDGET = Duration.ofSeconds(20);

  /** No paper has more pages. */
  static final int MOST_PAGES = 5000;

  private final Duration budget;
  private final List<String> passwords;

  /** With the usual time for a file, and no password. */
  public PdfText() {
    this(BUDGET, List.of());
  }

  /**
   * A reader.
   *
   * @param budget a file that takes longer is given up
   * @param passwords tried on files that need one, in this order
   */
  public PdfText(Duration budget, List<String> passwords) {
    this.budget = budget;
    this.passwords = List.copyOf(passwords);
  }

  /**
   * The text of a file.
   *
   * @throws PdfException when there is none to be had, with the reason
   */
  public PdfPaper read(byte[] bytes) throws PdfException {
    NoSystemFonts.use();
    Deadline deadline = new Deadline(budget);
    try (PDDocument document = open(bytes, deadline)) {
      return paper(document, FileEnds.of(bytes), deadline);
    } catch (InvalidPasswordException e) {
      throw new PdfException(
          Status.ENCRYPTED,
          passwords.isEmpty()
              ? "is a PDF file that needs a password; give --password-file"
              : "is a PDF file that none of the passwords opens; add its own to the password file");
    } catch (IOException e) {
      throw new PdfException(
          Status.DAMAGED, "is a damaged PDF file; fetch it again (" + e.getMessage() + ")");
    } catch (Deadline.Over e) {
      throw new PdfException(
          Status.TIMEOUT,
          "is a PDF file that takes more than "
              + budget.toSeconds()
              + " s of the processor to read; save the article as HTML and give that");
    }
  }

  private PDDocument open(byte[] bytes, Deadline deadline) throws IOException {
    List<String> tried = new ArrayList<>(passwords);
    tried.add("");
    InvalidPasswordException refused = null;
    for (String password : tried) {
      try {
        return Damage.checked(() -> Loader.loadPDF(new TimedBytes(bytes, deadline), password));
      } catch (InvalidPasswordException e) {
        refused = e;
      }
    }
    throw refused;
  }

  private static PdfPaper paper(PDDocument document, FileEnds ends, Deadline deadline)
      throws PdfException, IOException {
    int count = Damage.checked(document::getNumberOfPages);
    if (count == 0) {
      throw new PdfException(Status.DAMAGED, "is a PDF file without pages; fetch it again");
    }
    if (count > MOST_PAGES) {
      throw new PdfException(
          Status.TOO_LARGE, "is a PDF file of " + count + " pages; give the article's pages only");
    }
    PageReader pages = new PageReader(document, deadline);
    List<PageContent> contents = pages.read();
    if (contents.stream().allMatch(c -> c.glyphs().isEmpty())) {
      throw pages.nothing(ends);
    }
    List<Issue> issues = new ArrayList<>(ends.issues(filled(contents)));
    issues.addAll(pages.issues());
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      issues.add(
          new Issue("permissions", "its maker asks not to take text from it; read all the same"));
    }
    TextQuality quality = new TextQuality(contents);
    issues.addAll(quality.issues());
    return compose(contents, quality, issues);
  }

  /** How many pages have anything on them. */
  private static int filled(List<PageContent> contents) {
    return (int) contents.stream().filter(c -> !c.glyphs().isEmpty() || c.pictures()).count();
  }

  private static PdfPaper compose(
      List<PageContent> contents, TextQuality quality, List<Issue> issues) {
    List<List<Chunk>> pages = new ArrayList<>();
    contents.forEach(content -> pages.add(Chunks.of(content.glyphs())));
    List<Set<Chunk>> heads = RunningHeads.find(pages, contents);
    List<List<Chunk>> kept = new ArrayList<>();
    Map<String, Integer> left = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<Chunk> dropped = heads.get(i);
      count(left, "running heads", dropped.stream().mapToInt(Chunk::letters).sum());
      count(left, "words set sideways", contents.get(i).sideways());
      kept.add(pages.get(i).stream().filter(c -> !dropped.contains(c)).toList());
    }
    Style body = Style.of(kept);
    Composer composer = new Composer(Blocks.of(kept, contents, body), body);
    return new PdfPaper(
        composer.text(),
        composer.tables(),
        composer.headings(),
        composer.captions(),
        composer.asides(),
        quality.judged(composer.pages()),
        left,
        issues);
  }

  private static void count(Map<String, Integer> left, String what, int characters) {
    if (characters > 0) {
      left.merge(what, characters, Integer::sum);
    }
  }
}
