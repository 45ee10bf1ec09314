package eluate.batch;

/** Counts what a run has done and tells a listener. */
final class ProgressCount {

  private final Listener listener;
  private int inputs;
  private long papers;
  private long before;
  private long within;
  private int plan = -1;

  ProgressCount(Listener listener) {
    this.listener = listener;
  }

  void paper() {
    papers++;
    tell();
  }

  /** A file is done. */
  void input() {
    inputs++;
    tell();
  }

  /** So many bytes of a file have been read. */
  void read(Plan of, long position) {
    if (of.number() != plan) {
      before += within;
      plan = of.number();
    }
    within = position;
    tell();
  }

  long papers() {
    return papers;
  }

  /** Says how far it is, be there anything new or not. */
  void tell() {
    listener.progress(inputs, papers, before + within);
  }
}
