package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds parts of a study's people that are told by disease, outcome, sex or earlier treatment: "in
 * patients with cirrhosis".
 */
final class SubgroupFinder {
  private static final String PEOPLE =
      "(?:patients|pts|participants|subjects|those|children|women|men|people|individuals|adults|infants|eyes|recipients)";
  private static final Wording WITH =
      Wording.of(
          "(?i)\\b(?:in|among|for|of)\\s(?:the\\s)?(?:other\\s)?(?:(\\d{1,5})\\s)?(?:"
              + PEOPLE
              + "|(?:sub)?groups?)\\s"
              + "(with(?:out)?|who had(?: had)?|who were|previously treated with|previously exposed to|exposed to|positive for|negative for|on|in class|in stage)\\s"
              + "((?:(?!(?:was|were|is|had|has|at|after|before|the|and|or|who|than|versus|vs|compared|in|of|to|by|from|for|that|which|a|an|received|receiving|treated)\\b)[\\p{L}\\d/+;≥≤<>-]+(?:\\(\\d+;\\d+\\))?[ ,.:;)]){1,4})");
  private static final Wording KIND =
      Wording.of(
          "(?i)\\b(?:in|among|for|of)\\s(?:the\\s)?(?:(\\d{1,5})\\s)?((?:[\\p{L}\\d/]+-)?(?:positive|negative|na[iï]ve|experienced|refractory|resistant|mutated|mutant)|cirrhotic|non-?cirrhotic|diabetic|non-?diabetic|hypertensive|normotensive|elderly|obese|"
              + "pre-?menopausal|post-?menopausal|previously (?:un)?treated|untreated|healthy|glaucomatous|pregnant|[Bb]lack|[Ww]hite|Asian|Japanese|Chinese|Hispanic|high-risk|low-risk)\\s(?:sub)?(?:group|"
              + PEOPLE.substring(3, PEOPLE.length() - 1)
              + ")\\b");
  private static final Wording NOUN =
      Wording.of(
          "(?i)\\b(?:in|among|for)\\s(?:the\\s)?(?:(\\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s)?(women|men|females|males|girls|boys|adolescents|adults|infants|(?:non-?)?responders|(?:non-?)?smokers|remitters|survivors|non-?survivors)\\b(?!\\s(?:with|who|aged|receiving|treated|taking|given))");
  private static final Wording MARKED =
      Wording.of(
          "\\b(?:in|among|for|than in|of)\\s(?:(\\d{1,5})\\s)?([A-Za-z][\\w-]{1,8}(?:[+−]|-positive|-negative))(?=[\\s,)])");
  private static final Wording STAGED =
      Wording.of(
          "\\b(?:in|among|for|with)\\s(?:the\\s)?(?:(\\d{1,5})\\s)?((?:(?:in|with)\\s)?(?:[A-Z][\\w–-]+\\s)?(?:genotype|stage|class)s?\\s[\\dA-Z][\\w/]{0,4}(?:\\s(?:or|and)\\s[\\dA-Z]\\w{0,3}\\b)?)");
  private static final Wording SUBGROUP =
      Wording.of(
          "(?i)\\b(?:in|for)\\sthe\\s((?:[\\p{L}\\d/+-]+\\s){1,3})(?:sub-?group|stratum|subset)\\b");

  /** "in patients aged < 70 years"; what is told apart by age is told of at least twice. */
  private static final Wording AGED =
      Wording.of(
          "(?i)\\b(?:in|among|for|of|with)\\s(?:the\\s)?(?:(?:sub)?groups? of\\s)?(?:(\\d{1,5})\\s)?(?:"
              + PEOPLE
              + "\\s)?(?:who were\\s)?((?:aged\\s)?(?:[<>≤≥]=?\\s?|(?:older|younger|more|less) than\\s|over\\s|under\\s|at least\\s)\\d{1,3}\\s?(?:years?|yrs?|months?)(?: old| of age)?|aged\\s(?:[<>≤≥]=?\\s?|(?:older|younger) than\\s)?\\d{1,3}(?:\\s?(?:-|–|to)\\s?\\d{1,3})?(?:\\s?years?)?)");

  private static final Wording ASIDE =
      Wording.of("(?i)\\b(?:even|including|especially|particularly|also|except) $");

  private final Parsed parsed;
  private final Mentions mentions;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final List<GroupMention> pointers = new ArrayList<>();

  SubgroupFinder(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** Finds them; the answers stand in {@link #groups} and {@link #mentions}. */
  SubgroupFinder find(List<GroupMention> known) {
    if (parsed.document().metadata().kind() == Kind.CASE_REPORT) {
      return this;
    }
    aged();
    contrasted(known);
    Groups pointed = new Groups(List.of(), known);
    for (Sentence sentence : parsed.sentences()) {
      boolean named = !pointed.in(sentence).isEmpty();
      if (!named && tellsResults(sentence)) {
        read(sentence);
      }
    }
    return this;
  }

  /**
   * Those whom the results set against each other and no arm is: "6% in stage I, 9% in stage II".
   */
  private void contrasted(List<GroupMention> known) {
    for (List<Contrasts.Side> sides : Contrasts.of(parsed, mentions)) {
      boolean free =
          sides.stream()
              .noneMatch(
                  side ->
                      known.stream().anyMatch(k -> k.span().overlaps(side.span()))
                          || pointers.stream().anyMatch(p -> p.span().overlaps(side.span())));
      boolean placed =
          sides.stream().noneMatch(side -> side.preposition().isEmpty() && side.number() == null);
      for (Contrasts.Side side : free && placed ? sides : List.<Contrasts.Side>of()) {
        sizes.putIfAbsent(side.label(), -1);
        pointers.add(new GroupMention(side.span(), side.label()));
      }
    }
  }

  private void aged() {
    Map<Span, String> places = new LinkedHashMap<>();
    for (Sentence sentence : parsed.sentences()) {
      Finder m = AGED.finder(parsed.words(sentence));
      while (tellsResults(sentence) && m.find()) {
        places.put(
            new Span(m.start(), m.end()),
            m.group(2).replaceFirst("(?i)^aged ", "").replaceFirst("(?i) (?:old|of age)$", ""));
      }
    }
    if (places.values().stream().distinct().count() > 1) {
      places.forEach(
          (span, label) -> {
            sizes.putIfAbsent(label, -1);
            pointers.add(new GroupMention(span, label));
          });
    }
  }

  private static boolean tellsResults(Sentence sentence) {
    return switch (sentence.role()) {
      case RESULTS, SAFETY, BODY -> true;
      default -> false;
    };
  }

  private void read(Sentence sentence) {
    Finder with = WITH.finder(parsed.words(sentence));
    while (with.find()) {
      String words = with.group(3).replaceFirst("[ ,.:;)]+$", "");
      String lead = with.group(2).toLowerCase(Locale.ROOT);
      String label =
          lead.equals("without")
              ? "without " + words
              : lead.startsWith("in ") ? lead.substring(3) + " " + words : words;
      add(label, with.group(1), new Span(with.start(), with.end(3)), words);
    }
    for (Wording pattern : List.of(KIND, NOUN, MARKED, STAGED)) {
      Finder m = pattern.finder(parsed.words(sentence));
      while (m.find()) {
        String label = m.group(2).replaceFirst("^(?:in|with) ", "");
        add(label, m.group(1), new Span(m.start(), m.end()), label);
      }
    }
    Finder m = SUBGROUP.finder(parsed.words(sentence));
    while (m.find()) {
      add(m.group(1).strip(), null, new Span(m.start(), m.end()), m.group(1));
    }
  }

  private void add(String label, String size, Span span, String words) {
    if (label.isEmpty()
        || ASIDE.in(
            parsed.document().text().substring(Math.max(0, span.start() - 14), span.start()))) {
      return;
    }
    if (everyone(words) || pointers.stream().anyMatch(p -> p.span().overlaps(span))) {
      return;
    }
    Integer count = size == null || !size.matches("\\d+") ? null : Integer.valueOf(size);
    sizes.merge(label, count == null ? -1 : count, Math::max);
    pointers.add(new GroupMention(span, label));
  }

  /**
   * Whether the words say what all of the study's people have: they stand in its title, or in how
   * it was done.
   */
  private boolean everyone(String words) {
    Set<String> own = new HashSet<>(Folding.words(words));
    for (Sentence sentence : parsed.sentences()) {
      boolean frame =
          sentence.role() == Section.Role.TITLE
              || sentence.role() == Section.Role.METHODS
              || sentence.index() == 0;
      if (frame && new HashSet<>(Folding.words(parsed.text(sentence.span()))).containsAll(own)) {
        return true;
      }
    }
    return mentions.all(Mention.Type.DRUG).stream()
            .anyMatch(d -> new HashSet<>(Folding.words(parsed.text(d.span()))).equals(own))
        || words.matches(
            "(?i)(?:both|all|each|either|these|this|no|any|drug|treatment|therapy|study|placebo|data|available|at least|more than|less than|complete|baseline).*");
  }

  List<GroupMention> mentions() {
    return pointers;
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    sizes.forEach(
        (label, size) ->
            groups.add(
                new Group(label, "subgroup", List.of(), size < 0 ? null : size, null, null, null)));
    return groups;
  }
}
