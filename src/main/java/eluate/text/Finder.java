package eluate.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places of a wording one after the other, as {@link Matcher#find()} does, and only tries
 * where the wording may start. Places count in the text that the words are part of.
 */
public final class Finder {
  /** Null where there is nothing to try. */
  private final Matcher matcher;

  private final int offset;

  /** Null where each place is to be tried. */
  private final int[] places;

  private int left;
  private int from;

  /**
   * A search through all of the words.
   *
   * @param offset where the words stand in their text
   * @param places where the pattern may start in the words, the last place first; null where that
   *     is not known
   */
  Finder(Pattern pattern, String words, int offset, int[] places) {
    this.matcher = places != null && places.length == 0 ? null : pattern.matcher(words);
    this.offset = offset;
    this.places = places;
    if (places != null && places.length > 0) {
      left = places.length;
      // conditions look at all of the words, also before the place
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
    }
  }

  /** Goes on to the next place; false where there is none. */
  public boolean find() {
    if (places == null) {
      return matcher.find();
    }
    while (left > 0) {
      int place = places[--left];
      if (place >= from && matcher.region(place, matcher.regionEnd()).lookingAt()) {
        from = Math.max(matcher.end(), place + 1);
        return true;
      }
    }
    return false;
  }

  /** Where the place starts. */
  public int start() {
    return offset + matcher.start();
  }

  /** Where the place ends. */
  public int end() {
    return offset + matcher.end();
  }

  /** Where a group of the place starts; -1 where it has no part in it. */
  public int start(int group) {
    return placed(matcher.start(group));
  }

  /** Where a group of the place ends; -1 where it has no part in it. */
  public int end(int group) {
    return placed(matcher.end(group));
  }

  /** Where a group of the place starts; -1 where it has no part in it. */
  public int start(String group) {
    return placed(matcher.start(group));
  }

  /** Where a group of the place ends; -1 where it has no part in it. */
  public int end(String group) {
    return placed(matcher.end(group));
  }

  private int placed(int at) {
    return at < 0 ? at : offset + at;
  }

  /** The words of the place. */
  public String group() {
    return matcher.group();
  }

  /** The words of a group; null where it has no part in the place. */
  public String group(int group) {
    return matcher.group(group);
  }

  /** The words of a group; null where it has no part in the place. */
  public String group(String group) {
    return matcher.group(group);
  }
}
