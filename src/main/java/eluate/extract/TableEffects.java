package eluate.extract;

import eluate.document.Table;
import eluate.mention.Mention;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comparisons of a table: columns of odds ratios, hazard ratios, differences and the like, with
 * their interval in the cell or in the column beside it, and the column of P values behind them.
 */
final class TableEffects {
  private static final double CONFIDENCE = 0.8;

  private static final String N = "[-−–+]?\\d[\\d,]*(?:[.·]\\d+)?";
  private static final Pattern P_HEAD =
      Pattern.compile("(?i)(?:.*\\W)?p(?:[- ]?values?)?(?:\\W.*)?");
  private static final Pattern P =
      Pattern.compile("(?i)(?:p\\s?=?\\s?)?([<>≤≥]?)\\s?(0?[.·]\\d{1,6}|1(?:\\.0+)?)(?!\\d).{0,6}");
  private static final Pattern INTERVAL =
      Pattern.compile("[(\\[]?\\s?(" + N + ")\\s?(?:to|–|-|,|;)\\s?(" + N + ")\\s?[)\\]]?.{0,3}");
  private static final Pattern INTERVAL_HEAD =
      Pattern.compile("(?i).*(?:\\bCI\\b|\\bconfidence (?:interval|limit)).*");
  private static final Pattern LEVEL = Pattern.compile("(\\d{2}(?:\\.\\d)?)\\s?%\\s?-?\\s?C");

  /** An estimate with its interval, and the P value behind it in the same cell. */
  private static final Pattern BOTH =
      Pattern.compile(
          "(.{3,60}[)\\]].{0,3}?)[\\s;,]{1,3}((?i:p\\s?=?\\s?)?[<>≤≥]?\\s?0?[.·]\\d{1,6})");

  /** A value behind the statistic's name: "RR = 2.25". */
  private static final Pattern NAMED =
      Pattern.compile("(\\p{L}[\\p{L} ]{0,20}?)\\s?=\\s?(" + N + ".*)");

  private static final Pattern EITHER =
      Pattern.compile("(?i)\\bdifferences? (?:or|and|/) ratios?\\b");

  private static final Pattern RATE =
      Pattern.compile("(?i)\\b(?:rates?|incidence|proportions?|percentages?|risks?)\\b");

  private static final Pattern RATIO = Pattern.compile("(?i)\\bratios?\\b|^[OHR]R$");

  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i).*\\b(?:placebo|controls?|vehicle|sham|standard|usual|conventional|untreated|no|without)\\b.*");

  private final Analysis analysis;
  private final Table table;
  private final List<TableLabel> columns;
  private final List<String> heads = new ArrayList<>();

  /**
   * @param columns what the heads of its columns say
   */
  TableEffects(Analysis analysis, Table table, List<TableLabel> columns) {
    this.analysis = analysis;
    this.table = table;
    this.columns = columns;
    for (int c = 0; c < columns.size(); c++) {
      List<String> words = new ArrayList<>();
      for (List<Span> row : table.rows().subList(0, table.headRows())) {
        if (c < row.size()) {
          words.add(row.get(c).of(analysis.text()).replaceAll("\\s+", " ").strip());
        }
      }
      heads.add(String.join(" ", words).strip());
    }
  }

  /** The comparison in a cell; null where its column holds none. */
  Effect read(List<Span> row, int column, TableCell cell) {
    String words = column < heads.size() ? heads.get(column) : "";
    String said = said(row, column);
    Matcher named = NAMED.matcher(said);
    String statistic =
        named.matches() ? EffectReader.statistic(named.group(1)) : EffectReader.statistic(words);
    Matcher both = BOTH.matcher(said);
    boolean tested = both.matches() && P_HEAD.matcher(words).matches();
    CellNumber number =
        CellNumber.read(
            named.matches() ? named.group(2) : tested ? both.group(1) : said,
            analysis.parsed().notation());
    if (statistic == null
        || number == null
        || number.value() == null
        || number.spread() != null
        || INTERVAL_HEAD.matcher(words).matches() && number.low() == null) {
      return null;
    }
    BigDecimal low = number.low();
    BigDecimal high = number.high();
    List<Span> proof = new ArrayList<>(List.of(row.get(0), head(column), row.get(column)));
    Matcher beside = low == null ? interval(row, column + 1) : null;
    if (beside != null) {
      low = CellNumber.number(beside.group(1));
      high = CellNumber.number(beside.group(2));
      proof.add(row.get(column + 1));
    }
    int beyond = tested ? -1 : tested(row, column);
    Matcher p = P.matcher(tested ? both.group(2) : beyond < 0 ? "" : said(row, beyond));
    boolean told = p.matches();
    String measure = measure(cell);
    if (measure == null || low == null && !told) {
      return null;
    }
    if (beyond >= 0 && told) {
      proof.add(row.get(beyond));
    }
    List<String> sides = sides(column);
    Matcher level = LEVEL.matcher(beside == null ? words : heads.get(column + 1));
    return new Effect(
        measure,
        statistic(statistic, words, row, cell.response() != null),
        number.value(),
        low,
        high,
        low != null && level.find() ? new BigDecimal(level.group(1)) : null,
        told ? p.group(1) + p.group(2) : null,
        sides.get(0),
        sides.get(1),
        cell.time(),
        evidence(proof),
        CONFIDENCE);
  }

  private Span head(int column) {
    return column < columns.size() ? columns.get(column).span() : table.caption();
  }

  private List<Evidence> evidence(List<Span> proof) {
    return proof.stream()
        .filter(part -> part.length() > 0)
        .map(part -> analysis.evidence(part, "effect.table"))
        .toList();
  }

  private Matcher interval(List<Span> row, int column) {
    if (column >= row.size()
        || column >= heads.size()
        || !INTERVAL_HEAD.matcher(heads.get(column)).matches()) {
      return null;
    }
    Matcher m = INTERVAL.matcher(said(row, column));
    return m.matches() ? m : null;
  }

  private String said(List<Span> row, int column) {
    return row.get(column).of(analysis.text()).strip();
  }

  /** The column of P values that is the first behind a column, before other comparisons. */
  private int tested(List<Span> row, int column) {
    for (int c = column + 1; c < Math.min(row.size(), heads.size()); c++) {
      if (P_HEAD.matcher(heads.get(c)).matches() && EffectReader.statistic(heads.get(c)) == null) {
        return c;
      }
      if (EffectReader.statistic(heads.get(c)) != null) {
        return -1;
      }
    }
    return -1;
  }

  /** What is compared, by the row, its part or the title: the column's head names the statistic. */
  private String measure(TableCell cell) {
    TableLabel row = cell.row();
    List<String> names = new ArrayList<>();
    names.add(name(row.measure()));
    names.add(name(row.response()));
    names.add(cell.named());
    for (TableLabel above : List.of(cell.parent(), cell.caption())) {
      names.add(name(above.measure()));
      names.add(name(above.response()));
    }
    return names.stream()
        .filter(n -> n != null && EffectReader.statistic(n) == null && !RATIO.matcher(n).find())
        .findFirst()
        .orElse(null);
  }

  private String name(Mention mention) {
    return mention == null ? null : MeasureName.of(analysis, mention);
  }

  /** A difference of shares or rates is one of risks. */
  private String statistic(String named, String words, List<Span> row, boolean counted) {
    boolean shares =
        RATE.matcher(words).find()
            || row.stream()
                .skip(1)
                .map(c -> CellNumber.read(c.of(analysis.text()), analysis.parsed().notation()))
                .anyMatch(n -> n != null && n.events() != null);
    if (EITHER.matcher(words).find()) {
      return shares || counted ? "ratio" : named;
    }
    return "MD".equals(named) && shares ? "RD" : named;
  }

  /** The arm and what it is compared with; everyone and null where nothing says so. */
  private List<String> sides(int column) {
    List<String> arms = new ArrayList<>();
    analysis.groups().in(head(column)).stream()
        .map(GroupMention::label)
        .distinct()
        .forEach(arms::add);
    if (arms.size() == 2) {
      return arms;
    }
    if (arms.size() != 1) {
      arms.clear();
      columns.stream()
          .map(TableLabel::group)
          .filter(g -> g != null && !g.equals(Groups.ALL))
          .distinct()
          .forEach(arms::add);
    }
    if (arms.size() == 2) {
      return CONTROL.matcher(arms.get(0)).matches() ? List.of(arms.get(1), arms.get(0)) : arms;
    }
    List<String> sides = new ArrayList<>();
    sides.add(arms.size() == 1 ? arms.get(0) : Groups.ALL);
    sides.add(null);
    return sides;
  }
}
