package eluate.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies an office file without the time of its making, so that the same facts give the same bytes.
 */
final class TimelessZip {
  /** Early, but not so early that Java adds the time in the machine's own zone. */
  private static final LocalDateTime START = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]{0,99}>)[^<]{0,99}";

  private TimelessZip() {}

  static void copy(Path from, OutputStream to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile())) {
      ZipOutputStream out = new ZipOutputStream(to);
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(START);
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String timeless = xml.replaceFirst(CREATED, "$1" + START + ":00Z");
            out.write(timeless.getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
      out.finish();
    }
  }
}
