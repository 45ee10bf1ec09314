package eluate.extract;

import eluate.language.Sentence;
import java.util.List;
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

  private Ellipsis() {}

  /** Whether a number says of another group what the number before says of one. */
  static boolean is(Analysis analysis, Sentence sentence, Figure last, Figure figure) {
    int from = last.span().end();
    int end = figure.span().end();
    List<GroupMention> groups = analysis.groups().in(sentence);
    boolean one =
        groups.stream()
            .anyMatch(g -> g.span().start() >= from && g.span().end() <= figure.span().start());
    boolean other =
        groups.stream()
            .anyMatch(
                g ->
                    g.span().start() >= end
                        && TO_GROUP.matcher(analysis.between(end, g.span().start())).matches());
    return last.form() != Figure.Form.PERCENT
        && one
        && other
        && GOES_ON.matcher(analysis.between(from, figure.span().start())).matches();
  }
}
