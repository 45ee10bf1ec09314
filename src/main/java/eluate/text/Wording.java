package eluate.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is only tried on words which have the letters that it cannot do
 * without. It finds what the expression finds, sooner.
 */
public final class Wording {
  /** Fewer characters are tried as fast as their letters are gathered. */
  private static final int FEW = 16;

  private final Pattern pattern;
  private final int[][][] needs;

  private Wording(Pattern pattern, List<Set<String>> needs) {
    this.pattern = pattern;
    this.needs =
        needs.stream()
            .map(set -> set.stream().map(Letters::groups).toArray(int[][]::new))
            .toArray(int[][][]::new);
  }

  /**
   * The wording of a regular expression.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static Wording of(String regex) {
    return new Wording(Pattern.compile(regex), Needs.of(regex));
  }

  /** Whether a passage says it. */
  public boolean in(Passage passage) {
    return mayBeIn(passage) && over(passage.text(), passage.span()).find();
  }

  /** Whether words say it. */
  public boolean in(String words) {
    return mayBeIn(words) && pattern.matcher(words).find();
  }

  /** False only where a passage doesn't say it. */
  public boolean mayBeIn(Passage passage) {
    return needs.length == 0 || passage.span().length() < FEW || hasNeeds(passage.letters());
  }

  /** False only where words don't say it. */
  public boolean mayBeIn(String words) {
    return needs.length == 0 || words.length() < FEW || hasNeeds(new Passage(words).letters());
  }

  private boolean hasNeeds(Letters letters) {
    for (int[][] set : needs) {
      boolean any = false;
      for (int i = 0; i < set.length && !any; i++) {
        any = letters.mayHave(set[i]);
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  /** A matcher over words. */
  public Matcher matcher(CharSequence words) {
    return pattern.matcher(words);
  }

  /**
   * A matcher over a passage, which counts in the passage's text; over none of it where the passage
   * surely doesn't say it.
   */
  public Matcher matcher(Passage passage) {
    Span span = passage.span();
    return over(passage.text(), mayBeIn(passage) ? span : new Span(span.start(), span.start()));
  }

  private Matcher over(String text, Span span) {
    return pattern.matcher(text).region(span.start(), span.end());
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
