package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;

/** The words that name what a bracket is about: "a patent artery (29% vs 7%)". */
final class NounPhrases {
  /** Words that end a name when it is read backwards. */
  private static final String STOP =
      "(?:an?|the|in|on|with|without|by|for|to|from|at|than|and|or|but|was|were|is|are|be|been|had|has|have|having|showed|reached|achieved"
          + "|more|less|higher|lower|fewer|greater|better|worse|between|among|no|both|versus|vs|that|this|these|those|as|of|not|who|which|per|after|during|only"
          + "|their|all|each|other|most|some|any|one|two|three|four|five|six|seven|eight|nine|ten)";

  private static final Wording BEFORE_BRACKET =
      Wording.of(
          "(?i)(?<![\\p{L}\\d/'’+.,-])(?<name>(?=\\p{L})(?:(?!"
              + STOP
              + "\\b)[\\p{L}\\d][\\p{L}\\d/'’+-]*\\s){2,5}?)[(\\[]\\s?$");
  private static final Wording WHO =
      Wording.of(
          "(?i)\\b(?:groups?|arms?|cohorts?|controls?|placebo|sequence|regimen|weeks?|days?|months?|years?|hours?|treatment|therapy|surgery|gel|spray|device|stents?|technique|procedure|laser)\\b");

  private NounPhrases() {}

  /**
   * The name right before the bracket that ends at an offset; null where none stands there, or
   * where it names a group or a drug.
   */
  static Span beforeBracket(Analysis analysis, Sentence sentence, int offset) {
    String before = analysis.before(sentence, offset, 90);
    Finder m = BEFORE_BRACKET.finder(before);
    if (!m.find() || WHO.in(m.group("name"))) {
      return null;
    }
    int from = offset - before.length();
    Span span = new Span(from + m.start("name"), from + m.end("name"));
    // "fell by 9 mm Hg (28%)": a change in percent of what was measured
    boolean amount =
        analysis.quantities(sentence).stream()
            .anyMatch(
                q ->
                    q.kind() != Quantity.Kind.LABEL
                        && q.span().start() < span.end()
                        && q.span().end() > span.start());
    boolean whom =
        analysis.groups().in(sentence).stream().anyMatch(g -> g.span().overlaps(span))
            || analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(d -> d.span().overlaps(span));
    return whom || amount ? null : span;
  }
}
