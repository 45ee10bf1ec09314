package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Arms of papers that name one drug and tell of placebo or controls without listing arms. */
final class DrugAgainstControl {
  /** What sets a study's drug against placebo, in any part of the paper. */
  private static final Wording AGAINST_PLACEBO =
      Wording.of(
          "(?i)\\b(?:randomi[sz]ed|blind|masked|crossover|cross-over)\\b[^.;]{0,80}\\bplacebo\\b|\\bplacebo[- ]controlled (?:[\\p{L}-]+ ){0,3}(?:study|trial)\\b|\\b(?:versus|vs\\.?|compared (?:with|to)) placebo\\b");

  private static final Wording PLACEBO =
      Wording.of(
          "(?i)\\bplacebo(?:-treated|[- ](?:groups?|arms?|recipients|patients|subjects))\\b");

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms;

  /**
   * @param parsed a paper's language
   * @param mentions what it names
   * @param arms those found so far, which are added to
   */
  DrugAgainstControl(Parsed parsed, Mentions mentions, List<Arm> arms) {
    this.parsed = parsed;
    this.mentions = mentions;
    this.arms = arms;
  }

  /** The title's only drug and the controls whom the text sets against those who had it. */
  void add() {
    Set<String> drugs = new LinkedHashSet<>();
    boolean controls = false;
    boolean placebo = false;
    for (Sentence sentence : parsed.sentences()) {
      if (sentence.index() == 0 || sentence.role() == Section.Role.TITLE) {
        mentions.in(sentence, Mention.Type.DRUG).stream()
            .filter(d -> d.concept() == null || !d.concept().get("kind").equals("class"))
            .forEach(d -> drugs.add(d.name()));
      } else if (sentence.role() != Section.Role.BACKGROUND) {
        controls |= NamedArms.CONTROLS.in(parsed.words(sentence));
        placebo |= PLACEBO.in(parsed.words(sentence));
      }
      placebo |= AGAINST_PLACEBO.in(parsed.words(sentence));
    }
    if (drugs.isEmpty() && placebo) {
      drugs.addAll(told());
    }
    if ((controls || placebo) && drugs.size() == 1) {
      boolean alone = arms.size() == 1 && NamedArms.isControl(arms.get(0));
      if (arms.isEmpty() || alone) {
        arms.add(0, new Arm(drugs.iterator().next(), drugs, null));
      } else if (arms.get(0).drugs.isEmpty()
          && !NamedArms.CONTROL_NAME.matcher(arms.get(0).label).matches()) {
        arms.get(0).aliases.addAll(drugs);
        arms.get(0).drugs.addAll(drugs);
      }
      if (arms.size() < 2) {
        Arm control =
            placebo
                ? new Arm("placebo", Set.of("placebo"), null)
                : new Arm("control", Set.of(), null);
        control.aliases.add("controls");
        arms.add(control);
      }
    }
  }

  /** The drugs of a paper whose title names none: those of its methods and results. */
  private Set<String> told() {
    Set<String> drugs = new LinkedHashSet<>();
    for (Sentence sentence : parsed.sentences()) {
      if (sentence.role() != Section.Role.BACKGROUND
          && sentence.role() != Section.Role.CONCLUSION) {
        mentions.in(sentence, Mention.Type.DRUG).stream()
            .filter(d -> d.concept() == null || !d.concept().get("kind").equals("class"))
            .forEach(d -> drugs.add(d.name()));
      }
    }
    return drugs;
  }
}
