package eluate.read;

import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into sections: what stands under each heading, less the boilerplate in it. */
final class Sectioner {

  private final Boilerplate boilerplate;

  Sectioner(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * The sections.
   *
   * @param headings in order
   * @param title where the title stands; an empty span where there is none
   */
  List<Section> divide(String text, List<Heading> headings, Span title) {
    List<Section> out = new ArrayList<>();
    int first = headings.isEmpty() ? text.length() : headings.get(0).span().start();
    part(text, "", Role.BODY, 0, first, title, out);
    for (int i = 0; i < headings.size(); i++) {
      Heading h = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).span().start() : text.length();
      part(text, h.words(), h.role(), h.span().end(), end, title, out);
    }
    return out;
  }

  private void part(
      String text, String heading, Role role, int start, int end, Span title, List<Section> out) {
    if (title.length() > 0 && start <= title.start() && title.end() <= end) {
      part(text, heading, role, start, title.start(), new Span(0, 0), out);
      out.add(new Section(Role.TITLE, "", title));
      Role after = role == Role.BOILERPLATE ? Role.BODY : role;
      part(text, heading, after, title.end(), end, new Span(0, 0), out);
      return;
    }
    if (role == Role.BOILERPLATE) {
      add(text, heading, role, start, end, out);
      return;
    }
    int open = start;
    for (Span line : Lines.of(text, new Span(start, end))) {
      Span out0 = line.length() == 0 ? line : boilerplate.in(text, line);
      if (out0.length() > 0) {
        add(text, heading, role, open, out0.start(), out);
        add(text, "", Role.BOILERPLATE, out0.start(), out0.end(), out);
        open = out0.end();
      }
    }
    add(text, heading, role, open, end, out);
  }

  private static void add(
      String text, String heading, Role role, int start, int end, List<Section> out) {
    Span span = Lines.trim(text, start, Math.max(start, end));
    if (span.length() == 0) {
      return;
    }
    Section last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean joins =
        role == Role.BOILERPLATE && last != null && last.role() == role && heading.isEmpty();
    if (joins) {
      out.set(out.size() - 1, new Section(role, last.heading(), last.span().cover(span)));
    } else {
      out.add(new Section(role, heading, span));
    }
  }
}
