package eluate.read;

/** Reads one format. Stateless. */
interface FormatReader {

  /** Whether the content is of this format. */
  boolean accepts(String text);

  /**
   * The text and what the format marks on it.
   *
   * @throws ContentException when the content breaks the format
   */
  RawPaper read(String text) throws ContentException;
}
