package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of numbers that nothing but connectors, units and brackets stands between: "12, 14 and 9",
 * "42 vs. 28 %".
 */
final class NumberLists {
  private static final Pattern COLUMNS = Pattern.compile("\\t|\\s{3,}");
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?i)^[\\s%)\\]]*(?:[\\p{L}µ/²%]{0,12}[\\s)\\]]*)?(?:,|;|/|&|and|or|, and|vs?\\.?|versus|against|compared (?:with|to)|as compared (?:with|to))\\s*[(\\[]?\\s*(?:only )?[<>≤≥]?\\s?$");
  private static final Wording BRACKETS = Wording.of("\\([^()]{0,80}\\)|\\[[^\\[\\]]{0,80}\\]");

  private NumberLists() {}

  /** The numbers in order, put together as lists; a number on its own is a list of one. */
  static List<List<Quantity>> of(Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    List<GroupMention> mentions = analysis.groups().in(sentence);
    List<List<Quantity>> lists = new ArrayList<>();
    Quantity last = null;
    for (Quantity quantity : quantities) {
      boolean goesOn = analysis.linksLists() && last != null && connected(analysis, last, quantity);
      if (goesOn) {
        int from = last.span().end();
        goesOn =
            mentions.stream()
                .noneMatch(
                    m -> m.span().start() >= from && m.span().end() <= quantity.span().start());
      }
      if (!goesOn) {
        lists.add(new ArrayList<>());
      }
      lists.get(lists.size() - 1).add(quantity);
      last = quantity;
    }
    return lists;
  }

  private static boolean connected(Analysis analysis, Quantity last, Quantity quantity) {
    String glue = analysis.between(last.span().end(), quantity.span().start());
    // columns of a table written as text
    if (COLUMNS.matcher(glue).matches()) {
      return true;
    }
    return CONNECTOR
        .matcher(bare(analysis.between(last.span().end(), quantity.span().start())))
        .matches();
  }

  /** Without what stands in brackets. */
  static String bare(String words) {
    boolean bracket = words.indexOf('(') >= 0 || words.indexOf('[') >= 0;
    return bracket && BRACKETS.mayBeIn(words) ? BRACKETS.matcher(words).replaceAll(" ") : words;
  }
}
