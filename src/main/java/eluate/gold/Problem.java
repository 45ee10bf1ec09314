package eluate.gold;

/**
 * Something about gold that is not as it should be.
 *
 * @param place the file, with line and column where they are known
 * @param message what is wrong and what to do
 * @param stops whether nothing can be scored by this gold; else it is worth a look
 */
public record Problem(String place, String message, boolean stops) {

  @Override
  public String toString() {
    return place + ": " + (stops ? "" : "note: ") + message;
  }
}
