package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mentions;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes the inventory of a study's arms, and finds the words that point at them. */
final class ArmFinder {
  private static final Wording COMPARES =
      Wording.of("(?i)\\b(?:between|groups|arms|comparison of|comparing|compares?)\\b");
  private static final Wording ASSIGNED =
      Wording.of(
          "(?i)\\b(?:randomi[sz](?:ed?|ation|ing)|randomly|assigned|allocated|divided into|received either|treated with either|receive|to either|double-blind(?:ed)?|crossed over|dose levels?|dose[- ]escalat\\w+|escalating doses)\\b");
  private static final Wording ASSIGNED_TO =
      Wording.of(
          "(?i)\\b(?:randomi[sz]ed?|randomi[sz]ation|randomly|assigned|allocated)\\b[^.;]{0,80}?\\b(?:to receive|to|receiving)\\b|\\breceived either|\\btreated with either");
  private static final Wording COMPARED =
      Wording.of(
          "(?i)\\b(?:compar(?:es?|ed|ing|isons?)|versus|vs|or placebo|and placebo|placebo-controlled)\\b");
  private static final Wording DEFINED =
      Wording.of(
          "(?i)[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b[^()\\[\\]]{0,20}[)\\]].{1,200}[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b|\\(n ?= ?\\d+\\).{1,200}\\(n ?= ?\\d+\\)|\\(\\d+ (?:patients|subjects|participants|women|men|children|pts)\\b[^()]{0,60}\\).{1,200}\\(\\d+ (?:patients|subjects|participants|women|men|children|pts)\\b"
              + "|\\b\\d+ (?:patients |were |was |received )*(?:in|with|received|on|to|given|began) [^.;]{1,80}?\\b(?:and|or) \\d+ (?:patients |were |was |received )*(?:in|with|received|on|to|given|began)\\b");

  /** Of doses that came together over time no one is given. */
  private static final Wording GATHERED = Wording.of("(?i)\\bcumulative\\b[^.;]{0,40}\\bdoses?\\b");

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms = new ArrayList<>();
  private final List<GroupMention> pointers = new ArrayList<>();

  ArmFinder(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** Finds them; the answers stand in {@link #groups} and {@link #mentions}. */
  ArmFinder find() {
    boolean told = parsed.document().metadata().kind() == Kind.CASE_REPORT;
    Passage paper = new Passage(parsed.document().text());
    boolean comparative = ASSIGNED.in(paper) || COMPARED.in(paper) || DEFINED.in(paper);
    if (told
        && !parsed
            .document()
            .text()
            .matches(
                "(?is).*\\b(?:randomi[sz]ed|random order|n-of-1|n of 1|double-blind|crossover)\\b.*")) {
      return this;
    }
    if (comparative) {
      inventory();
    }
    NamedArms named = new NamedArms(parsed, mentions, arms);
    named.named();
    named.shortForms();
    arms.forEach(Arm::dropNumbers);
    if (arms.size() >= 2) {
      pointers.addAll(ArmPointers.find(parsed, mentions, arms));
    } else {
      arms.clear();
    }
    return this;
  }

  /**
   * The sentence that tells the assignment best makes the arms; all others only add names to them.
   */
  private void inventory() {
    Alternatives alternatives = new Alternatives(parsed, mentions);
    List<List<Arm>> readings = new ArrayList<>();
    List<Arm> best = List.of();
    int bestScore = 0;
    for (Sentence sentence : parsed.sentences()) {
      String words = parsed.text(sentence.span());
      Passage passage = parsed.words(sentence);
      Finder cue = ASSIGNED.finder(words);
      boolean assigned =
          ASSIGNED.mayBeIn(passage) && cue.find() && sentence.role() != Section.Role.ELIGIBILITY;
      boolean defined = DEFINED.in(passage);
      boolean compared = COMPARED.in(passage);
      if (!assigned && !defined && !compared || GATHERED.in(passage)) {
        continue;
      }
      boolean and = COMPARES.in(words);
      Finder to = ASSIGNED_TO.finder(words);
      boolean told = assigned && to.find();
      int behind = told ? to.end() : assigned && !defined ? cue.end() : 0;
      boolean tells =
          told
              && sentence.role() != Section.Role.RESULTS
              && sentence.role() != Section.Role.CONCLUSION;
      List<Arm> reading =
          distinct(alternatives.read(sentence, sentence.span().start() + behind, and, tells));
      readings.add(reading);
      if (reading.size() < 2 && assigned) {
        reading = distinct(alternatives.read(sentence, sentence.span().start(), and, tells));
        readings.add(reading);
      }
      int score = score(reading, assigned, told, defined, sentence);
      if (score > bestScore) {
        best = reading;
        bestScore = score;
      }
    }
    List<Arm> lettered = new LetteredArms(parsed, mentions).read();
    boolean told =
        lettered.size() >= 2
            && lettered.stream().map(a -> a.drugs).distinct().count() == lettered.size();
    List<Arm> drugs = told && lettered.size() >= best.size() ? lettered : best;
    adopt(drugs.size() >= 2 ? drugs : PhraseArms.read(parsed));
    readings.forEach(this::addNames);
  }

  private static int score(
      List<Arm> reading, boolean assigned, boolean told, boolean defined, Sentence sentence) {
    if (reading.size() < 2 || reading.size() > 8) {
      return 0;
    }
    int sized = (int) reading.stream().filter(a -> a.size != null).count();
    boolean placed =
        sentence.role() != Section.Role.BACKGROUND && sentence.role() != Section.Role.CONCLUSION;
    return 2
        + (assigned ? 3 : 0)
        + (told ? 3 : 0)
        + (defined ? 3 : 0)
        + Math.min(sized, 4)
        + (placed ? 1 : 0)
        + (sentence.index() == 0 ? 2 : 0)
        + Math.min(reading.size(), 4);
  }

  private static List<Arm> distinct(List<Arm> found) {
    List<Arm> distinct = new ArrayList<>();
    for (Arm arm : found) {
      Arm same =
          distinct.stream()
              .filter(d -> d.sameTreatment(arm.drugs, arm.dose) && !d.letteredApart(arm))
              .findFirst()
              .orElse(null);
      if (same == null) {
        distinct.add(arm);
      } else {
        same.aliases.addAll(arm.aliases);
      }
    }
    return distinct;
  }

  private void adopt(List<Arm> best) {
    boolean doses = best.stream().map(a -> a.drugs).distinct().count() < best.size();
    for (Arm arm : best) {
      String label =
          doses && arm.dose != null && !arm.label.contains(arm.dose)
              ? arm.label + " " + arm.dose
              : arm.label;
      Arm fresh = new Arm(label, arm.drugs, doses ? arm.dose : null);
      fresh.aliases.addAll(arm.aliases);
      fresh.size = arm.size;
      if (doses && arm.dose != null) {
        fresh.aliases.remove(arm.label);
        fresh.aliases.removeAll(arm.drugs);
        fresh.aliases.add(arm.dose);
      }
      arms.add(fresh);
    }
  }

  private void addNames(List<Arm> reading) {
    for (Arm arm : reading) {
      List<Arm> same = arms.stream().filter(a -> a.sameTreatment(arm.drugs, arm.dose)).toList();
      if (same.size() == 1 && reading.size() >= 2) {
        same.get(0).aliases.addAll(arm.aliases);
        same.get(0).size = same.get(0).size == null ? arm.size : same.get(0).size;
      }
    }
  }

  List<GroupMention> mentions() {
    return pointers;
  }

  List<Group> groups() {
    return arms.stream()
        .map(
            a ->
                new Group(
                    a.label,
                    "arm",
                    a.aliases.stream().filter(x -> !x.equals(a.label)).toList(),
                    a.size,
                    null,
                    null,
                    null))
        .toList();
  }
}
