package eluate.extract;

import eluate.extract.TreatmentAtoms.Atom;
import eluate.language.Parsed;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.List;
import java.util.Locale;

/** Reads names and sizes of arms from the brackets behind their treatments. */
final class BracketNames {
  private static final Wording NAME_BEHIND =
      Wording.of(
          "^(?:(?! (?:in|with|for|of|on|at|by|after|from|as|trial|study|among|to|were|was|is|and|or|versus|vs|compared|than|against|received)\\b)[^()\\[\\];.]){0,40}[(\\[]([^()\\[\\]]{1,60})[)\\]]");

  /** A bracket that only names a group, whatever is told of the regimen before. */
  private static final Wording LETTER_BEHIND =
      Wording.of(
          "^(?:[^()\\[\\];.]|\\.\\d){0,110}[(\\[]((?:[Gg]roup|[Aa]rm|[Rr]egimen|[Tt]reatment|[Cc]ohort) (?:[A-Z]{1,2}\\d?|[IVX]{1,4}|\\d)\\b[^()\\[\\]]{0,40})[)\\]]");

  private static final Wording SIZE = Wording.of("(?i)\\b[ni] ?[s]? ?= ?(\\d+)");

  private final Parsed parsed;

  BracketNames(Parsed parsed) {
    this.parsed = parsed;
  }

  /** Names and sizes in brackets behind an alternative. */
  void add(List<Atom> side, int limit, Arm arm) {
    Atom last = side.get(side.size() - 1);
    if (side.size() == 1 && !last.dose() && !arm.label.startsWith("no ")) {
      arm.aliases.add(last.text());
    }
    int at = last.span().end();
    while (at < limit) {
      String rest = parsed.document().text().substring(at, limit);
      Finder m = NAME_BEHIND.finder(rest);
      boolean found = m.find();
      if (!found) {
        m = LETTER_BEHIND.finder(rest);
        found = m.find();
      }
      if (!found) {
        return;
      }
      Finder size = SIZE.finder(m.group(1));
      if (size.find()) {
        arm.size = Integer.valueOf(size.group(1));
      }
      String name =
          m.group(1)
              .replaceAll("(?i)[,;:]?\\s*[ni] ?[s]? ?= ?\\d+.*", "")
              .replaceFirst(";.*", "")
              .replaceFirst("(?i)^(?:the|as) ", "")
              .strip();
      boolean word =
          name.chars().anyMatch(Character::isLetter)
              && !name.matches(
                  "(?i)\\d.*|mg|µg|g|kg|.*(?:\\b(?:mg|day|daily|weekly|weeks?|months?|h|kg|ml|mmol|years?|respectively|p|trials?\\.gov|NCT\\d+|ISRCTN\\d+|EudraCT)\\b|[%<>=]).*");
      if (word && name.split("\\s+").length <= 5 && !means(name, side)) {
        arm.aliases.add(name.replaceFirst("(?i) (?:group|arm)$", ""));
      }
      at += m.end();
    }
  }

  /** Whether the text defines a short form as something that none of these treatments is. */
  private boolean means(String name, List<Atom> side) {
    String longForm = parsed.abbreviations().longForm(name);
    return longForm != null
        && side.stream()
            .noneMatch(
                a -> longForm.toLowerCase(Locale.ROOT).contains(a.text().toLowerCase(Locale.ROOT)));
  }
}
