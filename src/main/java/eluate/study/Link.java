package eluate.study;

/**
 * Two documents that have to do with each other.
 *
 * @param first one of them
 * @param second the other
 * @param sort what they are to each other
 * @param reason how that shows, in words for a reader
 */
record Link(Report first, Report second, Sort sort, String reason) {

  /** What two documents are to each other. */
  enum Sort {
    /** One paper twice. */
    DUPLICATE,
    /** Reports of one study by a register's number. */
    NUMBER,
    /** Reports of one study by what they say. */
    STUDY,
    /** One is about the study of the other and no report of it. */
    RELATED,
    /** A reader should look whether they are reports of one study. */
    MAYBE
  }
}
