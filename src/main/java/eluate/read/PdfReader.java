package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.read.pdf.PdfException;
import eluate.read.pdf.PdfPaper;
import eluate.read.pdf.PdfText;
import eluate.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PDF files: told by their mark, which may have some junk before it. */
final class PdfReader {

  private static final String MARK = "%PDF-";

  /** How far into a file the mark may stand. */
  private static final int JUNK = 4096;

  private final PdfText text;

  /**
   * @param passwords tried on files that need one
   */
  PdfReader(List<String> passwords) {
    this.text = new PdfText(PdfText.BUDGET, passwords);
  }

  /** Whether these bytes are a PDF file. */
  boolean accepts(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, JUNK), StandardCharsets.ISO_8859_1);
    int mark = head.indexOf(MARK);
    // A text that mentions the mark holds no zeros and no object.
    return mark == 0 || (mark > 0 && binary(bytes));
  }

  private static boolean binary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 4 * JUNK); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a file.
   *
   * @param path named in errors
   * @throws UnreadableException when it gives no text, with the reason
   */
  RawPaper read(String path, byte[] bytes, Consumer<Issue> issues) throws UnreadableException {
    PdfPaper paper;
    try {
      paper = text.read(bytes);
    } catch (PdfException e) {
      throw new UnreadableException(e.status(), path, e.getMessage());
    }
    for (Issue issue : paper.issues()) {
      issues.accept(issue.after(path + ": "));
    }
    List<RawPaper.Marked> titles = new ArrayList<>();
    for (PdfPaper.Heading heading : paper.headings()) {
      titles.add(new RawPaper.Marked(heading.span(), heading.rank()));
    }
    List<Section> zones = new ArrayList<>();
    for (Span caption : paper.captions()) {
      zones.add(new Section(Role.CAPTION, "", caption));
    }
    for (Span aside : paper.asides()) {
      zones.add(new Section(Role.BOILERPLATE, "", aside));
    }
    zones.sort(Comparator.comparing(Section::span));
    return new RawPaper(
        "application/pdf",
        paper.text(),
        paper.tables(),
        titles,
        zones,
        Map.of(),
        Indexing.NONE,
        List.of(),
        paper.dropped(),
        false,
        List.of(),
        null,
        paper.pages());
  }
}
