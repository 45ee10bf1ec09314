package eluate.document;

/**
 * A doubtful passage or property of a document, worth a look though a record was made.
 *
 * @param code short and stable, for instance {@code decoded-as-windows-1252}
 * @param message one sentence for the user
 */
public record Issue(String code, String message) {}
