package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads arms that no drug names from the sentence that tells the assignment: "randomised to a
 * 16-week exercise programme (n = 40) or usual care".
 */
final class PhraseArms {
  private static final Wording ASSIGNED =
      Wording.of(
          "(?i)\\b(?:randomi[sz]ed|randomly|assigned|allocated|divided)\\b(?:(?!\\b(?:trials?|study|studies)\\b)[^.;]){0,70}?\\b(?:to|into|between)\\s");
  private static final Wording ALTERNATIVES =
      Wording.of(
          "^(?<first>[^.;:()\\[\\]]{2,90}?)(?<size1>\\s?[(\\[][^()\\[\\]]{1,60}[)\\]])?,?\\s(?<glue>or|versus|vs\\.?|and)\\s(?:to |into )?(?<second>[^.;:,()\\[\\]]{2,90})(?<size2>\\s?[(\\[][^()\\[\\]]{1,60}[)\\]])?");
  private static final Wording LEAD =
      Wording.of(
          "(?i)^(?:.*\\beither\\s(?!with\\b))?(?:(?:be|receive|received|receiving|undergo|undergoing|have|use|using|get|follow|view|either|a|an|the|one|of|in|treatment with|treated|\\d+:\\d+|to|with|\\d+[ -](?:weeks?|months?|days?)(?: of)?|their)\\s)*");
  private static final Wording TAIL =
      Wording.of(
          "(?i)\\s(?:for|in|during|over|after|at|before|by|as(?! usual)|every|once|twice|who|that|which|from|on|until|under|to|while|when|were|was|followed)\\b.*$");
  private static final Wording NOUN =
      Wording.of(
          "(?i)\\s(?:groups?|arms?|conditions?|cohorts?|insertions?|placements?|strateg(?:y|ies)|programm?es?|protocols?)$");
  private static final Wording SIZE = Wording.of("(?i)\\bn ?= ?(\\d{1,5})");
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)(?:(?:the |a |one of |of )?(?:two|three|four|five|\\d+|treatment(?! as usual)|study|treatments|either|both|each|no such|order|reverse order|first|second|sequence|group|groups|parallel|equal|different|not|it|them)\\b.*)|.*\\b(?:trial|study|patients|order|sequence|randomi\\w+|assess|evaluate|compare|determine|whether)\\b.*");
  private static final Wording WITH_OR_WITHOUT =
      Wording.of("(?i)(?:.*\\b)?with ([^|]+)\\|(?:without|no) \\1");
  private static final Pattern LETTER = Pattern.compile("(?i)(?:[A-Z]{1,2}|[IVX]{1,3}|\\d)");
  private static final int MOST_WORDS = 7;
  private static final int MOST_ARMS = 5;

  /** "on rivaroxaban (R group) and 42 on no anticoagulant (NA group)". */
  private static final Wording BRACKETED =
      Wording.of(
          "(?<phrase>[^.;:()\\[\\]]{3,80}?)\\s(?<bracket>[(\\[](?:the )?(?<name>[\\p{L}\\d][^()\\[\\];,]{0,30}?)\\s(?:group|arm|cohort)\\b[^()\\[\\]]{0,25}[)\\]])");

  /** What ends before the words that name a treatment. */
  private static final Wording BEFORE_PHRASE =
      Wording.of(
          "(?i)^.*(?:\\b(?:received?|receiving|with|to|on|in|and|or|had|has|underwent|undergoing|using|used|by|of|for|were|was|given|took|taking|either|versus|vs|between|patients|participants|subjects|women|men|children|cases|eyes|into|groups|got)\\b|[,%]|\\d)\\s*");

  private PhraseArms() {}

  /** "Axillary radiotherapy versus no axillary radiotherapy". */
  private static final Wording WITHOUT =
      Wording.of(
          "(?i)\\b((?:[\\p{L}-]+ ){0,2}[\\p{L}-]{4,}),? (?:versus|vs\\.?|or|compared with|and) no \\1\\b");

  /** The two arms of the first sentence that tells of such; empty where none does. */
  static List<Arm> read(Parsed parsed) {
    for (Sentence sentence : parsed.sentences()) {
      if (sentence.role() == Section.Role.ELIGIBILITY) {
        continue;
      }
      String words = parsed.text(sentence.span());
      Finder assigned = ASSIGNED.finder(words);
      while (assigned.find()) {
        List<Arm> arms = alternatives(words.substring(assigned.end()));
        if (arms.size() == 2) {
          return arms;
        }
      }
      List<Arm> bracketed = bracketed(words);
      if (bracketed.size() >= 2) {
        return bracketed;
      }
      Finder without = WITHOUT.finder(words);
      if (without.find()) {
        String label = lead(without.group(1));
        return List.of(new Arm(label, Set.of(), null), new Arm("no " + label, Set.of(), null));
      }
    }
    return List.of();
  }

  /** The groups that brackets behind their treatments name. */
  private static List<Arm> bracketed(String words) {
    List<Arm> arms = new ArrayList<>();
    Finder m = BRACKETED.finder(words);
    while (m.find()) {
      String phrase = lead(BEFORE_PHRASE.matcher(m.group("phrase")).replaceFirst(""));
      String label = phrase.length() < 3 ? m.group("name") : phrase;
      if (arms.stream().noneMatch(a -> a.label.equalsIgnoreCase(label))) {
        Arm arm = new Arm(label, Set.of(), null);
        arm.aliases.add(m.group("name"));
        Finder size = SIZE.finder(m.group("bracket"));
        if (size.find()) {
          arm.size = Integer.valueOf(size.group(1));
        }
        arms.add(arm);
      }
    }
    return arms.size() <= MOST_ARMS ? arms : List.of();
  }

  private static List<Arm> alternatives(String words) {
    Finder m = ALTERNATIVES.finder(words);
    if (!m.find()) {
      return List.of();
    }
    String second = TAIL.matcher(lead(m.group("second"))).replaceFirst("");
    boolean plural =
        m.group("second").matches("(?is).*\\b(?:groups?|arms?|conditions?)\\b.*")
            || m.group("size1") != null;
    if (m.group("glue").equals("and") && !plural) {
      return List.of();
    }
    String first = lead(m.group("first"));
    Matcher without = WITH_OR_WITHOUT.matcher(first + "|" + second);
    if (without.matches()) {
      first = without.group(1);
      second = "no " + first;
    }
    List<Arm> arms = new ArrayList<>();
    boolean open = m.group("size2") != null && second.equals(lead(m.group("second")));
    add(first, m.group("size1"), arms);
    add(second, open ? m.group("size2") : null, arms);
    boolean apart = arms.size() == 2 && !arms.get(0).label.equalsIgnoreCase(arms.get(1).label);
    return apart ? arms : List.of();
  }

  private static String lead(String phrase) {
    return LEAD.matcher(phrase.strip()).replaceFirst("").strip();
  }

  private static void add(String phrase, String bracket, List<Arm> arms) {
    String label = NOUN.matcher(phrase).replaceFirst("").strip();
    boolean named =
        !label.isEmpty()
            && label.chars().anyMatch(Character::isLetter)
            && label.split("\\s+").length <= MOST_WORDS
            && !EMPTY.matcher(label).matches()
            && !LETTER.matcher(label).matches();
    if (!named) {
      return;
    }
    Arm arm = new Arm(label, Set.of(), null);
    if (!phrase.equals(label)) {
      arm.aliases.add(phrase);
    }
    String inside = bracket == null ? "" : bracket.strip().replaceAll("^[(\\[]|[)\\]]$", "");
    Finder size = SIZE.finder(inside);
    if (size.find()) {
      arm.size = Integer.valueOf(size.group(1));
    }
    Arrays.stream(inside.split("[;,]"))
        .map(part -> part.strip().replaceFirst("(?i)\\s(?:group|arm)$", ""))
        .filter(part -> part.matches("[\\p{L}][\\p{L}\\d/+ -]{0,20}"))
        .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith("n "))
        .forEach(arm.aliases::add);
    arms.add(arm);
  }
}
