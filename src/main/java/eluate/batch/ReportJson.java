package eluate.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** {@code run-report.json}: the report for programs. */
final class ReportJson implements ReportWriter {

  private final PartFile file;
  private final JsonGenerator json;

  ReportJson(OutputFolder folder) throws IOException {
    file = new PartFile(folder.file("run-report.json"));
    json = new JsonFactory().createGenerator(file);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
  }

  @Override
  public void begin(RunFacts run, Totals totals) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("program");
    json.writeStringField("version", run.program().version());
    json.writeStringField("hash", run.program().hash());
    json.writeStringField("java", System.getProperty("java.version"));
    json.writeEndObject();
    if (run.before() != null) {
      json.writeStringField("replaced", run.before().shown());
    }
    json.writeStringField("started", run.started().toString());
    json.writeNumberField("seconds", seconds(run.took().toMillis()));
    json.writeBooleanField("interrupted", run.stopped());
    json.writeNumberField("inputsDoneEarlier", run.earlier());
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, Object> setting : run.inForce().entrySet()) {
      json.writePOJOField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("totals");
    json.writeNumberField("documents", totals.papers());
    json.writeNumberField("failed", totals.failed());
    json.writeNumberField("partial", totals.partial());
    json.writeNumberField("filesCutShort", totals.cut());
    json.writeNumberField("superseded", totals.superseded());
    json.writeNumberField("deleted", totals.deleted());
    json.writeNumberField("facts", totals.allFacts());
    json.writeNumberField("unclaimedNumbers", totals.unclaimed());
    counts("statuses", totals.statuses());
    counts("factsPerFamily", totals.facts());
    counts("issues", totals.issues());
    json.writeEndObject();
    json.writeArrayFieldStart("slowest");
    for (Totals.Slow slow : totals.slowest()) {
      json.writeStartObject();
      json.writeStringField("document", slow.paper());
      json.writeNumberField("processorSeconds", seconds(slow.millis()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("inputs");
  }

  private void counts(String name, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }

  @Override
  public void input(InputLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", line.path());
    json.writeStringField("id", line.id());
    json.writeStringField("sha256", line.sha256());
    json.writeStringField("status", line.status());
    json.writeNumberField("documents", line.papers());
    json.writeNumberField("failed", line.failed());
    json.writeNumberField("superseded", line.superseded());
    json.writeNumberField("deleted", line.deleted());
    json.writeNumberField("facts", line.facts());
    json.writeNumberField("unclaimedNumbers", line.unclaimed());
    json.writeNumberField("issues", line.issues());
    json.writeNumberField("processorSeconds", seconds(line.millis()));
    if (!line.bad().isEmpty()) {
      json.writeArrayFieldStart("withoutRecord");
      for (PaperLine bad : line.bad()) {
        json.writeStartObject();
        json.writeStringField("status", bad.status());
        json.writeStringField("message", bad.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @Override
  public void complete() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    file.complete();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
