package eluate.extract;

import eluate.record.Score;
import java.util.List;

/** Measured numbers. */
final class Scores implements Extractor<Score> {

  @Override
  public List<Score> extract(Analysis analysis) {
    return List.of();
  }
}
