package eluate.record;

import java.util.List;

/**
 * What a library's catalogue or a register says of a document beyond its facts. It tells which
 * documents are about one study.
 *
 * @param id the document's
 * @param authors in their order
 * @param publicationTypes for instance {@code Randomized Controlled Trial}
 * @param registryNumbers of trials and data sets, as {@code ClinicalTrials.gov/NCT01234567}
 * @param language of the paper as its source writes it; null where it doesn't say
 * @param links to other papers: corrections, retractions, comments, reports of results
 */
public record Catalogue(
    String id,
    List<String> authors,
    List<String> publicationTypes,
    List<String> registryNumbers,
    String language,
    List<Link> links) {

  /** Copies the lists. */
  public Catalogue {
    authors = List.copyOf(authors);
    publicationTypes = List.copyOf(publicationTypes);
    registryNumbers = List.copyOf(registryNumbers);
    links = List.copyOf(links);
  }

  /** What is known of a document in no catalogue. */
  public static Catalogue none(String id) {
    return new Catalogue(id, List.of(), List.of(), List.of(), null, List.of());
  }

  /**
   * A link to another paper.
   *
   * @param type as the catalogue names it, for instance {@code RetractionIn}
   * @param pmid the other's PubMed number; null where it has none
   * @param source where the other was published; null where it doesn't say
   */
  public record Link(String type, String pmid, String source) {}
}
