package eluate.extract;

import eluate.record.Indication;
import java.util.List;

/** Diseases with their roles. */
final class Indications implements Extractor<Indication> {

  @Override
  public List<Indication> extract(Analysis analysis) {
    return List.of();
  }
}
