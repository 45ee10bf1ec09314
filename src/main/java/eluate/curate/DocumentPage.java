package eluate.curate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eluate.document.Document;
import eluate.document.Page;
import eluate.document.Section;
import eluate.document.Table;
import eluate.record.DocumentInfo;
import eluate.text.Span;
import java.util.List;
import java.util.Optional;

/** All that the page shows of a document; the members stand in {@code src/docs/curate-api.md}. */
public record DocumentPage(
    String id,
    long sequence,
    String title,
    Integer year,
    String kind,
    DocumentInfo.Ids ids,
    String text,
    String textSha256,
    List<SectionView> sections,
    List<TableView> tables,
    List<PageView> pages,
    boolean pageImages,
    boolean source,
    List<Family> families,
    @JsonUnwrapped DocumentView state) {
  /** A part of the text. */
  public record SectionView(String role, String heading, int start, int end) {}

  /** A table whose cells are places in the text. */
  public record TableView(
      int start, int end, Span caption, int headRows, List<List<Span>> rows, List<Span> notes) {}

  /** A stretch of text that stands on one page. */
  public record PageView(int page, int start, int end) {}

  /** Puts it together. */
  public static DocumentPage of(
      CuratedPaper paper, long sequence, DocumentView state, Sources sources) {
    Optional<Document> document = sources.document(paper);
    DocumentInfo info = paper.info();
    return new DocumentPage(
        paper.id(),
        sequence,
        info.title(),
        info.year(),
        info.kind(),
        info.ids(),
        paper.text(),
        paper.textSha256(),
        document
            .map(d -> d.sections().stream().map(DocumentPage::section).toList())
            .orElse(List.of()),
        document.map(d -> d.tables().stream().map(DocumentPage::table).toList()).orElse(List.of()),
        document.map(d -> d.pages().stream().map(DocumentPage::page).toList()).orElse(List.of()),
        document.isPresent() && paper.hasPages(),
        sources.file(paper).isPresent(),
        Families.ALL,
        state);
  }

  private static SectionView section(Section s) {
    return new SectionView(s.role().name(), s.heading(), s.span().start(), s.span().end());
  }

  private static TableView table(Table t) {
    return new TableView(
        t.span().start(), t.span().end(), t.caption(), t.headRows(), t.rows(), t.notes());
  }

  private static PageView page(Page p) {
    return new PageView(p.number(), p.span().start(), p.span().end());
  }
}
