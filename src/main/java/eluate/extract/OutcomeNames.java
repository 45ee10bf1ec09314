package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names what people are counted by from the clause that their number stands in: "X was seen in 12",
 * "the rate of X was 12 %", "X was more frequent in the one arm (12 % vs. 3 %)".
 */
final class OutcomeNames {
  /** What ends a condition: people of whom it is told are better off. */
  private static final String RESOLVED =
      "relieved|resolved|improved|cured|healed|eradicated|controlled|cleared|reversed|prevented|abolished|suppressed|normali[sz]ed|corrected|eliminated";

  private static final Wording HAPPENED =
      Wording.of(
          "(?i)(?:^|[;,:.]\\s(?:and |while |whereas |but )?|\\band )(?<name>(?:[\\p{L}\\d≥≤<>=%][\\p{L}\\d/'’+%.-]*\\s){1,8}?)(?:\\([^()]{1,60}\\)\\s)?(?:(?:was|were|has been|have been|had been|could be) (?:also |only |thus |completely |significantly |successfully )?(?<verb>achieved|observed|seen|found|reached|obtained|attained|maintained|noted|documented|demonstrated|successful|present|needed|required|necessary|performed|detected|confirmed|recorded|reported|gained|used|given|possible|avoided|effective|evidenced|established|experienced|abnormal|normal|positive|negative|absent|complete|"
              + RESOLVED
              + ")|occurred|happened)\\s(?:(?:at|after|during|within|on|by|according to|based on) [^,;:.()]{2,70}? )?(?:in|by|for|among)\\s(?:only |about |approximately |all |a further |another )?$");
  private static final Wording RATE =
      Wording.of(
          "(?i)(?:^|[;,:.]\\s?(?:and |while |whereas |but )?|\\b(?:and|the|with an?|were|was) )(?<name>(?:[\\p{L}\\d][\\p{L}\\d/'’+-]*\\s){0,5}?(?:rates?|success|incidence|proportion|seropositivity|compliance|adherence|frequency|percentages?|patency|efficacy|positivity|negativity|conservation|closure|healing|clearance|eradication)(?:\\s(?:of|in|for|at)(?:\\s[\\p{L}\\d/-]+){1,9}?)?)\\s?(?:\\([^()]*\\)\\s)?(?:was|were|of|[(:=,]|in [^,;.()]{2,40}? (?:was|were))\\s?(?:only |about |approximately |also )?(?:[(])?$");
  private static final Wording WAS =
      Wording.of(
          "(?i)(?:^|[;:.]\\s|, (?:and |while |whereas ))(?:the )?(?<name>(?:[\\p{L}][\\p{L}\\d/'’+-]*\\s){1,6}?)(?:(?:at|after|by) [^,;.()]{2,25}\\s)?(?:was|were)\\s(?:only |about |approximately )?$");

  /** "X was lower in the one group, with 20/32 (62.5%) in …": the clause's subject is compared. */
  private static final Wording COMPARED =
      Wording.of(
          "(?i)(?:^|[;:.]\\s|, (?:and |whereas |while |but |(?=the )))(?:there was no (?:significant )?difference in )?(?<name>(?:[\\p{L}\\d≥≤<>=%][\\p{L}\\d/'’+%.-]*\\s){1,12}?)(?:[(][^()]{1,40}[)]\\s)?(?:(?:did not|differed|didn't)\\s(?:differ\\b)?|(?:was|were)\\s(?:(?:not|also|\\w+ly|slightly|much|no)\\s){0,3}(?:lower|higher|greater|less|more|fewer|better|worse|increased|decreased|reduced|improved|similar|comparable|different|superior)\\b)[^.;]{0,110}$");

  /** Words by which a name says no outcome. */
  static final Wording NO_OUTCOME =
      Wording.of(
          "(?i)\\b(?:previous(?:ly)?|prior|baseline|history|males?|females?|men|white|black|caucasian|asian|aged?|years|received|receiving|randomi[sz]ed|enrolled|completed|withdr\\w+|lost|discontinu\\w+|status|mean|median|average|p\\s?[<=>]|confidence|dropout|drop-out|follow-up|screened|eligible|recruited|included|difference|significant\\w*|change[ds]?|reduction|increase[ds]?|decrease[ds]?|sensitivity|specificity|prevalence|dose|adverse|toxicity|side|(?:TE|S)?AEs?|there|they|these|those|this|which|whom?|patients?|subjects|participants|results?|similar|comparable|higher|lower|greater|heart rate|respiratory rate|filtration rate|growth rate|metabolic rate|flow rate|pulse rate|sedimentation rate|glucose|weight|pressure|concentrations?|hypogly\\w+|no|heart|vision|acuity|scores?|accrual|recruitment|show\\w*)\\b");

  /** A name that says nothing by itself: "the overall rate". */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:(?:the|an?|overall|total|cumulative|annual|crude|mean|respective|corresponding|rates?|incidences?|proportions?|percentages?|frequency|success|of)\\s?)+");

  /**
   * Where a number's outcome is named.
   *
   * @param span the name
   * @param resolved whether people lost it
   */
  record Named(Span span, boolean resolved) {}

  private OutcomeNames() {}

  /** What the clause before a number counts; null where it names nothing. */
  static Named of(Analysis analysis, Sentence sentence, Figure figure) {
    String before = analysis.before(sentence, figure.span().start(), 110);
    Finder happened = HAPPENED.finder(before);
    int from = figure.span().start() - before.length();
    if (happened.find()) {
      String verb = happened.group("verb");
      return new Named(name(happened, from), verb != null && verb.matches("(?i)" + RESOLVED));
    }
    Finder rate = RATE.finder(before);
    if (rate.find()) {
      return new Named(name(rate, from), false);
    }
    Finder was = WAS.finder(before);
    if (was.find()
        && !measured(analysis, sentence, from + was.start("name"), figure.span().start())) {
      return new Named(name(was, from), false);
    }
    String clause = analysis.before(sentence, figure.span().start(), 260);
    int start = figure.span().start() - clause.length();
    Finder compared = COMPARED.finder(clause);
    boolean people = figure.form() == Figure.Form.PERCENT || figure.form() == Figure.Form.FRACTION;
    if (people && compared.find()) {
      Span name = name(compared, start);
      return measured(analysis, sentence, name.start(), name.end()) ? null : new Named(name, false);
    }
    return null;
  }

  /** Whether a name says an outcome at all. */
  static boolean says(String name) {
    return !NO_OUTCOME.in(name) && !GENERIC.matcher(name).matches() && name.length() > 3;
  }

  private static Span name(Finder m, int from) {
    return new Span(from + m.start("name"), from + m.end("name"));
  }

  /** Whether a listed measure or a condition stands there. */
  static boolean measured(Analysis analysis, Sentence sentence, int from, int to) {
    return analysis.mentions(sentence, Mention.Type.MEASURE).stream()
            .anyMatch(m -> m.concept() != null && m.span().start() < to && m.span().end() > from)
        || analysis.mentions(sentence, Mention.Type.CONDITION).stream()
            .anyMatch(m -> m.span().start() < to && m.span().end() > from);
  }

  /** A name without articles and without the people who had it. */
  static Span trimmed(Analysis analysis, Span span) {
    String words = analysis.text().substring(span.start(), span.end());
    Matcher m =
        Pattern.compile(
                "(?i)^\\s*(?:(?:an?|the|their|his|her|at least an?|evidence of|only|also|and|with|to be|overall rate of|(?:frequency|incidences?|occurrence|percentages?|proportions?) of(?! (?:patients|subjects|participants|women|men|children|infants|eyes|cases)\\b)|(?:the )?(?:percentages?|proportions?|rates?|numbers?|frequency|incidences?) of (?:patients|subjects|participants|women|men|children|infants|eyes|cases) (?:with(?:out)?|achieving|reaching|having|developing|experiencing|requiring|showing|who (?:had|achieved|reached|developed|experienced|required|showed|met)))\\s+)*")
            .matcher(words);
    int start = m.find() ? span.start() + m.end() : span.start();
    int end = span.end();
    while (end > start && Character.isWhitespace(analysis.text().charAt(end - 1))) {
      end--;
    }
    return new Span(Math.min(start, end), end);
  }
}
