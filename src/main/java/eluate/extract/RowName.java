package eluate.extract;

import eluate.document.Table;
import eluate.mention.Mention;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the rows of a table are about when no list knows it: the stub's own words are the name of
 * what is measured or counted, unless they only say of whom, when, or in which statistic.
 */
final class RowName {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;

  /** Stubs that name no measure by themselves. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)^(?:(?:arithmetic |geometric |adjusted |LS |least[- ]squares? )?(?:means?|medians?)|s\\.?d\\.?|s\\.?e\\.?m?\\.?|IQR|range|"
              + "min(?:imum)?|max(?:imum)?|n|no\\.?|numbers?(?: of .*)?|total|overall|all|values?|baseline|(?:pre|post)(?:[- ]?(?:test|treatment|interventions?|op(?:erative(?:ly)?)?|dose|study|therapy|baseline|training|randomi[sz]ation))?|before|after|"
              + "changes?|difference|p|p[- ]?values?|yes|no|none|others?|unknown|missing|not (?:stated|reported)|(?:fe)?males?|(?:wo)?men|"
              + "mild|moderate|severe|nil|grade.*|normal|abnormal|negative|positive|95 ?% ?CI|m?ITT|intent(?:ion)?[- ]to[- ]treat|per[- ]protocol|PP|FAS|completers|confidence interval|(?:at )?(?:the )?end of (?:the )?(?:pregnancy|study|treatment|therapy|trial|follow-?up|intervention|period)(?! \\p{L})|[<>≤≥]?\\s?\\d.*)(?:[\\s,(±/].*)?$");

  /** Which statistic it is, before the name of what was measured: "Mean (SD) body weight". */
  private static final Wording HEAD =
      Wording.of(
          "(?i)^(?:(?:no\\.?|n), ?)?(?:LS |adjusted |geometric )?(?:means?|medians?) ?(?:[(\\[±][^()\\[\\]]{0,40}[)\\]]|± ?S[DE]M?)(?: of| for)? (?=\\p{L}{3})");

  private static final Wording TAIL =
      Wording.of(
          "(?i)(?:[,;:]? ?[(\\[][^()\\[\\]]{0,40}[)\\]]|[,;] ?(?:means?|medians?|n|no\\.?|%|SD|SE|IQR|range|years?|months?|weeks?|days?|h|hr|min|d|mm|cm|kg|mg|g|score)\\b.{0,20}"
              + "|\\s?\\^[^ ]{0,5}|[*†‡§¶#^]+)$");

  private RowName() {}

  /** The name that a stub gives; null where it names nothing by itself. */
  static String of(Analysis analysis, TableLabel label) {
    String words = label.span().of(analysis.text()).replaceAll("\\s+", " ").strip();
    words = HEAD.matcher(words).replaceFirst("").strip();
    String before = "";
    while (!words.equals(before)) {
      before = words;
      words = TAIL.matcher(words).replaceFirst("").strip();
    }
    boolean named =
        label.group() == null
            && label.time() == null
            && words.length() >= SHORTEST
            && words.length() <= LONGEST
            && words.matches(".*\\p{L}{3}.*")
            && !analysis.lexicon().units().contains(words)
            && !GENERIC.matcher(words).matches();
    return named ? MeasureName.lower(words) : null;
  }

  /** Whether the rows of a table are measures, of which lists know some. */
  static boolean measures(Analysis analysis, Table table) {
    for (List<Span> row : table.rows().subList(table.headRows(), table.rows().size())) {
      if (!row.isEmpty() && TableLabel.of(analysis, row.get(0)).measure() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stub names a condition. */
  static boolean condition(Analysis analysis, Span stub) {
    return conditions(analysis, stub).findAny().isPresent();
  }

  private static Stream<Mention> conditions(Analysis analysis, Span stub) {
    return TableLabel.sentences(analysis, stub).stream()
        .flatMap(s -> analysis.mentions(s, Mention.Type.CONDITION).stream())
        .filter(m -> stub.contains(m.span()));
  }

  /** Whether most rows of a table name conditions, some of which lists know as adverse events. */
  static boolean events(Analysis analysis, Table table) {
    int conditions = 0;
    int events = 0;
    List<List<Span>> rows = table.rows().subList(table.headRows(), table.rows().size());
    for (List<Span> row : rows) {
      if (!row.isEmpty()) {
        conditions += condition(analysis, row.get(0)) ? 1 : 0;
        events += conditions(analysis, row.get(0)).anyMatch(Mention::isEvent) ? 1 : 0;
      }
    }
    return events > 0 && conditions > 1 && conditions * 2 >= rows.size();
  }
}
