package eluate.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a worker says.
 *
 * @param kind what about
 * @param job the file; 0 where none is meant
 * @param paper which of its papers, counted from 0; at the end of a file, how many there were
 * @param many whether the file holds many papers
 * @param position how many of the file's bytes have been read
 * @param numbers a paper's number in PubMed if it has one; at the end of a file, those that it
 *     takes back
 * @param where the paper, for messages; empty where none is meant
 * @param result what a paper gave; null for other kinds
 */
record Frame(
    Kind kind,
    int job,
    int paper,
    boolean many,
    long position,
    List<String> numbers,
    String where,
    PaperResult result) {

  /** What a worker can say. */
  enum Kind {
    /** Word lists, rules and models are loaded. */
    READY,
    /** Still there. */
    BEAT,
    /** About to find a paper in its file. */
    FINDING,
    /** The paper was found. */
    FOUND,
    /** About to read a paper. */
    STARTED,
    /** The paper is done; its result follows in its turn. */
    FINISHED,
    /** A paper's result. Results come in the order of the files and their papers. */
    RESULT,
    /** A paper that was not tried since its job refused it. */
    REFUSED,
    /** No more papers in this file. */
    END,
    /** A paper takes too long; the worker is of no more use. */
    OVERDUE;

    private static final Set<Kind> PATIENT = EnumSet.of(FOUND, FINISHED, RESULT, REFUSED, END);

    /** Whether it must arrive though the process may end the moment after. */
    boolean isUrgent() {
      return !PATIENT.contains(this);
    }
  }

  /** About the worker itself. */
  static Frame of(Kind kind) {
    return of(kind, 0, 0);
  }

  /** About a paper. */
  static Frame of(Kind kind, int job, int paper) {
    return new Frame(kind, job, paper, false, 0, List.of(), "", null);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(kind.name());
    out.writeInt(job);
    out.writeInt(paper);
    out.writeBoolean(many);
    out.writeLong(position);
    Bytes.write(out, numbers);
    Bytes.write(out, where);
    if (kind == Kind.RESULT) {
      result.write(out);
    }
  }

  static Frame read(DataInputStream in) throws IOException {
    Kind kind = Kind.valueOf(in.readUTF());
    int job = in.readInt();
    int paper = in.readInt();
    boolean many = in.readBoolean();
    long position = in.readLong();
    List<String> numbers = Bytes.readTexts(in);
    String where = Bytes.readText(in);
    PaperResult result = kind == Kind.RESULT ? PaperResult.read(in) : null;
    return new Frame(kind, job, paper, many, position, numbers, where, result);
  }
}
