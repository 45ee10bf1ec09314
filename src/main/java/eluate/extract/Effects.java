package eluate.extract;

import eluate.record.Effect;
import java.util.List;

/** Comparisons printed as one number. */
final class Effects implements Extractor<Effect> {

  @Override
  public List<Effect> extract(Analysis analysis) {
    return List.of();
  }
}
