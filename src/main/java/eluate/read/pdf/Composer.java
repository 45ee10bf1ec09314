package eluate.read.pdf;

import eluate.document.Page;
import eluate.document.Table;
import eluate.read.pdf.Block.Kind;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes blocks as one text: a paragraph on a line, blank lines between, a table's row on a line
 * with tabs between its cells. Used once.
 */
final class Composer {

  private final Style body;
  private static final int FEWEST_REFERENCES = 5;

  private final boolean references;
  private final StringBuilder out = new StringBuilder();
  private final Hyphens hyphens = new Hyphens();
  private final List<Table> tables = new ArrayList<>();
  private final List<PdfPaper.Heading> headings = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();
  private final List<Span> asides = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();

  Composer(List<Block> blocks, Style body) {
    this.body = body;
    blocks.forEach(this::learn);
    references = blocks.stream().filter(Composer::reference).count() >= FEWEST_REFERENCES;
    blocks.forEach(this::write);
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  String text() {
    return out.toString();
  }

  List<Table> tables() {
    return tables;
  }

  List<PdfPaper.Heading> headings() {
    return headings;
  }

  List<Span> captions() {
    return captions;
  }

  List<Span> asides() {
    return asides;
  }

  List<Page> pages() {
    return pages;
  }

  private static boolean reference(Block block) {
    return block.kind() != Kind.TABLE && Asides.reference(block.first().first().text());
  }

  private void learn(Block block) {
    boolean broken = false;
    for (Paragraph part : block.parts()) {
      for (Line line : part.lines()) {
        String words = line.text();
        hyphens.learn(words, broken);
        broken = Hyphens.broken(words);
      }
    }
    if (block.kind() == Kind.TABLE) {
      Line.of(block.area().body()).forEach(l -> hyphens.learn(l.text(), false));
    }
  }

  private void write(Block block) {
    if (!out.isEmpty()) {
      out.append("\n\n");
    }
    int start = out.length();
    if (block.kind() == Kind.TABLE) {
      table(block);
      onPage(block.page(), start);
      return;
    }
    for (Paragraph part : block.parts()) {
      int from = out.length();
      for (Line line : part.lines()) {
        append(line.text(), from == start && out.length() == start);
      }
      onPage(part.page(), from);
    }
    Span span = new Span(start, out.length());
    if (block.kind() == Kind.HEADING) {
      headings.add(new PdfPaper.Heading(span, block.rank()));
    } else if (block.kind() == Kind.CAPTION) {
      captions.add(span);
    } else if (aside(out.substring(start))) {
      asides.add(span);
    }
  }

  private boolean aside(String words) {
    return Asides.numbersOnly(words) || (references && Asides.reference(words));
  }

  /** Adds a line to a paragraph or cell, joining a word that the line before broke. */
  private void append(String words, boolean first) {
    if (first || words.isEmpty()) {
      out.append(words);
    } else if (Hyphens.broken(out) && Character.isLetterOrDigit(words.charAt(0))) {
      String joint = hyphens.joint(out, words);
      out.setLength(out.length() - 1);
      out.append(joint).append(words);
    } else {
      boolean dash = out.charAt(out.length() - 1) == '–' || out.charAt(out.length() - 1) == '/';
      out.append(dash ? "" : " ").append(words);
    }
  }

  private void onPage(int number, int from) {
    int last = pages.size() - 1;
    if (last >= 0 && pages.get(last).number() == number) {
      pages.set(last, new Page(number, new Span(pages.get(last).span().start(), out.length())));
    } else if (out.length() > from) {
      pages.add(new Page(number, new Span(from, out.length())));
    }
  }

  private Span lines(List<Line> lines) {
    int start = out.length();
    for (Line line : lines) {
      append(line.text(), out.length() == start);
    }
    return new Span(start, out.length());
  }

  private void table(Block block) {
    int start = out.length();
    Span caption = lines(Line.of(block.area().caption()));
    if (caption.length() > 0) {
      captions.add(caption);
      out.append('\n');
    }
    List<List<Span>> rows = new ArrayList<>();
    for (List<Cell> row : block.table().rows()) {
      if (!rows.isEmpty()) {
        out.append('\n');
      }
      rows.add(row(row));
    }
    List<Span> notes = new ArrayList<>();
    for (Paragraph note : Paragraph.of(Line.of(block.area().notes()), block.page(), body)) {
      out.append('\n');
      notes.add(lines(note.lines()));
    }
    captions.addAll(notes);
    Span whole = new Span(start, out.length());
    tables.add(new Table(whole, caption, rows, block.table().headRows(), notes));
  }

  private List<Span> row(List<Cell> row) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (i > 0 && row.get(i).equals(row.get(i - 1)) && !row.get(i).empty()) {
        spans.add(spans.get(i - 1));
        continue;
      }
      if (i > 0) {
        out.append('\t');
      }
      int start = out.length();
      for (List<Word> line : row.get(i).lines()) {
        append(Scripted.text(line), out.length() == start);
      }
      spans.add(new Span(start, out.length()));
    }
    return spans;
  }
}
