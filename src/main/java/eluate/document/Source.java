package eluate.document;

/**
 * Where a document came from.
 *
 * @param path the path as the user gave it, with {@code /} between folders
 * @param mediaType by content, for instance {@code text/plain}
 * @param sha256 of the bytes, in lower-case hexadecimal; in a file of many papers, of the paper's
 *     own
 */
public record Source(String path, String mediaType, String sha256) {}
