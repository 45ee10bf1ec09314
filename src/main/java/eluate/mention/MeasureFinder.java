package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.lexicon.Tsv;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds measures that no list knows by the noun that heads their name: "retinal nerve fibre
 * thickness", "duration of the examination".
 */
final class MeasureFinder {
  private static final Set<String> LINKS = Set.of("of", "to");
  private static final int LONGEST = 5;

  /** What a number of is one of people, of events or of the study's own parts. */
  private static final Wording COUNTS =
      Wording.of(
          "(?i)^(?:[\\p{L}-]+ )?(?:patients?|subjects?|participants?|wom[ae]n|m[ae]n|child(?:ren)?|adults?|people|persons?|individuals?|cases?|volunteers?|responders?|deaths?|events?|adverse|reports?|studies|trials|sites|cent(?:er|re)s|groups?|arms?|eyes?)\\b");

  /** Words that are no part of a measure's name and end it. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "of",
          "and",
          "or",
          "for",
          "with",
          "to",
          "at",
          "on",
          "by",
          "from",
          "was",
          "were",
          "is",
          "are",
          "had",
          "has",
          "have",
          "be",
          "been",
          "mean",
          "median",
          "average",
          "baseline",
          "both",
          "all",
          "their",
          "his",
          "her",
          "its",
          "this",
          "that",
          "these",
          "those",
          "than",
          "between",
          "as",
          "no",
          "not",
          "after",
          "before",
          "during",
          "increased",
          "decreased",
          "reduced",
          "improved",
          "change",
          "changes",
          "higher",
          "lower",
          "significant",
          "significantly",
          "similar",
          "respectively",
          "lowered",
          "raised",
          "greater",
          "lesser",
          "better",
          "worse",
          "which",
          "when",
          "while",
          "but",
          "also",
          "only",
          "same",
          "different",
          "each",
          "other",
          "least",
          "most",
          "any",
          "adjusted",
          "reduction",
          "reductions",
          "increase",
          "increases",
          "decrease",
          "decreases",
          "improvement",
          "improvements",
          "geometric",
          "estimated",
          "using",
          "including",
          "patients",
          "patient",
          "group",
          "groups",
          "treatment",
          "study",
          "final",
          "initial",
          "overall",
          "absolute",
          "measured",
          "observed",
          "showed",
          "following",
          "one",
          "two",
          "three",
          "ls",
          "sd",
          "compared",
          "versus",
          "vs",
          "achieved",
          "produced",
          "caused",
          "induced",
          "normal",
          "dose",
          "first",
          "second",
          "third",
          "we",
          "it",
          "there",
          "prolonged",
          "shorter",
          "longer",
          "shortened",
          "low",
          "high",
          "increasing",
          "decreasing",
          "improving",
          "reducing",
          "showing",
          "maximum",
          "minimum");

  private final Set<String> heads = new HashSet<>();

  /** Heads that name a measure without more words. */
  private final Set<String> alone = new HashSet<>();

  MeasureFinder() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/measure-heads.tsv")) {
      heads.add(row.get("head").toLowerCase(Locale.ROOT));
      if (row.get("alone").equals("yes")) {
        alone.add(row.get("head").toLowerCase(Locale.ROOT));
      }
    }
  }

  List<Mention> find(Parsed parsed) {
    List<Mention> found = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      List<Token> tokens = parsed.tokens(sentence);
      for (int i = 0; i < tokens.size(); i++) {
        boolean number = isNumber(tokens, i);
        if ((number || heads.contains(tokens.get(i).text().toLowerCase(Locale.ROOT)))
            && !modifies(tokens, i)) {
          Span span = number ? counted(tokens, i) : name(tokens, i);
          if (span != null) {
            found.add(
                new Mention(
                    Mention.Type.MEASURE, span, sentence.index(), parsed.text(span), null, "head"));
          }
        }
      }
    }
    return found;
  }

  /** "number of affected valves"; a number of people or of events counts and measures nothing. */
  private static boolean isNumber(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).fold().equals("number")
        && tokens.get(at + 1).fold().equals("of");
  }

  /** The words behind "number of" that say of what; null where people or events are counted. */
  private static Span counted(List<Token> tokens, int at) {
    int end = at + 2;
    while (end < tokens.size() && end - at < 8 && (inside(tokens.get(end)) || joins(tokens, end))) {
      end++;
    }
    String words =
        tokens.subList(at + 2, end).stream().map(Token::fold).collect(Collectors.joining(" "));
    return end == at + 2 || COUNTS.in(words)
        ? null
        : new Span(tokens.get(at).start(), tokens.get(end - 1).end());
  }

  private static boolean joins(List<Token> tokens, int at) {
    return tokens.get(at).fold().matches("per|of")
        && at + 1 < tokens.size()
        && inside(tokens.get(at + 1));
  }

  /** Whether a name ends in a noun that heads measures: "Unified Myoclonus Rating Scale". */
  boolean isMeasure(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return heads.contains(last) && !name.matches("(?i).*(?:confidence|credible|quartile) interval")
        || last.matches("inventory|questionnaire|test|assessment|examination|classification");
  }

  /** The words around a head that make a name; null for a bare head. */
  private Span name(List<Token> tokens, int head) {
    int from = head;
    while (from > 0 && head - from < LONGEST && inside(tokens.get(from - 1))) {
      from--;
    }
    while (from < head && !tokens.get(from).isWord()) {
      from++;
    }
    int to = head;
    int of = joint(tokens, head);
    if (of > head) {
      int next = of + 1;
      while (next < tokens.size()
          && tokens.get(next).text().matches("the|a|an|first|next|second|last")) {
        next++;
      }
      int end = next;
      while (end < tokens.size() && end - next < 4 && inside(tokens.get(end))) {
        end++;
      }
      to = end > next ? end - 1 : to;
      while (to > head && !tokens.get(to).isWord()) {
        to--;
      }
    }
    boolean none = isRatio(tokens, from, head) || isInterval(tokens, head);
    return none
            || (from == head
                && to == head
                && !alone.contains(tokens.get(head).text().toLowerCase(Locale.ROOT)))
        ? null
        : new Span(tokens.get(from).start(), tokens.get(to).end());
  }

  /**
   * Where "of" or "to" stands that goes on with a name: "time to relapse", "time-to-relapse", "time
   * from randomization to relapse"; the head itself where none does.
   */
  private static int joint(List<Token> tokens, int head) {
    int at = head + 1;
    if (at < tokens.size() && tokens.get(at).text().equals("-")) {
      at++;
    }
    if (at + 1 < tokens.size() && LINKS.contains(tokens.get(at).text())) {
      return tokens.get(at + 1).text().equals("-") ? at + 1 : at;
    }
    boolean from =
        at + 3 < tokens.size()
            && tokens.get(head).fold().equals("time")
            && tokens.get(at).fold().equals("from");
    for (int i = at + 2; from && i < Math.min(tokens.size() - 1, at + 6); i++) {
      if (tokens.get(i).text().equals("to")) {
        return i;
      }
    }
    return head;
  }

  /** A ratio of hazards, odds or risks compares arms and measures nobody. */
  private static boolean isRatio(List<Token> tokens, int from, int head) {
    return tokens.get(head).fold().equals("ratio")
        && head > from
        && tokens.get(head - 1).fold().matches("hazard|odd|odds|risk|rate|incidence|likelihood");
  }

  /** "pH-balanced", "weight-based": the head of no name but a part of another word. */
  private static boolean modifies(List<Token> tokens, int head) {
    return head + 2 < tokens.size()
        && tokens.get(head + 1).text().equals("-")
        && tokens.get(head + 1).start() == tokens.get(head).end()
        && tokens.get(head + 2).text().matches("\\p{Ll}+(?:ed|ing|free|like|specific)");
  }

  /** "Confidence interval", "period of time": what a number may be given with, and no measure. */
  private static boolean isInterval(List<Token> tokens, int head) {
    String before = head == 0 ? "" : tokens.get(head - 1).fold();
    String after = head + 2 >= tokens.size() ? "" : tokens.get(head + 2).fold();
    return tokens.get(head).fold().equals("interval")
            && before.matches("confidence|credible|interquartile|quartile")
        || tokens.get(head).fold().equals("period")
            && (after.equals("time") || before.matches("(?:hour|day|week|month|year)s?"));
  }

  private static boolean inside(Token token) {
    String text = token.text();
    if (!token.isWord()) {
      return text.equals("-") || text.equals("/") || text.equals("'") || text.equals("’");
    }
    boolean number =
        Character.isDigit(text.charAt(0)) && text.chars().noneMatch(Character::isLetter);
    return !number && !OUTSIDE.contains(text.toLowerCase(Locale.ROOT));
  }
}
