package eluate.study;

import eluate.lexicon.WordRules;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The numbers under which trial registers have what a document reports. One number of a register is
 * one trial; several of the same register are several trials.
 *
 * @param byRegister the numbers of each register
 */
record TrialNumbers(Map<String, Set<String>> byRegister) {

  /** Texts that are no longer than an abstract name no trials but their own. */
  private static final int ABSTRACT = 6000;

  /** How far before a number the words stand that call it the paper's own. */
  private static final int BEFORE = 80;

  /** Makes them unchangeable and sorted. */
  TrialNumbers {
    byRegister = Collections.unmodifiableMap(new TreeMap<>(byRegister));
  }

  /**
   * The numbers that a catalogue gives and, of the registers that it names none of, those that the
   * text calls its own.
   *
   * @param catalogue numbers in any wording
   * @param nct the number of ClinicalTrials.gov in the record; null for none
   * @param text null where it isn't at hand
   */
  static TrialNumbers of(Collection<String> catalogue, String nct, String text) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (WordRules.Rule register : StudyWords.of("register")) {
      Set<String> numbers = new TreeSet<>();
      catalogue.forEach(number -> add(register, number, numbers));
      if (numbers.isEmpty() && nct != null) {
        add(register, nct, numbers);
      }
      // Which of several is the paper's own the record tells for the register that it has.
      if (numbers.isEmpty() && text != null && !register.meaning().equals("ClinicalTrials.gov")) {
        numbers.addAll(own(register, text));
      }
      if (!numbers.isEmpty()) {
        found.put(register.meaning(), numbers);
      }
    }
    return new TrialNumbers(found);
  }

  private static void add(WordRules.Rule register, String words, Set<String> numbers) {
    Matcher m = register.pattern().matcher(words);
    while (m.find()) {
      numbers.add(plain(m.group()));
    }
  }

  private static Set<String> own(WordRules.Rule register, String text) {
    Set<String> all = new TreeSet<>();
    Set<String> own = new TreeSet<>();
    Matcher m = register.pattern().matcher(text);
    while (m.find()) {
      all.add(plain(m.group()));
      String before = text.substring(Math.max(0, m.start() - BEFORE), m.start());
      if (StudyWords.found("own", before)) {
        own.add(plain(m.group()));
      }
    }
    return text.length() <= ABSTRACT ? all : own.size() == 1 ? own : Set.of();
  }

  private static String plain(String number) {
    return number.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  boolean none() {
    return byRegister.isEmpty();
  }

  /** Whether it is about several trials of one register. */
  boolean several() {
    return byRegister.values().stream().anyMatch(numbers -> numbers.size() > 1);
  }

  /** A number that makes two documents reports of one study; null for none. */
  String shared(TrialNumbers other) {
    for (Map.Entry<String, Set<String>> register : byRegister.entrySet()) {
      if (register.getValue().equals(other.byRegister.get(register.getKey()))) {
        return String.join(" and ", register.getValue());
      }
    }
    return null;
  }

  /** Whether a register has the two as different trials. */
  boolean differ(TrialNumbers other) {
    return byRegister.entrySet().stream()
        .anyMatch(
            register -> {
              Set<String> others = other.byRegister.get(register.getKey());
              return others != null && !others.equals(register.getValue());
            });
  }

  /** The first number of each register that has one only; empty where none has. */
  Set<String> single() {
    Set<String> single = new TreeSet<>();
    for (Set<String> numbers : byRegister.values()) {
      if (numbers.size() == 1) {
        single.addAll(numbers);
      }
    }
    return single;
  }

  /** All numbers. */
  Set<String> all() {
    Set<String> all = new TreeSet<>();
    byRegister.values().forEach(all::addAll);
    return all;
  }
}
