package eluate.batch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with a file's name in them, for people. A name may hold line feeds, which would make two
 * lines of one, and marks that turn the direction of writing, which would show it as another name.
 */
final class Shown {

  /** Control characters, and those of Unicode that are seen by their effect only. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private Shown() {}

  /** The words with such characters written as Java writes them, for instance {@code \u202e}. */
  static String of(String words) {
    return UNSEEN
        .matcher(words)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    String.format(Locale.ROOT, "\\u%04x", m.group().codePointAt(0))));
  }
}
