package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Page;
import eluate.document.Registry;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Table;
import eluate.text.Span;
import java.util.List;
import java.util.Map;

/**
 * What a format's reader hands on: normalised text and what the format itself says about it.
 *
 * @param mediaType for instance {@code text/html}
 * @param text normalised
 * @param tables cells as spans of the text
 * @param titles headings that the format marks, with their rank
 * @param zones parts whose role the format marks, whatever heading they stand under
 * @param tags what the format says of the paper: its name, {@code kind}, {@code doi}, {@code pmid},
 *     {@code pmcid}, {@code nct} and {@code year}
 * @param indexing what a catalogue says of the paper
 * @param issues what the format says that a reader should know
 * @param dropped how many characters of the file, white space apart, are not in the text, by what
 *     they were
 * @param structured whether the format marks all headings, so that none is to be told by its looks
 * @param sections all its parts, where the format says what each is for; none where headings must
 *     tell
 * @param registry what a trial register states in fields; null for other documents
 * @param pages what stands on which page; none where the format has no pages
 */
record RawPaper(
    String mediaType,
    String text,
    List<Table> tables,
    List<Marked> titles,
    List<Section> zones,
    Map<String, String> tags,
    Indexing indexing,
    List<Issue> issues,
    Map<String, Integer> dropped,
    boolean structured,
    List<Section> sections,
    Registry registry,
    List<Page> pages) {

  /** A paper that is no register's record. */
  RawPaper(
      String mediaType,
      String text,
      List<Table> tables,
      List<Marked> titles,
      List<Section> zones,
      Map<String, String> tags,
      Indexing indexing,
      List<Issue> issues,
      Map<String, Integer> dropped,
      boolean structured) {
    this(
        mediaType,
        text,
        tables,
        titles,
        zones,
        tags,
        indexing,
        issues,
        dropped,
        structured,
        List.of(),
        null,
        List.of());
  }

  /** A paper of an XML format, which marks all headings. */
  static RawPaper ofXml(
      HtmlText walk, Map<String, String> tags, Indexing indexing, List<Issue> issues, Drops drops) {
    return new RawPaper(
        "application/xml",
        walk.text(),
        walk.tables(),
        walk.titles(),
        walk.zones(),
        tags,
        indexing,
        issues,
        drops.counts(),
        true);
  }

  /** A paper of a format that marks tables and some headings. */
  RawPaper(
      String mediaType,
      String text,
      List<Table> tables,
      List<Marked> titles,
      Map<String, String> tags) {
    this(
        mediaType,
        text,
        tables,
        titles,
        List.of(),
        tags,
        Indexing.NONE,
        List.of(),
        Map.of(),
        false);
  }

  /**
   * A heading that the format marks.
   *
   * @param span its words; the line's beginning where text follows on the same line
   * @param rank 1 for the highest
   * @param role of the part under it where the words don't tell; null where the format doesn't
   */
  record Marked(Span span, int rank, Role role) {

    /** A heading of which only words and rank are known. */
    Marked(Span span, int rank) {
      this(span, rank, null);
    }
  }
}
