package eluate.mention;

/** Takes the numbers of a token's features one by one. */
@FunctionalInterface
public interface KeySink {
  /** Takes a feature. */
  void add(int key);
}
