package eluate.extract;

import eluate.document.Table;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a table is laid out: which columns only belong to the one on their left ("Mean | SD", "n |
 * (%)"), whether its rows are measures, whether bare brackets hold percentages.
 */
final class TableForm {

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)[(\\[]?\\s?(?:S\\.?D\\.?|(?:\\d\\d ?% ?)?(?:C\\.?I\\.?|confidence (?:interval|limit)s?)|I\\.?Q\\.?R\\.?|interquartile range|range|S\\.?E\\.?(?:M\\.?)?|standard (?:deviation|error)|%|per ?cent(?:age)?s?)\\s?[)\\]]?(?: ?[(\\[][^()\\[\\]]{1,15}[)\\]])?");
  private static final Wording BRACKETS = Wording.of("[()\\[\\]%]");
  private static final Pattern PERCENT = Pattern.compile("(?i).*(?:%|per ?cent).*");

  /** Heads of counts, which percentages stand beside. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:n|nos?\\.?|numbers?(?: of .{1,30})?|patients|events|cases|counts?|frequency)\\W*");

  /** Columns that stand beside those of the arms and compare or test them. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i).*\\b(?:p|p[- ]?values?|differences?|ratio|(?:treatment |overall )?effects?|effect size|relative changes?|estimates?|coefficients?|[OHR]R|reference|refs?|normal range|score range|cronbach|alpha|ICC|intra-?class|kappa|correlations?|limits of agreement|loadings?|eigenvalues?|anova|statistics?|chi-?squared?|degrees of freedom)\\b.*"
              + "|(?:F|t|z|r|df|d\\.f\\.|β|χ|R\\^?2|χ\\^?2|X\\^?2|omega\\^?2)(?: ?\\(.*\\)|[- ](?:value|test)s?)?");

  /** Columns of how many people there were. */
  private static final Pattern SIZES =
      Pattern.compile("(?i)(?:n|no\\.?|denominators?|sample size)(?:\\s?\\^\\w{1,2}|\\s?[*†‡§])?");

  /** Tables of what people were like, and not of what became of them. */
  private static final Wording CHARACTERISTICS =
      Wording.of(
          "(?i)(?<!from )(?<!from the )\\b(?:baseline|characteristics?|demographics?|demographic|medical history|at (?:entry|enrolment|enrollment|inclusion|admission|screening)|prior|previous|reasons?|disposition|missing|schedule|sociodemographic|socio-demographic|history|profile|comparability|entry|subgroups?|risk of bias)\\b");

  /** "Number of patients with …": what is counted where the rows only say of whom or when. */
  private static final Wording COUNTED =
      Wording.of(
          "(?i)\\b(?:numbers?|percent(?:age)?s?|proportions?|rates?|frequenc(?:y|ies))(?: ?\\(%\\)| and percent(?:age)?s?)? of (?:the )?"
              + "(?:patients|participants|subjects|individuals|people|women|men|children|infants) "
              + "(?:with|on|having|achieving|reporting|experiencing|taking|who (?:had|were|achieved|reached|showed)) "
              + "(\\p{L}.{2,60}?)(?=[,;:.()]| (?:at|by|in|during|after|before|among|between|per|for|from|over|and)\\b|$)");

  /** Stubs that say that nothing but a count stands behind them: "Relapse (n)". */
  private static final Wording COUNTED_ROW =
      Wording.of("(?i)(?:[(\\[] ?(?:n|no\\.?|number) ?[)\\]]|[,;] ?(?:n|no\\.?|number))$");

  private final Analysis analysis;
  private final List<Boolean> beside = new ArrayList<>();
  private final List<TableLabel> columns;
  private final boolean measures;
  private final boolean counts;
  private final boolean characteristics;
  private final boolean events;
  private final SharedSizes sizes;

  /** What the people have whom the title says that the table counts; null where it doesn't say. */
  private final String counted;

  private TableForm(Analysis analysis, Table table, List<TableLabel> columns, TableLabel caption) {
    this.analysis = analysis;
    this.columns = columns;
    this.measures = RowName.measures(analysis, table);
    this.events = RowName.events(analysis, table);
    this.sizes = new SharedSizes(table, analysis.parsed().notation());
    String words = caption.span().of(analysis.text());
    StringBuilder said = new StringBuilder(words);
    table.notes().forEach(note -> said.append('\n').append(note.of(analysis.text())));
    this.counts = TableLabel.counts(said.toString());
    String stubs = columns.isEmpty() ? "" : words(columns.get(0));
    boolean later =
        columns.stream().anyMatch(c -> c.time() != null && !"baseline".equals(c.time()));
    this.characteristics =
        !later
            && (CHARACTERISTICS.in(words)
                || CHARACTERISTICS.in(stubs)
                || "baseline".equals(caption.time()));
    Finder people = COUNTED.finder(words.replaceAll("\\s+", " "));
    this.counted = people.find() ? MeasureName.lower(people.group(1)) : null;
  }

  /**
   * The form of a table.
   *
   * @param columns what the heads of its columns say
   */
  static TableForm of(
      Analysis analysis, Table table, List<TableLabel> columns, TableLabel caption) {
    TableForm form = new TableForm(analysis, table, columns, caption);
    for (int c = 0; c < columns.size(); c++) {
      String own = form.words(columns.get(c));
      boolean second = c > 1 && BESIDE.matcher(own).matches() && !form.beside.get(c - 1);
      String left = second ? form.words(columns.get(c - 1)) : "";
      boolean share = share(own);
      form.beside.add(
          share
              ? COUNT.matcher(left).matches()
              : left.length() > 1 && !COMPARES.matcher(left).matches());
    }
    return form;
  }

  private static boolean share(String head) {
    return PERCENT.matcher(head).matches() && !"CI".equals(TableLabel.spread(head));
  }

  private String words(TableLabel label) {
    return label.span().of(analysis.text()).replaceAll("\\s+", " ").strip();
  }

  /** Whether the table tells what people were like, and not what became of them. */
  boolean characteristics() {
    return characteristics;
  }

  /** Whether a column compares the others, tests them, or says how many there were. */
  boolean compares(int column) {
    if (column >= columns.size()) {
      return false;
    }
    String head = words(columns.get(column));
    return COMPARES.matcher(head).matches() || SIZES.matcher(head).matches() && !beside(column + 1);
  }

  /** Whether a column belongs to the one on its left. */
  boolean beside(int column) {
    return column < beside.size() && beside.get(column);
  }

  /**
   * What a row names: by its own words, or, where they only say which statistic it is, by those of
   * the row above it that heads it; where that one has the unit, the row is a part of what it
   * names: "Time to delivery, min" over "vaginal". Null for nothing.
   */
  String name(TableStubs.Row row, TableLabel caption) {
    TableLabel parent = row.parent();
    boolean headed = !parent.equals(caption);
    if (headed && parent.unit() != null && row.label().measure() == null && !counts(row)) {
      return parent.measure() == null ? RowName.of(analysis, parent) : null;
    }
    boolean named = headed && bare(row.label()) && parent.measure() == null;
    return row.own() == null && named ? RowName.of(analysis, parent) : row.own();
  }

  /** Whether a row's cells count people of columns whose sizes are known. */
  private boolean counts(TableStubs.Row row) {
    for (int c = 1; c < Math.min(row.cells().size(), columns.size()); c++) {
      CellNumber number =
          CellNumber.read(row.cells().get(c).of(analysis.text()), analysis.parsed().notation());
      Integer size = columns.get(c).size();
      boolean share = number != null && size != null && number.asCount(size, false) != null;
      if (share || number != null && number.events() != null) {
        return true;
      }
    }
    return false;
  }

  /** The cells of two arms that share one; empty where a cell is one arm's. */
  List<TableCell> parts(TableCell cell) {
    for (TableLabel label : List.of(cell.column(), cell.row(), cell.caption())) {
      if (label.group() != null) {
        return List.of();
      }
      ArmPair pair = ArmPair.of(analysis, label.span());
      if (pair != null) {
        return pair.parts(analysis, cell);
      }
    }
    return List.of();
  }

  /** A cell with what the column beside it holds, its brackets and its row's words understood. */
  TableCell whole(TableCell cell, List<Span> row, int column) {
    TableCell whole = cell;
    CellNumber number = cell.number();
    if (beside(column + 1) && column + 1 < row.size() && number.plain()) {
      String head = words(columns.get(column + 1));
      String beside = row.get(column + 1).of(analysis.text());
      CellNumber spanned = number.withInterval(analysis.parsed().notation().english(beside));
      if (spanned != null) {
        Span place = new Span(cell.span().start(), row.get(column + 1).end());
        whole = cell.with(spanned, place, TableLabel.spread(head));
      }
      CellNumber other =
          CellNumber.read(BRACKETS.matcher(beside).replaceAll(""), analysis.parsed().notation());
      if (other != null && other.plain()) {
        boolean share = share(head);
        Span place = new Span(cell.span().start(), row.get(column + 1).end());
        CellNumber both = number.withSpread(other);
        whole = cell.with(share ? both.asCount(null, true) : both, place, TableLabel.spread(head));
        whole = whole.number() == null ? cell : whole;
      }
    } else if (number.spread() != null && cell.span().of(analysis.text()).indexOf('±') < 0) {
      boolean shares = countsSaid(cell) || sizes.hold(analysis.text(), row, column);
      CellNumber counted = number.asCount(cell.total(), shares);
      whole = counted == null ? cell : cell.with(counted, cell.span(), null);
    } else if (number.plain() && number.counts() && COUNTED_ROW.in(words(cell.row()))) {
      whole = cell.with(number.asPeople(), cell.span(), null);
    }
    boolean titled = cell.parent().measure() != null || cell.caption().measure() != null;
    boolean scattered = whole.number().spread() != null || whole.number().low() != null;
    boolean named = measures ? scattered || arm(whole) : scattered && !titled;
    boolean counts = whole.number().events() != null;
    boolean nothing = RowName.of(analysis, whole.row()) == null && whole.row().measure() == null;
    if (whole.named() == null && nothing && (scattered || counts)) {
      boolean arms = !analysis.groups().in(whole.column().span()).isEmpty();
      String head = arms ? null : RowName.of(analysis, whole.column());
      return whole.named(head == null && counts ? counted : head);
    }
    return named || counts ? whole : whole.unnamed();
  }

  /** Whether a stub only says of whom, when or which statistic it is. */
  private static boolean bare(TableLabel stub) {
    return stub.statistic() != null || stub.group() != null || stub.time() != null;
  }

  /** Whether the nearest label that says what stands in a cell says counts with percentages. */
  private boolean countsSaid(TableCell cell) {
    for (TableLabel label : List.of(cell.row(), cell.column(), cell.parent())) {
      if (TableLabel.counts(words(label))) {
        return true;
      }
      if (label.statistic() != null || label.spread() != null) {
        return false;
      }
    }
    return counts && cell.caption().statistic() == null;
  }

  private static boolean arm(TableCell cell) {
    return cell.column().group() != null || cell.row().group() != null;
  }

  /** Whether a table that no title calls one is of adverse events: its rows name them. */
  boolean events() {
    return events && !characteristics;
  }

  /** Whether a cell counts people who had what its row names: an outcome of an arm. */
  boolean outcome(TableCell cell) {
    CellNumber number = cell.number();
    return !characteristics
        && cell.named() != null
        && arm(cell)
        && !RowName.condition(analysis, cell.stub())
        && number.events() != null
        && (number.share() != null || number.total() != null || COUNTED_ROW.in(words(cell.row())))
        && !"baseline".equals(cell.time());
  }
}
