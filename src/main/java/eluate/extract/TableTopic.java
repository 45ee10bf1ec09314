package eluate.extract;

import eluate.document.Table;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table's title and footnotes say of all its cells.
 *
 * @param statistic mean, median and the like; null where they don't say
 * @param spread what stands beside the values; null where they don't say
 * @param changes whether the cells are changes since the study's start
 * @param findings whether the cells may be findings in people, and not those about instruments,
 *     models or plans
 */
record TableTopic(String statistic, String spread, boolean changes, boolean findings) {
  private static final Wording STATED =
      Wording.of(
          "(?i)\\b(?:(?:LS|least[- ]squares?|adjusted|geometric) )?(?:means?|medians?)\\b[^.;]{0,25}?(?:S\\.?D\\.?|S\\.?E\\.?M?\\.?|standard (?:deviations?|errors?)|IQR|interquartile ranges?|range|CI|confidence intervals?)(?![\\p{L}])");

  private static final Wording SINCE =
      Wording.of(
          "(?i)\\b(?:changes?|differences?|reductions?) (?:\\([^()]{1,20}\\) )?from (?:the )?(?:baseline|pre-?treatment|enrol?lment|entry)\\b");

  /** Titles over figures about instruments, statistical models, methods and plans. */
  private static final Wording NO_FINDINGS =
      Wording.of(
          "(?i)\\b(?:cronbach|internal consistency|test[- ]retest|(?:inter|intra)[- ]?(?:rater|observer) |reliability|intra-?class|correlation coefficients?|correlation matrix|correlations? (?:between|of|among|with)|regression|factor loadings?|search (?:strategy|terms)|(?:inclusion|exclusion|eligibility|diagnostic|retrieval|scoring|classification) criteria|sample size calculations?|primers?|reasons for (?:ineligibility|exclusion|non-?participation))\\b");

  /** What the title and the footnotes of a table say. */
  static TableTopic of(Analysis analysis, Table table, List<TableLabel> columns) {
    String title = table.caption().of(analysis.text()).replaceAll("\\s+", " ");
    String statistic = null;
    String spread = null;
    List<Span> told = new ArrayList<>(List.of(table.caption()));
    told.addAll(table.notes());
    for (Span words : told) {
      Finder stated = STATED.finder(words.of(analysis.text()).replaceAll("\\s+", " "));
      if (spread == null && stated.find()) {
        statistic = TableLabel.statistic(stated.group());
        spread = TableLabel.spread(stated.group().replaceAll("(?i)ranges$", "range"));
      }
    }
    boolean parted =
        columns.stream().anyMatch(c -> c.change() || "baseline".equals(c.time()))
            || table.rows().stream()
                .skip(table.headRows())
                .map(row -> TableLabel.of(analysis, row.get(0)))
                .anyMatch(stub -> "baseline".equals(stub.time()));
    return new TableTopic(statistic, spread, SINCE.in(title) && !parted, !NO_FINDINGS.in(title));
  }
}
