package eluate.read;

import eluate.text.Span;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single lines and ends of lines that are no text of the paper, from {@code rules/boilerplate.tsv}.
 */
final class Boilerplate {

  /** How a rule applies. */
  enum Match {
    /** The whole line matches. */
    LINE,
    /** The line starts with it, and all of it goes. */
    START,
    /** A sentence starts with it, and all that follows on the line goes. */
    TAIL,
    /** The whole line matches, and it stands before the title: "Case report", "Poster 12". */
    KICKER
  }

  private record LineRule(Match match, Pattern pattern) {}

  /** A line longer than this is looked at only at its start. */
  private static final int LONGEST_LINE = 600;

  private static final Pattern SENTENCE = Pattern.compile("[.!?)\\]]\\s{0,2}(?=[\\p{Lu}©(])");

  private final List<LineRule> rules = new ArrayList<>();

  /** All rules but those for what stands before the title, each at the start of words. */
  private final Wordings any;

  /** Those for ends of lines. */
  private final Wordings tails;

  Boilerplate() {
    for (RuleFile.Rule line : RuleFile.load("boilerplate.tsv")) {
      rules.add(new LineRule(line.constant("match", Match.class), line.pattern()));
    }
    any = atStart(EnumSet.of(Match.LINE, Match.START, Match.TAIL));
    tails = atStart(EnumSet.of(Match.TAIL));
  }

  private Wordings atStart(Set<Match> matches) {
    return Wordings.read(
        rules.stream()
            .filter(rule -> matches.contains(rule.match))
            .map(rule -> "(?i)^(?:" + rule.pattern.pattern() + ")")
            .toList());
  }

  /** The parts of a line, or of the rest of one, that are boilerplate: none, its end, or all. */
  Span in(String text, Span line) {
    Matcher start = Pattern.compile("").matcher(text);
    boolean possible = any.mayBeIn(line.of(text));
    for (LineRule rule : possible ? rules : List.<LineRule>of()) {
      start.usePattern(rule.pattern).region(line.start(), line.end());
      boolean hit =
          switch (rule.match) {
            case LINE -> line.length() <= LONGEST_LINE && start.matches();
            case START, TAIL -> start.lookingAt();
            case KICKER -> false;
          };
      if (hit) {
        return line;
      }
    }
    Matcher sentence = SENTENCE.matcher(text).region(line.start(), line.end());
    while (sentence.find()) {
      boolean mayEnd = tails.mayBeIn(text.substring(sentence.end(), line.end()));
      for (LineRule rule : mayEnd ? rules : List.<LineRule>of()) {
        if (rule.match == Match.TAIL) {
          start.usePattern(rule.pattern).region(sentence.end(), line.end());
          if (start.lookingAt()) {
            return new Span(sentence.end(), line.end());
          }
        }
      }
    }
    return new Span(line.end(), line.end());
  }

  /** Whether a whole line is boilerplate. */
  boolean is(String text, Span line) {
    return in(text, line).equals(line);
  }

  /**
   * Whether a line before the title only says what sort of paper follows, and where it appeared.
   */
  boolean isKicker(String words) {
    return rules.stream()
        .anyMatch(r -> r.match == Match.KICKER && r.pattern.matcher(words).matches());
  }
}
