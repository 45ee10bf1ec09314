package eluate.batch;

import eluate.export.Html;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code run-report.html}: the report for people, a page that needs nothing beside it. */
final class ReportPage implements ReportWriter {

  private final PartFile file;

  ReportPage(OutputFolder folder) throws IOException {
    file = new PartFile(folder.file("run-report.html"));
  }

  @Override
  public void begin(RunFacts run, Totals totals) throws IOException {
    write(
        "<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n"
            + "<meta name=viewport content=\"width=device-width\">\n"
            + "<title>Run report</title>\n<style>\n"
            + style()
            + "</style>\n<h1>Run report</h1>\n<p>"
            + Html.text(totals.shown())
            + (run.stopped() ? ". <strong>The run was interrupted.</strong>" : ".")
            + "\n");
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("program", "eluate " + run.program().shown());
    about.put("Java", System.getProperty("java.version"));
    about.put(
        "started",
        DateTimeFormatter.ISO_INSTANT.format(
            run.started().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    about.put("took", seconds(run.took().toMillis()));
    about.put("inputs done by an earlier run", run.earlier());
    if (run.before() != null) {
      about.put("replaced results of", "eluate " + run.before().shown());
    }
    table("About", about);
    table("Statuses", totals.statuses());
    table("Facts per family", totals.facts());
    table("Issues", totals.issues());
    Map<String, Object> slow = new LinkedHashMap<>();
    totals.slowest().forEach(s -> slow.put(s.paper(), seconds(s.millis())));
    table("Slowest documents (processor time)", slow);
    table("Settings", run.inForce());
    write(
        "<h2>Inputs</h2>\n<table><thead><tr><th>status<th>input<th>record<th class=n>documents"
            + "<th class=n>facts<th class=n>unclaimed numbers<th class=n>issues"
            + "<th class=n>processor time<tbody>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("/eluate/page/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, millis < 1000 ? "%.2f s" : "%.1f s", millis / 1000.0);
  }

  private void write(String html) throws IOException {
    file.write(html.getBytes(StandardCharsets.UTF_8));
  }

  private void table(String title, Map<String, ?> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    write("<section><h2>" + Html.text(title) + "</h2>\n<table><tbody>\n");
    for (Map.Entry<String, ?> row : rows.entrySet()) {
      String value = Html.text(Objects.toString(row.getValue(), "–"));
      write("<tr><th scope=row>" + Html.text(row.getKey()) + "<td class=n>" + value + "\n");
    }
    write("</table></section>\n");
  }

  @Override
  public void input(InputLine line) throws IOException {
    String kind = line.isBad() ? " class=bad" : "";
    write(
        "<tr"
            + kind
            + "><td>"
            + Html.text(line.status())
            + "<td>"
            + Html.text(line.path())
            + "<td>"
            + Html.text(line.failed() == line.papers() ? "" : line.id())
            + number(line.papers())
            + number(line.facts())
            + number(line.unclaimed())
            + number(line.issues())
            + "<td class=n>"
            + seconds(line.millis())
            + "\n");
    if (line.superseded() + line.deleted() > 0) {
      write(
          "<tr class=why><td><td colspan=7>"
              + line.superseded()
              + " superseded by later citations of the same number, "
              + line.deleted()
              + " taken back by PubMed\n");
    }
    for (PaperLine bad : line.bad()) {
      write(
          "<tr class=why><td>"
              + Html.text(bad.status())
              + "<td colspan=7>"
              + Html.text(bad.message())
              + "\n");
    }
  }

  private static String number(int n) {
    return "<td class=n>" + n;
  }

  @Override
  public void complete() throws IOException {
    write("</table>\n</html>\n");
    file.complete();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
