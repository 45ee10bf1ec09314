package eluate.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is only tried on words which have the letters that it cannot do
 * without, and, once it is looked for often, only where an automaton says that it may start. It
 * finds what the expression finds, sooner.
 */
public final class Wording {
  /** Fewer characters are tried as fast as their letters are gathered. */
  private static final int FEW = 16;

  /** The automaton is made when the expression was looked for so often. */
  private static final int OFTEN = 40;

  private static final int[] NOWHERE = {};

  private final Pattern pattern;

  /** Null where it is not understood. */
  private final Expression expression;

  /** Whether the automaton says all that the expression does. */
  private final boolean whole;

  private final int[][][] needs;

  /** How often it was looked for; threads may miscount. */
  private int tries;

  /** Null until it was looked for often, and where there is none. */
  private volatile Starts starts;

  private Wording(Pattern pattern, Expression expression) {
    this.pattern = pattern;
    this.expression = expression;
    this.whole = expression != null && Expression.isWhole(expression);
    List<Set<String>> sets = expression == null ? List.of() : Needs.of(expression);
    this.needs =
        sets.stream()
            .map(set -> set.stream().map(Letters::groups).toArray(int[][]::new))
            .toArray(int[][][]::new);
  }

  /**
   * The wording of a regular expression.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static Wording of(String regex) {
    return new Wording(Pattern.compile(regex), ExpressionReader.read(regex));
  }

  /** Null where it is not understood. */
  Expression expression() {
    return expression;
  }

  /** Whether a passage says it. */
  public boolean in(Passage passage) {
    return hasNeeds(passage) && isIn(passage.words());
  }

  /** Whether words say it. */
  public boolean in(String words) {
    return (starts != null || hasNeeds(words)) && isIn(words);
  }

  private boolean isIn(String words) {
    Starts known = starts();
    if (known == null) {
      return pattern.matcher(words).find();
    }
    int[] places = whole ? known.places(words, true) : known.in(words);
    if (places != null && (whole || places.length == 0)) {
      return places.length > 0;
    }
    return new Finder(pattern, words, 0, places).find();
  }

  /** The automaton; null as long as it was not looked for often, and where there is none. */
  private Starts starts() {
    if (starts == null && tries < OFTEN && expression != null && ++tries == OFTEN) {
      starts = Starts.of(expression);
    }
    return starts;
  }

  /** Where it may start in the words, the last place first; null where that is not known. */
  private int[] places(String words) {
    Starts known = starts();
    return known == null ? null : known.in(words);
  }

  /** False only where a passage doesn't say it. */
  public boolean mayBeIn(Passage passage) {
    return hasNeeds(passage) && isPossible(passage.words());
  }

  /** False only where words don't say it. */
  public boolean mayBeIn(String words) {
    return (starts != null || hasNeeds(words)) && isPossible(words);
  }

  private boolean isPossible(String words) {
    Starts known = starts();
    return known == null || known.mayBeIn(words);
  }

  private boolean hasNeeds(Passage passage) {
    return needs.length == 0 || passage.span().length() < FEW || hasNeeds(passage.letters());
  }

  private boolean hasNeeds(String words) {
    return needs.length == 0 || words.length() < FEW || hasNeeds(new Passage(words));
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

  /** Finds the places where words say it. */
  public Finder finder(String words) {
    int[] places = starts != null || hasNeeds(words) ? places(words) : NOWHERE;
    return new Finder(pattern, words, 0, places);
  }

  /** Finds the places where a passage says it, counted in the passage's text. */
  public Finder finder(Passage passage) {
    int[] places = hasNeeds(passage) ? places(passage.words()) : NOWHERE;
    return new Finder(pattern, passage.words(), passage.span().start(), places);
  }

  /** The words without the first place that says it. */
  public String removedFrom(String words) {
    Finder place = finder(words);
    return place.find() ? words.substring(0, place.start()) + words.substring(place.end()) : words;
  }

  /** A matcher over words, for what must be at their start or all of them. */
  public Matcher matcher(String words) {
    return pattern.matcher(words);
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
