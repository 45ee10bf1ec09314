package eluate.export;

import eluate.record.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * An outcome of two arms.
 *
 * @param paper the document
 * @param arms the arm under study and its comparator
 * @param key what the outcome is
 * @param name the paper's word for it
 * @param first the numbers of the arm under study
 * @param second the numbers of the comparator
 * @param printed the paper's own comparison of the two; null for none
 */
record MetaRow(
    Paper paper,
    Arms.Pair arms,
    MetaKey key,
    String name,
    MetaSide first,
    MetaSide second,
    Effect printed) {

  /** Whether it is counted, not measured. */
  boolean counted() {
    return !key.family().equals("scores");
  }

  /** What the paper doesn't print; empty for a row that can be used. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(first.missing());
    missing.addAll(second.missing());
    return missing;
  }

  /** The outcome with what tells it from others of the same name. */
  String title() {
    String detail = key.detail().isEmpty() ? "" : ", " + key.detail();
    return name + detail + (key.timepoint().isEmpty() ? "" : " at " + key.timepoint());
  }
}
