package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words behind a share of people say of them, whatever the verb: "46% of the women opted
 * to go on with it", "84% were adherent".
 */
final class PeopleDid {
  private static final Wording CLAUSE =
      Wording.of(
          "(?i)^\\s?(?:[(\\[][^()\\[\\]]{1,60}[)\\]]\\s?)?"
              + "(?:(?:of|in) (?:the |these |those |all |our )?(?:[\\p{L}-]+\\s){0,3}?(?:"
              + "patients|pts|subjects|participants|women|men|children|girls|boys|adults|volunteers|individuals|people|infants|eyes|responders|respondents|responders|recipients|users|mothers|families|sample|them|those|whom)\\s"
              + "(?:[(\\[][^()\\[\\]]{1,60}[)\\]]\\s)?"
              + "(?:(?:in|on|with|from|treated with|receiving|who received|who were given|given|assigned to|randomi[sz]ed to|allocated to|taking) [^,;:.()]{1,60}?\\s)?"
              + "(?:[(\\[][^()\\[\\]]{1,60}[)\\]]\\s)?)?"
              + "(?:(?:also|both|completely|fully|still|already|had been|have been|had|have|has|were|was|who)\\s)*?"
              + "(?<verb>were|was|had|did not|could|knew|took|chose|became|lost|got|kept|felt|began|met|[\\p{L}]{3,}ed)\\s(?<rest>[^;.(]{3,110})");

  /** Verbs that say how people came to be counted, or by how much something changed. */
  private static final Pattern NO_DEED =
      Pattern.compile(
          "(?i)(?:treated|randomi[sz]ed|assigned|allocated|compared|aged|based|followed|enrolled|included|recruited|received|completed|discontinued|considered|screened|invited|assessed|evaluated|analy[sz]ed|excluded|decreased|increased|reduced|lowered|ranged|differed|needed|related|attributed|associated|observed|caused|died|exposed|contacted|used|attended|ended|traced|calculated|estimated|expected|performed|classified)");

  /** What is said of people who could be counted at all, and not of what became of them. */
  private static final Pattern COUNTABLE =
      Pattern.compile(
          "(?i)(?:[\\p{L}]+ly )?(?:exposed|contacted|used|followed|assessable|evaluable|evaluated|analy[sz]able|available|eligible|dead|died|diagnosed|treated|born|excluded|taken|studied)\\b.*");

  private static final Pattern HELPING =
      Pattern.compile("(?i)^(?:(?:been|be|being|still|had|an?|the|their)\\s)+");

  private static final Pattern LIGHT =
      Pattern.compile(
          "(?i)were|was|had|showed|reported|required|experienced|achieved|reached|attained|maintained|presented|demonstrated|exhibited|could|became|met");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)(?:of (?:the|these|those)|in|on|at|to|from|by|for|than|about|\\d|an? (?:mean|median)|more|less|significantly|similar|not)\\b.*");

  private PeopleDid() {}

  /** What is said of them; null where nothing is that can be counted. */
  static Outcome of(Analysis analysis, Sentence sentence, Figure figure) {
    boolean share =
        figure.form() == Figure.Form.PERCENT
            || figure.form() == Figure.Form.FRACTION && figure.percent() != null;
    Finder m = share ? CLAUSE.finder(analysis.after(sentence, figure.span().end(), 260)) : null;
    if (m == null || !m.find()) {
      return null;
    }
    String verb = m.group("verb");
    String rest = m.group("rest");
    if (NO_DEED.matcher(verb).matches() || PASSIVE.matcher(rest).matches()) {
      return null;
    }
    Finder end = OutcomeFinder.REST_END.finder(rest);
    int length = end.find() ? end.start() : rest.length();
    boolean light = LIGHT.matcher(verb).matches();
    int from = figure.span().end() + m.start(light ? "rest" : "verb");
    int to = figure.span().end() + m.start("rest") + length;
    Span span = OutcomeNames.trimmed(analysis, new Span(Math.min(from, to), to));
    String name =
        HELPING.matcher(analysis.text().substring(span.start(), span.end())).replaceFirst("");
    boolean fits =
        name.length() > 3
            && !COUNTABLE.matcher(name).matches()
            && name.split("\\s+").length <= 9
            && !OutcomeNames.NO_OUTCOME.in(name)
            && !OutcomeNames.measured(analysis, sentence, span.start(), span.end());
    return fits
        ? new Outcome(
            span, Terms.singular(name.toLowerCase(Locale.ROOT)), null, true, "response.told", 0.55)
        : null;
  }
}
