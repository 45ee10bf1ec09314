package eluate.export;

import eluate.record.PaperRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A page for each document, and one that lists them. */
final class HtmlPages {

  private HtmlPages() {}

  static List<Path> write(Papers papers, Path folder, WholeFile files) throws IOException {
    String style = style();
    Path pages = Files.createDirectories(folder.resolve("html"));
    List<Path> written = new ArrayList<>();
    StringBuilder list =
        new StringBuilder(HtmlPage.head("Documents", style))
            .append(
                "<header><h1>Documents</h1></header>\n<div class=\"wide list\"><table><thead><tr>")
            .append("<th scope=col>document<th scope=col>title<th scope=col>kind")
            .append("<th scope=col>year<th scope=col>facts<tbody>\n");
    for (String id : papers.ids()) {
      Paper paper = papers.withText(id);
      Path file = pages.resolve(id + ".html");
      files.text(file, out -> out.write(HtmlPage.of(paper, style)));
      written.add(file);
      list.append(row(paper.record()));
    }
    Path index = pages.resolve("index.html");
    list.append("</table></div>\n</html>\n");
    if (!papers.ids().contains("index")) {
      files.text(index, out -> out.write(list.toString()));
      written.add(index);
    }
    return written;
  }

  private static String row(PaperRecord record) {
    String id = Html.text(record.id());
    return "<tr><th scope=row><a href=\"./"
        + address(record.id())
        + ".html\">"
        + id
        + "</a><td dir=auto>"
        + Html.text(Objects.toString(record.document().title(), ""))
        + "<td>"
        + Html.text(record.document().kind())
        + "<td>"
        + Objects.toString(record.document().year(), "")
        + "<td class=r>"
        + record.items().count()
        + "\n";
  }

  /** A file's name as part of an address. */
  /** A name as a part of a relative address. */
  static String address(String name) {
    StringBuilder address = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (plain || b == '-' || b == '_' || b == '.') {
        address.append((char) b);
      } else {
        address.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
      }
    }
    return address.toString();
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlPages.class.getResourceAsStream("/eluate/export/page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
