package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.lexicon.Tsv;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells numbers that are no results by their form, their neighbours and their place in the paper.
 */
final class NumberForms {
  /** How far a cue may stand from its number, in characters. */
  private static final int REACH = 60;

  private static final Wording LISTED =
      Wording.of("(?i)(?:\\d|\\b[IVX]+)[)\\]]?(?:[,;:]| and|, and|:?/)\\s?$");
  private static final Wording AMOUNT_BEHIND =
      Wording.of(
          "(?i)^(?:\\s?(?:±|\\+/?-|[(\\[])|\\s(?!(?:and|or|to|vs?|versus|h|hours?|days?|weeks?|months?|years?|mg)\\b)\\p{L})");

  private record Cue(String reason, String place, Wording wording) {}

  private final List<Cue> cues = new ArrayList<>();

  /**
   * Loads the cues.
   *
   * @throws IllegalStateException when one is malformed; names file and line
   */
  NumberForms() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/number-forms.tsv")) {
      Wording wording = Wording.of("(?i)" + row.get("cue"));
      if (!wording.in(row.get("example"))) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the cue doesn't match its example");
      }
      cues.add(new Cue(row.get("reason"), row.get("place"), wording));
    }
  }

  /** Why a number is no result; null where nothing shows that it is none. */
  String reason(Analysis analysis, Sentence sentence, Quantity quantity) {
    String place = place(sentence.role());
    if (place != null) {
      return place;
    }
    String form = form(analysis, sentence, quantity);
    return form != null ? form : cue(analysis, sentence, quantity);
  }

  private static String place(Section.Role role) {
    return switch (role) {
      case ELIGIBILITY -> "eligibility criterion";
      case KEYWORDS, BOILERPLATE -> "not part of the report";
      default -> null;
    };
  }

  private String form(Analysis analysis, Sentence sentence, Quantity quantity) {
    return switch (quantity.kind()) {
      case P_VALUE -> "p value";
      case AGE -> "age";
      case LABEL -> isLabel(analysis, sentence, quantity) ? "label, date or ratio" : null;
      case TIME -> timed(analysis, sentence) ? null : "length of time";
      default -> null;
    };
  }

  /**
   * "Day 28, and 572 were analysed": what follows a label's number in a list may well be an amount.
   */
  private static boolean isLabel(Analysis analysis, Sentence sentence, Quantity quantity) {
    String behind = analysis.after(sentence, quantity.number().end(), REACH);
    if (quantity.word()) {
      return behind.startsWith("-");
    }
    boolean amount =
        quantity.isPercent()
            || quantity.value().scale() > 0
            || quantity.spread() != null
            || quantity.low() != null
            || quantity.percent() != null;
    boolean listed = LISTED.in(analysis.before(sentence, quantity.span().start(), 16));
    return !amount && !(listed && AMOUNT_BEHIND.in(behind));
  }

  private boolean timed(Analysis analysis, Sentence sentence) {
    Passage words = analysis.words(sentence);
    return cues.stream().anyMatch(c -> c.place().equals("result") && c.wording().in(words));
  }

  private String cue(Analysis analysis, Sentence sentence, Quantity quantity) {
    Passage before = new Passage(analysis.before(sentence, quantity.span().start(), REACH));
    Passage behind = new Passage(analysis.after(sentence, quantity.number().end(), REACH));
    Passage whole = analysis.words(sentence);
    for (Cue cue : cues) {
      Passage words =
          switch (cue.place()) {
            case "before" -> before;
            case "behind" -> behind;
            case "sentence" -> whole;
            case "background" -> sentence.role() == Section.Role.BACKGROUND ? whole : null;
            default -> null;
          };
      if (words != null && cue.wording().in(words)) {
        return cue.reason();
      }
    }
    return null;
  }
}
