package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.regex.Pattern;

/**
 * Tells where a number leaves out what it counts, because the one before has said it: "19
 * infections in the one group and 38 in the other".
 */
final class Ellipsis {
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?is)[^;:]{0,120}(?:,|\\b(?:and|but|versus|vs\\.?|compared (?:with|to)|as against))\\s(?:only |in |by |another |a further )*");
  private static final Pattern TO_GROUP =
      Pattern.compile(
          "(?is)\\s?(?:in|on|with|of|after|under|given|receiving|taking|from|for|among)?\\s?(?:the |those |patients )*");

  private static final Wording NAMED_SO =
      Wording.of(
          "(?i)^\\s(?:in|on|with|for|of)\\s(?:the |each |either )?(?:(?:group|arm|cohort) \\p{L}{1,3}\\b|(?:[\\p{L}\\d-]+ )?(?:group|arm|cohort)\\b)");
  private static final Pattern SERIES = Pattern.compile("; [^;:,.]{2,60} ");
  private static final Wording GROUP = Wording.of("(?i)\\b(?:group|arm|cohort)\\b");

  private Ellipsis() {}

  /** Whether a number says of another group what the number before says of one. */
  static boolean is(Analysis analysis, Sentence sentence, Figure last, Figure figure) {
    int from = last.span().end();
    boolean one =
        GROUP.in(analysis.between(from, figure.span().start()))
            || analysis.groups().in(sentence).stream()
                .anyMatch(g -> g.span().start() >= from && g.span().end() <= figure.span().start());
    boolean other = toGroup(analysis, sentence, figure.span().end());
    return last.form() != Figure.Form.PERCENT
        && one
        && other
        && GOES_ON.matcher(analysis.between(from, figure.span().start())).matches();
  }

  /** "Serious: A 0/19 (0%); B 1/19 (5%)": the same of the next group. */
  static boolean inSeries(Analysis analysis, Sentence sentence, Figure last, Figure figure) {
    int from = last.span().end();
    String glue = analysis.between(from, figure.span().start());
    return last.form() == figure.form()
        && figure.form() != Figure.Form.BARE
        && SERIES.matcher(glue).matches()
        && analysis.groups().in(sentence).stream()
            .anyMatch(
                g ->
                    analysis.between(from, g.span().start()).equals("; ")
                        && analysis.between(g.span().end(), figure.span().start()).isBlank());
  }

  /** Whether the words from here on say whose a number is: "(2 in group A". */
  static boolean toGroup(Analysis analysis, Sentence sentence, int end) {
    return NAMED_SO.in(analysis.after(sentence, end, 40))
        || analysis.groups().in(sentence).stream()
            .anyMatch(
                g ->
                    g.span().start() >= end
                        && TO_GROUP.matcher(analysis.between(end, g.span().start())).matches());
  }
}
