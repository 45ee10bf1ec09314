package eluate.batch;

/**
 * The rule by which citations stand: of several with one PubMed number the one of the last file
 * does, or of the last place in it, unless that file or one behind it takes the number back ({@code
 * DeleteCitation}). A citation that can't be read has no say. Places are numbers that grow from
 * paper to paper and from file to file.
 */
public final class LastWord {

  /** A place behind all papers of a file, where it takes citations back. */
  private static final int BEHIND = Integer.MAX_VALUE;

  /** What becomes of a citation. */
  public enum Fate {
    STANDS,
    /** Another comes later. */
    SUPERSEDED,
    /** PubMed took it back. */
    DELETED
  }

  private LastWord() {}

  /**
   * Where a paper stands.
   *
   * @param file its rank among the files, from 0
   * @param paper its number in the file, from 0
   */
  public static long place(int file, int paper) {
    return ((long) file << Integer.SIZE) | paper;
  }

  /** Where a file takes citations back. */
  public static long takesBack(int file) {
    return place(file, BEHIND);
  }

  /** The rank of a place's file. */
  public static int file(long place) {
    return (int) (place >>> Integer.SIZE);
  }

  /** The number of a place's paper. */
  public static int paper(long place) {
    return (int) place;
  }

  /**
   * What becomes of the citation at a place.
   *
   * @param last the last place of the same number
   */
  public static Fate fate(long place, long last) {
    if (paper(place) != BEHIND && paper(last) == BEHIND) {
      return Fate.DELETED;
    }
    return paper(place) == BEHIND || place == last ? Fate.STANDS : Fate.SUPERSEDED;
  }
}
