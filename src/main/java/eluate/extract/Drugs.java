package eluate.extract;

import eluate.record.Drug;
import java.util.List;

/** Drugs with their roles and regimens. */
final class Drugs implements Extractor<Drug> {

  @Override
  public List<Drug> extract(Analysis analysis) {
    return List.of();
  }
}
