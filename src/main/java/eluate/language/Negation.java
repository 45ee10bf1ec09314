package eluate.language;

import eluate.text.Span;
import eluate.text.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether words are denied: "No ICANS occurred", "without fever", "neither arm had bleeding". */
public final class Negation {
  private static final Wording CUE =
      Wording.of(
          "(?i)\\b(?:no|not|none|(?<!with (?:or|and) |with/)without|never|neither|nor|absence of|lack of|free (?:of|from)|denied|failed to|absent|nil|zero)\\b");
  private static final Wording PSEUDO =
      Wording.of(
          "(?i)^\\W*(?:not only|no (?:significant |statistically significant |statistical |clinically (?:relevant|significant|meaningful) |clear |marked |major |substantial |apparent |notable )*(?:difference|change|increase|improvement|effect|correlation|association|relationship|further|longer)|not (?:significantly|differ|statistically|associated|related))");

  /** "Not without": what follows is said to be there. */
  private static final Wording DOUBLE =
      Wording.of(
          "(?i)\\b(?:not|never|nor)(?: always| entirely| completely)? (?:without|free (?:of|from))$");

  private static final Wording BARRIER =
      Wording.of(
          "(?i)[;:]|\\b(?:but|(?<!, )however|although|except|save for|apart from|other than|while|whereas|though|yet|because|which|who|that)\\b");

  /** ", which we had feared,": what is said of the words by the way. */
  private static final Pattern INSERTED =
      Pattern.compile("(?i)^(?: of the [\\p{L}]+)?, (?:which|who|that) [^,;.]{1,100},(?= )");

  private Negation() {}

  /** Where the word stands that denies the given words; null where none does. */
  public static Span before(String text, Span sentence, Span words) {
    int from = Math.max(sentence.start(), words.start() - 80);
    if (from > words.start() || !CUE.mayBeIn(text.substring(from, words.start()))) {
      return null;
    }
    Matcher m = CUE.matcher(text).region(from, words.start()).useTransparentBounds(true);
    Span found = null;
    while (m.find()) {
      String between = text.substring(m.end(), words.start());
      boolean pseudo = PSEUDO.in(text.substring(m.start(), words.start()) + " ");
      boolean twice = DOUBLE.in(text.substring(from, m.end()));
      found = twice ? null : found;
      if (!twice && !pseudo && !BARRIER.in(between) && between.split("\\s+").length <= 9) {
        found = new Span(m.start(), m.end());
      }
    }
    return found;
  }

  /** Whether "did not occur", "was not observed" or the like follows the given words. */
  public static boolean after(String text, Span sentence, Span words) {
    String clause = text.substring(words.end(), Math.min(sentence.end(), words.end() + 160));
    String rest = INSERTED.matcher(clause).replaceFirst("");
    return rest.matches(
            "(?is)^[^,;.]{0,25}\\b(?:(?:was|were|did|has|have|had) (?:not|never)|(?:was|were) absent)\\b.*")
        && !rest.matches(
            "(?is)^[^,;.]{0,25}\\bnot (?:significantly|differ|different|statistically|related|associated|correlat|affect|influenc|predict|depend|improve|resolve|recover|respond|worsen|subside|abate|change).*");
  }
}
