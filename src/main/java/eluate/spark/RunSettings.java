package eluate.spark;

import eluate.batch.Program;
import java.io.Serializable;

/**
 * How a run is made.
 *
 * @param out the output folder
 * @param run which run this is; Spark's name for it
 * @param program code, word lists, rules and models
 * @param seconds of the processor's time that a paper may take
 * @param size in megabytes (of a million bytes), of the largest paper that is read
 */
record RunSettings(String out, String run, String program, int seconds, int size)
    implements Serializable {

  /** Settings for a program. */
  static RunSettings of(String out, String run, Program program, int seconds, int size) {
    return new RunSettings(out, run, program.version() + " " + program.hash(), seconds, size);
  }

  /** What may change what a file gives, apart from the file. */
  String key() {
    return program + ", " + seconds + " s, " + size + " MB";
  }
}
