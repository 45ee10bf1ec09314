package eluate.extract;

import eluate.document.Document;
import eluate.record.Response;
import java.util.ArrayList;
import java.util.List;

/** People counted by the outcome measures of a register's record, where the outcome is no harm. */
final class RegistryResponses implements Extractor<Response> {
  private final RegistryWords words;

  RegistryResponses(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<Response> extract(Analysis analysis) {
    Document document = analysis.document();
    List<Response> responses = new ArrayList<>();
    for (RegistryOutcome outcome : RegistryOutcome.of(analysis, words)) {
      if (outcome.family() == RegistryOutcome.Family.RESPONSE) {
        boolean percent = outcome.percent();
        responses.add(
            new Response(
                Terms.lower(outcome.measure().name()),
                percent ? null : RegistryNumber.whole(document, outcome.cell().value()),
                RegistryNumber.whole(document, outcome.cell().total()),
                percent ? RegistryNumber.of(document, outcome.cell().value()) : null,
                RegistryProof.group(analysis, outcome.table(), outcome.cell()),
                outcome.measure().time(),
                RegistryProof.of(
                    analysis, outcome.table(), outcome.row(), outcome.cell(), "registry.counted"),
                Confidence.STATED));
      }
    }
    return responses;
  }
}
