package eluate.document;

/**
 * What a document says about itself. Every slot but the kind is null where it says nothing.
 *
 * @param kind what sort of document it is
 * @param title its title
 * @param year of publication, or of the last update of a register's page
 * @param pmid PubMed number
 * @param pmcid PubMed Central number with its letters, {@code PMC123}
 * @param doi digital object identifier, without the resolver's address
 * @param nct ClinicalTrials.gov number, {@code NCT01234567}
 * @param indexing what a catalogue says of it; {@link Indexing#NONE} where none does
 */
public record Metadata(
    Kind kind,
    String title,
    Integer year,
    String pmid,
    String pmcid,
    String doi,
    String nct,
    Indexing indexing) {}
