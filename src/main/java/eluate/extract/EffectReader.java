package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads estimates of effect with their intervals and p values: "hazard ratio, 0.71; 95% CI
 * 0.55-0.93; P = .01".
 */
final class EffectReader {
  private static final Wording STATISTIC =
      Wording.of(
          "(?i:\\b(?<HR>(?:sub)?(?:distribution )?hazards? ratios?|relative hazards?(?: rates?)?)\\b)|\\b(?<hr>[aAscR]?HRs?(?:adj)?)\\b"
              + "|(?i:\\b(?<OR>odds? ratios?)\\b)|\\b(?<or>[aAc]?ORs?(?:adj)?)\\b"
              + "|(?i:\\b(?<RRR>(?:relative[- ])?(?:risk|rate|hazard) reductions?|relative reductions?)\\b)|\\b(?<rrr>RRR)\\b"
              + "|(?i:\\b(?<RR>relative risks?|risk ratios?|(?:incidence[- ])?rate ratios?)\\b)|\\b(?<rr>[aAc]?I?RRs?)\\b"
              + "|(?i:\\b(?<RD>(?:absolute )?risk differences?|absolute (?:risk )?(?:reduction|difference|increase)s?|(?:absolute )?rate differences?|differences? (?:in|of|between) (?:the )?(?:proportions?|percentages?))\\b)"
              + "|(?i:\\b(?<SMD>standardi[sz]ed mean differences?)\\b)|\\b(?<smd>SMDs?|Cohen['’]?s d)\\b"
              + "|(?i:\\b(?<RATIO>geometric (?:LS |least[- ]squares )?means? ratios?|ratios? of (?:the )?(?:adjusted )?(?:geometric|LS|least[- ]squares) means?|GM[TC]s? ratios?|(?<![-/])(?:standardi[sz]ed (?:incidence|mortality) )?ratios?(?= (?:was|were|of|=|\\d)| ?[,(]))\\b)|\\b(?<ratio>GMRs?|GMTRs?)\\b"
              + "|(?i:\\b(?<MD>(?:weighted |adjusted |estimated |pooled )*mean (?:treatment |between-group |group )?differences?|(?:estimated |adjusted )?(?:placebo-adjusted |placebo-corrected )?(?:treatment|between[- ](?:group|treatment)s?|least[- ]squares mean|LS mean|group|intergroup) differences?|differences? (?:in|of|between|for)|differences?|regression coefficients?|placebo-(?:corrected|adjusted|subtracted) (?:mean )?(?:effects?|changes?|reductions?|improvements?))\\b)|\\b(?<md>WMDs?|MDs?|ETD)\\b");

  /** What may stand between the statistic's name and its value. */
  private static final Pattern GLUE = Pattern.compile("(?is)^[^.;]{0,140}?$|^\\s?[;:]\\s?$");

  private static final Wording INTERVAL =
      Wording.of(
          "(?is)^[^\\d;()\\[\\]]{0,24}[;,(\\[]*\\s*(?:(?:1|2|one|two)-sided )?(?:(?<level>\\d{2}(?:\\.\\d+)?)\\s?%\\s?-?\\s?(?:CI\\b|IC\\b|C\\.I\\.|CrI|confidence (?:intervals?|limits)|credible intervals?)(?:\\s?[(\\[]\\s?C\\.?I\\.?\\s?[)\\]])?|CI\\b|confidence intervals?)[^\\d−-]{0,30}?\\s*(?<low>[-−–+]?\\s?(?:\\d+(?:[.·]\\d+)?|[.·]\\d+))\\s?%?\\s?(?:(?!to\\b|and\\b|through\\b)[\\p{L}/]{1,8}\\s?)?(?:to|,|;|and|through|[-–−—‒‑])\\s?(?:\\+?\\s?(?:infinity|∞)|(?<high>[-−–+]?\\s?(?:\\d+(?:[.·]\\d+)?|[.·]\\d+)))");
  private static final Wording BARE_INTERVAL =
      Wording.of(
          "(?is)^\\s?[\\p{L}%/]{0,8}\\s?[(\\[,;]\\s?(?<low>[-−]?(?:\\d+(?:[.·]\\d+)?|[.·]\\d+))\\s?(?:to|[,;]|[-–−—‒])\\s?(?<high>[-−]?(?:\\d+(?:[.·]\\d+)?|[.·]\\d+))(?:\\s?[)\\];,.]|\\s(?!patients|of|years|mg)|$)");
  private static final Wording P =
      Wording.of(
          "(?is)^[^.]{0,60}?\\bp(?:[- ]?values?)?\\s?(?:for [\\p{L} ]{1,30}|of|was)?\\s?(?<sign>[=<>≤≥]+|&lt;)?\\s?(?<value>0?[.·]\\s?\\d+|0|1(?:\\.0+)?)");
  private static final Wording PLANNED =
      Wording.of(
          "(?i)\\b(?:statistical power|power (?:of|to|was)|\\d\\s?% power|(?:to|could be|be able to) detect(?:ed)?|sample size|assuming|margin of|prespecified margin)\\b");

  /**
   * An estimate of effect.
   *
   * @param name where the statistic's name stands
   * @param statistic as records write it
   * @param span name, value, interval and p value
   */
  record Estimate(
      Span name,
      String statistic,
      Span value,
      BigDecimal number,
      BigDecimal low,
      BigDecimal high,
      BigDecimal level,
      String p,
      Span span) {}

  private final Analysis analysis;
  private final Sentence sentence;

  EffectReader(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
  }

  /** The estimates of a sentence, in reading order. */
  List<Estimate> read() {
    List<Estimate> found = new ArrayList<>();
    if (PLANNED.in(analysis.words(sentence))) {
      return found;
    }
    Finder m = STATISTIC.finder(analysis.words(sentence));
    int from = sentence.span().start();
    while (m.find()) {
      if (m.start() < from) {
        continue;
      }
      Span name = new Span(m.start(), m.end());
      int limit = next(m.end());
      Estimate estimate = estimate(name, statistic(m), m.end(), limit);
      while (estimate != null) {
        found.add(estimate);
        from = estimate.span().end();
        estimate = again(estimate, limit);
      }
    }
    found.addAll(new Comparisons(analysis, sentence).read(this, found));
    found.sort(Comparator.comparing(Estimate::value));
    return found;
  }

  private int next(int from) {
    String behind = analysis.between(from, sentence.span().end());
    Finder m = STATISTIC.finder(behind);
    while (m.find()) {
      boolean alias = behind.substring(0, m.start()).matches("\\s?[(\\[]\\s?");
      if (!alias) {
        return from + m.start();
      }
    }
    return sentence.span().end();
  }

  /** The statistic that words name, as records write it; null for none. */
  static String statistic(String words) {
    Finder m = STATISTIC.finder(words);
    return m.find() ? statistic(m) : null;
  }

  private static String statistic(Finder m) {
    for (String group : List.of("HR", "OR", "RRR", "RR", "SMD", "MD")) {
      if (m.group(group) != null || m.group(group.toLowerCase(Locale.ROOT)) != null) {
        return group;
      }
    }
    return m.group("RD") != null ? "RD" : "ratio";
  }

  private Estimate estimate(Span name, String statistic, int from, int limit) {
    for (Quantity quantity : analysis.quantities(sentence)) {
      if (quantity.number().start() < from || quantity.number().start() >= limit) {
        continue;
      }
      boolean number =
          (quantity.kind() == Quantity.Kind.PLAIN
                  || quantity.kind() == Quantity.Kind.LABEL
                  || quantity.kind() == Quantity.Kind.TIME && statistic.equals("MD"))
              && quantity.bound() == null;
      String glue = analysis.between(from, quantity.number().start());
      if (!GLUE.matcher(glue).matches()) {
        return null;
      }
      boolean week =
          quantity.value().scale() <= 0
              && glue.matches(
                  "(?is).*\\b(?:weeks?|months?|days?|years?|grade|phase|type|stage|at|group)\\s$");
      if (!number || week || quantity.total() != null || wholeRatio(statistic, quantity)) {
        continue;
      }
      Estimate estimate = built(name, statistic, quantity, limit);
      if (!plausible(statistic, estimate, glue)) {
        return null;
      }
      return estimate;
    }
    return null;
  }

  /**
   * A ratio without decimals is one only with its interval behind it; else it counts something ("HR
   * per 1 SD").
   */
  private boolean wholeRatio(String statistic, Quantity quantity) {
    String behind =
        analysis.between(
            quantity.number().end(),
            Math.min(sentence.span().end(), quantity.number().end() + 120));
    boolean percent = quantity.isPercent() && (statistic.equals("RRR") || statistic.equals("RD"));
    return !statistic.equals("MD")
        && !percent
        && quantity.value().scale() <= 0
        && !INTERVAL.in(behind)
        && !BARE_INTERVAL.in(behind);
  }

  /** A number with the interval and the p value that stand right behind it. */
  Estimate built(Span name, String statistic, Quantity quantity, int limit) {
    return built(name, statistic, quantity, quantity.number().end(), limit);
  }

  /** A number with the interval and the p value that stand behind an offset. */
  Estimate built(Span name, String statistic, Quantity quantity, int from, int limit) {
    int end = from;
    BigDecimal low = null;
    BigDecimal high = null;
    BigDecimal level = null;
    String behind = analysis.between(end, Math.min(limit, end + 160));
    Finder m = INTERVAL.finder(behind);
    boolean interval = m.find();
    if (interval) {
      level = m.group("level") == null ? null : new BigDecimal(m.group("level"));
    } else {
      m = BARE_INTERVAL.finder(behind);
      interval = m.find();
    }
    if (interval) {
      low = number(m.group("low"));
      high = m.group("high") == null ? null : number(m.group("high"));
      end += m.end();
      end = bracket(end);
    } else if (quantity.low() != null && "CI".equals(quantity.spreadKind())) {
      low = quantity.low();
      high = quantity.high();
      level = quantity.level();
      end = quantity.span().end();
    }
    Finder p = P.finder(analysis.between(end, Math.min(limit, end + 80)));
    String printed = null;
    if (p.find()) {
      String sign =
          p.group("sign") == null ? "" : p.group("sign").replace("&lt;", "<").replace("=", "");
      printed = sign + p.group("value").replace(" ", "").replace('·', '.');
      end += p.end();
    }
    return new Estimate(
        name,
        statistic,
        quantity.number(),
        quantity.value(),
        low,
        high,
        level,
        printed,
        new Span(name.start(), end));
  }

  private int bracket(int end) {
    return end < sentence.span().end() && ")]".indexOf(analysis.text().charAt(end)) >= 0
        ? end + 1
        : end;
  }

  private static BigDecimal number(String digits) {
    String plain =
        digits
            .replace(" ", "")
            .replace('·', '.')
            .replace('−', '-')
            .replace('–', '-')
            .replace("+", "");
    return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain.replace("-.", "-0."));
  }

  /**
   * Differences are many things in many sentences: only with an interval, or by a name that means
   * nothing else.
   */
  private boolean plausible(String statistic, Estimate e, String glue) {
    if (statistic.equals("ratio") && e.low() == null) {
      return false;
    }
    if (!statistic.equals("MD")) {
      return e.number().signum() > 0 || statistic.equals("SMD") || statistic.equals("RD");
    }
    String name =
        analysis.text().substring(e.name().start(), e.name().end()).toLowerCase(Locale.ROOT);
    boolean negated =
        analysis.before(sentence, e.name().start(), 40).matches("(?is).*\\bno\\b[^.;]*");
    boolean plain = name.matches("differences?(?: (?:in|of|between|for))?|.*coefficients?");
    return e.low() != null && !negated
        || !plain && !negated && glue.matches("(?is).{0,50}(?:was|of|were|=|:|,|\\()\\s*");
  }

  /** "0.71 (0.55-0.93) and 0.84 (0.70-1.01)": further values of the same statistic. */
  private Estimate again(Estimate before, int limit) {
    if (before.low() == null) {
      return null;
    }
    for (Quantity quantity : analysis.quantities(sentence)) {
      if (quantity.number().start() >= before.span().end() && quantity.number().start() < limit) {
        String glue = analysis.between(before.span().end(), quantity.number().start());
        boolean plain =
            quantity.kind() == Quantity.Kind.PLAIN
                && quantity.total() == null
                && !quantity.isCount();
        boolean mean = before.statistic().equals("MD");
        if (mean && !plain && glue.length() < 100 && quantity.kind() != Quantity.Kind.P_VALUE) {
          continue;
        }
        boolean near =
            mean
                ? glue.matches("(?is)[^.]{0,60}(?:,|and|;)[^.]{0,40}")
                : glue.length() < 130 && !glue.matches("(?is).*\\.\\s.*");
        if (!near) {
          return null;
        }
        Estimate next =
            plain
                ? built(
                    new Span(quantity.number().start(), quantity.number().start()),
                    before.statistic(),
                    quantity,
                    limit)
                : null;
        if (next != null && next.low() != null) {
          return next;
        }
        // "body weight (< 58 kg), 2.20 (1.28-3.77)": what has no interval belongs to the name
        if (mean) {
          return null;
        }
      }
    }
    return null;
  }
}
