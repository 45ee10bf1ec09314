package eluate.spark;

import eluate.batch.Lost;
import java.io.Serializable;

/**
 * A load whose results are to be published.
 *
 * @param load which
 * @param key of its results
 * @param lost the papers that don't stand
 */
record Publishing(Load load, String key, Lost lost) implements Serializable {}
