package eluate.cli;

import eluate.document.Document;
import eluate.document.Indexing;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.record.Catalogue;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what one input gives: the record, its text, the numbers that it leaves and what a
 * catalogue says of it. An input that is one paper gives four files; one of many gives four with a
 * line for each paper, in JSON.
 */
final class PaperFiles implements Closeable {

  private static final String RECORDS = "records/";
  private static final String TEXTS = "text/";
  private static final String UNCLAIMED = "unclaimed/";
  private static final String CATALOGUE = "catalogue/";

  /** The folders that the files go to. */
  static final List<String> PLACES = List.of(RECORDS, TEXTS, UNCLAIMED, CATALOGUE);

  private final OutputFolder folder;
  private final String name;
  private final boolean many;
  private final List<PartFile> lines = new ArrayList<>();

  /**
   * @param name of the files, without ending
   * @param many whether the input holds many papers
   */
  PaperFiles(OutputFolder folder, String name, boolean many) throws IOException {
    this.folder = folder;
    this.name = name;
    this.many = many;
    for (String place : many ? PLACES : List.<String>of()) {
      lines.add(folder.file(place + name + ".jsonl"));
    }
  }

  void add(Outcome.Extracted done) throws IOException {
    if (many) {
      lines.get(0).write(RecordJson.line(done.record()));
      lines.get(1).write(RecordJson.textLine(done.record().id(), done.document().text()));
      lines.get(2).write(RecordJson.line(done.left()));
      lines.get(3).write(RecordJson.line(catalogue(done.document())));
      return;
    }
    // The text first: where there is a record, there is its text.
    whole(TEXTS + name + ".txt", done.document().text());
    whole(UNCLAIMED + name + ".json", RecordJson.write(done.left()));
    whole(CATALOGUE + name + ".json", RecordJson.write(catalogue(done.document())));
    whole(RECORDS + name + ".json", RecordJson.write(done.record()));
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

  /** All papers of the input are done. */
  void complete() throws IOException {
    for (int i = lines.size() - 1; i >= 0; i--) {
      lines.get(i).complete();
    }
  }

  @Override
  public void close() throws IOException {
    for (PartFile file : lines) {
      file.close();
    }
  }

  private void whole(String place, String content) throws IOException {
    try (PartFile file = folder.file(place)) {
      file.write(content);
      file.complete();
    }
  }
}
