package eluate.document;

/**
 * Where a document came from.
 *
 * @param path the path as the user gave it, with {@code /} between folders
 * @param mediaType by content, for instance {@code text/plain}
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Source(String path, String mediaType, String sha256) {}
