package eluate.batch;

import java.util.Arrays;
import java.util.List;

/** What a paper gives: files of its own, and rows in the tables over all papers. */
public enum Piece {
  /** The text comes first: where there is a record, there is its text. */
  TEXT("text/", ".txt"),
  LEFT("unclaimed/", ".json"),
  CATALOGUE("catalogue/", ".json"),
  RECORD("records/", ".json"),
  FACTS("evidence-table.csv", null),
  UNCLAIMED("unclaimed-numbers.csv", null),
  ISSUES("issues.csv", null),
  FIDELITY("fidelity.csv", null);

  /** Those that are files of their own, in the order in which they are written. */
  public static final List<Piece> FILES = Arrays.stream(values()).filter(p -> !p.isRows()).toList();

  /** Those that are rows of tables. */
  public static final List<Piece> ROWS = Arrays.stream(values()).filter(Piece::isRows).toList();

  private final String place;
  private final String ending;

  Piece(String place, String ending) {
    this.place = place;
    this.ending = ending;
  }

  private boolean isRows() {
    return ending == null;
  }

  /** The folder of a piece with a file of its own, or the table of one that is rows. */
  public String place() {
    return place;
  }

  /** The file of an input, in the output folder. */
  public String file(String id, boolean many) {
    return place + id + (many ? ".jsonl" : ending);
  }
}
