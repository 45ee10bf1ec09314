package eluate.gold;

import java.nio.file.Path;

/**
 * A gold record's document.
 *
 * @param file where it lies
 * @param sha256 of its bytes
 * @param raw the file as text in UTF-8, before it was normalised
 * @param text the normalised text, in which offsets count; null where it can't be read
 * @param trouble why it can't be read; null where it can
 */
record SourceText(Path file, String sha256, String raw, String text, String trouble) {}
