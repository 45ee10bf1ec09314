package eluate.text;

import java.util.stream.IntStream;

/**
 * Which groups of one, two and three letters a text has, so that a pattern which cannot do without
 * others need not be tried. It may say yes wrongly, never no.
 */
final class Letters {
  /** Stands in a group for the edge of a word, where {@code \b} fits. */
  static final char EDGE = '\u0001';

  /** So many bits for a letter leave about one in twelve set. */
  private static final int ROOM = 64;

  /** More groups of a word than these tell no more. */
  private static final int MOST = 8;

  private final long[] bits;
  private final int shift;

  /** The groups of a stretch of a text, whose ends count as edges of words. */
  Letters(String text, Span span) {
    int n = span.length();
    int size = Math.max(Long.SIZE, Integer.highestOneBit(ROOM * Math.max(1, n)));
    bits = new long[size / Long.SIZE];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
    char first = 0;
    char second = 0;
    boolean plainBefore = false;
    for (int i = span.start(); i < span.end(); i++) {
      char third = lower(text.charAt(i));
      set(group(0, 0, third));
      if (i > span.start()) {
        set(group(0, second, third));
        set(group(first, second, third));
      }
      boolean plain = isPlain(third);
      if (!plainBefore || !plain) {
        // may be an edge: what goes before ends with one, what follows starts with one
        end(first, second);
        set(group(0, EDGE, third));
        if (i + 1 < span.end()) {
          set(group(EDGE, third, lower(text.charAt(i + 1))));
        }
      }
      first = second;
      second = third;
      plainBefore = plain;
    }
    end(first, second);
  }

  private void end(char first, char second) {
    set(group(0, second, EDGE));
    set(group(first, second, EDGE));
  }

  private void set(int group) {
    int at = group >>> shift;
    bits[at >> 6] |= 1L << at;
  }

  /** Whether the text may have all of these groups. */
  boolean mayHave(int[] groups) {
    for (int group : groups) {
      int at = group >>> shift;
      if ((bits[at >> 6] & 1L << at) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The groups of which a text has all that has these letters; they are in lower case. */
  static int[] groups(String letters) {
    int n = letters.length();
    if (n < 3) {
      return new int[] {group(0, n == 2 ? letters.charAt(0) : 0, letters.charAt(n - 1))};
    }
    if (n == 3 && letters.charAt(0) == EDGE && letters.charAt(2) == EDGE) {
      return new int[] {group(0, EDGE, letters.charAt(1)), group(0, letters.charAt(1), EDGE)};
    }
    return IntStream.range(0, n - 2)
        .filter(i -> letters.charAt(i + 1) != EDGE)
        .filter(i -> letters.charAt(i) != EDGE || letters.charAt(i + 2) != EDGE)
        .map(i -> group(letters.charAt(i), letters.charAt(i + 1), letters.charAt(i + 2)))
        .limit(MOST)
        .toArray();
  }

  private static int group(int first, int second, int third) {
    return ((first * 65_599 + second) * 65_599 + third) * 0x9E3779B1;
  }

  /** A letter of the alphabet in lower case; patterns see no cases of other letters. */
  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** Whether a character surely is part of a word. */
  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
  }
}
