package eluate.score;

import java.util.Locale;

/** Why an item is not right. */
public enum Cause {
  /** Missed, and no item of the output bears its name. */
  NOT_NAMED,
  /** Missed though its name is in the output, or found with a number left empty or wrong. */
  NUMBER_UNREAD,
  /** Found, but said of other people. */
  WRONG_GROUP,
  /** Found, but at another time. */
  WRONG_TIME_POINT,
  /** Found with another role, kind, type or grade, or read as a fact of another family. */
  WRONG_ROLE,
  /** The right place with another name, or found with other words of the name. */
  WRONG_NAME,
  /** Given, but gold proves nothing with those words. */
  NOT_A_RESULT,
  /** Given once too often. */
  DUPLICATE,
  /** None of these. */
  OTHER;

  /** As a user reads it, for instance {@code wrong time point}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
