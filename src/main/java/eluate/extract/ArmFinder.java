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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the inventory of a study's arms, and finds the words that point at them. */
final class ArmFinder {
  private static final Wording COMPARES =
      Wording.of("(?i)\\b(?:between|groups|arms|comparison of|comparing|compares?)\\b");
  private static final Wording ASSIGNED =
      Wording.of(
          "(?i)\\b(?:randomi[sz](?:ed?|ation|ing)|randomly|assigned|allocated|divided into|received (?:in an? [^.;]{1,40}? )?either|treated with either|receive|to either|double[- ]blind(?:ed)?|crossed over|dose levels?|dose[- ]escalat\\w+|escalating doses)\\b");
  private static final Wording ASSIGNED_TO =
      Wording.of(
          "(?i)\\b(?:randomi[sz]ed?|randomi[sz]ation|randomly|assigned|allocated)\\b[^.;]{0,80}?\\b(?:to receive|to|receiving)\\b|\\breceived (?:in an? [^.;]{1,40}? )?either|\\btreated with either");
  private static final Wording COMPARED =
      Wording.of(
          "(?i)\\b(?:compar(?:es?|ed|ing|isons?)|versus|vs|or placebo|and placebo|placebo-controlled)\\b");
  private static final Wording DEFINED =
      Wording.of(
          "(?i)[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b[^()\\[\\]]{0,20}[)\\]].{1,200}[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b|\\(n ?= ?\\d+\\).{1,200}\\(n ?= ?\\d+\\)|\\(\\d+ (?:patients|subjects|participants|women|men|children|pts)\\b[^()]{0,60}\\).{1,200}\\(\\d+ (?:patients|subjects|participants|women|men|children|pts)\\b"
              + "|\\b\\d+ (?:patients |were |was |received )*(?:in|with|received|on|to|given|began) [^.;]{1,80}?\\b(?:and|or) \\d+ (?:patients |were |was |received )*(?:in|with|received|on|to|given|began)\\b");

  /** Of doses that came together over time no one is given. */
  private static final Wording GATHERED = Wording.of("(?i)\\bcumulative\\b[^.;]{0,40}\\bdoses?\\b");

  private static final Wording GROUPS = Wording.of("(?i)\\b(?:groups?|arms?)\\b");

  /** In how many sentences arms are set against each other that no assignment tells. */
  private static final int LEAST_REPEATS = 3;

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
    new ContrastedArms(parsed, mentions, arms).add();
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
    Sentence teller = null;
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
        int clause = told ? clause(words, to.start()) : 0;
        reading =
            distinct(alternatives.read(sentence, sentence.span().start() + clause, and, tells));
        readings.add(reading);
      }
      int score = score(reading, assigned, told, defined, sentence);
      if (score > bestScore) {
        best = reading;
        bestScore = score;
        teller = sentence;
      }
    }
    if (best.size() > 2) {
      best = repeated(alternatives, best);
    }
    List<Arm> lettered = new LetteredArms(parsed, mentions).read();
    boolean told =
        lettered.size() >= 2
            && lettered.stream().map(a -> a.drugs).distinct().count() == lettered.size();
    List<Arm> drugs = told && lettered.size() >= best.size() ? lettered : best;
    BracketArms.Told bracketed = told ? null : BracketArms.read(parsed, mentions);
    if (bracketed != null && bracketed.sentence().equals(teller)) {
      drugs = bracketed.named(best, false);
    }
    List<Arm> phrases = drugs.size() >= 2 ? List.of() : PhraseArms.read(parsed);
    if (bracketed != null && phrases.size() >= 2) {
      phrases = bracketed.named(phrases, true);
    }
    adopt(drugs.size() >= 2 ? drugs : phrases);
    readings.forEach(this::addNames);
  }

  /** Where the clause of an assignment begins: what all were given may stand before it. */
  private static int clause(String words, int at) {
    return words.lastIndexOf(';', at) + 1;
  }

  /**
   * The arms that the results set against each other again and again, where the sentence of the
   * assignment lists the parts of their regimens as if each were an arm; else those that it tells.
   */
  private List<Arm> repeated(Alternatives alternatives, List<Arm> told) {
    Map<Set<Set<String>>, List<List<Arm>>> readings = new LinkedHashMap<>();
    for (Sentence sentence : parsed.sentences()) {
      if (sentence.role() == Section.Role.RESULTS && GROUPS.in(parsed.words(sentence))) {
        List<Arm> reading =
            distinct(alternatives.read(sentence, sentence.span().start(), true, false));
        Set<Set<String>> key = new HashSet<>();
        reading.forEach(a -> key.add(a.drugs));
        if (key.size() == reading.size() && key.size() >= 2) {
          readings.computeIfAbsent(key, k -> new ArrayList<>()).add(reading);
        }
      }
    }
    Set<Set<String>> own = new HashSet<>();
    told.forEach(a -> own.add(a.drugs));
    List<List<Arm>> votes = List.of();
    for (Map.Entry<Set<Set<String>>, List<List<Arm>>> entry : readings.entrySet()) {
      boolean partly = own.containsAll(entry.getKey());
      if (!partly && entry.getValue().size() > votes.size()) {
        votes = entry.getValue();
      }
    }
    boolean again = readings.containsKey(own);
    if (votes.size() < LEAST_REPEATS || again || votes.get(0).size() >= told.size()) {
      return told;
    }
    List<Arm> arms = votes.get(0);
    return arms.stream().map(arm -> arm.with(parts(arm, arms, told))).toList();
  }

  /** What a regimen's name stands for: the drugs told behind it up to the next arm's. */
  private static List<String> parts(Arm arm, List<Arm> arms, List<Arm> told) {
    List<String> parts = new ArrayList<>();
    Arm current = null;
    for (Arm part : told) {
      for (Arm other : arms) {
        current = other.drugs.stream().anyMatch(part.drugs::contains) ? other : current;
      }
      if (current == arm) {
        part.drugs.stream()
            .filter(d -> !arm.drugs.contains(d) && !parts.contains(d))
            .forEach(parts::add);
      }
    }
    return parts;
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
