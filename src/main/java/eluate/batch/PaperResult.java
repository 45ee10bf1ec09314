package eluate.batch;

import eluate.document.Document;
import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Status;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.record.Catalogue;
import eluate.record.PaperRecord;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a paper gave, as bytes for the output folder.
 *
 * @param line what became of it
 * @param pieces its files and rows; empty where it gave no record
 */
public record PaperResult(PaperLine line, Map<Piece, byte[]> pieces) {

  /** A paper that gave no record. */
  public static PaperResult failed(Status status, String message, long millis) {
    return new PaperResult(PaperLine.failed(status, message, millis), new EnumMap<>(Piece.class));
  }

  /**
   * What the pipeline made of a paper.
   *
   * @param many whether its file holds many papers, so that each is a line
   * @param millis of the processor's time
   */
  public static PaperResult of(Outcome outcome, boolean many, long millis) {
    if (outcome instanceof Outcome.Failed bad) {
      return failed(bad.status(), bad.message(), millis);
    }
    Outcome.Extracted done = (Outcome.Extracted) outcome;
    PaperRecord record = done.record();
    String text = done.document().text();
    Map<Piece, byte[]> pieces = new EnumMap<>(Piece.class);
    pieces.put(Piece.TEXT, bytes(many ? RecordJson.textLine(record.id(), text) : text));
    pieces.put(
        Piece.LEFT, bytes(many ? RecordJson.line(done.left()) : RecordJson.write(done.left())));
    Catalogue catalogue = catalogue(done.document());
    pieces.put(
        Piece.CATALOGUE, bytes(many ? RecordJson.line(catalogue) : RecordJson.write(catalogue)));
    pieces.put(Piece.RECORD, bytes(many ? RecordJson.line(record) : RecordJson.write(record)));
    try {
      for (Piece rows : Piece.ROWS) {
        pieces.put(rows, bytes(Rows.of(rows, done)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Issue> issues = done.issues();
    PaperLine line =
        new PaperLine(
            PaperLine.status(issues),
            record.id(),
            record.document().kind(),
            null,
            Rows.factsPerFamily(record),
            done.left().unclaimed().size(),
            issues.stream().map(Issue::code).toList(),
            millis);
    return new PaperResult(line, pieces);
  }

  /**
   * The same for what is no paper but the end of a file that can't be read so far.
   *
   * @param papers how many come before it
   */
  public PaperResult asRestBehind(int papers) {
    return new PaperResult(line.asRestBehind(papers), pieces);
  }

  private static Catalogue catalogue(Document document) {
    Indexing indexing = document.metadata().indexing();
    return new Catalogue(
        document.id(),
        indexing.authors(),
        indexing.publicationTypes(),
        indexing.registryNumbers(),
        indexing.language(),
        indexing.notices().stream()
            .map(notice -> new Catalogue.Link(notice.type(), notice.pmid(), notice.source()))
            .toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A piece's bytes; none where there is no record. */
  public byte[] piece(Piece piece) {
    return pieces.getOrDefault(piece, new byte[0]);
  }

  /** Writes it for {@link #read}. */
  public void write(DataOutputStream out) throws IOException {
    line.write(out);
    for (Piece piece : Piece.values()) {
      Bytes.write(out, piece(piece));
    }
  }

  /** What {@link #write} wrote. */
  public static PaperResult read(DataInputStream in) throws IOException {
    PaperLine line = PaperLine.read(in);
    Map<Piece, byte[]> pieces = new EnumMap<>(Piece.class);
    for (Piece piece : Piece.values()) {
      pieces.put(piece, Bytes.read(in));
    }
    return new PaperResult(line, pieces);
  }
}
