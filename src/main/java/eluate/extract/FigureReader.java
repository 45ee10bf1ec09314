package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of people in a sentence. */
final class FigureReader {
  private static final String PEOPLE =
      "(?:patients?|pts?|subjects?|participants?|wom[ae]n|m[ae]n|child(?:ren)?|girls?|boys?|adults?|volunteers?|individuals?"
          + "|persons?|people|cases|recipients?|infants?|neonates?|eyes?|survivors?|responders?|users?|mothers?|students?)\\b";
  private static final Pattern COUNTS_PEOPLE =
      Pattern.compile("(?i)^\\s?(?:of (?:the |these |those |our )?)?(?:[\\p{L}][\\p{L}-]* ){0,2}?" + PEOPLE);
  /** "The other patient", "both women", "none of the patients": people counted without a number. */
  private static final Pattern WORDS =
      Pattern.compile("(?i)\\b(?<none>(?:none of (?:the |these |our )?(?:\\d+ )?(?:[\\p{L}-]+ )?|no (?:other |study )?)" + PEOPLE + ")|\\b(?<both>both (?:of the )?" + PEOPLE
          + ")|\\b(?<another>(?:another|the other|the remaining) (?:patient|subject|participant|woman|man|child)\\b)");
  private static final Pattern COUNTS_BEHIND =
      Pattern.compile("(?i)^\\s?(?:of )?(?:(?:the )?[\\p{L}][\\p{L}+-]*\\s){0,4}?[,;]?\\s?[(\\[]\\s?(?:n\\s?=\\s?)?$|^\\s?[,;]\\s?(?:n\\s?=\\s?)?$");
  private static final Pattern LIST_GLUE = Pattern.compile("(?i)^\\s?(?:,|;|/|:|and|or|, and|, or|v|vs\\.?|versus)\\s?$");
  private static final Pattern CHANGE_BEFORE =
      Pattern.compile("(?i)\\b(?:by|reductions? of|increases? of|decreases? of|increased|decreased|reduced|declined|fell|rose|changes? of|drop of"
          + "|improvements? of|improved|power of|accuracy of|gain of|loss of|from|alpha of|level of|bioavailability|dilution|at least (?:an? )?|minimum)\\s(?:about |approximately |an? |mean |average |of )*$");
  private static final Pattern CHANGE_AFTER =
      Pattern.compile("(?i)^\\s?(?:\\([^()]*\\)\\s?)?(?:lower|higher|greater|less|more than|reduction|increase|decrease|improvement|drop|decline|rise|fall|relative|loss|gain|change|confidence|CI\\b|power"
          + "|chance|probability|solution|cream|gel|ointment|dextrose|saline|glucose|level|of (?:the )?(?:baseline|predicted|total|body|maximum|dose)|or (?:more|greater|higher|less)|improvement|response criteria|oxygen|v/v|w/v|below|above|from)\\b");
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
    List<Figure> figures = new ArrayList<>();
    int i = 0;
    while (i < quantities.size()) {
      Quantity quantity = quantities.get(i);
      Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
      Figure figure = percent[i] ? percentage(quantity, next) : counted(quantity, next, next != null && percent[i + 1]);
      if (figure != null) {
        figures.add(figure);
        i += next != null && figure.span().end() >= next.span().end() ? 2 : 1;
      } else {
        i++;
      }
    }
    words(figures);
    figures.sort(Comparator.comparing(Figure::span));
    return figures;
  }

  /** Which quantities are percentages of people; in "21, 22 and 19 %" the sign stands once for all. */
  private boolean[] percentages(List<Quantity> quantities) {
    boolean[] percent = new boolean[quantities.size()];
    for (int i = quantities.size() - 1; i >= 0; i--) {
      Quantity q = quantities.get(i);
      boolean plain = q.kind() == Quantity.Kind.PLAIN && q.bound() == null && q.spread() == null && q.total() == null
          && q.value().signum() >= 0 && q.value().compareTo(HUNDRED) <= 0 && !q.word();
      if (plain && q.isPercent()) {
        percent[i] = !isChange(q);
      } else if (plain && q.unit() == null && q.percent() == null && i + 1 < quantities.size() && percent[i + 1]) {
        Quantity next = quantities.get(i + 1);
        percent[i] = next.percent() == null && next.total() == null
            && LIST_GLUE.matcher(analysis.between(q.span().end(), next.span().start())).matches();
      }
    }
    return percent;
  }

  private boolean isChange(Quantity q) {
    return CHANGE_BEFORE.matcher(analysis.before(sentence, q.span().start(), 40)).find()
        || CHANGE_AFTER.matcher(analysis.after(sentence, q.span().end(), 40)).find();
  }

  /** "87.3% (89/102)", "30% (n = 12)", "30%". */
  private Figure percentage(Quantity q, Quantity next) {
    if (next != null && COUNTS_BEHIND.matcher(analysis.between(q.span().end(), next.span().start())).matches()) {
      boolean fraction = next.total() != null && next.unit() == null;
      boolean sample = (next.kind() == Quantity.Kind.SAMPLE || next.isCount()) && next.value().scale() <= 0
          && closed(next.span().end()) && opened(q.span().end(), next.span().start());
      if (fraction || sample) {
        Span span = new Span(q.span().start(), closed(next.span().end()) ? next.span().end() + 1 : next.span().end());
        return new Figure(span, spread(q, span), whole(next.value()), fraction ? whole(next.total()) : null, q.value(), Figure.Form.PERCENT);
      }
    }
    return new Figure(q.span(), q, null, null, q.value(), Figure.Form.PERCENT);
  }

  private Figure counted(Quantity q, Quantity next, boolean nextIsPercent) {
    boolean number = (q.kind() == Quantity.Kind.PLAIN || q.kind() == Quantity.Kind.SAMPLE) && q.unit() == null && q.bound() == null
        && q.spread() == null && q.low() == null && q.value().signum() >= 0 && q.value().scale() <= 0
        && q.value().compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    if (!number) {
      return null;
    }
    Integer total = q.total() == null ? null : whole(q.total());
    BigDecimal percent = q.percent();
    Span span = q.span();
    if (percent == null && nextIsPercent && analysis.between(q.span().end(), next.span().start()).matches("(?i)\\s?(?:[\\p{L}-]+ ?){0,4}[,;(\\[]\\s?")) {
      percent = next.value();
      span = new Span(q.span().start(), closed(next.span().end()) ? next.span().end() + 1 : next.span().end());
    }
    Figure.Form form;
    if (total != null || percent != null) {
      form = Figure.Form.FRACTION;
    } else if (q.kind() == Quantity.Kind.SAMPLE) {
      form = Figure.Form.SAMPLE;
    } else {
      form = COUNTS_PEOPLE.matcher(analysis.after(sentence, q.span().end(), 60)).find() ? Figure.Form.PEOPLE : Figure.Form.BARE;
    }
    return new Figure(span, spread(q, span), whole(q.value()), total, percent, form);
  }

  private void words(List<Figure> figures) {
    Matcher m = WORDS.matcher(analysis.text()).region(sentence.span().start(), sentence.span().end());
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      if (figures.stream().anyMatch(f -> f.span().overlaps(span))) {
        continue;
      }
      int events = m.group("none") != null ? 0 : m.group("both") != null ? 2 : 1;
      Quantity quantity = new Quantity(span, span, Quantity.Kind.PLAIN, BigDecimal.valueOf(events), null, null, true, null, null, null, null, null, null, null);
      figures.add(new Figure(span, quantity, events, events == 2 ? 2 : null, null, Figure.Form.PEOPLE));
    }
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
    return new Quantity(span, q.number(), q.kind(), q.value(), q.bound(), q.unit(), q.word(), q.spread(), q.spreadKind(), q.low(), q.high(), q.level(), q.total(), q.percent());
  }
}
