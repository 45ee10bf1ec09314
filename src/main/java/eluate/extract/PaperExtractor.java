package eluate.extract;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Metadata;
import eluate.language.HyphenDoubts;
import eluate.language.LongSentences;
import eluate.language.NumberDoubts;
import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.lexicon.Lexicon;
import eluate.mention.MentionFinder;
import eluate.mention.Mentions;
import eluate.record.DocumentInfo;
import eluate.record.Group;
import eluate.record.Item;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the facts of one paper. Immutable; may be used by many threads. */
public final class PaperExtractor {
  private final Set<Part> without;
  private final Lexicon lexicon;
  private final Quantities quantities;
  private final MentionFinder finder;
  private final Confidence confidence = new Confidence();
  private final RegistryWords registryWords = new RegistryWords();
  private final Families ofText;
  private final Families ofRegistry = Families.ofRegistry(registryWords);
  private final UnclaimedNumbers unclaimed = new UnclaimedNumbers();
  private final SentenceRoles roles = new SentenceRoles();
  private final GroupChooser chooser;

  /**
   * Loads word lists and rules.
   *
   * @throws IllegalStateException when one is missing or malformed; names file and line
   */
  public PaperExtractor() {
    this(Set.of());
  }

  /**
   * As {@link #PaperExtractor()}, with parts taken out.
   *
   * @param without those parts
   */
  public PaperExtractor(Set<Part> without) {
    this(without, Families.ofText());
  }

  /** With these rules for running text. */
  PaperExtractor(Set<Part> without, Families ofText) {
    this.ofText = ofText;
    this.without = Set.copyOf(without);
    chooser = without.contains(Part.CHOICE) ? GroupChooser.BY_RULES : new GroupModel();
    lexicon = Lexicon.load();
    quantities = new Quantities(lexicon.units());
    finder =
        new MentionFinder(lexicon, !without.contains(Part.LISTS), !without.contains(Part.MODELS));
  }

  /** The record of a document; facts of rules that fail on it are missing. */
  public PaperRecord extract(Document document) {
    return examine(document).record();
  }

  /** The record of a document with what it leaves and what is doubtful in it. */
  public Extraction examine(Document document) {
    Failures failures = new Failures();
    Analysis analysis = analyse(document, chooser, failures);
    PaperRecord record = record(analysis, failures);
    List<Issue> issues = new ArrayList<>(LongSentences.of(analysis.parsed()));
    issues.addAll(NumberDoubts.of(analysis.parsed()));
    issues.addAll(HyphenDoubts.of(analysis.parsed()));
    issues.addAll(RegistryChecks.of(document));
    issues.addAll(failures.or("contradictions", List.of(), () -> Contradictions.of(record)));
    LeftNumbers left =
        failures.or(
            "unclaimed numbers",
            new LeftNumbers(document.id(), List.of(), List.of()),
            () -> unclaimed.of(analysis, record));
    issues.addAll(failures.issues());
    return new Extraction(record, left, issues);
  }

  /**
   * What a document teaches about whose its numbers are.
   *
   * @param facts the numbers of its gold
   */
  public List<GroupLessons.Lesson> lessons(Document document, List<GroupLessons.Fact> facts) {
    GroupLessons lessons = new GroupLessons(document.text(), facts);
    Failures failures = new Failures();
    record(analyse(document, lessons, failures), failures);
    return lessons.noted();
  }

  private PaperRecord record(Analysis analysis, Failures failures) {
    Families families = analysis.document().registry() == null ? ofText : ofRegistry;
    TableFacts tables = TableFacts.of(analysis, failures);
    Legibility legibility = new Legibility(analysis.document().pages());
    PaperRecord record =
        new PaperRecord(
            PaperRecord.SCHEMA_VERSION,
            analysis.document().id(),
            info(analysis.document()),
            List.of(),
            sure(
                analysis,
                legibility,
                "drugs",
                failures.or("drugs", List.of(), () -> families.drugs().extract(analysis)),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "indications",
                failures.or(
                    "indications", List.of(), () -> families.indications().extract(analysis)),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "patientCounts",
                once(
                    analysis,
                    failures,
                    Repeats::ofCounts,
                    tables.join(
                        failures.or(
                            "numbers of patients",
                            List.of(),
                            () -> families.patientCounts().extract(analysis)),
                        tables.patientCounts())),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "scores",
                once(
                    analysis,
                    failures,
                    Repeats::ofScores,
                    tables.join(
                        failures.or("scores", List.of(), () -> families.scores().extract(analysis)),
                        tables.scores())),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "responses",
                once(
                    analysis,
                    failures,
                    Repeats::ofResponses,
                    tables.join(
                        failures.or(
                            "responses", List.of(), () -> families.responses().extract(analysis)),
                        tables.responses())),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "effects",
                once(
                    analysis,
                    failures,
                    Repeats::ofEffects,
                    tables.join(
                        failures.or(
                            "effects", List.of(), () -> families.effects().extract(analysis)),
                        tables.effects())),
                (item, c) -> item.withConfidence(c)),
            sure(
                analysis,
                legibility,
                "adverseEvents",
                once(
                    analysis,
                    failures,
                    Repeats::ofEvents,
                    tables.join(
                        failures.or(
                            "adverse events",
                            List.of(),
                            () -> families.adverseEvents().extract(analysis)),
                        tables.adverseEvents())),
                (item, c) -> item.withConfidence(c)));
    return record.withGroups(explained(analysis.groups().all(), record));
  }

  private static <F extends Item> List<F> once(
      Analysis analysis,
      Failures failures,
      BiFunction<Analysis, List<F>, List<F>> repeats,
      List<F> items) {
    return analysis.wholeArticle()
        ? failures.or("repeated facts", items, () -> repeats.apply(analysis, items))
        : items;
  }

  private <F extends Item> List<F> sure(
      Analysis analysis,
      Legibility legibility,
      String family,
      List<F> items,
      BiFunction<F, Double, F> with) {
    return items.stream()
        .map(
            item -> {
              double sure = confidence.of(family, item, analysis.wholeArticle());
              return with.apply(item, legibility.lowered(sure, item));
            })
        .toList();
  }

  /**
   * The inventory without parts of the study's people of whom no item tells, and as subgroups those
   * whom only an item names.
   */
  private static List<Group> explained(List<Group> inventory, PaperRecord record) {
    Set<String> told = new HashSet<>();
    record.items().forEach(item -> told.add(item.group()));
    Map<String, Group> groups = new LinkedHashMap<>();
    inventory.stream()
        .filter(group -> !group.kind().equals("subgroup") || told.contains(group.label()))
        .forEach(group -> groups.put(group.label(), group));
    record
        .items()
        .forEach(
            item ->
                groups.computeIfAbsent(
                    item.group(),
                    label -> new Group(label, "subgroup", List.of(), null, null, null, null)));
    return List.copyOf(groups.values());
  }

  /** What is known of a document before its facts are linked. */
  Analysis analyse(Document document) {
    return analyse(document, chooser, new Failures());
  }

  private Analysis analyse(Document document, GroupChooser by, Failures failures) {
    boolean whole = !without.contains(Part.DOCUMENT);
    Parsed read = Parsed.of(document, quantities);
    Parsed parsed =
        whole
            ? CaseSentences.tell(OthersSentences.tell(CitationMarks.without(roles.tell(read))))
            : read.withoutAbbreviations();
    Mentions mentions = finder.find(parsed);
    return new Analysis(
        parsed,
        mentions,
        whole
            ? failures.or("groups", Groups.onlyAll(), () -> groups(parsed, mentions))
            : Groups.onlyAll(),
        lexicon,
        by,
        !without.contains(Part.LINKING));
  }

  private Groups groups(Parsed parsed, Mentions mentions) {
    return parsed.document().registry() == null
        ? GroupFinder.find(parsed, mentions)
        : RegistryGroups.of(parsed, registryWords);
  }

  private static DocumentInfo info(Document document) {
    Metadata m = document.metadata();
    return new DocumentInfo(
        m.kind().label(),
        m.title(),
        m.year(),
        new DocumentInfo.Ids(m.pmid(), m.pmcid(), m.doi(), m.nct()),
        new DocumentInfo.SourceInfo(
            document.source().path(), document.source().mediaType(), document.source().sha256()));
  }
}
