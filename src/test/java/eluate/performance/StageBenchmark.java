package eluate.performance;

import eluate.document.Document;
import eluate.language.Parsed;
import eluate.mention.Mentions;
import eluate.read.UnreadableException;
import eluate.record.PaperRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Eluate's stages one by one, in papers a second. Each call takes the next paper; what the stages
 * before make of it is there already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StageBenchmark {
  private final Stages stages = new Stages();
  private final List<String> names = new ArrayList<>();
  private final List<byte[]> papers = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Parsed> parsed = new ArrayList<>();
  private int last;

  /** Reads the folder that the property "papers" names. */
  @Setup
  public void prepare() throws IOException, UnreadableException {
    Map<String, byte[]> files = PaperFolder.read(Path.of(System.getProperty("papers")));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      names.add(file.getKey());
      papers.add(file.getValue());
      documents.add(stages.read(file.getKey(), file.getValue()));
      parsed.add(stages.language(documents.get(documents.size() - 1)));
    }
  }

  private int next() {
    last = (last + 1) % papers.size();
    return last;
  }

  /** The numbers alone. */
  @Benchmark
  public int numbers() {
    return Stages.numbers(papers.get(next()));
  }

  /** From bytes to a document. */
  @Benchmark
  public Document read() throws UnreadableException {
    int i = next();
    return stages.read(names.get(i), papers.get(i));
  }

  /** From a document to sentences, words and quantities. */
  @Benchmark
  public Parsed language() {
    return stages.language(documents.get(next()));
  }

  /** From sentences to what is named in them. */
  @Benchmark
  public Mentions names() {
    return stages.names(parsed.get(next()));
  }

  /** From a document to a record, with all stages between. */
  @Benchmark
  public PaperRecord record() {
    return stages.record(documents.get(next()));
  }
}
