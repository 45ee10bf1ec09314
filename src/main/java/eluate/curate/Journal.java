package eluate.curate;

import java.util.List;
import java.util.Map;

/** Where decisions are kept. */
public interface Journal {

  /** All decisions in order. */
  List<Decision> decisions();

  /**
   * Stores decisions, all or none. When this returns they are on the disk.
   *
   * @throws NotStoredException when they are not
   */
  void append(List<Decision> decisions) throws NotStoredException;

  /** What was set under a name; empty where nothing was. */
  Map<String, String> settings(String name);

  /**
   * Sets something under a name.
   *
   * @throws NotStoredException when it is not stored
   */
  void set(String name, String key, String value) throws NotStoredException;
}
