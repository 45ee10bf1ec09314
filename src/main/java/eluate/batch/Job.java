package eluate.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file for a worker to read.
 *
 * @param number which of the run's files
 * @param id the record's where the file is one paper
 * @param path as the user gave it
 * @param uri of the file; a path's bytes survive in it whatever the locale
 * @param done how many of its papers are done, and to be passed over
 * @param refused papers that broke a worker before, counted from 0
 * @param end the paper that can't even be found without breaking a worker, and with which the file
 *     ends; -1 for none
 */
record Job(
    int number, String id, String path, String uri, int done, Set<Integer> refused, int end) {

  /** Says that there are no more. */
  static final Job NONE = new Job(-1, "", "", "", 0, Set.of(), -1);

  boolean isNone() {
    return number < 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(number);
    Bytes.write(out, id);
    Bytes.write(out, path);
    Bytes.write(out, uri);
    out.writeInt(done);
    out.writeInt(refused.size());
    for (int paper : new TreeSet<>(refused)) {
      out.writeInt(paper);
    }
    out.writeInt(end);
    out.flush();
  }

  static Job read(DataInputStream in) throws IOException {
    int number = in.readInt();
    String id = Bytes.readText(in);
    String path = Bytes.readText(in);
    String uri = Bytes.readText(in);
    int done = in.readInt();
    Set<Integer> refused = new TreeSet<>();
    for (int n = in.readInt(); n > 0; n--) {
      refused.add(in.readInt());
    }
    return new Job(number, id, path, uri, done, refused, in.readInt());
  }
}
