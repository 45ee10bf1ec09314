package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Citations in lines of tags, MEDLINE and RIS. The text stays as it is; the tags tell what is what.
 */
final class MedlineReader implements FormatReader {

  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)^([A-Z][A-Z0-9]{1,3}) {0,2}- ?([^\\n]{0,4000}(?:\\n {4,8}[^\\n]{0,4000}){0,200})");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S{1,120}");
  private static final Pattern PMC = Pattern.compile("PMC\\d{1,9}");
  private static final Pattern TRIAL = Pattern.compile("[A-Za-z. ]{2,40}/(NCT\\d{8})");

  /** PubMed's tags for links to other papers, and the types that its XML gives them. */
  private static final Map<String, String> NOTICES =
      Map.of(
          "RIN", "RetractionIn",
          "ROF", "RetractionOf",
          "EIN", "ErratumIn",
          "EFR", "ErratumFor",
          "ECI", "ExpressionOfConcernIn",
          "CRI", "CorrectedandRepublishedIn");

  private record Field(String tag, String value) {}

  @Override
  public boolean accepts(String text) {
    return MedlineTags.in(text);
  }

  @Override
  public RawPaper read(String raw) {
    String text = Normaliser.normalise(raw);
    boolean ris = MedlineTags.ris(text);
    List<Field> fields = fields(text);
    Indexing indexing = indexing(fields);
    List<Issue> issues = new ArrayList<>(Notices.issues(indexing));
    if (values(fields, "AB", "N2").findFirst().isEmpty()) {
      issues.add(new Issue("no-abstract", "the citation has no abstract; only its title was read"));
    }
    return new RawPaper(
        ris ? "application/x-research-info-systems" : "text/plain",
        text,
        List.of(),
        List.of(),
        List.of(),
        tags(fields),
        indexing,
        issues,
        Map.of(),
        false);
  }

  private static List<Field> fields(String text) {
    List<Field> fields = new ArrayList<>();
    Matcher m = FIELD.matcher(text);
    while (m.find()) {
      String value = SPACES.matcher(m.group(2)).replaceAll(" ").strip();
      if (!value.isEmpty()) {
        fields.add(new Field(m.group(1), value));
      }
    }
    return fields;
  }

  private static Stream<String> values(List<Field> fields, String... tags) {
    List<String> wanted = List.of(tags);
    Predicate<Field> fits = f -> wanted.contains(f.tag);
    return fields.stream().filter(fits).map(Field::value);
  }

  private static Indexing indexing(List<Field> fields) {
    List<Indexing.Notice> notices = new ArrayList<>();
    for (Field field : fields) {
      String type = NOTICES.get(field.tag);
      if (type != null) {
        Matcher pmid = Pattern.compile("PMID: (\\d{1,9})").matcher(field.value);
        notices.add(new Indexing.Notice(type, pmid.find() ? pmid.group(1) : null, field.value));
      }
    }
    return new Indexing(
        values(fields, "LA").findFirst().orElse(null),
        values(fields, "AU", "A1").toList(),
        values(fields, "PT").toList(),
        values(fields, "MH").toList(),
        values(fields, "SI").toList(),
        notices);
  }

  private static Map<String, String> tags(List<Field> fields) {
    Map<String, String> tags = new TreeMap<>();
    first(tags, "doi", DOI, values(fields, "DO", "LID", "AID"));
    first(tags, "pmcid", PMC, values(fields, "PMC", "C2"));
    first(tags, "year", YEAR, values(fields, "DP", "PY", "Y1", "DA"));
    values(fields, "PMID").findFirst().ifPresent(pmid -> tags.put("pmid", pmid));
    List<String> trials =
        values(fields, "SI")
            .map(TRIAL::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .distinct()
            .toList();
    if (trials.size() == 1) {
      tags.put("nct", trials.get(0));
    }
    return tags;
  }

  private static void first(
      Map<String, String> tags, String name, Pattern pattern, Stream<String> values) {
    values
        .map(pattern::matcher)
        .filter(Matcher::find)
        .findFirst()
        .ifPresent(m -> tags.put(name, m.group()));
  }
}
