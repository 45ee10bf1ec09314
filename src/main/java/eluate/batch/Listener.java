package eluate.batch;

/** Hears how a run goes. */
public interface Listener {

  /**
   * The work begins.
   *
   * @param inputs how many files there are
   * @param done how many of them are done already
   * @param bytes how many there are to read
   */
  void begin(int inputs, int done, long bytes);

  /** What became of a paper; papers come in the order of the inputs. */
  void line(String line);

  /** Something that the user should know. */
  void warning(String message);

  /**
   * How far the run is.
   *
   * @param inputs files done in this run
   * @param papers done in this run
   * @param bytes read in this run
   */
  void progress(int inputs, long papers, long bytes);

  /** The work is done, or stopped. */
  void end();
}
