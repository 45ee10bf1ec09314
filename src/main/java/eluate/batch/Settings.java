package eluate.batch;

import java.nio.file.Path;

/**
 * How a run is made. None of this changes what a record says.
 *
 * @param threads how many documents are worked on at once
 * @param limits what a document may take
 * @param followLinks whether links in folders are followed
 * @param force whether all is done anew, whatever the output folder holds
 * @param maxFailed how many documents may give no record without the run counting as failed
 * @param progress seconds between two lines of progress where there is no terminal; 0 for none
 * @param file the settings file; null for none
 */
public record Settings(
    int threads,
    Limits limits,
    boolean followLinks,
    boolean force,
    int maxFailed,
    int progress,
    Path file) {}
