package eluate.read;

import eluate.document.Section;
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

  private static void add(Section of, int start, int end, String text, List<Section> out) {
    Span left = start < end ? Lines.trim(text, start, end) : new Span(start, start);
    if (left.length() > 0) {
      out.add(new Section(of.role(), of.heading(), left));
    }
  }
}
