package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds harms that are changes of something measured: "increases in serum creatinine occurred in
 * 7.0 % of patients", "one patient had an elevation of intraocular pressure". A change is a harm
 * where people are counted who had it, or where harms are told of; a mean that fell is a result.
 */
final class LaboratoryHarms {
  private static final Wording CHANGE =
      Wording.of(
          "(?i)\\b(?:increases?|decreases?|elevations?|reductions?|falls?|rises?|declines?|abnormalit(?:y|ies)) (?:in|of) (?:the |serum |plasma |blood |urinary )*$");

  /** "Raised lipase (n = 2)", "low platelets". */
  private static final Wording CHANGED =
      Wording.of(
          "(?i)\\b(?:raised|elevated|increased|low|reduced|decreased|abnormal) (?:serum |plasma |blood |liver )*$");

  /** "Transaminases above three times the upper limit of normal". */
  private static final Wording BEYOND =
      Wording.of(
          "(?i)^(?: (?:levels?|concentrations?|counts?|values?|enzymes))?(?: (?:rose|increased|elevated|raised|elevations?))?(?: to)? ?(?:above|over|exceeding|at least|more than|greater than|>|≥|below|<)? ?(?:(?:\\d+(?:\\.\\d+)?|two|three|five|ten) ?(?:×|x|times) ?)?(?:the )?(?:ULN|upper limit of (?:the )?normal(?: range)?)\\b");

  /** Where the words of a name become those of a bound. */
  private static final Wording BOUND = Wording.of("(?i) (?:above|over|exceeding|below)\\b");

  private static final Wording COUNTED = Wording.of("^\\s?[(\\[]\\s?(?:n\\s?=\\s?)?\\d");
  private static final Wording BECAUSE =
      Wording.of("(?i)\\b(?:because of|due to|owing to|for|included|including)\\s$");
  private static final Wording LISTED_BEFORE = Wording.of("(?i)(?:,|:|\\band|\\bor|\\() $");
  private static final Wording LISTED_AFTER =
      Wording.of("(?i)^(?:,|\\.|;| and\\b| or\\b| \\(|\\))");
  private static final Wording LABORATORY =
      Wording.of("(?i)\\b(?:levels?|concentrations?|counts?|pressures?|intervals?)$");
  private static final Wording LEVEL =
      Wording.of("(?i)^ (?:levels?|concentrations?|counts?|values?)\\b");
  private static final Wording HAPPENED =
      Wording.of(
          "(?i)^(?:[^.;]|\\.(?=\\d)){0,120}?\\b(?:occurred|developed|(?:was|were) (?:seen|observed|noted|reported|found|recorded|detected))\\b[^.;]{0,25}?\\b(?:in|by|among) (?:only |about )?(?:\\d|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|no\\b|none\\b)");
  private static final Wording HAD =
      Wording.of(
          "(?i)(?:\\d|\\b(?:one|two|three|four|five|six|no|none))[^.;]{0,70}\\b(?:had|experienced|developed|showed)(?: an| a)(?: [\\p{L}-]+){0,2} $");
  private static final Wording OBSERVED =
      Wording.of(
          "(?i)^(?:[^.;]|\\.(?=\\d)){0,160}?\\b(?:occurred|(?:was|were) (?:also )?(?:seen|observed|noted|reported)|is (?:usual|common|frequent|possible)|(?:may|can) (?:occur|be seen))\\b");

  /** "Neutrophils below 1.0 ×10⁹/L were found in two": too low, or too high. */
  private static final Wording LOW =
      Wording.of(
          "(?i)(?:neutrophil|granulocyte|platelet|ha?emoglobin(?! ?A)|leu[ck]ocyte|lymphocyte|white|potassium|sodium|phosphate|magnesium)");

  private static final Wording HIGH =
      Wording.of(
          "(?i)(?:\\b(?:ALT|AST|SGOT|SGPT|ALP|GGT|CK|CPK|QTc\\w?)\\b|transaminase|aminotransferase|creatin|bilirubin|lipase|amylase|potassium)");
  private static final Wording LIMIT =
      Wording.of(
          "(?i)^(?: (?:levels?|concentrations?|counts?|values?))? (?:(?<low>below|under|less than|<|≤)|(?<high>above|over|exceeding|greater than|>|≥)) ?\\d[\\d.,]*(?: ?[×x] ?10\\S{1,3}(?:/\\p{L}+)?| ?[\\p{L}µμ%]{1,6}(?:/[\\p{L}µμ]{1,4}\\d?)?)?(?= (?:(?:(?:was|were) (?:found|seen|noted|observed|recorded|reported|documented)|occurred|developed) )in\\b)");

  /** What a drug did to somebody: "had raised his triglycerides". */
  private static final Wording RAISED =
      Wording.of("(?i)\\b(?:raised|increased|elevated) (?:his|her|the patient's) (?:serum )?$");

  private static final Wording STOPPED_WHEN =
      Wording.of(
          "(?i)\\b(?:stopped|discontinued|withdrawn|given up|halted|abandoned|ceased)\\b[^.;]{0,50}\\b(?:when|because|as|after|since) (?:the |his |her |serum )*$");
  private static final Wording ROSE =
      Wording.of("(?i)^(?: levels?)? (?:rose|increased|climbed|went up|doubled|tripled)\\b");
  private static final Wording AT_THE_COST =
      Wording.of("(?i)\\bat the (?:expense|cost|price) of ((?:an? )?(?:[\\p{L}-]+ ){0,2})$");
  private static final Wording MEAN =
      Wording.of("(?i)\\b(?:mean|median|average|compared with baseline)\\b");

  private LaboratoryHarms() {}

  /**
   * The changes that are harms, in reading order.
   *
   * @param safety whether the sentence, or the one before, tells of harms
   */
  static List<Mention> find(Analysis analysis, Sentence sentence, boolean safety) {
    List<Mention> found = new ArrayList<>();
    for (Mention measure : analysis.mentions(sentence, Mention.Type.MEASURE)) {
      String before = analysis.before(sentence, measure.span().start(), 160);
      Finder change = CHANGE.finder(before);
      boolean known =
          measure.concept() != null || LABORATORY.in(analysis.parsed().text(measure.span()));
      Span beyond = known ? caused(analysis, sentence, measure, before) : null;
      beyond = beyond == null ? beyond(analysis, sentence, measure) : beyond;
      Span changed =
          beyond == null && known ? changed(analysis, sentence, measure, before, safety) : beyond;
      if (changed != null) {
        found.add(mention(analysis, sentence, changed));
        continue;
      }
      if (!known || !change.find() || MEAN.in(before)) {
        continue;
      }
      Finder level = LEVEL.finder(analysis.after(sentence, measure.span().end(), 20));
      int end = measure.span().end() + (level.find() ? level.end() : 0);
      String lead = before.substring(0, change.start());
      String after = analysis.after(sentence, end, 200);
      boolean counted = HAPPENED.in(after) || HAD.in(lead);
      if (counted || safety && OBSERVED.in(after)) {
        Span span = new Span(measure.span().start() - before.length() + change.start(), end);
        found.add(mention(analysis, sentence, span));
      }
    }
    return found;
  }

  private static Mention mention(Analysis analysis, Sentence sentence, Span span) {
    return new Mention(
        Mention.Type.CONDITION,
        span,
        sentence.index(),
        analysis.parsed().text(span),
        null,
        "change");
  }

  /** A value beyond a limit in some people, or one that a drug made worse; null for none. */
  private static Span caused(Analysis analysis, Sentence sentence, Mention measure, String before) {
    String name = analysis.parsed().text(measure.span());
    int start = measure.span().start();
    int end = measure.span().end();
    String after = analysis.after(sentence, end, 90);
    Finder limit = LIMIT.finder(after);
    if (limit.find() && (limit.group("low") == null ? HIGH : LOW).in(name)) {
      return new Span(start, end + limit.end());
    }
    boolean told =
        sentence.role() == Section.Role.CASE
            && analysis.mentions(sentence, Mention.Type.DRUG).stream()
                .anyMatch(d -> d.span().end() <= start);
    Finder raised = RAISED.finder(before);
    Finder cost = AT_THE_COST.finder(before);
    if (told && raised.find()) {
      return new Span(start - before.length() + raised.start(), end);
    }
    if (told && cost.find()) {
      return new Span(start - cost.group(1).length(), end);
    }
    Finder rose = ROSE.finder(after);
    return STOPPED_WHEN.in(before) && rose.find() ? new Span(start, end + rose.end()) : null;
  }

  /** A value said to be beyond the normal, as far as that; null for none. */
  private static Span beyond(Analysis analysis, Sentence sentence, Mention measure) {
    String name = analysis.parsed().text(measure.span());
    Finder bound = BOUND.finder(name);
    int end = measure.span().start() + (bound.find() ? bound.start() : name.length());
    Finder beyond = BEYOND.finder(analysis.after(sentence, end, 90));
    return beyond.find() ? new Span(measure.span().start(), end + beyond.end()) : null;
  }

  /** A value told of among harms as raised or low; null for none. */
  private static Span changed(
      Analysis analysis, Sentence sentence, Mention measure, String before, boolean safety) {
    int end = measure.span().end();
    Finder changed = CHANGED.finder(before);
    if (!changed.find()) {
      return null;
    }
    int start = measure.span().start() - before.length() + changed.start();
    String lead = before.substring(0, changed.start());
    Finder level = LEVEL.finder(analysis.after(sentence, end, 20));
    end += level.find() ? level.end() : 0;
    String after = analysis.after(sentence, end, 120);
    boolean event = !analysis.mentions(sentence, Mention.Type.CONDITION).isEmpty();
    boolean listed = event && LISTED_BEFORE.in(lead) && LISTED_AFTER.in(after);
    boolean told = COUNTED.in(after) || HAD.in(lead) || HAPPENED.in(after) || listed;
    return BECAUSE.in(lead)
                && lead.matches("(?is).*\\b(?:with(?:drew|drawn)|stopped|discontinu\\w+)\\b.*")
            || safety && told
        ? new Span(start, end)
        : null;
  }
}
