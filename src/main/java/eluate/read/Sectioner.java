package eluate.read;

import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Table;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into sections: what stands under each heading, less the boilerplate in it. */
final class Sectioner {

  private static final int SHORT = 200;

  /** So short a line before a title is a menu's or a mark. */
  private static final int WORDS = 25;

  private final Boilerplate boilerplate;

  Sectioner(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** A part with its heading, before boilerplate is taken out. */
  private record Part(Role role, String heading, int start, int end) {}

  /**
   * The sections.
   *
   * @param headings in order
   * @param title where the title stands; an empty span where there is none
   * @param tables whose rows are never boilerplate, whatever a line of them looks like
   */
  List<Section> divide(String text, List<Heading> headings, Span title, List<Table> tables) {
    List<Section> out = new ArrayList<>();
    for (Part part : parts(text, headings)) {
      if (title.length() > 0 && part.start <= title.start() && title.end() <= part.end) {
        before(text, new Part(part.role, part.heading, part.start, title.start()), tables, out);
        out.add(new Section(Role.TITLE, "", title));
        // What was over the title, "Case report" apart, says nothing about what is under it.
        Role after = part.role == Role.CASE ? Role.CASE : Role.BODY;
        fill(text, new Part(after, part.heading, title.end(), part.end), tables, out);
      } else {
        fill(text, part, tables, out);
      }
    }
    return out;
  }

  private static List<Part> parts(String text, List<Heading> headings) {
    List<Part> parts = new ArrayList<>();
    int first = headings.isEmpty() ? text.length() : headings.get(0).span().start();
    Part open = new Part(Role.BODY, "", 0, first);
    parts.add(open);
    for (int i = 0; i < headings.size(); i++) {
      Heading h = headings.get(i);
      int start = h.span().end();
      int end = i + 1 < headings.size() ? headings.get(i + 1).span().start() : text.length();
      int reach = Reach.of(text, h, end);
      Part part = new Part(h.role(), h.words(), start, reach);
      parts.add(part);
      if (reach < end) {
        // What follows a short part belongs to the part that it stands in.
        parts.add(new Part(open.role, open.heading, reach, end));
      }
      boolean lasts = h.role() != Role.FIELDS && h.role() != Role.BOILERPLATE && reach == end;
      open = lasts ? part : open;
    }
    return parts;
  }

  /** What stands before the title, where lines that only announce it are boilerplate. */
  private void before(String text, Part part, List<Table> tables, List<Section> out) {
    for (Span line : Lines.of(text, new Span(part.start, part.end))) {
      boolean kicker = line.length() > 0 && line.length() < SHORT && announces(text, line);
      Role role = kicker ? Role.BOILERPLATE : part.role;
      fill(text, new Part(role, "", line.start(), line.end()), tables, out);
    }
  }

  private boolean announces(String text, Span line) {
    return boilerplate.isKicker(line.of(text)) || line.length() < WORDS;
  }

  private void fill(String text, Part part, List<Table> tables, List<Section> out) {
    if (part.role == Role.BOILERPLATE) {
      add(text, part, part.start, part.end, out);
      return;
    }
    int open = part.start;
    for (Span line : Lines.of(text, new Span(part.start, part.end))) {
      boolean row = tables.stream().anyMatch(t -> t.span().overlaps(line));
      Span gone =
          line.length() == 0 || row ? new Span(line.end(), line.end()) : boilerplate.in(text, line);
      if (gone.length() > 0) {
        add(text, part, open, gone.start(), out);
        add(text, new Part(Role.BOILERPLATE, "", 0, 0), gone.start(), gone.end(), out);
        open = gone.end();
      }
    }
    add(text, part, open, part.end, out);
  }

  private static void add(String text, Part part, int start, int end, List<Section> out) {
    Span span = Lines.trim(text, start, Math.max(start, end));
    if (span.length() == 0) {
      return;
    }
    Section last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean joins =
        part.role == Role.BOILERPLATE
            && part.heading.isEmpty()
            && last != null
            && last.role() == part.role;
    if (joins) {
      out.set(out.size() - 1, new Section(part.role, last.heading(), last.span().cover(span)));
    } else {
      out.add(new Section(part.role, part.heading, span));
    }
  }
}
