package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the numbers of people in a sentence. */
final class FigureReader {
  private static final Pattern CLASS_BEFORE =
      Pattern.compile("(?is).*\\b(?:per|type|phase|stage|class)\\s$");
  static final String PEOPLE =
      "(?:patients?|pts?|subjects?|participants?|wom[ae]n|m[ae]n|child(?:ren)?|girls?|boys?|adults?|volunteers?|individuals?"
          + "|persons?|people|cases|recipients?|infants?|neonates?|eyes?|survivors?|responders?|users?|mothers?|students?)\\b";
  private static final Wording COUNTS_PEOPLE =
      Wording.of(
          "(?i)^\\s?(?:of (?:the |these |those |our )?)?(?:[\\p{L}][\\p{L}-]* ){0,2}?" + PEOPLE);

  private static final Pattern COUNTS_BEHIND =
      Pattern.compile(
          "(?i)^\\s?(?:of )?(?:(?:the )?[\\p{L}][\\p{L}+-]*\\s){0,4}?[,;]?\\s?[(\\[]\\s?(?:n\\s?=\\s?)?$|^\\s?[,;]\\s?(?:n\\s?=\\s?)?$");
  private static final Pattern PERCENT_BEHIND =
      Pattern.compile(
          "(?i)\\s?(?:of (?:the )?|out of )?(?:[\\p{L}-]+ ){0,2}?(?:"
              + PEOPLE
              + ")?\\s?[,;(\\[]\\s?");
  private static final Pattern LIST_GLUE =
      Pattern.compile("(?i)^\\s?(?:,|/|:|and|or|, and|, or|v|vs\\.?|versus)\\s?$");
  private static final Wording CHANGE_BEFORE =
      Wording.of(
          "(?i)\\b(?:(?<!(?:achieved|reached|reported|gained|attained|experienced|met|obtained|noted|tolerated) )by|reductions? of|increases? of|decreases? of|increased|decreased|reduced|declined|fell|rose|changes? of|drop of"
              + "|improvements? of|improved|differences?(?: of| was| (?:in|between) [\\p{L} ]{3,30}[:,])?|power of|accuracy of|gain of|loss of|from|alpha of|level of|bioavailability|dilution|at least (?:an? )?|minimum)\\s(?:about |approximately |an? |mean |average |of )*$");

  /** "reductions in log-CRP (38%, p < 0.01), IL-6 (20%": how far a measure fell. */
  private static final Wording CHANGE_IN =
      Wording.of(
          "(?i)\\b(?:reductions|increases|decreases|improvements|changes|declines|rises) (?:in|of) [^.;]{1,160}[(\\[]\\s?$");

  private static final Wording CHANGE_AFTER =
      Wording.of(
          "(?i)^\\s?(?:\\([^()]*\\)\\s?)?(?:lower|higher|greater|less|more|fewer|reduction|increase|decrease|improvement|drop|decline|rise|fall|relative|loss|gain|change|confidence|CI\\b|power"
              + "|chance|probability|solution|cream|gel|ointment|dextrose|saline|glucose|level|of (?:the )?(?:baseline|predicted|total|body|maximum|dose)|or (?:more|greater|higher|less)|improvement|response criteria|oxygen|v/v|w/v|below|above|from)\\b");

  /** People of whom no outcome is told: "24 patients were evaluable", "40 subjects received". */
  private static final Wording NO_OUTCOME =
      Wording.of(
          "(?i)^\\s(?:were|was) (?:evaluable|randomi[sz]ed|enrolled|eligible|analy[sz]ed)|^\\s?(?:[\\p{L}-]+ ){0,3}?"
              + PEOPLE
              + "(?:\\s?\\([^()]*\\))?[^.;,()]{0,60}?\\s(?:(?:were|was|are|had been|have been) (?:[\\p{L}]+ly )?(?:randomi[sz]ed|enrolled|evaluable|assigned|allocated|recruited|included|entered|screened|eligible|studied|treated|analy[sz]ed|assessed|evaluated|available|followed|lost)"
              + "|(?<!who )(?:completed|received|entered|underwent|participated|finished|enrolled|withdrew(?! (?:because|due|owing|for|with)\\b)|took part)\\b|(?:in each|per) (?:group|arm)(?! (?:had|developed|experienced|reported|showed|suffered)\\b))");

  private static final Wording NO_COUNT =
      Wording.of(
          "(?i)^(?:st|nd|rd|th)\\b|^\\s(?:st|nd|rd|th)\\s|^\\s?(?:(?!(?:in|on|of|with|from|to|and|or|at|for|by)\\b)[\\p{L}-]+ ){0,2}?(?:arms?|groups?|trials?|stud(?:y|ies)|cent(?:er|re)s|countries|sites|doses?|cycles?|courses|hospitals|times|fold|lines?|treatments?|drugs|injections?|infusions|procedures|visits|per (?:100|patient|1000|person|year))(?![\\w-])|^\\s?(?:per|/)\\s?(?:100|patient|1000|person|year)|^-");

  /** "A 0.25% solution", "pilocarpine 2% group": the strength of a drug. */
  private static final Wording STRENGTH =
      Wording.of(
          "(?i)^\\s(?:group|arm|gel|cream|solution|ophthalmic|eye ?drops?|drops|once|twice|suspension|ointment|lotion|shampoo)\\b");

  /** "Among the 426 patients": those who were looked at, of whom others are counted. */
  private static final Wording DENOMINATOR =
      Wording.of("(?i)\\b(?:among|of|out of|across)\\s(?:the |these |those |our |all )*$");

  private static final Pattern AMONG =
      Pattern.compile("(?i)[)\\]]?\\s(?:among|of|in)\\s(?:the |all )?");
  private static final Pattern LOOKED_AT =
      Pattern.compile("(?i)^\\s(?:[\\p{L}-]+,? ){0,6}?" + PEOPLE);

  private static final Wording TOTAL_BEHIND =
      Wording.of(
          "(?i)^\\s?(?:of|out of|/)\\s(?:the |all |a total of )?(?<total>\\d{1,6})(?![\\d.,]*\\d|\\s?%)");

  /** "In the safety population (n = 120 and n = 118)". */
  private static final Wording POPULATION =
      Wording.of(
          "(?i)\\b(?:populations?|sets?|groups?|arms?|cohorts?|samples?|analys[ei]s)\\s?[(\\[](?:[^()\\[\\]]{0,20}\\d[^()\\[\\]]{0,12})?\\s?(?:n\\s?=\\s?)?$");

  /** "(67% women)": who they were. */
  private static final Wording SEX =
      Wording.of("(?i)^\\s(?:were )?(?:wom[ae]n|m[ae]n|females?|males?|girls|boys)\\s?[),;]");

  /** "About one patient in five": a share in words. */
  private static final Wording SHARE =
      Wording.of(
          "(?i)^\\s(?:[\\p{L}]+ )?in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty)\\b");

  private static final Wording SHARE_OF = Wording.of("(?i)\\bone (?:[\\p{L}]+ )?in (?:every )?$");

  /** "In all 5", "all three had": everybody who was looked at. */
  private static final Wording EVERYBODY =
      Wording.of("(?i)\\ball (?:of (?:the |these ))?(?:the )?$");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Analysis analysis;
  private final Sentence sentence;

  private FigureReader(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
  }

  /** The numbers of people in a sentence, in reading order, not overlapping. */
  static List<Figure> read(Analysis analysis, Sentence sentence) {
    return new FigureReader(analysis, sentence).read();
  }

  private List<Figure> read() {
    List<Quantity> quantities = analysis.quantities(sentence);
    boolean[] percent = percentages(quantities);
    List<Figure> figures = new ArrayList<>(SpelledFigures.of(analysis, sentence));
    Grades grades = new Grades(analysis, sentence);
    int i = 0;
    while (i < quantities.size()) {
      Quantity quantity = quantities.get(i);
      Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
      boolean other =
          grades.at(quantity.span())
              || figures.stream().anyMatch(f -> f.span().overlaps(quantity.span()));
      Figure figure =
          other
              ? null
              : percent[i]
                  ? percentage(quantity, next)
                  : counted(quantity, next, next != null && percent[i + 1]);
      if (figure != null) {
        figures.add(figure);
        i++;
        while (i < quantities.size() && quantities.get(i).span().start() < figure.span().end()) {
          i++;
        }
      } else {
        i++;
      }
    }
    figures.removeIf(figure -> IdleFigures.is(analysis, sentence, figure));
    figures.sort(Comparator.comparing(Figure::span));
    return SentenceTotals.carried(analysis, sentence, listed(figures));
  }

  /** "24, 27 and 26 patients": the noun stands once for all. */
  private List<Figure> listed(List<Figure> figures) {
    for (int i = figures.size() - 2; i >= 0; i--) {
      Figure figure = figures.get(i);
      Figure next = figures.get(i + 1);
      boolean people =
          figure.form() == Figure.Form.BARE
              && next.form() == Figure.Form.PEOPLE
              && LIST_GLUE
                  .matcher(analysis.between(figure.span().end(), next.span().start()))
                  .matches();
      if (people) {
        figures.set(i, figure.as(Figure.Form.PEOPLE));
      }
    }
    return figures;
  }

  /**
   * Which quantities are percentages of people; in "21, 22 and 19 %" the sign stands once for all.
   */
  private boolean[] percentages(List<Quantity> quantities) {
    boolean[] percent = new boolean[quantities.size()];
    for (int i = quantities.size() - 1; i >= 0; i--) {
      Quantity q = quantities.get(i);
      boolean plain =
          q.kind() == Quantity.Kind.PLAIN
              && q.bound() == null
              && q.spread() == null
              && q.total() == null
              && q.value().signum() >= 0
              && q.value().compareTo(HUNDRED) <= 0
              && !q.word();
      if (plain && q.isPercent()) {
        percent[i] = !isChange(q) && !isStrength(q);
      } else if (plain
          && q.unit() == null
          && q.percent() == null
          && i + 1 < quantities.size()
          && percent[i + 1]) {
        Quantity next = quantities.get(i + 1);
        String glue = analysis.between(q.span().end(), next.span().start());
        percent[i] =
            next.percent() == null
                && next.total() == null
                && LIST_GLUE.matcher(glue).matches()
                && !isCountBefore(q, next, glue);
      }
    }
    return percent;
  }

  /**
   * "(12, 30%)" is a count and its percentage; "(21, 22, and 19 %)" and "(12.1, 30%)" are
   * percentages.
   */
  private boolean isCountBefore(Quantity q, Quantity next, String glue) {
    boolean pair =
        glue.strip().equals(",")
            && q.value().scale() <= 0
            && analysis
                .before(sentence, q.span().start(), 12)
                .matches("(?is).*(?:[(\\[]\\s?|n\\s?=\\s?)$")
            && next.isPercent()
            && analysis.after(sentence, next.span().end(), 1).matches("[)\\]]");
    return pair;
  }

  private boolean isChange(Quantity q) {
    return CHANGE_BEFORE.in(analysis.before(sentence, q.span().start(), 40))
        || CHANGE_IN.in(analysis.before(sentence, q.span().start(), 200))
        || CHANGE_AFTER.in(analysis.after(sentence, q.span().end(), 40));
  }

  private boolean isStrength(Quantity q) {
    boolean drugBehind =
        analysis.mentions(sentence, Mention.Type.DRUG).stream()
            .anyMatch(d -> d.span().start() == q.span().end() + 1);
    return STRENGTH.in(analysis.after(sentence, q.span().end(), 20))
        || drugBehind && q.value().compareTo(BigDecimal.valueOf(5)) <= 0;
  }

  /** "87.3% (89/102)", "30% (n = 12)", "30%". */
  private Figure percentage(Quantity q, Quantity next) {
    if (SEX.in(analysis.after(sentence, q.span().end(), 20))) {
      return null;
    }
    if (next != null
        && COUNTS_BEHIND.matcher(analysis.between(q.span().end(), next.span().start())).matches()) {
      boolean fraction = next.total() != null && next.unit() == null;
      boolean sample =
          (next.kind() == Quantity.Kind.SAMPLE || next.isCount())
              && next.value().scale() <= 0
              && closed(next.span().end())
              && opened(q.span().end(), next.span().start());
      if (fraction || sample) {
        Span span =
            new Span(
                q.span().start(),
                closed(next.span().end()) ? next.span().end() + 1 : next.span().end());
        return new Figure(
            span,
            spread(q, span),
            whole(next.value()),
            fraction ? whole(next.total()) : null,
            q.value(),
            Figure.Form.PERCENT);
      }
    }
    Integer total = lookedAt(q, next);
    Span span = total == null ? q.span() : new Span(q.span().start(), next.span().end());
    return new Figure(
        span, total == null ? q : spread(q, span), null, total, q.value(), Figure.Form.PERCENT);
  }

  /** "67% among the 426 patients": of how many a percentage is told; null where it isn't. */
  private Integer lookedAt(Quantity q, Quantity next) {
    boolean people =
        next != null
            && next.isCount()
            && !next.word()
            && next.total() == null
            && next.percent() == null
            && AMONG.matcher(analysis.between(q.span().end(), next.span().start())).matches()
            && LOOKED_AT.matcher(analysis.after(sentence, next.span().end(), 110)).find();
    return people ? whole(next.value()) : null;
  }

  private Figure counted(Quantity q, Quantity next, boolean nextIsPercent) {
    boolean number =
        (q.kind() == Quantity.Kind.PLAIN || q.kind() == Quantity.Kind.SAMPLE)
            && q.unit() == null
            && q.bound() == null
            && q.spread() == null
            && (q.low() == null || q.total() != null && q.percent() != null)
            && q.value().signum() >= 0
            && q.value().scale() <= 0
            && q.value().compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    if (!number) {
      return null;
    }
    Integer total = q.total() == null ? null : whole(q.total());
    BigDecimal percent = q.percent();
    Span span = q.span();
    String behind = analysis.after(sentence, q.span().end(), 110);
    String before = analysis.before(sentence, q.span().start(), 30);
    boolean rate =
        q.total() == null
            && (CLASS_BEFORE.matcher(analysis.before(sentence, q.span().start(), 7)).matches()
                || q.word() && (SHARE.in(behind) || SHARE_OF.in(before)));
    boolean lookedAt =
        total == null
            && percent == null
            && !nextIsPercentOf(q, next, nextIsPercent)
            && DENOMINATOR.in(before)
            && COUNTS_PEOPLE.in(behind);
    if (rate || lookedAt || total == null && NO_COUNT.in(behind)) {
      return null;
    }
    if (percent == null && nextIsPercentOf(q, next, nextIsPercent)) {
      percent = next.value();
      span =
          new Span(
              q.span().start(),
              closed(next.span().end()) ? next.span().end() + 1 : next.span().end());
    }
    Finder of = TOTAL_BEHIND.finder(analysis.after(sentence, span.end(), 30));
    if (total == null && of.find() && Integer.parseInt(of.group("total")) >= q.value().intValue()) {
      total = Integer.valueOf(of.group("total"));
      span = new Span(span.start(), span.end() + of.end());
    }
    Figure.Form form;
    if (total != null || percent != null) {
      form = Figure.Form.FRACTION;
    } else if (q.kind() == Quantity.Kind.SAMPLE && isSize(q, behind)) {
      return null;
    } else if (q.kind() == Quantity.Kind.SAMPLE) {
      form = Figure.Form.SAMPLE;
    } else if (NO_OUTCOME.in(behind)) {
      return null;
    } else {
      form = COUNTS_PEOPLE.in(behind) ? Figure.Form.PEOPLE : Figure.Form.BARE;
      total = EVERYBODY.in(before) ? whole(q.value()) : null;
    }
    return new Figure(span, spread(q, span), whole(q.value()), total, percent, form);
  }

  /** The size of the group named before the bracket, or of how many percentages are told. */
  private boolean isSize(Quantity q, String behind) {
    boolean group =
        POPULATION.in(analysis.before(sentence, q.span().start(), 60))
            || analysis.groups().in(sentence).stream()
                .anyMatch(
                    g ->
                        g.span().end() <= q.span().start()
                            && analysis
                                .between(g.span().end(), q.span().start())
                                .matches("\\s?[(\\[]\\s?"));
    return group || behind.matches("(?s)^\\s?;\\s?\\d[\\d.]*\\s?%.*");
  }

  private boolean nextIsPercentOf(Quantity q, Quantity next, boolean nextIsPercent) {
    return nextIsPercent
        && !SEX.in(analysis.after(sentence, next.span().end(), 20))
        && PERCENT_BEHIND.matcher(analysis.between(q.span().end(), next.span().start())).matches();
  }

  private boolean closed(int at) {
    return at < sentence.span().end() && ")]".indexOf(analysis.text().charAt(at)) >= 0;
  }

  private boolean opened(int from, int to) {
    String glue = analysis.between(from, to);
    return glue.indexOf('(') >= 0 || glue.indexOf('[') >= 0;
  }

  private static Integer whole(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0 ? value.intValue() : null;
  }

  /** The same quantity over a longer stretch of text. */
  private static Quantity spread(Quantity q, Span span) {
    return new Quantity(
        span,
        q.number(),
        q.kind(),
        q.value(),
        q.bound(),
        q.unit(),
        q.word(),
        q.spread(),
        q.spreadKind(),
        q.low(),
        q.high(),
        q.level(),
        q.total(),
        q.percent());
  }
}
