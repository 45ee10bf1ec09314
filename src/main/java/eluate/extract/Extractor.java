package eluate.extract;

import java.util.List;

/**
 * Reads one family of facts.
 *
 * @param <F> the family's record
 */
interface Extractor<F> {

  /** The facts of a paper, in reading order. */
  List<F> extract(Analysis analysis);
}
