package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads comparisons that a sentence tells with a verb instead of a statistic's name: "shorter by 28
 * minutes than with placebo", "a 35% risk reduction", "reduced the risk of stroke by 21%".
 */
final class Comparisons {
  private static final String RISK = "(?:risks?|odds|hazards?|rates?|incidences?|likelihood)";

  /** "42% reduction in the risk of", "35 % relative risk reduction", "30% lower risk of". */
  private static final Wording RISK_BEHIND =
      Wording.of(
          "(?i)^\\s(?:relative )?(?:(?:reductions?|decreases?) in (?:the )?(?:relative |overall |absolute )?"
              + RISK
              + "\\b|(?:relative )?(?:risk|hazard|odds) reductions?\\b|(?:lower|reduced|decreased) (?:relative )?(?:risk|odds|hazard|likelihood)\\b|relative reductions?\\b)");

  private static final Wording RISK_BEFORE =
      Wording.of(
          "(?i)\\b(?:reduc\\w+|lower\\w*|decreas\\w+|cut|diminish\\w+)\\s(?:the |their )?(?:relative |overall |annual )?"
              + "(?:risks?|odds|hazards?|likelihood)\\b[^.;:\\d%]{0,70}?\\bby (?:about |approximately |almost |nearly )?$");

  private static final Wording BY =
      Wording.of(
          "(?i)\\b(?<word>longer|shorter|higher|lower|earlier|later|greater|smaller|less|more|fewer|better|worse|faster|slower|superior|inferior|differed|exceeded|outlasted)\\b(?<between>[^.;:\\d]{0,90}?)\\bby (?:an? (?:mean|average|median) (?:difference )?of |about |approximately )?$");
  private static final Wording FAVOURED =
      Wording.of("(?i)\\bfavou?red\\s[^.;:\\d]{2,60}\\sby (?:about |approximately )?$");

  /** The second of "differed from placebo by 25 mm (…) and from naproxen by 3 mm (…)". */
  private static final Wording AGAIN =
      Wording.of(
          "(?i)\\bdiffered from\\b.{5,130}\\band from\\s[^.;:\\d]{2,40}\\sby (?:about |approximately )?$");

  private static final Wording BEHIND_INTERVAL =
      Wording.of(
          "(?i)^\\s?(?:[\\p{L}%/.]{1,12}\\s)?(?:points? |units? )?(?<word>longer|shorter|higher|lower|earlier|later|greater|smaller|less|more|fewer)\\b(?=[^.;]{0,120})");
  private static final Wording AGAINST =
      Wording.of(
          "(?i)\\b(?:than|versus|vs|compared|relative to|placebo|control|(?:in|with|on|for) (?:the )?[\\p{L}\\d -]{2,40} (?:group|arm))\\b");

  /** "… by 1.2 points and 0.8 points": two groups' own changes. */
  private static final Wording OTHER_VALUE =
      Wording.of(
          "(?i)^\\s?(?:[\\p{L}%/]{1,10}\\s)?(?:[\\p{L}]+ ){0,4}?(?:vs?\\.?|versus|compared (?:with|to)|and|or|to)\\s(?:by )?[-−]?\\d");

  private static final Pattern LESS =
      Pattern.compile("(?i)shorter|lower|earlier|smaller|less|fewer|worse|slower|inferior");

  private final Analysis analysis;
  private final Sentence sentence;

  Comparisons(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
  }

  /**
   * The comparisons of a sentence, in reading order.
   *
   * @param reader reads intervals and p values behind a number
   * @param taken what named statistics have already
   */
  List<EffectReader.Estimate> read(EffectReader reader, List<EffectReader.Estimate> taken) {
    List<EffectReader.Estimate> found = new ArrayList<>();
    for (Quantity quantity : analysis.quantities(sentence)) {
      boolean number =
          (quantity.kind() == Quantity.Kind.PLAIN || quantity.kind() == Quantity.Kind.TIME)
              && quantity.bound() == null
              && quantity.total() == null
              && !quantity.word()
              && taken.stream().noneMatch(e -> e.span().overlaps(quantity.span()));
      if (number) {
        EffectReader.Estimate estimate = of(reader, quantity);
        if (estimate != null) {
          found.add(estimate);
        }
      }
    }
    return found;
  }

  private EffectReader.Estimate of(EffectReader reader, Quantity quantity) {
    String before = analysis.before(sentence, quantity.span().start(), 170);
    String behind = analysis.after(sentence, quantity.span().end(), 60);
    int start = quantity.number().start();
    Span here = new Span(start, start);
    if (quantity.isPercent()) {
      Finder m = RISK_BEHIND.finder(behind);
      if (m.find()) {
        int end = quantity.span().end() + m.end();
        return reader.built(new Span(start, end), "RRR", quantity, end, sentence.span().end());
      }
      return RISK_BEFORE.in(before)
          ? reader.built(here, "RRR", quantity, sentence.span().end())
          : null;
    }
    EffectReader.Estimate estimate = reader.built(here, "MD", quantity, sentence.span().end());
    Finder by = BY.finder(before);
    boolean interval = estimate.low() != null;
    if (interval && (FAVOURED.in(before) || AGAIN.in(before))) {
      return estimate;
    }
    if (by.find()
        && (interval || AGAINST.in(analysis.words(sentence)))
        && !OTHER_VALUE.in(behind)) {
      return signed(estimate, by.group("word"));
    }
    if (interval) {
      Finder m = BEHIND_INTERVAL.finder(analysis.after(sentence, estimate.span().end(), 160));
      if (m.find()) {
        return signed(estimate, m.group("word"));
      }
    }
    return null;
  }

  /** "Shorter by 28" is −28, unless the sign or the interval is printed otherwise. */
  private static EffectReader.Estimate signed(EffectReader.Estimate e, String word) {
    boolean bounds = e.low() != null && e.high() != null;
    boolean positive = bounds && e.low().signum() > 0 && e.high().signum() > 0;
    boolean turn = LESS.matcher(word).matches() && e.number().signum() > 0 && !positive;
    BigDecimal number = turn ? e.number().negate() : e.number();
    return new EffectReader.Estimate(
        e.name(), e.statistic(), e.value(), number, e.low(), e.high(), e.level(), e.p(), e.span());
  }
}
