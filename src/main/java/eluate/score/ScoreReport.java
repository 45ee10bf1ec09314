package eluate.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The scores of all documents.
 *
 * @param documents in gold's order
 */
public record ScoreReport(List<DocumentScore> documents) {

  /** Copies the list. */
  public ScoreReport {
    documents = List.copyOf(documents);
  }

  /** Each family's counts over all documents. */
  public Map<Family, Tally> families() {
    Map<Family, Tally> sums = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      sums.put(family, Tally.NONE);
    }
    for (DocumentScore document : documents) {
      document.tallies().forEach((family, tally) -> sums.merge(family, tally, Tally::plus));
    }
    return sums;
  }

  /** The counts of all families together. */
  public Tally pooled() {
    return families().values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The mean F1 of the headline's families, of items right in every slot. */
  public double headlineExact() {
    return headline(Tally::exactRatios);
  }

  /** The mean F1 of the headline's families, of items found. */
  public double headlineFound() {
    return headline(Tally::foundRatios);
  }

  /** Documents of gold that have no record, in alphabetical order. */
  public List<String> missing() {
    return documents.stream()
        .filter(DocumentScore::missing)
        .map(DocumentScore::id)
        .sorted()
        .toList();
  }

  /** Items that are not right, document by document. */
  public List<Finding> findings() {
    return documents.stream().flatMap(document -> document.findings().stream()).toList();
  }

  private double headline(Function<Tally, Ratios> ratios) {
    Map<Family, Tally> families = families();
    return Family.ofHeadline().stream()
        .mapToDouble(family -> ratios.apply(families.get(family)).f1())
        .average()
        .orElseThrow();
  }
}
