package eluate.curate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of PDF files as pictures. One is drawn at a time, and none for longer than 20 seconds. */
public final class PageImages {
  private static final float DOTS_AN_INCH = 110;
  private static final float POINTS_AN_INCH = 72;
  private static final float LARGEST_SIDE = 2400;
  private static final long SECONDS = 20;

  private ExecutorService painter = painter();

  private static ExecutorService painter() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "page-images");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * A page as PNG.
   *
   * @param file a PDF file
   * @param page from 1
   * @return nothing where there is no such page, or it can't be drawn in time
   */
  public synchronized Optional<byte[]> png(Path file, int page) throws IOException {
    Future<Optional<byte[]>> picture = painter.submit(() -> draw(file, page));
    try {
      return picture.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      picture.cancel(true);
      // What hangs in a page can't be stopped; the next page gets another painter.
      painter.shutdownNow();
      painter = painter();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IOException(file + ": page " + page + " can't be drawn: " + e.getCause(), e);
    }
  }

  private static Optional<byte[]> draw(Path file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      PDRectangle box = document.getPage(page - 1).getCropBox();
      float side = Math.max(box.getWidth(), box.getHeight());
      float scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, LARGEST_SIDE / Math.max(1, side));
      BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return Optional.of(png.toByteArray());
    }
  }
}
