package eluate.extract;

import eluate.record.PatientCount;
import java.util.List;

/** Numbers of people. */
final class PatientCounts implements Extractor<PatientCount> {

  @Override
  public List<PatientCount> extract(Analysis analysis) {
    return List.of();
  }
}
