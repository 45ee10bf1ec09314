package eluate.lexicon;

import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All word lists. Immutable once loaded. */
public final class Lexicon {
  private static final String FOLDER = "/eluate/lexicon/";

  private final Phrases phrases = new Phrases();
  private DrugStems stems;
  private final List<String> units = new ArrayList<>();
  private UnitSorts unitSorts;
  private final Map<String, String> routes = new LinkedHashMap<>();
  private Wording routeWording;
  private final Map<String, String> qualifiers = new HashMap<>();

  private Lexicon() {}

  /**
   * Loads the lists that come with the program.
   *
   * @throws IllegalStateException when a list is missing or malformed; names file and line
   */
  public static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    lexicon.list(
        "drugs-oncology-immune-neuro.tsv", Concept.Kind.DRUG, "name", "brands", "synonyms");
    lexicon.list("drugs-internal-medicine.tsv", Concept.Kind.DRUG, "name", "brands", "synonyms");
    lexicon.list("diseases.tsv", Concept.Kind.DISEASE, "name", "synonyms", "abbreviations");
    lexicon.list("adverse-events.tsv", Concept.Kind.EVENT, "term", "synonyms", "abbreviations");
    lexicon.list("measures.tsv", Concept.Kind.MEASURE, "measure", "names");
    lexicon.list("scales.tsv", Concept.Kind.MEASURE, "measure", "names");
    lexicon.list("laboratory.tsv", Concept.Kind.LABORATORY, "measure", "names");
    lexicon.list("responses.tsv", Concept.Kind.RESPONSE, "measure", "names");
    lexicon.stems = new DrugStems(Tsv.rows(FOLDER + "drug-stems.tsv"));
    List<Tsv.Row> unitRows = Tsv.rows(FOLDER + "units.tsv");
    lexicon.unitSorts = new UnitSorts(unitRows);
    for (Tsv.Row row : unitRows) {
      lexicon.units.add(row.get("unit"));
      lexicon.units.addAll(row.list("forms"));
    }
    for (Tsv.Row row : Tsv.rows(FOLDER + "routes.tsv")) {
      lexicon.routes.put(row.get("route").toLowerCase(Locale.ROOT), row.get("route"));
      row.list("forms")
          .forEach(form -> lexicon.routes.put(form.toLowerCase(Locale.ROOT), row.get("route")));
    }
    // forms of three letters and fewer ("IV", "PO") stand for too much else
    String forms =
        lexicon.routes.keySet().stream()
            .filter(form -> form.length() > 3)
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    lexicon.routeWording = Wording.of("(?<![\\p{L}\\d])(?:" + forms + ")(?![\\p{L}\\d])");
    for (Tsv.Row row : Tsv.rows(FOLDER + "condition-qualifiers.tsv")) {
      lexicon.qualifiers.put(key(row.get("qualifier")), row.get("qualifier"));
      row.list("synonyms").forEach(word -> lexicon.qualifiers.putIfAbsent(key(word), word));
    }
    return lexicon;
  }

  private static String key(String words) {
    return String.join(" ", Folding.words(words));
  }

  private void list(String file, Concept.Kind kind, String nameColumn, String... others) {
    for (Tsv.Row row : Tsv.rows(FOLDER + file)) {
      Concept concept = new Concept(kind, row.get(nameColumn), row.columns());
      name(concept.name(), concept);
      for (String column : others) {
        row.list(column).forEach(name -> name(name, concept));
      }
    }
  }

  /** Adds a name, and its British spelling where folding doesn't see that the two are one. */
  private void name(String name, Concept concept) {
    phrases.add(name, concept);
    String british =
        name.replace("rrhea", "rrhoea")
            .replace("pnea", "pnoea")
            .replace("leuko", "leuco")
            .replace("color", "colour");
    if (!british.equals(name)) {
      phrases.add(british, concept);
    }
  }

  /** All names. */
  public Phrases phrases() {
    return phrases;
  }

  /** The forms of units of measurement. */
  public List<String> units() {
    return List.copyOf(units);
  }

  /** Which sorts of quantity units are of. */
  public UnitSorts unitSorts() {
    return unitSorts;
  }

  /** The route of administration that the words tell first; null where they tell none. */
  public String route(String words) {
    Finder m = routeWording.finder(new Passage(words.toLowerCase(Locale.ROOT)));
    return m.find() ? routes.get(m.group()) : null;
  }

  /**
   * The qualifier that folded words name ("treatment naive" → "treatment-naive"); null where they
   * name none.
   */
  public String qualifier(String foldedWords) {
    return qualifiers.get(foldedWords);
  }

  /** Whether a lower-case word has the stem of an international non-proprietary name. */
  public boolean hasDrugStem(String word) {
    return stems.in(word);
  }
}
