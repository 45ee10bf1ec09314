package eluate.spark;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param id the record's where the file is one paper
 * @param shown its path as the user gave it
 * @param uri where it is
 * @param size in bytes
 */
record InputFile(String id, String shown, String uri, long size) implements Serializable {

  /** The last part of its path. */
  String name() {
    return shown.substring(shown.lastIndexOf('/') + 1);
  }
}
