package eluate.batch;

/** Hears how a run goes. */
public interface Listener {

  /**
   * How far the run is with what comes before the work and after it, of which there is nothing else
   * to be seen.
   *
   * @param doing what it is at
   * @param inputs how many files it is done with
   * @param all how many there are
   */
  void preparing(String doing, int inputs, int all);

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
