package eluate.document;

import eluate.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A paper: one immutable text, and what is marked on it.
 *
 * @param id the name of its record's file, made from the input's name
 * @param source where it came from
 * @param metadata what it says about itself
 * @param text the normalised text: line feeds only, plain spaces, no character outside the basic
 *     multilingual plane
 * @param sections in reading order, not overlapping
 * @param tables in reading order
 * @param dropped how many characters of the file, white space apart, are not in the text, by what
 *     they were, for instance navigation
 * @param registry what a trial register states in fields; null for other documents
 * @param pages what stands on which page, in the text's order; empty where the format has no pages
 */
public record Document(
    String id,
    Source source,
    Metadata metadata,
    String text,
    List<Section> sections,
    List<Table> tables,
    Map<String, Integer> dropped,
    Registry registry,
    List<Page> pages) {

  /**
   * @throws IllegalArgumentException when a section, a table or a part of one reaches over the
   *     text's end
   */
  public Document {
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    pages = List.copyOf(pages);
    pages.forEach(page -> inside(page.span(), text));
    for (Section section : sections) {
      inside(section.span(), text);
    }
    for (Table table : tables) {
      inside(table.span(), text);
      inside(table.caption(), text);
      table.rows().forEach(row -> row.forEach(cell -> inside(cell, text)));
      table.notes().forEach(note -> inside(note, text));
    }
  }

  /** A document of which nothing was left out. */
  public Document(
      String id,
      Source source,
      Metadata metadata,
      String text,
      List<Section> sections,
      List<Table> tables) {
    this(id, source, metadata, text, sections, tables, Map.of(), null, List.of());
  }

  private static void inside(Span span, String text) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " reaches over the text's end at " + text.length());
    }
  }

  /** The words that a span marks. */
  public String text(Span span) {
    return span.of(text);
  }
}
