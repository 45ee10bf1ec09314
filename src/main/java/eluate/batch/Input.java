package eluate.batch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file to read, or a place that can't be read.
 *
 * @param id the record's id; null where the place can't be read
 * @param path with {@code /} between folders
 * @param file the file
 * @param trouble why it can't be read; null where it can
 */
public record Input(String id, String path, Path file, IOException trouble) {}
