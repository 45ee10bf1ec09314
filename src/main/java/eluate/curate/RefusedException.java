package eluate.curate;

import java.util.LinkedHashMap;
import java.util.Map;

/** A decision or a question that the state of the review doesn't allow. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    INVALID,
    FORBIDDEN,
    UNKNOWN,
    STALE,
    CHANGED_TEXT,
    RENEWED,
    CLOSED,
    OPEN_ITEMS,
    NOTHING
  }

  private final Why why;
  private final transient Map<String, Object> more = new LinkedHashMap<>();

  /**
   * @param message a sentence for the user
   */
  public RefusedException(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** Adds something for the page to show. */
  public RefusedException with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  /** Why. */
  public Why why() {
    return why;
  }

  /** What the page should show beside the message. */
  public Map<String, Object> more() {
    return more;
  }
}
