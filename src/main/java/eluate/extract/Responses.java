package eluate.extract;

import eluate.record.Response;
import java.util.List;

/** People counted by an outcome that is no harm. */
final class Responses implements Extractor<Response> {

  @Override
  public List<Response> extract(Analysis analysis) {
    return List.of();
  }
}
