package eluate.cli;

import eluate.export.EvidenceTable;
import eluate.export.FidelityTable;
import eluate.export.IssueTable;
import eluate.export.UnclaimedTable;
import eluate.pipeline.Outcome;
import java.io.Closeable;
import java.io.IOException;

/** The tables over all papers of a run, written as the papers come. */
final class Tables implements Closeable {

  private final PartFile factFile;
  private final PartFile unclaimedFile;
  private final PartFile issueFile;
  private final PartFile fidelityFile;
  private final EvidenceTable facts;
  private final UnclaimedTable unclaimed;
  private final IssueTable issues;
  private final FidelityTable fidelity;

  Tables(OutputFolder folder) throws IOException {
    factFile = folder.file("evidence-table.csv");
    unclaimedFile = folder.file("unclaimed-numbers.csv");
    issueFile = folder.file("issues.csv");
    fidelityFile = folder.file("fidelity.csv");
    facts = new EvidenceTable(factFile);
    unclaimed = new UnclaimedTable(unclaimedFile);
    issues = new IssueTable(issueFile);
    fidelity = new FidelityTable(fidelityFile);
  }

  void add(Outcome.Extracted done) throws IOException {
    facts.add(done.record(), done.document().pages());
    unclaimed.add(done.left());
    issues.add(done.record().id(), done.issues());
    fidelity.add(done.document());
  }

  void complete() throws IOException {
    factFile.complete();
    unclaimedFile.complete();
    issueFile.complete();
    fidelityFile.complete();
  }

  @Override
  public void close() throws IOException {
    facts.close();
    unclaimed.close();
    issues.close();
    fidelity.close();
  }
}
