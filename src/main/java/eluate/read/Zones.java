package eluate.read;

import eluate.document.Section;
import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays parts whose role the format marks over those that headings make. */
final class Zones {

  private Zones() {}

  /** Whether a stretch stands in one of the zones. */
  static boolean hold(List<Section> zones, Span stretch) {
    return zones.stream().anyMatch(zone -> zone.span().overlaps(stretch));
  }

  /**
   * The sections less the zones, and the zones.
   *
   * @param zones not overlapping
   */
  static List<Section> over(List<Section> sections, List<Section> zones, String text) {
    if (zones.isEmpty()) {
      return sections;
    }
    List<Section> out = new ArrayList<>(zones);
    for (Section section : sections) {
      int from = section.span().start();
      for (Section zone : zones) {
        if (zone.span().overlaps(section.span())) {
          add(section, from, zone.span().start(), text, out);
          from = Math.max(from, zone.span().end());
        }
      }
      add(section, from, section.span().end(), text, out);
    }
    out.sort(Comparator.comparing(Section::span));
    return out;
  }

  /**
   * The zones, and those tables that stand in parts that are not searched: on a page, a table may
   * float into the reference list and is no reference for that.
   */
  static List<Section> withHiddenTables(
      List<Section> sections, List<Section> zones, List<Table> tables, String text) {
    List<Section> all = new ArrayList<>(zones);
    for (Table table : tables) {
      boolean hidden =
          sections.stream().anyMatch(s -> !s.searched() && s.span().contains(table.span()));
      if (hidden) {
        Section body = new Section(Section.Role.BODY, "", table.span());
        List<Section> pieces = over(List.of(body), within(zones, table.span()), text);
        pieces.stream().filter(p -> !zones.contains(p)).forEach(all::add);
      }
    }
    all.sort(Comparator.comparing(Section::span));
    return all;
  }

  private static List<Section> within(List<Section> zones, Span span) {
    return zones.stream().filter(zone -> zone.span().overlaps(span)).toList();
  }

  private static void add(Section of, int start, int end, String text, List<Section> out) {
    Span left = start < end ? Lines.trim(text, start, end) : new Span(start, start);
    if (left.length() > 0) {
      out.add(new Section(of.role(), of.heading(), left));
    }
  }
}
