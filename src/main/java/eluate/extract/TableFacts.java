package eluate.extract;

import eluate.document.Section;
import eluate.document.Table;
import eluate.record.AdverseEvent;
import eluate.record.Dispersion;
import eluate.record.Effect;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The facts of a paper's tables: each cell of numbers with what its stub, its column's head and the
 * table's title say of it.
 */
final class TableFacts {
  private static final double CONFIDENCE = 0.8;

  /** Titles and heads over harms. */
  private static final Wording HARMS =
      Wording.of(
          "(?i)\\b(?:adverse|side[- ]effects?|toxicit(?:y|ies)|safety(?! (?:population|set|analysis))|treatment-emergent)\\b");

  /** Rows of how people went through the study. */
  private static final Pattern FLOW =
      Pattern.compile(
          "(?i)^(?:(?:participants |patients |subjects |number )?(?:started|randomi[sz]ed|enrolled|completed|not completed|analy[sz]ed|treated|withdrawn|discontinued|died|deaths?|all[- ]cause mortality)|sex: (?:fe)?male|(?:fe)?males?|women|men)(?:, n(?: ?\\(%\\))?| ?\\(n\\)| n ?\\(%\\))?$");

  private static final Wording LEFT = Wording.of("(?i)\\bnot completed\\b");
  private static final Wording DIED = Wording.of("(?i)\\b(?:died|deaths?|mortality)\\b");
  private static final Participation PARTICIPATION = new Participation();
  private static final Wording NO_MEASURE =
      Wording.of("(?i)\\b(?:age|p[- ]?value|difference|duration of follow-?up|ratio)\\b");

  private final Analysis analysis;

  /** What the title and the footnotes of the table that is read say. */
  private TableTopic topic;

  private final List<Score> scores = new ArrayList<>();
  private final List<AdverseEvent> adverseEvents = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<PatientCount> patientCounts = new ArrayList<>();
  private final List<Span> used = new ArrayList<>();
  private final List<Span> heads = new ArrayList<>();

  private TableFacts(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Reads the tables of a paper; none where a register states in fields what they hold. */
  static TableFacts of(Analysis analysis, Failures failures) {
    TableFacts facts = new TableFacts(analysis);
    if (analysis.document().registry() != null || !analysis.ofBeings()) {
      return facts;
    }
    List<TableLabel> columns = List.of();
    for (Table table : analysis.document().tables()) {
      List<TableLabel> before = columns;
      columns = failures.or("tables", List.of(), () -> facts.read(table, before));
    }
    return facts;
  }

  List<Score> scores() {
    return scores;
  }

  List<AdverseEvent> adverseEvents() {
    return adverseEvents;
  }

  List<Response> responses() {
    return responses;
  }

  List<Effect> effects() {
    return effects;
  }

  List<PatientCount> patientCounts() {
    return patientCounts;
  }

  /**
   * The facts of the prose with those of the tables; a cell that gave a fact is not read as prose
   * as well, and of heads and titles only the arms' sizes are.
   */
  <F extends Item> List<F> join(List<F> prose, List<F> tabled) {
    List<F> all = new ArrayList<>();
    for (F item : prose) {
      boolean size = item instanceof PatientCount;
      boolean told = item.evidence().stream().anyMatch(e -> in(used, e) || !size && in(heads, e));
      if (!told) {
        all.add(item);
      }
    }
    all.addAll(tabled);
    return all;
  }

  private static boolean in(List<Span> spans, Evidence evidence) {
    Span words = new Span(evidence.start(), evidence.end());
    return spans.stream().anyMatch(words::overlaps);
  }

  /** Reads a table; one without heads has those of the table before it. */
  private List<TableLabel> read(Table table, List<TableLabel> before) {
    int cells = used.size();
    List<TableLabel> columns = TableHeads.of(analysis, table);
    if (columns.isEmpty() && before.size() == table.rows().get(0).size()) {
      columns = before;
    }
    TableLabel caption = TableLabel.of(analysis, table.caption());
    TableForm form = TableForm.of(analysis, table, columns, caption);
    topic = TableTopic.of(analysis, table, columns);
    if (topic.changes()) {
      columns = columns.stream().map(TableLabel::changing).toList();
    }
    TableStubs stubs = new TableStubs(analysis, table, form, columns, caption);
    TableEffects comparisons = new TableEffects(analysis, table, columns);
    for (List<Span> cellsOf : table.rows().subList(table.headRows(), table.rows().size())) {
      TableStubs.Row row = stubs.read(cellsOf);
      if (row != null) {
        read(table, form, stubs, row, caption, comparisons);
      }
    }
    if (used.size() > cells) {
      table.rows().subList(0, table.headRows()).forEach(heads::addAll);
      heads.add(table.caption());
    }
    return columns;
  }

  private void read(
      Table table,
      TableForm form,
      TableStubs stubs,
      TableStubs.Row row,
      TableLabel caption,
      TableEffects comparisons) {
    String named = form.name(row, caption);
    List<TableLabel> columns = stubs.columns();
    for (int c = stubs.firstColumn(); c < row.cells().size(); c++) {
      if (stubs.isTime(c)) {
        continue;
      }
      Span span = row.cells().get(c);
      CellNumber number = CellNumber.read(span.of(analysis.text()), analysis.parsed().notation());
      TableLabel head = c < columns.size() ? columns.get(c) : caption;
      TableCell cell =
          new TableCell(
              number, span, row.label().span(), named, row.label(), row.parent(), head, caption);
      if (form.compares(c) || form.beside(c)) {
        effect(form.characteristics() ? null : comparisons.read(row.cells(), c, cell));
        continue;
      }
      List<TableCell> parts = form.parts(cell);
      if (parts.isEmpty() && number != null) {
        parts = List.of(cell);
      }
      for (TableCell part : topic.findings() ? parts : List.<TableCell>of()) {
        TableCell whole = form.whole(part, row.cells(), c);
        boolean counted = row.whole() && row.own() != null && row.label().measure() == null;
        add(table, form, whole, counted);
      }
    }
  }

  /**
   * @param counted whether the row is one of whole numbers that no list knows for a measure
   */
  private void add(Table table, TableForm form, TableCell cell, boolean counted) {
    String stub = cell.stub().of(analysis.text()).strip();
    if (FLOW.matcher(stub).matches() && cell.number().counts()) {
      count(cell, stub);
    } else if (cell.number().counts() && harms(table, form, cell) && !stub.isEmpty()) {
      harm(cell, stub);
    } else if (cell.response() != null
        && (cell.number().share() != null || cell.number().percent())) {
      response(cell, Terms.singular(cell.response().name()));
    } else if (form.outcome(cell) && !NO_MEASURE.in(stub)) {
      response(cell, cell.named());
    } else if (cell.measure(analysis) != null
        && !NO_MEASURE.in(stub + " " + cell.named())
        && !(counted && bare(cell))) {
      score(cell);
    }
  }

  private boolean harms(Table table, TableForm form, TableCell cell) {
    String title = cell.caption().span().of(analysis.text());
    String part = cell.parent().span().of(analysis.text());
    return form.events() && cell.number().events() != null
        || HARMS.in(title)
        || HARMS.in(part)
        || !form.characteristics() && TableLabel.in(analysis, table.span(), Section.Role.SAFETY);
  }

  /** Whether no label says in which unit or statistic a cell's number is: it may count anything. */
  private boolean bare(TableCell cell) {
    return cell.unit() == null && cell.statistic() == null && topic.statistic() == null;
  }

  private void effect(Effect effect) {
    if (effect != null) {
      effects.add(effect);
      effect.evidence().stream()
          .skip(1)
          .map(e -> new Span(e.start(), e.end()))
          .filter(s -> !heads.contains(s))
          .forEach(used::add);
    }
  }

  private void harm(TableCell cell, String stub) {
    used.add(cell.span());
    adverseEvents.add(
        new AdverseEvent(
            term(stub),
            cell.group(analysis),
            cell.number().people(),
            cell.total(),
            cell.number().share(),
            null,
            null,
            null,
            null,
            cell.evidence(analysis, "adverse-event.table"),
            CONFIDENCE));
  }

  private static String term(String stub) {
    String bare =
        stub.replaceFirst("(?i)^(?:total|any|all),? (?=.*(?:event|reaction))", "")
            .replaceFirst("(?i),? ?(?:n|no\\.?|number) ?\\(%\\)$", "");
    return Terms.singular(Terms.withoutGrade(bare));
  }

  private void response(TableCell cell, String measure) {
    used.add(cell.span());
    CellNumber number = cell.number();
    responses.add(
        new Response(
            measure,
            number.events(),
            cell.total(),
            number.percent() ? number.value() : number.share(),
            cell.group(analysis),
            cell.time(),
            cell.evidence(analysis, "response.table"),
            CONFIDENCE));
  }

  private void count(TableCell cell, String stub) {
    used.add(cell.span());
    Participation.Hit hit = PARTICIPATION.first(stub);
    String sex = PeopleWords.sex(stub.replaceFirst("(?i)^sex: ", ""));
    // a register's "Started" counts those who were assigned
    String kind = "randomized";
    if (sex != null) {
      kind = sex;
    } else if (LEFT.in(stub)) {
      kind = "withdrawn";
    } else if (DIED.in(stub)) {
      kind = "died";
    } else if (hit != null
        && !hit.kind().equals(Participation.OUTCOME)
        && !stub.equalsIgnoreCase("started")) {
      kind = hit.kind();
    }
    patientCounts.add(
        new PatientCount(
            cell.number().people(),
            cell.number().total(),
            kind,
            cell.group(analysis),
            cell.evidence(analysis, "count.table"),
            CONFIDENCE));
  }

  private void score(TableCell cell) {
    CellNumber number = cell.number();
    boolean share = number.percent() || "%".equals(cell.unit());
    // a percentage of people whom a row's own words name is no measurement
    boolean people = number.events() != null || share && cell.namedByRow();
    if (number.value() == null || number.share() != null || people) {
      return;
    }
    used.add(cell.span());
    String statistic = cell.statistic() == null ? topic.statistic() : cell.statistic();
    String group = cell.group(analysis);
    boolean patient =
        analysis.groups().group(group) != null
            && analysis.groups().group(group).kind().equals("patient");
    scores.add(
        new Score(
            cell.measure(analysis),
            group,
            cell.change() ? "change" : "value",
            statistic == null ? patient ? "observed" : null : statistic,
            number.value(),
            number.percent() ? "%" : cell.unit(),
            dispersion(number, cell.spread() == null ? topic.spread() : cell.spread()),
            cell.time(),
            cell.evidence(analysis, "score.table"),
            CONFIDENCE));
  }

  private static Dispersion dispersion(CellNumber number, String kind) {
    if (number.spread() != null) {
      return new Dispersion("SE".equals(kind) ? "SE" : "SD", number.spread(), null, null);
    }
    return number.low() == null || kind == null || kind.matches("SD|SE")
        ? null
        : new Dispersion(kind, null, number.low(), number.high());
  }
}
