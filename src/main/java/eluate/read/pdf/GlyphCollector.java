package eluate.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Runs a page's program and collects the characters and straight lines that it draws. */
final class GlyphCollector extends PDFTextStripper {

  /** No page of a paper has more; a hostile file may. */
  static final int MOST_GLYPHS = 200_000;

  /**
   * Nor has one as many steps of drawing; a page that draws itself again and again has no end. What
   * is counted ends at the same place on every machine.
   */
  static final int MOST_STEPS = 3_000_000;

  private static final int QUARTERS = 4;

  private final Deadline deadline;
  private final Map<PDFont, Face> faces = new HashMap<>();
  private final List<TextPosition> drawn = new ArrayList<>();
  private PathPieces paths = new PathPieces();
  private boolean pictures;
  private int steps;
  private int letters;

  GlyphCollector(Deadline deadline) {
    this.deadline = deadline;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * What is drawn on a page.
   *
   * @throws IOException when its program is damaged; what was drawn until then is lost
   * @throws Deadline.PageOver when it takes too long; likewise
   */
  PageContent page(PDDocument document, int number) throws IOException {
    drawn.clear();
    paths = new PathPieces();
    pictures = false;
    steps = 0;
    letters = 0;
    setStartPage(number);
    setEndPage(number);
    PDRectangle crop =
        Damage.checked(
            () -> {
              writeText(document, Writer.nullWriter());
              return document.getPage(number - 1).getCropBox();
            });
    return content(number, crop);
  }

  private PageContent content(int number, PDRectangle crop) {
    int turn = direction();
    List<Glyph> glyphs = new ArrayList<>();
    for (TextPosition p : drawn) {
      if (Math.round(p.getDir()) == turn) {
        glyphs.add(glyph(p));
      }
    }
    boolean sideways = turn == 90 || turn == 270;
    float width = sideways ? crop.getHeight() : crop.getWidth();
    float height = sideways ? crop.getWidth() : crop.getHeight();
    PathPieces.Turned lines = paths.turned(turn, crop);
    return new PageContent(
        number,
        width,
        height,
        glyphs,
        lines.rulings(),
        lines.shades(),
        drawn.size() - glyphs.size(),
        pictures);
  }

  /** The direction of most of the text; the rest is a mark on the margin or a figure's axis. */
  private int direction() {
    int[] counts = new int[QUARTERS];
    for (TextPosition p : drawn) {
      int quarter = Math.round(p.getDir() / 90);
      if (quarter >= 0 && quarter < QUARTERS) {
        counts[quarter]++;
      }
    }
    int most = 0;
    for (int i = 1; i < QUARTERS; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return most * 90;
  }

  private Glyph glyph(TextPosition p) {
    float left = p.getXDirAdj();
    return new Glyph(
        Letters.plain(p.getUnicode()),
        left,
        left + p.getWidthDirAdj(),
        p.getYDirAdj(),
        Math.abs(p.getFontSizeInPt()),
        p.getWidthOfSpace(),
        faces.computeIfAbsent(p.getFont(), Face::of));
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    deadline.check();
    if (++letters > MOST_GLYPHS) {
      throw new Deadline.PageOver();
    }
    super.processTextPosition(text);
  }

  /** Called at the end of each page that has a program. */
  @Override
  protected void writePage() {
    getCharactersByArticle().forEach(drawn::addAll);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    if (++steps > MOST_STEPS) {
      throw new Deadline.PageOver();
    }
    String name = operator.getName();
    if (name.equals("Do") || name.equals("BI") || name.equals("EI")) {
      pictures = true;
    }
    float[] numbers = numbers(operands);
    switch (name) {
      case "m" -> at(numbers, 0, paths::move);
      case "l" -> at(numbers, 0, paths::line);
      case "c" -> at(numbers, 4, paths::move);
      case "v", "y" -> at(numbers, 2, paths::move);
      case "h" -> paths.close();
      case "re" -> rectangle(numbers);
      case "S", "s", "B", "B*", "b", "b*" -> paths.stroke();
      case "f", "F", "f*" -> paths.fill();
      case "n" -> paths.drop();
      default -> {}
    }
    super.processOperator(operator, operands);
  }

  /** Takes a point in the page's own coordinates. */
  private interface PointSink {
    void take(Point2D.Float point);
  }

  private void at(float[] numbers, int index, PointSink sink) {
    if (numbers.length >= index + 2) {
      sink.take(transformedPoint(numbers[index], numbers[index + 1]));
    }
  }

  private void rectangle(float[] n) {
    if (n.length >= 4) {
      paths.rectangle(transformedPoint(n[0], n[1]), transformedPoint(n[0] + n[2], n[1] + n[3]));
    }
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[Math.min(operands.size(), 6)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber n ? n.floatValue() : 0;
    }
    return numbers;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    deadline.check();
    super.processPage(page);
  }
}
