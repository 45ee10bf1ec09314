package eluate.record;

import java.util.List;

/** One fact. */
public sealed interface Item
    permits Drug, Indication, PatientCount, Score, Response, Effect, AdverseEvent {

  /** The label of whom the fact is about; explained in the record's groups. */
  String group();

  /** The words that prove it; at least one. */
  List<Evidence> evidence();

  /** How sure the extraction is, 0 to 1; null in gold. */
  Double confidence();

  /** The same fact with another confidence. */
  Item withConfidence(double other);
}
