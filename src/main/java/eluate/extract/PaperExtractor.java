package eluate.extract;

import eluate.document.Document;
import eluate.record.DocumentInfo;
import eluate.record.PaperRecord;
import java.util.List;

/** Reads the facts of one paper. */
public final class PaperExtractor {

  /** The record of a document. */
  public PaperRecord extract(Document document) {
    var m = document.metadata();
    var info =
        new DocumentInfo(
            m.kind().label(),
            m.title(),
            m.year(),
            new DocumentInfo.Ids(m.pmid(), m.pmcid(), m.doi(), m.nct()),
            new DocumentInfo.SourceInfo(
                document.source().path(), document.source().mediaType(), document.source().sha256()));
    return new PaperRecord(
        PaperRecord.SCHEMA_VERSION, document.id(), info,
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
