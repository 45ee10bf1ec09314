package eluate.document;

import java.util.List;

/**
 * What a library's catalogue says of a paper beyond its text.
 *
 * @param language of the paper as its source writes it, for instance {@code eng} or {@code en};
 *     null where it doesn't say
 * @param authors in their order, surname before initials where the source tells them apart
 * @param publicationTypes for instance {@code Randomized Controlled Trial}
 * @param mesh medical subject headings, {@code Descriptor/qualifier}
 * @param registryNumbers of trials and data sets, as {@code ClinicalTrials.gov/NCT01234567}
 * @param notices what was published about it later, and what it is about
 */
public record Indexing(
    String language,
    List<String> authors,
    List<String> publicationTypes,
    List<String> mesh,
    List<String> registryNumbers,
    List<Notice> notices) {

  /** Nothing is said. */
  public static final Indexing NONE =
      new Indexing(null, List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Indexing {
    authors = List.copyOf(authors);
    publicationTypes = List.copyOf(publicationTypes);
    mesh = List.copyOf(mesh);
    registryNumbers = List.copyOf(registryNumbers);
    notices = List.copyOf(notices);
  }

  /**
   * A link to another paper: a correction, a retraction, a comment.
   *
   * @param type as the catalogue names it, for instance {@code RetractionIn}
   * @param pmid the other's PubMed number; null where it has none
   * @param source where the other was published; null where it doesn't say
   */
  public record Notice(String type, String pmid, String source) {}
}
