package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arms that a sentence names in a bracket behind what each is given: "either standard treatment
 * (arm A, n = 131), consisting of …, or adapted treatment (arm B, n = 133)".
 */
final class BracketArms {
  private static final Wording GIVEN =
      Wording.of(
          "(?i)\\b(?:random\\w*|assigned|allocated|divided|receiv\\w+|given|administered|treated)\\b");
  private static final Wording BRACKET =
      Wording.of(
          "[(\\[](?:the |as )?(?:(?<letter>(?:[Gg]roup|[Aa]rm|[Cc]ohort|[Rr]egimen) (?:[A-Z]{1,2}\\d?|[IVX]{1,4}|\\d))(?=[,;:)\\]])|(?<name>(?!both\\b|each\\b|two\\b|all\\b|n\\b)[\\p{L}\\d][^()\\[\\];,:=]{0,30}?)[ -](?:group|arm|cohort)\\b)[^()\\[\\]]{0,40}[)\\]]");
  private static final Wording SIZE = Wording.of("(?i)\\bn ?= ?(\\d{1,5})");

  /** What ends before the words that name a treatment. */
  private static final Wording LEAD =
      Wording.of(
          "(?i)^.*(?:\\b(?:received?|receiving|with|to|on|in|and|or|either|versus|vs|between|into|of|for|given|by|undergo|using)\\b|[,;%)\\]]|\\d)\\s*");

  private static final Wording APART = Wording.of("(?i)\\b(?:or|versus|vs|and)\\b|;");

  /** Names that say no treatment. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:intervention|control|treatment|experimental|study|active|comparator|comparison|test|reference|placebo)");

  private static final int MOST_ARMS = 6;

  /**
   * What one sentence tells.
   *
   * @param sentence the sentence
   * @param arms its arms in order
   * @param names what the brackets call them
   * @param words what the text says of each before its bracket
   * @param lasts the last alternative of these words
   */
  record Told(
      Sentence sentence,
      List<Arm> arms,
      List<String> names,
      List<String> words,
      List<String> lasts) {
    /**
     * The arms by these names: where each arm that was read from the drugs stands before a bracket
     * of its own, it gets that name; else the drugs were read amiss and the brackets tell the arms.
     *
     * @param phrases whether the arms are told by phrases, which may hold an "and" of their own
     */
    List<Arm> named(List<Arm> read, boolean phrases) {
      boolean same = read.size() == arms.size();
      for (int i = 0; same && i < read.size(); i++) {
        String before = (phrases ? words : lasts).get(i).toLowerCase(Locale.ROOT);
        same =
            read.get(i).drugs.stream().anyMatch(arms.get(i).drugs::contains)
                || read.get(i).names().stream()
                    .anyMatch(n -> before.contains(n.toLowerCase(Locale.ROOT)));
      }
      for (int i = 0; same && i < read.size(); i++) {
        String name = names.get(i);
        if (read.stream().noneMatch(a -> a.names().stream().anyMatch(name::equalsIgnoreCase))) {
          read.get(i).aliases.add(name);
        }
      }
      return same ? read : arms;
    }
  }

  private BracketArms() {}

  /** The first sentence that names at least two arms so; null where none does. */
  static Told read(Parsed parsed, Mentions mentions) {
    for (Sentence sentence : parsed.sentences()) {
      boolean placed =
          sentence.role() == Section.Role.METHODS
              || sentence.role() == Section.Role.BODY
              || sentence.role() == Section.Role.RESULTS;
      if (placed && GIVEN.in(parsed.words(sentence))) {
        Told told =
            new Told(
                sentence,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        fill(parsed, mentions, told);
        int arms = told.arms().size();
        if (arms >= 2 && arms <= MOST_ARMS && arms == told.names().stream().distinct().count()) {
          return told;
        }
      }
    }
    return null;
  }

  private static void fill(Parsed parsed, Mentions mentions, Told told) {
    Sentence sentence = told.sentence();
    String text = parsed.document().text();
    int from = sentence.span().start();
    Finder m = BRACKET.finder(parsed.words(sentence));
    while (m.find()) {
      String name = m.group("letter") != null ? m.group("letter") : m.group("name");
      Set<String> own = drugs(mentions, sentence, m.start(), m.end());
      int last = last(parsed, from, m.start());
      Set<String> given = drugs(mentions, sentence, last, m.start());
      Matcher control = TreatmentAtoms.CONTROL.matcher(text).region(last, m.start());
      if (given.isEmpty() && control.find()) {
        given = Set.of(control.group().toLowerCase(Locale.ROOT));
      }
      boolean generic = GENERIC.matcher(name).matches() && !given.isEmpty();
      String label = generic ? String.join(" + ", given) : name;
      Arm arm = new Arm(label, own.isEmpty() ? given : own, null);
      arm.aliases.add(name);
      String words = text.substring(from, m.start());
      String phrase = LEAD.matcher(words).replaceFirst("").strip();
      if (phrase.length() > 3 && phrase.split("\\s+").length <= 5) {
        arm.aliases.add(phrase);
      }
      Finder size = SIZE.finder(m.group());
      if (size.find()) {
        arm.size = Integer.valueOf(size.group(1));
      }
      told.arms().add(arm);
      told.names().add(name);
      told.words().add(words);
      told.lasts().add(text.substring(last, m.start()));
      from = m.end();
    }
  }

  /** Where the last alternative before a bracket begins. */
  private static int last(Parsed parsed, int from, int to) {
    Finder apart = APART.finder(parsed.document().text().substring(from, to));
    int at = from;
    while (apart.find()) {
      at = from + apart.end();
    }
    return at;
  }

  private static Set<String> drugs(Mentions mentions, Sentence sentence, int from, int to) {
    Set<String> drugs = new TreeSet<>();
    for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
      if (drug.span().start() >= from && drug.span().end() <= to) {
        drugs.add(drug.name());
      }
    }
    return drugs;
  }
}
