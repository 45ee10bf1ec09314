package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.AdverseEvent;
import eluate.record.Group;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Harms, and how many people had them. */
final class AdverseEvents implements Extractor<AdverseEvent> {
  /** "74% stayed free of angioedema": a number of those who did not have it. */
  private static final Wording FREE_OF =
      Wording.of(
          "(?i)\\b(?:free (?:of|from)|without|neither|did not|had no|no|none)\\s(?:[\\p{L}-]+\\s){0,4}$");

  /** Between an event, those listed with it, and the group that had them. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)s?(?:(?:,|,? and|,? or|/|,? as well as)\\s?(?:(?:more|less|fewer|also|\\p{L}+(?:al|ic|ous|ive)) ){0,2}¤s?){0,5}\\s(?:(?:occurred|(?:was|were) (?:seen|observed|noted|reported|more (?:common|frequent)))(?: (?:only|more (?:often|frequently)))?\\s)?(?:in|with|on|among|under|by|for|during)\\s(?:only )?(?:the |those |patients |treated with |receiving |given |taking )*");

  /** What nobody has told of before says nothing of these people. */
  private static final Wording UNHEARD_OF =
      Wording.of(
          "(?i)^[^,;.]{0,25}\\b(?:has|have) (?:not|never) (?:previously |yet |so far )?been (?:reported|described|documented|published)\\b");

  /** "The assumption that it is without side effects", "has not been shown to cause". */
  private static final Wording SUPPOSED =
      Wording.of(
          "(?i)\\b(?:assumption|assumed|belief|claim(?:ed|s)?|suggestion) that\\b[^.;]{0,70}$|\\bto (?:our|the authors') knowledge\\b[^.;]{0,90}$|\\bnot (?:been )?shown to (?:\\p{L}+ly )?(?:cause|induce|produce|lead to) (?:\\p{L}+ ){0,2}$");

  private final OutcomeFinder finder;

  AdverseEvents(OutcomeFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<AdverseEvent> extract(Analysis analysis) {
    List<AdverseEvent> found = new ArrayList<>();
    for (Map.Entry<Sentence, List<Outcome>> entry : analysis.outcomes(finder).entrySet()) {
      if (entry.getValue().stream().anyMatch(o -> o.harm() != null)) {
        read(analysis, entry.getKey(), entry.getValue(), found);
      }
    }
    return distinct(found);
  }

  private static void read(
      Analysis analysis, Sentence sentence, List<Outcome> outcomes, List<AdverseEvent> found) {
    Grades grades = new Grades(analysis, sentence);
    Set<Integer> counted = new HashSet<>();
    for (Counted count : Counted.in(analysis, sentence, outcomes)) {
      Harm harm = outcomes.get(count.outcome()).harm();
      Span figure = count.figure().span();
      if (harm != null
          && (noneOf(analysis, sentence, harm, count.figure())
              || wasNot(analysis, sentence, harm, count.figure()))) {
        continue;
      }
      counted.add(count.outcome());
      if (harm != null && !FREE_OF.in(analysis.between(figure.end(), harm.span().start()))) {
        Grades.Grade grade = grades.ofFigure(harm.span(), figure);
        grade = grade == null ? grades.ofName(harm.span()) : grade;
        found.add(
            item(
                analysis,
                harm,
                bracketed(analysis, sentence, harm, count.group()),
                count.figure(),
                grade == null ? null : grade.value(),
                harm.span().cover(figure),
                "harm.counted",
                0.8));
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (!counted.contains(i) && outcomes.get(i).harm() != null) {
        uncounted(analysis, sentence, outcomes.get(i).harm(), grades, found);
      }
    }
  }

  /** "One woman each had oedema (A) and a rash (B)": the group in the bracket behind the harm. */
  private static String bracketed(
      Analysis analysis, Sentence sentence, Harm harm, String otherwise) {
    return analysis.groups().in(sentence).stream()
        .filter(g -> analysis.between(harm.span().end(), g.span().start()).equals(" ("))
        .filter(g -> analysis.between(g.span().end(), g.span().end() + 1).equals(")"))
        .map(GroupMention::label)
        .findFirst()
        .orElse(otherwise);
  }

  private static void uncounted(
      Analysis analysis, Sentence sentence, Harm harm, Grades grades, List<AdverseEvent> found) {
    Grades.Grade grade = grades.ofName(harm.span());
    Span no = Negation.before(analysis.text(), sentence.span(), harm.span());
    boolean denied = no != null || Negation.after(analysis.text(), sentence.span(), harm.span());
    String group =
        denied ? deniedFor(analysis, sentence) : groupOf(analysis, sentence, harm.span());
    if (denied) {
      if (UNHEARD_OF.in(analysis.after(sentence, harm.span().end(), 90))
          || SUPPOSED.in(analysis.before(sentence, harm.span().start(), 110))) {
        return;
      }
      if (harm.deniable() && (no == null || tells(analysis, no, harm))) {

        Figure zero = new Figure(harm.span(), null, 0, null, null, Figure.Form.PEOPLE);
        Span span = no == null ? harm.span() : harm.span().cover(no);
        found.add(
            item(
                analysis,
                harm,
                group,
                zero,
                grade == null ? null : grade.value(),
                span,
                "harm.denied",
                0.8));
      }
    } else if (harm.standsAlone()) {
      boolean patient = group.startsWith("patient ");
      Figure one =
          patient
              ? new Figure(harm.span(), null, 1, null, null, Figure.Form.PEOPLE)
              : new Figure(harm.span(), null, null, null, null, Figure.Form.PEOPLE);
      found.add(
          item(
              analysis,
              harm,
              group,
              one,
              grade == null ? null : grade.value(),
              harm.span(),
              harm.rule(),
              harm.confidence()));
    }
  }

  /** "No thrombosis, and marrow (n = 4)": the number is of something else. */
  private static boolean noneOf(Analysis analysis, Sentence sentence, Harm harm, Figure figure) {
    Span no = Negation.before(analysis.text(), sentence.span(), harm.span());
    return no != null
        && harm.deniable()
        && figure.span().start() >= harm.span().end()
        && figure.percent() == null
        && figure.total() == null
        && figure.events() > 0
        && tells(analysis, no, harm)
        && analysis.between(no.end(), harm.span().start()).matches("(?is)[^,]{0,40}")
        && !analysis
            .between(harm.span().end(), figure.span().start())
            .matches("(?is).*\\b(?:except|but|other than|apart|only)\\b.*");
  }

  /** "In both cases, oedema was not seen": those are no people who had it. */
  private static boolean wasNot(Analysis analysis, Sentence sentence, Harm harm, Figure figure) {
    return harm.deniable()
        && figure.percent() == null
        && (figure.total() == null || figure.total().equals(figure.events()))
        && figure.span().end() <= harm.span().start()
        && Negation.after(analysis.text(), sentence.span(), harm.span());
  }

  /** A denial of the event itself rather than of a difference in it. */
  private static boolean tells(Analysis analysis, Span no, Harm harm) {
    String glue = analysis.between(no.end(), harm.span().start());
    String cue = analysis.text().substring(no.start(), no.end());
    boolean not =
        cue.matches("(?i)not|failed to")
            && !glue.matches(
                "(?is).*\\b(?:experienc\\w+|develop\\w*|report\\w*|have|had|observ\\w+|show\\w*|cause[sd]?|seen)\\b.*");
    return !not
        && !glue.matches(
            "(?is).*\\b(?:excess|risk|differ\\w*|increase[ds]?|higher|more|incidence|rates?|need|relation\\w*|prior|previous|known|history|change|effects? on|improvement|published|literature|proven|efficacy|effectiveness|interfer\\w+|benefit|further|additional|extra|repeat)\\b.*");
  }

  private static String deniedFor(Analysis analysis, Sentence sentence) {
    List<String> near =
        analysis.groups().in(sentence).stream().map(GroupMention::label).distinct().toList();
    boolean several = analysis.groups().patients().size() > 1;
    return near.size() == 1
        ? near.get(0)
        : several ? Groups.ALL : GroupLinker.standing(analysis, sentence, sentence.span().start());
  }

  /**
   * The one patient of a case report has what it reports; elsewhere the arm that the sentence names
   * alone.
   */
  private static String groupOf(Analysis analysis, Sentence sentence, Span span) {
    List<Group> patients = analysis.groups().patients();
    if (analysis.document().metadata().kind() == Kind.CASE_REPORT && patients.size() == 1) {
      boolean introduced = analysis.groups().lastPatientBefore(sentence.span().end()) != null;
      return introduced || sentence.index() == 0 ? patients.get(0).label() : Groups.ALL;
    }
    List<GroupMention> near = analysis.groups().in(sentence);
    String behind = behind(analysis, sentence, span, near);
    if (behind != null) {
      return behind;
    }
    if (near.stream().map(GroupMention::label).distinct().count() == 1) {
      return near.get(0).label();
    }
    return sentence.role() == Section.Role.TITLE
        ? Groups.ALL
        : GroupLinker.standing(analysis, sentence, span.start());
  }

  /** "More nausea and rash with A", "neutropenia in patient 2"; null where no group follows so. */
  private static String behind(
      Analysis analysis, Sentence sentence, Span span, List<GroupMention> near) {
    for (GroupMention mention : near) {
      if (mention.span().start() >= span.end()) {
        String words = analysis.between(span.end(), mention.span().start());
        for (Mention other : analysis.mentions(sentence, Mention.Type.CONDITION)) {
          String name = analysis.parsed().text(other.span());
          words = words.replace(name, "¤");
        }
        return BEHIND.matcher(words).matches() ? mention.label() : null;
      }
    }
    return null;
  }

  private static AdverseEvent item(
      Analysis analysis,
      Harm harm,
      String group,
      Figure figure,
      String grade,
      Span evidence,
      String rule,
      double confidence) {
    BigDecimal percent = figure.percent();
    return new AdverseEvent(
        harm.term(),
        group,
        figure.events(),
        figure.total(),
        percent,
        grade,
        harm.severity(),
        harm.serious(),
        harm.drug(),
        List.of(analysis.evidence(evidence, rule)),
        confidence);
  }

  /**
   * One item for each fact, however often the text tells it; an event without numbers only where
   * none has any.
   */
  private static List<AdverseEvent> distinct(List<AdverseEvent> found) {
    Map<String, AdverseEvent> kept = new LinkedHashMap<>();
    for (AdverseEvent item : found) {
      String key =
          String.join(
              "|",
              Folding.key(item.term()),
              item.group(),
              String.valueOf(item.affected()),
              String.valueOf(item.percent()),
              String.valueOf(item.grade()));
      kept.putIfAbsent(key, item);
    }
    Map<String, List<AdverseEvent>> counted = new HashMap<>();
    for (AdverseEvent item : kept.values()) {
      if (item.affected() != null || item.percent() != null) {
        counted.computeIfAbsent(last(item), word -> new ArrayList<>()).add(item);
      }
    }
    List<AdverseEvent> items = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (AdverseEvent item : kept.values()) {
      boolean bare =
          item.percent() == null
              && (item.affected() == null || item.group().startsWith("patient "));
      boolean told =
          bare
              && (before.contains(Folding.key(item.term()))
                  || counted.getOrDefault(last(item), List.of()).stream()
                      .anyMatch(other -> !other.equals(item) && says(other, item)));
      if (!told) {
        items.add(item);
        before.add(Folding.key(item.term()));
      }
    }
    return items;
  }

  /** The word that heads an event's name, folded. */
  private static String last(AdverseEvent event) {
    List<String> words = Folding.words(event.term());
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Whether a counted event with the same head tells at least what an uncounted one does. */
  private static boolean says(AdverseEvent counted, AdverseEvent bare) {
    List<String> words = Folding.words(bare.term());
    return bare.affected() == null
        && !words.isEmpty()
        && Folding.words(counted.term()).containsAll(words);
  }
}
