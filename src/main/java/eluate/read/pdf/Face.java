package eluate.read.pdf;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * How a font looks, as far as headings differ by it.
 *
 * @param name without the mark of a subset
 * @param bold by its name or its weight
 * @param italic by its name or its slant
 */
record Face(String name, boolean bold, boolean italic) {

  private static final int BOLD_WEIGHT = 600;
  private static final int SUBSET_MARK = 6;

  static Face of(PDFont font) {
    String name = font == null || font.getName() == null ? "" : font.getName();
    if (name.indexOf('+') == SUBSET_MARK) {
      name = name.substring(SUBSET_MARK + 1);
    }
    String low = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
    boolean heavy =
        descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    boolean slanted =
        descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() < 0);
    return new Face(
        name,
        heavy || low.contains("bold") || low.contains("black") || low.contains("heavy"),
        slanted || low.contains("italic") || low.contains("oblique"));
  }
}
