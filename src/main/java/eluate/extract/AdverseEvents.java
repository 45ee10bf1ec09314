package eluate.extract;

import eluate.record.AdverseEvent;
import java.util.List;

/** Harms, and how many people had them. */
final class AdverseEvents implements Extractor<AdverseEvent> {

  @Override
  public List<AdverseEvent> extract(Analysis analysis) {
    return List.of();
  }
}
