package eluate.read;

import eluate.document.Document;
import eluate.document.Kind;
import eluate.document.Metadata;
import eluate.document.Section;
import eluate.document.Source;
import eluate.text.Span;
import java.util.List;
import java.util.Map;

/** Marks sections and metadata on a text. Immutable; the rules are loaded and checked once. */
final class Marker {

  private final HeadingFinder headings = new HeadingFinder(new Headings());
  private final Boilerplate boilerplate = new Boilerplate();
  private final Sectioner sectioner = new Sectioner(boilerplate);
  private final TitleFinder titles = new TitleFinder(boilerplate);
  private final KindScorer kinds = new KindScorer();

  Document mark(String id, Source source, RawPaper paper) {
    String text = paper.text();
    List<Heading> all = headings.find(paper);
    Span title = titles.find(paper, all);
    List<Heading> found = all.stream().filter(h -> !h.span().overlaps(title)).toList();
    List<Section> sections = sectioner.divide(text, found, title);
    String shown = title.length() > 0 ? TitleFinder.shown(title.of(text)) : paper.tags().get("title");
    Kind kind = kinds.kind(text, sections, found, shown);
    Metadata metadata = metadata(paper, found, kind, shown);
    return new Document(id, source, metadata, text, sections, paper.tables());
  }

  private static Metadata metadata(
      RawPaper paper, List<Heading> headings, Kind kind, String title) {
    int end =
        headings.stream()
            .filter(Heading::foreign)
            .mapToInt(h -> h.span().start())
            .findFirst()
            .orElse(paper.text().length());
    Identifiers ids = new Identifiers(paper.text().substring(0, end));
    Map<String, String> tags = paper.tags();
    return new Metadata(
        kind,
        title,
        ids.year(tags.get("year")),
        ids.pmid(tags.get("pmid")),
        ids.pmcid(),
        ids.doi(tags.get("doi")),
        ids.nct());
  }
}
