package eluate.batch;

import java.io.Closeable;
import java.io.IOException;

/** A form of a run's report: what holds for the run first, then a line for each input. */
interface ReportWriter extends Closeable {

  /** The run as a whole. */
  void begin(RunFacts run, Totals totals) throws IOException;

  /** An input; they come in their order. */
  void input(InputLine line) throws IOException;

  /** All is written. */
  void complete() throws IOException;
}
