package eluate.read.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Draws PDF files for tests; y counts from the page's top. */
public final class Sheet {

  public static final float LEADING = 12;

  private static final float SIZE = 10;
  private static final String UNICODE_FONT =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private PDPageContentStream out;
  private PDPage page;

  public Sheet() {
    newPage();
  }

  /** Goes on to a new page. */
  public Sheet newPage() {
    try {
      closePage();
      page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      out = new PDPageContentStream(document, page);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closePage() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /** A line of running text. */
  public Sheet text(float x, float y, String words) {
    return show(plain, SIZE, x, y, words);
  }

  /** Lines of running text under one another. */
  public Sheet lines(float x, float y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(x, y + i * LEADING, lines.get(i));
    }
    return this;
  }

  /** A line of bold text. */
  public Sheet bold(float size, float x, float y, String words) {
    return show(bold, size, x, y, words);
  }

  /** A line of text in another size. */
  public Sheet sized(float size, float x, float y, String words) {
    return show(plain, size, x, y, words);
  }

  /** A line in a font that has all letters. */
  public Sheet unicode(float x, float y, String words) {
    try (InputStream in = PDDocument.class.getResourceAsStream(UNICODE_FONT)) {
      return show(PDType0Font.load(document, in), SIZE, x, y, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet show(PDFont font, float size, float x, float y, String words) {
    try {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      out.showText(words);
      out.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A straight line. */
  public Sheet rule(float x1, float y1, float x2, float y2) {
    try {
      float height = PDRectangle.A4.getHeight();
      out.moveTo(x1, height - y1);
      out.lineTo(x2, height - y2);
      out.stroke();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawing of very many short lines. */
  public Sheet scribble(int lines) {
    try {
      for (int i = 0; i < lines; i++) {
        float x = 60 + i * 7 % 480;
        float y = 60 + i * 13 % 680;
        out.moveTo(x, y);
        out.lineTo(x + i % 5, y + i % 3);
        out.stroke();
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawing that holds itself twice, and so never ends. */
  public Sheet endless() {
    try {
      PDFormXObject form = new PDFormXObject(document);
      form.setBBox(PDRectangle.A4);
      form.setResources(new PDResources());
      String name = form.getResources().add(form).getName();
      try (OutputStream content = form.getContentStream().createOutputStream()) {
        String twice = ("/" + name + " Do ").repeat(2);
        content.write(twice.getBytes(StandardCharsets.US_ASCII));
      }
      out.drawForm(form);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of nothing. */
  public Sheet picture() {
    try {
      BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
      out.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 400, 600);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns the page, as landscape tables are. */
  public Sheet turned(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  /** The file, with a password to open it where there is one, and one to change it. */
  public byte[] bytes(String user, String owner) {
    try {
      closePage();
      if (user != null || owner != null) {
        AccessPermission no = new AccessPermission();
        no.setCanExtractContent(false);
        document.protect(
            new StandardProtectionPolicy(owner == null ? "" : owner, user == null ? "" : user, no));
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      document.close();
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with each object on its own, so that one that is cut keeps those before. */
  public byte[] looseBytes() {
    try {
      closePage();
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file, CompressParameters.NO_COMPRESSION);
      document.close();
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  public byte[] bytes() {
    return bytes(null, null);
  }
}
