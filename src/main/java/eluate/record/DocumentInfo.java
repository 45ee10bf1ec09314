package eluate.record;

/**
 * What a record says of its document.
 *
 * @param kind {@code article}, {@code case-report}, {@code registry}, {@code review}, {@code
 *     monograph} or {@code news}
 * @param title null where the document has none
 * @param year of publication
 * @param ids its numbers in the registers
 * @param source the file
 */
public record DocumentInfo(String kind, String title, Integer year, Ids ids, SourceInfo source) {

  /**
   * A document's numbers; each null where the document doesn't print it.
   *
   * @param pmid PubMed
   * @param pmcid PubMed Central
   * @param doi digital object identifier
   * @param nct ClinicalTrials.gov
   */
  public record Ids(String pmid, String pmcid, String doi, String nct) {}

  /**
   * The file that was read.
   *
   * @param path as the user gave it
   * @param mediaType by content
   * @param sha256 of its bytes
   */
  public record SourceInfo(String path, String mediaType, String sha256) {}
}
