package eluate.read;

import eluate.document.Document;
import eluate.document.Kind;
import eluate.document.Metadata;
import eluate.document.Section;
import eluate.document.Source;
import eluate.document.Table;
import eluate.text.Span;
import java.util.List;
import java.util.Map;

/** Marks sections and metadata on a text. Immutable; the rules are loaded and checked once. */
final class Marker {

  private static final int FRONT_LINE = 120;

  private final Boilerplate boilerplate = new Boilerplate();
  private final HeadingFinder headings = new HeadingFinder(new Headings(), boilerplate);
  private final Sectioner sectioner = new Sectioner(boilerplate);
  private final TitleFinder titles = new TitleFinder(boilerplate);
  private final KindScorer kinds = new KindScorer();

  Document mark(String id, Source source, RawPaper paper) {
    if (!paper.sections().isEmpty()) {
      return marked(id, source, paper);
    }
    String text = paper.text();
    List<Heading> all =
        headings.find(paper).stream()
            .filter(h -> !Zones.hold(paper.zones(), h.span()) && !inTable(h, paper.tables()))
            .toList();
    Span title = titles.find(paper, all);
    List<Heading> found = all.stream().filter(h -> !h.span().overlaps(title)).toList();
    List<Section> divided = sectioner.divide(text, found, title, paper.tables());
    List<Section> zones =
        paper.pages().isEmpty()
            ? paper.zones()
            : Zones.withHiddenTables(divided, paper.zones(), paper.tables(), text);
    List<Section> sections = Zones.over(divided, zones, text);
    String shown =
        title.length() > 0 ? TitleFinder.shown(title.of(text)) : paper.tags().get("title");
    Kind kind = kinds.kind(text, sections, found, shown, paper.indexing());
    Metadata metadata = metadata(paper, found, kind, shown, title);
    return new Document(
        id, source, metadata, text, sections, paper.tables(), paper.dropped(), null, paper.pages());
  }

  /** A paper whose format has marked its parts and says all about it. */
  private static Document marked(String id, Source source, RawPaper paper) {
    Map<String, String> tags = paper.tags();
    Metadata metadata =
        new Metadata(
            Kind.valueOf(tags.get("kind")),
            tags.get("title"),
            new Identifiers("", "").year(tags.get("year")),
            tags.get("pmid"),
            tags.get("pmcid"),
            tags.get("doi"),
            tags.get("nct"),
            paper.indexing());
    return new Document(
        id,
        source,
        metadata,
        paper.text(),
        paper.sections(),
        paper.tables(),
        paper.dropped(),
        paper.registry(),
        paper.pages());
  }

  /** A row of a table may be a single word that papers use for a heading. */
  private static boolean inTable(Heading heading, List<Table> tables) {
    return heading.rank() == 0 && tables.stream().anyMatch(t -> t.span().overlaps(heading.span()));
  }

  private static Metadata metadata(
      RawPaper paper, List<Heading> headings, Kind kind, String title, Span titlePlace) {
    Identifiers ids =
        new Identifiers(own(paper.text(), headings), front(paper.text(), headings, titlePlace));
    Map<String, String> tags = paper.tags();
    return new Metadata(
        kind,
        title,
        ids.year(tags.get("year")),
        ids.pmid(tags.get("pmid")),
        ids.pmcid(tags.get("pmcid")),
        ids.doi(tags.get("doi")),
        ids.nct(tags.get("nct")),
        paper.indexing());
  }

  /** The text without the parts that are about other papers. */
  private static String own(String text, List<Heading> headings) {
    StringBuilder own = new StringBuilder();
    int start = 0;
    boolean foreign = false;
    for (Heading h : headings) {
      own.append(foreign ? "\n" : text.substring(start, h.span().start()));
      start = h.span().start();
      foreign = h.foreign();
    }
    return own.append(foreign ? "" : text.substring(start)).toString();
  }

  /** The short lines before the first heading, less the title: journal, authors, date. */
  private static String front(String text, List<Heading> headings, Span title) {
    int end = headings.isEmpty() ? text.length() : headings.get(0).span().start();
    StringBuilder front = new StringBuilder();
    for (Span line : Lines.of(text, new Span(0, end))) {
      if (line.length() < FRONT_LINE && !line.overlaps(title)) {
        front.append(line.of(text)).append('\n');
      }
    }
    return front.toString();
  }
}
