package eluate.gold;

import eluate.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the place of a quote in a text, and tells in which unit wrong offsets may count. */
final class Anchor {

  /** White space of every width, and characters of none. */
  private static final String SPACE = "[\\s\\p{Z}\\u200B\\uFEFF]";

  private Anchor() {}

  /** Whether a quote stands exactly there. */
  static boolean stands(String text, int start, int end, String quote) {
    return start >= 0
        && start < end
        && end <= text.length()
        && end - start == quote.length()
        && text.startsWith(quote, start);
  }

  /**
   * In which other unit the offsets would fit their quote; null where in none of those that are
   * known.
   */
  static String unit(SourceText source, int start, int end, String quote) {
    if (fits(
            bytesToChars(source.text(), start),
            bytesToChars(source.text(), end),
            source.text(),
            quote)
        || fits(
            bytesToChars(source.raw(), start),
            bytesToChars(source.raw(), end),
            source.raw(),
            quote)) {
      return "UTF-8 bytes";
    }
    if (fits(
        pointsToChars(source.raw(), start),
        pointsToChars(source.raw(), end),
        source.raw(),
        quote)) {
      return "code points of the file";
    }
    if (stands(source.raw(), start, end, quote)) {
      return "UTF-16 units of the file";
    }
    return null;
  }

  private static boolean fits(OptionalInt start, OptionalInt end, String text, String quote) {
    return start.isPresent()
        && end.isPresent()
        && stands(text, start.getAsInt(), end.getAsInt(), quote);
  }

  private static OptionalInt bytesToChars(String text, int bytes) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    boolean inside = bytes >= 0 && bytes <= all.length;
    return inside
        ? OptionalInt.of(new String(Arrays.copyOf(all, bytes), StandardCharsets.UTF_8).length())
        : OptionalInt.empty();
  }

  private static OptionalInt pointsToChars(String text, int points) {
    boolean inside = points >= 0 && points <= text.codePointCount(0, text.length());
    return inside ? OptionalInt.of(text.offsetByCodePoints(0, points)) : OptionalInt.empty();
  }

  /**
   * Where a quote stands: as it is, or else with other white space between its words. Of several
   * places the nearest to where it was said to be.
   *
   * @return null where it stands nowhere
   */
  static Span find(String text, String quote, int near) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      places.add(new Span(at, at + quote.length()));
    }
    if (places.isEmpty()) {
      Matcher words = words(quote).matcher(text);
      while (words.find()) {
        places.add(new Span(words.start(), words.end()));
      }
    }
    Span nearest = null;
    for (Span place : places) {
      boolean nearer =
          nearest == null || Math.abs(place.start() - near) < Math.abs(nearest.start() - near);
      nearest = nearer ? place : nearest;
    }
    return nearest;
  }

  private static Pattern words(String quote) {
    return Pattern.compile(
        Arrays.stream(quote.strip().split(SPACE + "+"))
            .map(Pattern::quote)
            .collect(Collectors.joining(SPACE + "{1,20}")));
  }
}
