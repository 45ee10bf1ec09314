package eluate.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a journal says of one paper, or, with {@link #line} null, of the end of a file.
 *
 * @param path of the input, as the user gave it
 * @param id of the input
 * @param sha256 of the input's bytes
 * @param limits under which it was read, where it ended for one of them; else empty
 * @param paper which of the input's papers, counted from 0; at the end, how many there are
 * @param many whether the input holds many papers
 * @param numbers a paper's number in PubMed if it has one; at the end, those that the file takes
 *     back
 * @param line what became of it
 * @param files the length and checksum of what it gave to each of its files
 * @param rows its rows in the tables
 */
record Entry(
    String path,
    String id,
    String sha256,
    String limits,
    int paper,
    boolean many,
    List<String> numbers,
    PaperLine line,
    Map<Piece, Written> files,
    Map<Piece, byte[]> rows) {

  /**
   * Bytes that were written.
   *
   * @param length how many
   * @param sum their checksum
   */
  record Written(int length, int sum) {
    static Written of(byte[] bytes) {
      return new Written(bytes.length, Bytes.sum(bytes));
    }
  }

  boolean isEnd() {
    return line == null;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(buffer);
    Bytes.write(out, path);
    Bytes.write(out, id);
    Bytes.write(out, sha256);
    Bytes.write(out, limits);
    out.writeInt(paper);
    out.writeBoolean(many);
    Bytes.write(out, numbers);
    out.writeBoolean(isEnd());
    if (!isEnd()) {
      line.write(out);
      for (Piece piece : Piece.FILES) {
        out.writeInt(files.get(piece).length());
        out.writeInt(files.get(piece).sum());
      }
      for (Piece piece : Piece.ROWS) {
        Bytes.write(out, rows.get(piece));
      }
    }
    return buffer.toByteArray();
  }

  static Entry of(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String path = Bytes.readText(in);
    String id = Bytes.readText(in);
    String sha256 = Bytes.readText(in);
    String limits = Bytes.readText(in);
    int paper = in.readInt();
    boolean many = in.readBoolean();
    List<String> numbers = Bytes.readTexts(in);
    PaperLine line = null;
    Map<Piece, Written> files = new EnumMap<>(Piece.class);
    Map<Piece, byte[]> rows = new EnumMap<>(Piece.class);
    if (!in.readBoolean()) {
      line = PaperLine.read(in);
      for (Piece piece : Piece.FILES) {
        files.put(piece, new Written(in.readInt(), in.readInt()));
      }
      for (Piece piece : Piece.ROWS) {
        rows.put(piece, Bytes.read(in));
      }
    }
    return new Entry(path, id, sha256, limits, paper, many, numbers, line, files, rows);
  }
}
