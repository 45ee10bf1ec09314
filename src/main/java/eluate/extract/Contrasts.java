package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People whom the results set against each other, each with a number of their own: "21% with the
 * one and 42% with the other", "in the one (12%) than in the other (30%)".
 */
final class Contrasts {
  private static final String PREPOSITION =
      "in|with|for|after|on|among|during|of|under|following|at";
  private static final String NAME =
      "(?:(?-i:[Tt]he|those|all|an?)\\s)*(?<name>(?:(?!(?:and|or|versus|vs|compared|than|while|whereas|but|was|were|is|are|had|has|at|by|from|to|in|of|for|when|comparing|during|after|prior|before|the|both|either|each|respectively|that|this|these|which|as|it|then|all)\\b)[\\p{L}\\d][\\p{L}\\d/+<>≥≤&'’-]*(?<![,;])\\s?){1,6}+)";

  /** "42 mg/dl (P = 0.01) in the combined arm": what stands behind a number. */
  private static final Wording BEHIND =
      Wording.of(
          "(?i)^[\\s%\\])]*(?:(?!(?:and|or|but|vs|versus|in|with|for|after|on|among|during|of|under|following|at|to|than)\\b)[\\p{L}µ/%²^.-]{1,12}\\s){0,3}?(?:[(\\[][^()\\[\\]]{1,60}[)\\]]\\s)?(?<prep>"
              + PREPOSITION
              + ")\\s"
              + NAME);

  /** "In the one group (": what stands before a number in brackets. */
  private static final Wording BEFORE =
      Wording.of(
          "(?i)(?:^|[\\s(])(?:(?<prep>"
              + PREPOSITION
              + "|than|versus|vs\\.?|compared (?:with|to)|comparing)\\s)"
              + NAME
              + "[(\\[]\\s?(?:(?:mean|median|average|n\\s?=)\\s?(?:of )?)?$");

  /** Between the first people and the second's number. */
  private static final Wording GLUE =
      Wording.of(
          "(?i)^(?:\\s?[(\\[][^()\\[\\]]{1,80}[)\\]])?,?\\s?(?:and|versus|vs\\.?|compared (?:with|to)|as compared (?:with|to)|but|while|whereas|to|than|or|as against|against)?\\s?(?:(?:only|was|were|it|by|a|an|of|from|to|as|about|approximately|that|and|mean|median|in)\\s){0,3}[(\\[]?$");

  /** Between the number of the first in brackets and the second people. */
  private static final Wording CLOSED =
      Wording.of(
          "(?i)^[^()\\[\\];.]{0,40}[)\\]](?:(?!\\bp\\b)[^()\\[\\];.]){0,30}?\\b(?:and|versus|vs\\.?|compared|but|than|or|followed by|then|lowest)\\b[^()\\[\\];.]{0,20}$");

  /** "The first: " before a number. */
  private static final Wording HEADED =
      Wording.of("(?:^|[(;,]\\s?|\\s)(?<prep>)" + NAME + "(?<=\\S)\\s?[:=]\\s?$");

  private static final Wording AGAINST_HEADED =
      Wording.of("(?i)^[\\s%\\p{L}/)\\]]{0,12}[,;]?\\s?(?:vs\\.?|versus|compared with)\\s[(\\[]?$");

  /** "42 % CG": a short form behind a number. */
  private static final Wording SHORT =
      Wording.of(
          "^[\\s%\\])]*(?:(?:[a-zµ]{1,6}/[a-zA-Zµ]{1,5}|m[gML]|mmHg)\\s)?(?<prep>)(?<name>[A-Z][A-Z0-9+-]{1,5}|[Cc]ontrols?|[Pp]lacebo)(?![\\p{L}\\d])");

  private static final Wording AGAINST_SHORT =
      Wording.of("(?i)^,?\\s(?:vs\\.?|versus|compared (?:with|to)|and)\\s(?:only\\s)?$");

  private static final String AGAINST =
      ",?\\s(?:than|versus|vs\\.?|(?:as )?compared (?:with|to)|relative to|as opposed to)\\s(?:(?:those|that|did|the ones)\\s)?(?:(?:"
          + PREPOSITION
          + ")\\s)?";

  /** "Lower in the one group than in the other". */
  private static final Wording THAN =
      Wording.of(
          "(?i)\\b(?<prep>"
              + PREPOSITION
              + ")\\s"
              + NAME
              + "(?:(?<=\\s)|,\\s)"
              + AGAINST.substring(4)
              + NAME.replace("<name>", "<other>"));

  /** "Participants of the one had more of it than controls". */
  private static final Wording HAD =
      Wording.of(
          "(?i)(?:^|[.;:]\\s|, (?:and |while |whereas |but )?)(?<prep>)"
              + NAME
              + "(?<=\\s)(?:had|showed|were|was|experienced|demonstrated|exhibited|reported|achieved|displayed|required|received|reached|tended|did)\\b[^.;:()]{1,110}?"
              + AGAINST.substring(2)
              + NAME.replace("<name>", "<other>"));

  /** "Survival of patients with the one was better than that of patients with the other". */
  private static final Wording OF =
      Wording.of(
          "(?i)\\b(?<prep>of|in|for|with)\\s"
              + NAME
              + "(?<=\\s)(?:was|were|is)\\b[^.;:()]{1,70}?"
              + AGAINST.substring(2)
              + NAME.replace("<name>", "<other>"));

  /** "Compared with the one, the other had more of it". */
  private static final Wording LED =
      Wording.of(
          "(?i)\\b(?:compared (?:with|to)|relative to|in contrast to|unlike)(?<prep>)\\s"
              + NAME.replace("<name>", "<other>")
              + "(?<=\\S),\\s"
              + NAME
              + "(?<=\\s)(?:had|showed|were|was|experienced|demonstrated|exhibited|reported|achieved|displayed|required|received|reached|tended|did)\\b");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i).*\\b(?:groups?|arms?|cohorts?|patients|subjects|participants|women|men|children|infants|controls?|placebo|(?:non-?)?responders|(?:non-?)?smokers|(?:non-?)?users|recipients|carriers|(?:non-?)?survivors|period|phase|regimen|eyes|males|females|boys|girls|adults|adolescents|stages?|subtypes?|tumou?rs|volunteers|protocol|condition|[\\p{L}\\d-]+-treated)\\b.*");

  /** Words that say when, where or of what, and not of whom. */
  private static final Pattern NO_PEOPLE =
      Pattern.compile(
          "(?i)(?:.*\\b(?:weeks?|months?|days?|years?|hours?|min|minutes|baseline|follow-up|mg|kg|ml|score|index|total|average|mean|median|range|rate|level|least|most|others?|time|end|entry|admission|discharge|study|trial|same|latter|former|one|ones|(?:two|three|four)(?!-)|cases?|events?|episodes?|ratio|respect|favou?r|addition|contrast|order|terms?|CI|HR|OR|RR)\\b.*|\\d.*|(?:all|overall|both|most|some|any|each)\\b.*)");

  /** What a clause goes on to say behind its people: "the first group completed the trial". */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)^(\\S+ (?:\\S+ )*?(?:groups?|arms?|cohorts?|patients|subjects|participants|recipients|controls|condition))\\s(?!(?:with|without|who|receiving|treated|given|on|taking|randomi\\w+|assigned|allocated|under|aged|participants|patients|subjects)\\b).*");

  /** People of whom nothing is said. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?:their|its|our|patients|subjects|participants|women|men|children|groups?|arms?|cycles|eyes|the|period|phase|other|treatment|therapy|drugs|study \\w+)");

  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^(?:(?:\\d[\\d.,]*\\s?(?:mg|µg|mcg|g|ml|IU|units)(?:/[\\p{L}]+)?|the|those|patients|subjects|participants|women|men|children|people|individuals|infants|adults|eyes|volunteers|animals|with|on|in|who|received|receiving|were|given|treated|taking|using|randomi[sz]ed|assigned|allocated|to)\\s)+(?=\\S)|\\s(?:treatment |study |dose )?(?:groups?|arms?|cohorts?|patients|subjects|participants|phase|period|treatment|therapy|regimen|recipients|condition|volunteers|users)$");

  /**
   * Whom a number is told of.
   *
   * @param span the words
   * @param label without what says no more than that they are people
   * @param preposition before it
   * @param number its own number; null where the numbers of all stand behind them
   */
  record Side(Sentence sentence, Span span, String label, String preposition, Span number) {}

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  private final Parsed parsed;
  private final Mentions mentions;

  /** The sentences that have a word; empty until it is asked for. */
  private final Map<String, List<Sentence>> places = new HashMap<>();

  private Contrasts(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** Those of a paper, each of two or more sides in the order of the text. */
  static List<List<Side>> of(Parsed parsed, Mentions mentions) {
    Contrasts contrasts = new Contrasts(parsed, mentions);
    List<List<Side>> found = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      boolean results =
          sentence.role() == Section.Role.RESULTS
              || sentence.role() == Section.Role.SAFETY
              || sentence.role() == Section.Role.BODY;
      if (results) {
        contrasts.read(sentence, BEHIND, GLUE, found);
        contrasts.read(sentence, SHORT, AGAINST_SHORT, found);
        contrasts.read(sentence, BEFORE, CLOSED, found);
        contrasts.read(sentence, HEADED, AGAINST_HEADED, found);
        contrasts.compared(sentence, THAN, found);
        contrasts.compared(sentence, HAD, found);
        contrasts.compared(sentence, OF, found);
        contrasts.compared(sentence, LED, found);
      }
    }
    return found;
  }

  private void read(Sentence sentence, Wording wording, Wording glue, List<List<Side>> found) {
    boolean behind = wording == BEHIND || wording == SHORT;
    List<Quantity> numbers =
        parsed.quantities().get(sentence.index()).stream()
            .filter(q -> q.kind() == Quantity.Kind.PLAIN || q.kind() == Quantity.Kind.TIME)
            .toList();
    List<Side> chain = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Span number = numbers.get(i).span();
      Side side = behind ? behind(sentence, wording, number) : before(sentence, wording, number);
      if (side == null && !chain.isEmpty() && chain.get(chain.size() - 1).span().contains(number)) {
        continue; // "with 30 mg of the one, 3.0 with 20 mg of the other"
      }
      if (side == null || chain.isEmpty() || !set(chain.get(chain.size() - 1), side, glue)) {
        close(chain, found);
        chain.clear();
      }
      if (side != null) {
        chain.add(side);
      }
    }
    close(chain, found);
  }

  /** Whether a side is set against the one before it: by the words that stand between them. */
  private boolean set(Side first, Side second, Wording glue) {
    int from = Math.max(first.span().end(), first.number().end());
    int to = Math.min(second.span().start(), second.number().start());
    return from <= to
        && (glue == CLOSED || first.preposition().equalsIgnoreCase(second.preposition()))
        && glue.in(parsed.document().text().substring(from, to));
  }

  /** Two that are compared before their numbers. */
  private void compared(Sentence sentence, Wording wording, List<List<Side>> found) {
    Finder m = wording.finder(parsed.words(sentence));
    while (m.find()) {
      int end = Math.max(m.end("name"), m.end("other"));
      boolean told =
          parsed.quantities().get(sentence.index()).stream()
              .anyMatch(q -> q.span().start() >= end && q.kind() == Quantity.Kind.PLAIN);
      Side first = told ? side(sentence, m, "name", 0, null) : null;
      Side second = told ? side(sentence, m, "other", 0, null) : null;
      boolean both =
          first != null && second != null && !first.label().equalsIgnoreCase(second.label());
      if (both && (wording == THAN || isPeople(first) && isPeople(second))) {
        found.add(List.of(first, second));
      }
    }
  }

  private boolean isPeople(Side side) {
    return PEOPLE.matcher(side.span().of(parsed.document().text())).matches();
  }

  private static void close(List<Side> chain, List<List<Side>> found) {
    long labels = chain.stream().map(s -> s.label().toLowerCase(Locale.ROOT)).distinct().count();
    if (chain.size() >= 2 && labels == chain.size()) {
      found.add(List.copyOf(chain));
    }
  }

  private Side behind(Sentence sentence, Wording wording, Span number) {
    int limit = Math.min(sentence.span().end(), number.end() + 140);
    Finder m = wording.finder(parsed.document().text().substring(number.end(), limit));
    return m.find() ? side(sentence, m, "name", number.end(), number) : null;
  }

  private Side before(Sentence sentence, Wording wording, Span number) {
    int from = Math.max(sentence.span().start(), number.start() - 110);
    Finder m = wording.finder(parsed.document().text().substring(from, number.start()));
    return m.find() ? side(sentence, m, "name", from, number) : null;
  }

  private Side side(Sentence sentence, Finder m, String group, int offset, Span number) {
    int start = offset + m.start(group);
    String name = m.group(group).stripTrailing().replaceFirst("[.,;:]+$", "");
    name = CLAUSE.matcher(name).replaceFirst("$1");
    Span span = new Span(start, start + name.length());
    String label = label(name);
    boolean people =
        !label.isEmpty()
            && !BARE.matcher(label).matches()
            && !NO_PEOPLE.matcher(label).matches()
            && !measured(sentence, span)
            && (PEOPLE.matcher(name).matches() || given(sentence, span) || again(sentence, label));
    return people ? new Side(sentence, span, label, m.group("prep"), number) : null;
  }

  /** The name without what says no more than that they are people. */
  static String label(String name) {
    String label = name;
    while (true) {
      Matcher around = AROUND.matcher(label);
      String shorter = around.replaceAll("").strip();
      if (shorter.isEmpty() || shorter.equals(label)) {
        return label;
      }
      label = shorter;
    }
  }

  private boolean measured(Sentence sentence, Span span) {
    return mentions.in(sentence, Mention.Type.MEASURE).stream()
        .anyMatch(m -> m.concept() != null && m.span().overlaps(span));
  }

  private boolean given(Sentence sentence, Span span) {
    return mentions.in(sentence, Mention.Type.DRUG).stream().anyMatch(m -> span.contains(m.span()));
  }

  /** Whether another sentence has the words as well. */
  private boolean again(Sentence sentence, String label) {
    Pattern words =
        Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(label) + "(?![\\p{L}\\d])");
    return label.length() > 1
        && withRarest(label).stream()
            .anyMatch(
                s -> s.index() != sentence.index() && words.matcher(parsed.text(s.span())).find());
  }

  /** The sentences with that one of some words that the fewest have. */
  private List<Sentence> withRarest(String label) {
    if (places.isEmpty()) {
      for (Sentence sentence : parsed.sentences()) {
        WORD.matcher(parsed.text(sentence.span()).toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .distinct()
            .forEach(word -> places.computeIfAbsent(word, w -> new ArrayList<>()).add(sentence));
      }
    }
    return WORD.matcher(label.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> places.getOrDefault(word.group(), List.of()))
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
  }
}
