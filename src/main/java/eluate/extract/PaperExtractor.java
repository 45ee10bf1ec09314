package eluate.extract;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Metadata;
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
  private final Families ofText = Families.ofText();
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
    this.without = Set.copyOf(without);
    chooser = without.contains(Part.CHOICE) ? GroupChooser.BY_RULES : new GroupModel();
    lexicon = Lexicon.load();
    quantities = new Quantities(lexicon.units());
    finder =
        new MentionFinder(lexicon, !without.contains(Part.LISTS), !without.contains(Part.MODELS));
  }

  /** The record of a document. */
  public PaperRecord extract(Document document) {
    return record(analyse(document));
  }

  /** The record of a document with what it leaves and what is doubtful in it. */
  public Extraction examine(Document document) {
    Analysis analysis = analyse(document);
    PaperRecord record = record(analysis);
    List<Issue> issues = new ArrayList<>(LongSentences.of(analysis.parsed()));
    issues.addAll(NumberDoubts.of(analysis.parsed()));
    issues.addAll(RegistryChecks.of(document));
    issues.addAll(Contradictions.of(record));
    return new Extraction(record, unclaimed.of(analysis, record), issues);
  }

  /**
   * What a document teaches about whose its numbers are.
   *
   * @param facts the numbers of its gold
   */
  public List<GroupLessons.Lesson> lessons(Document document, List<GroupLessons.Fact> facts) {
    GroupLessons lessons = new GroupLessons(document.text(), facts);
    record(analyse(document, lessons));
    return lessons.noted();
  }

  private PaperRecord record(Analysis analysis) {
    Families families = analysis.document().registry() == null ? ofText : ofRegistry;
    TableFacts tables = TableFacts.of(analysis);
    Legibility legibility = new Legibility(analysis.document().pages());
    PaperRecord record =
        new PaperRecord(
            PaperRecord.SCHEMA_VERSION,
            analysis.document().id(),
            info(analysis.document()),
            List.of(),
            sure(
                legibility,
                "drugs",
                families.drugs().extract(analysis),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "indications",
                families.indications().extract(analysis),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "patientCounts",
                tables.join(families.patientCounts().extract(analysis), tables.patientCounts()),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "scores",
                tables.join(families.scores().extract(analysis), tables.scores()),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "responses",
                tables.join(families.responses().extract(analysis), tables.responses()),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "effects",
                tables.join(families.effects().extract(analysis), tables.effects()),
                (item, c) -> item.withConfidence(c)),
            sure(
                legibility,
                "adverseEvents",
                tables.join(families.adverseEvents().extract(analysis), tables.adverseEvents()),
                (item, c) -> item.withConfidence(c)));
    return record.withGroups(explained(analysis.groups().all(), record));
  }

  private <F extends Item> List<F> sure(
      Legibility legibility, String family, List<F> items, BiFunction<F, Double, F> with) {
    return items.stream()
        .map(item -> with.apply(item, legibility.lowered(confidence.of(family, item), item)))
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
    return analyse(document, chooser);
  }

  private Analysis analyse(Document document, GroupChooser by) {
    boolean whole = !without.contains(Part.DOCUMENT);
    Parsed read = Parsed.of(document, quantities);
    Parsed parsed = whole ? CaseSentences.tell(roles.tell(read)) : read.withoutAbbreviations();
    Mentions mentions = finder.find(parsed);
    return new Analysis(
        parsed,
        mentions,
        whole ? groups(parsed, mentions) : Groups.onlyAll(),
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
