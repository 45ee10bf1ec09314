package eluate.extract;

import eluate.document.Kind;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells apart the patients whom a paper describes one by one, and follows them through pronouns.
 */
final class PatientFinder {
  private static final Wording NUMBERED =
      Wording.of(
          "(?i)\\b(?:patients?|pts?|cases?|UPN)\\.?\\s*(?:no\\.?\\s*|#\\s*)?([1-9]\\d?)\\b(?!\\s*(?:%|[-–]\\d|patients|were|had|years|of|/|\\.\\d|,\\d{3}|developed|experienced|received))");
  private static final Wording LETTERED =
      Wording.of("\\b(?:[Pp]atient|[Cc]ase|[Pp]t\\.?) ([A-H])\\b(?![-'’])");
  private static final Wording ORDINAL =
      Wording.of(
          "(?i)\\b(?:the\\s+)?(first|second|third|fourth|fifth|sixth|seventh|eighth|(\\d{1,2})\\s?(?:st|nd|rd|th))\\s+(?:patient|case|woman|man|girl|boy)\\b");
  private static final Wording DESCRIBED =
      Wording.of(
          "(?i)\\b(?:an?|the|one|another|this|our)?\\s*(?:previously |otherwise )?(?:healthy )?(\\d{1,3})[- ]?(year|yr|month|week|day|y)s?[- ]?(?:old|o\\b|aged)?[- ,]*(?:[\\p{L}-]+[ ,]+){0,5}?(woman|man|female|male|girl|boy|patient|child|infant|lady|gentleman|neonate|baby)\\b");
  private static final Wording AGED_AFTER =
      Wording.of(
          "(?i)\\b(woman|man|female|male|girl|boy|patient|child|infant)\\s*,?\\s*(?:aged|age)\\s+(\\d{1,3})\\b(?!\\s*(?:-|–|to|±|\\+))");
  private static final Wording PRONOUN =
      Wording.of(
          "(?i)^(?:she|he|her|his|the patient|this patient|the woman|the man|the child|the boy|the girl|the infant)\\b");
  private static final Wording AGED =
      Wording.of("(?i)\\b(\\d{1,3})[- ](year|month|week|day)s?[- ]old\\b");
  private static final Wording SOMEBODY =
      Wording.of(
          "(?i)\\b(?:an?|our|the|one|this) (?:(?!patients)[\\p{L}-]+ ){0,3}(?:patient|woman|man|girl|boy|child|infant|neonate|female|male|case)\\b");
  private static final Wording SHE = Wording.of("(?i)\\b(?:she|her|woman|female|girl)\\b");
  private static final Wording HE = Wording.of("(?i)\\b(?:he|his|him|man|male|boy)\\b");
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private final Parsed parsed;
  private final TreeMap<Integer, Description> patients = new TreeMap<>();
  private final List<GroupMention> mentions = new ArrayList<>();

  private static final class Description {
    private Integer age;
    private String ageUnit;
    private String sex;
    private final List<String> aliases = new ArrayList<>();
  }

  PatientFinder(Parsed parsed) {
    this.parsed = parsed;
  }

  /** Finds them; the answers stand in {@link #groups} and {@link #mentions}. */
  PatientFinder find() {
    boolean told =
        parsed.document().metadata().kind() == Kind.CASE_REPORT
            || parsed.document().metadata().kind() == Kind.NEWS;
    int current = 0;
    for (Sentence sentence : parsed.sentences()) {
      current = numbered(sentence, current);
      current = described(sentence, current, told);
      if (current > 0 && told) {
        pronoun(sentence, current);
      }
    }
    if (patients.isEmpty() && parsed.document().metadata().kind() == Kind.CASE_REPORT) {
      only();
    }
    if (!told && patients.size() == 1 && !patients.containsKey(1)) {
      patients.clear();
      mentions.clear();
    }
    return this;
  }

  /**
   * The one patient of a report that describes nobody in the usual words: "a 63-year-old retired
   * electrician".
   */
  private void only() {
    for (Wording wording : List.of(AGED, SOMEBODY)) {
      for (Sentence sentence : parsed.sentences()) {
        Finder m = wording.finder(parsed.words(sentence));
        if (patients.isEmpty() && m.find()) {
          add(1, new Span(m.start(), m.end()), null);
          Description patient = patients.get(1);
          patient.age = wording == AGED ? Integer.valueOf(m.group(1)) : null;
          patient.ageUnit = wording == AGED ? m.group(2).toLowerCase(Locale.ROOT) : null;
          patient.sex = sexByPronouns();
        }
      }
    }
  }

  private String sexByPronouns() {
    long she = SHE.matcher(parsed.document().text()).results().count();
    long he = HE.matcher(parsed.document().text()).results().count();
    return she > he ? "female" : he > she ? "male" : null;
  }

  private int numbered(Sentence sentence, int current) {
    int last = current;
    Finder m = NUMBERED.finder(parsed.words(sentence));
    while (m.find()) {
      last = Integer.parseInt(m.group(1));
      add(last, new Span(m.start(), m.end()), m.group());
    }
    m = LETTERED.finder(parsed.words(sentence));
    while (m.find()) {
      last = m.group(1).charAt(0) - 'A' + 1;
      add(last, new Span(m.start(), m.end()), m.group());
    }
    m = ORDINAL.finder(parsed.words(sentence));
    while (m.find()) {
      String digits = m.group(2);
      last =
          digits != null
              ? Integer.parseInt(digits)
              : ORDINALS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
      add(last, new Span(m.start(), m.end()), m.group());
    }
    return last;
  }

  private int described(Sentence sentence, int current, boolean told) {
    int last = current;
    Finder m = DESCRIBED.finder(parsed.words(sentence));
    while (m.find()) {
      boolean first = patients.isEmpty();
      if (!told && first && m.group(3).matches("(?i)patient|child|infant")) {
        continue;
      }
      last =
          describe(
              sentence,
              last,
              m.group(1),
              m.group(2),
              m.group(3),
              new Span(m.start(), m.end()),
              told);
    }
    m = AGED_AFTER.finder(parsed.words(sentence));
    while (m.find() && told) {
      last =
          describe(
              sentence, last, m.group(2), "year", m.group(1), new Span(m.start(), m.end()), true);
    }
    return last;
  }

  /** A description belongs to the patient just numbered, or introduces the next one. */
  private int describe(
      Sentence sentence,
      int current,
      String age,
      String unit,
      String noun,
      Span span,
      boolean told) {
    int near =
        sentence.index() == 0 ? 0 : parsed.sentences().get(sentence.index() - 1).span().start();
    boolean numberedHere =
        mentions.stream()
            .anyMatch(g -> g.span().start() >= near && g.label().equals(label(current)));
    Description known = patients.get(current);
    int number = current;
    if (!(numberedHere && known != null && known.age == null)) {
      for (Map.Entry<Integer, Description> entry : patients.entrySet()) {
        Description d = entry.getValue();
        if (d.age != null
            && d.age == Integer.parseInt(age)
            && sexOf(noun) != null
            && sexOf(noun).equals(d.sex)) {
          add(entry.getKey(), span, null);
          return entry.getKey();
        }
      }
      if (!told) {
        return current;
      }
      number = patients.isEmpty() ? 1 : patients.lastKey() + 1;
    }
    add(number, span, null);
    Description patient = patients.get(number);
    patient.age = Integer.parseInt(age);
    patient.ageUnit =
        unit.toLowerCase(Locale.ROOT).startsWith("y") ? "year" : unit.toLowerCase(Locale.ROOT);
    patient.sex = patient.sex == null ? sexOf(noun) : patient.sex;
    return number;
  }

  private static String sexOf(String noun) {
    return switch (noun.toLowerCase(Locale.ROOT)) {
      case "woman", "female", "girl", "lady" -> "female";
      case "man", "male", "boy", "gentleman" -> "male";
      default -> null;
    };
  }

  private void pronoun(Sentence sentence, int current) {
    Finder m = PRONOUN.finder(parsed.text(sentence.span()));
    if (m.find()) {
      mentions.add(
          new GroupMention(
              new Span(sentence.span().start(), sentence.span().start() + m.end()),
              label(current)));
    }
  }

  private void add(int number, Span span, String alias) {
    Description patient = patients.computeIfAbsent(number, k -> new Description());
    mentions.add(new GroupMention(span, label(number)));
    if (alias != null) {
      String name = alias.replaceAll("\\s+", " ").replaceFirst("(?i)^the ", "");
      if (!name.equalsIgnoreCase(label(number)) && !patient.aliases.contains(name)) {
        patient.aliases.add(name);
      }
    }
  }

  private static String label(int number) {
    return "patient " + number;
  }

  List<GroupMention> mentions() {
    return mentions;
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    patients.forEach(
        (number, d) ->
            groups.add(
                new Group(label(number), "patient", d.aliases, null, d.age, d.ageUnit, d.sex)));
    return groups;
  }
}
