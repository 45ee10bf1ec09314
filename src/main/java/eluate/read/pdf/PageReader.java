package eluate.read.pdf;

import eluate.document.Issue;
import eluate.document.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the pages of a PDF file, and knows what is missing. Used once. */
final class PageReader {

  /** A page that takes longer is left out, and the others are read. */
  static final Duration PAGE_BUDGET = Duration.ofSeconds(5);

  private final PDDocument document;
  private final Deadline deadline;
  private final PageNumbers broken = new PageNumbers();
  private final PageNumbers slow = new PageNumbers();
  private final PageNumbers scanned = new PageNumbers();

  PageReader(PDDocument document, Deadline deadline) {
    this.document = document;
    this.deadline = deadline;
  }

  /** What is drawn on each page that can be read in time. */
  List<PageContent> read() {
    List<PageContent> contents = new ArrayList<>();
    GlyphCollector collector = new GlyphCollector(deadline);
    int count = document.getNumberOfPages();
    for (int number = 1; number <= count; number++) {
      deadline.page(PAGE_BUDGET);
      try {
        PageContent content = collector.page(document, number);
        contents.add(content);
        if (content.glyphs().isEmpty() && content.pictures()) {
          scanned.add(number);
        }
      } catch (IOException e) {
        broken.add(number);
      } catch (Deadline.PageOver e) {
        slow.add(number);
        // What it has collected may be half of a page.
        collector = new GlyphCollector(deadline);
      } catch (Deadline.Over e) {
        slow.addFrom(number, count);
        break;
      }
    }
    deadline.pageEnd();
    return contents;
  }

  /** What is doubtful about the pages. */
  List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    if (!broken.isEmpty()) {
      String which = broken.shown("is damaged", "are damaged");
      issues.add(Issue.missing("pages-damaged", which, which + "; left out"));
    }
    if (!slow.isEmpty()) {
      String which = slow.shown("takes too long", "take too long");
      issues.add(
          Issue.missing(
              "pages-too-slow",
              which,
              which + " to read; left out, so look at them or save the article as HTML"));
    }
    if (!scanned.isEmpty()) {
      String which = scanned.shown("has no text", "have no text");
      issues.add(
          Issue.missing(
              "pages-without-text", which, which + " but pictures; run OCR over the file"));
    }
    return issues;
  }

  /** Why no page gave any words. */
  PdfException nothing(FileEnds ends) {
    if (!slow.isEmpty()) {
      return new PdfException(
          Status.TIMEOUT,
          "is a PDF file of which "
              + slow.shown("takes", "take")
              + " too long to read; save the article as HTML and give that");
    }
    if (ends.cut()) {
      return new PdfException(
          Status.DAMAGED, "is a PDF file that was cut short before any words; fetch it again");
    }
    if (!broken.isEmpty()) {
      return new PdfException(
          Status.DAMAGED, "is a PDF file whose pages can't be read; fetch it again");
    }
    return new PdfException(
        Status.NO_TEXT,
        scanned.isEmpty()
            ? "is a PDF file without words; give the article itself"
            : "is a PDF file of pictures without a text layer; run OCR over it first");
  }
}
