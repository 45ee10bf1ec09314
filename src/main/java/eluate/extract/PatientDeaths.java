package eluate.extract;

import eluate.language.Negation;
import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;

/**
 * Finds the patient who is told to have died: "patient 4 died of pneumonia", "a day later she
 * died".
 */
final class PatientDeaths {
  private static final Wording DIED =
      Wording.of(
          "(?i)\\b(?:died|expired|succumbed|passed away)\\b(?! before (?:treatment|inclusion|enrol))");

  /** Right before a verb whose subject stands in the sentence or is the only patient. */
  private static final Wording SUBJECT =
      Wording.of(
          "(?i)(?:^|[,;.:\\s])(?:s?he|(?:the|this|our) (?:patient|man|woman|boy|girl|child|infant|neonate))\\s(?:(?:then|later|subsequently|eventually|finally|unfortunately|suddenly|had)\\s){0,2}$");

  /** Deaths that are no patient's of the paper. */
  private static final Wording OTHERS =
      Wording.of(
          "(?i)\\b(?:mother|father|brother|sister|husband|wife|sibling|parents?|family|none|no one|nobody|literature|patients)\\b");

  private PatientDeaths() {}

  /** Adds the death that a sentence tells of one patient. */
  static void find(Analysis analysis, Sentence sentence, List<PeopleCount> found) {
    List<Group> patients = analysis.groups().patients();
    if (patients.isEmpty()) {
      return;
    }
    Finder died = DIED.finder(sentence.span().of(analysis.text()));
    if (!died.find()) {
      return;
    }
    Span verb =
        new Span(sentence.span().start() + died.start(), sentence.span().start() + died.end());
    String label = label(analysis, sentence, verb, patients);
    boolean counted =
        found.stream()
            .anyMatch(
                c ->
                    c.kind().equals("died") && sentence.span().contains(c.words())
                        || c.kind().equals("died") && c.group().equals(label));
    if (label != null
        && !counted
        && Negation.before(analysis.text(), sentence.span(), verb) == null) {
      found.add(new PeopleCount(1, null, "died", label, verb, "patient-death", 0.7));
    }
  }

  private static String label(
      Analysis analysis, Sentence sentence, Span verb, List<Group> patients) {
    String before = analysis.before(sentence, verb.start(), 200);
    if (OTHERS.in(before)) {
      return null;
    }
    String label = null;
    for (GroupMention mention : analysis.groups().in(sentence)) {
      boolean patient = patients.stream().anyMatch(p -> p.label().equals(mention.label()));
      if (patient && mention.span().end() <= verb.start()) {
        label = mention.label();
      }
    }
    boolean only = patients.size() == 1 && analysis.groups().arms().isEmpty();
    return label != null ? label : only && SUBJECT.in(before) ? patients.get(0).label() : null;
  }
}
