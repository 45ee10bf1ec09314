package eluate.assess;

import java.util.Locale;

/** What became of an item from one run to the next. */
public enum Move {
  /** Right in every slot, and was not. */
  NOW_EXACT(true),
  /** Found, and was missed; some slot is wrong. */
  NOW_FOUND(true),
  /** What was given though gold doesn't ask for it is no longer given. */
  EXTRA_GONE(true),
  /** Found, but some slot is wrong that was right. */
  NO_LONGER_EXACT(false),
  /** Missed, and was found. */
  NO_LONGER_FOUND(false),
  /** Given though gold doesn't ask for it, and was not. */
  EXTRA_NEW(false);

  private final boolean won;

  Move(boolean won) {
    this.won = won;
  }

  /** Whether it is for the better. */
  public boolean won() {
    return won;
  }

  /** As a user reads it, for instance {@code no longer exact}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
