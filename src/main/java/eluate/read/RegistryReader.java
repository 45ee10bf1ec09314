package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.Indexing;
import eluate.document.Issue;
import eluate.document.Registry;
import eluate.document.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A study's record of ClinicalTrials.gov, in the present JSON form (version 2) or in the older one.
 *
 * <p>The record is written out as text, in the order of the register's own page, and while a field
 * is written its place is noted in the {@link Registry}. Extraction takes the fields from there: it
 * gets one document as it does from any other format, and its facts are proved by places in the
 * text. Reading tables back from that text was rejected, for it would guess again what the register
 * says outright; making facts here was rejected, for only extraction knows what a fact is.
 */
final class RegistryReader implements FormatReader {

  private final RegistryJson json = new RegistryJson();

  @Override
  public boolean accepts(String text) {
    return RegistryJson.looksLike(text);
  }

  @Override
  public RawPaper read(String text) throws ContentException {
    List<JsonNode> studies = json.studies(text);
    if (studies.size() > 1) {
      throw new ContentException(
          Status.UNSUPPORTED,
          "holds " + studies.size() + " studies; give each study a file of its own");
    }
    return study(studies.get(0));
  }

  private static RawPaper study(JsonNode study) {
    JsonNode protocol = study.path("protocolSection");
    RegistryText text = new RegistryText();
    RegistryProtocol written = new RegistryProtocol(text, protocol);
    written.write();
    RegistryResults results = new RegistryResults(text, study.path("resultsSection"));
    results.write();
    Registry registry =
        new Registry(
            written.arms(),
            written.treatments(),
            written.conditions(),
            written.enrolment(),
            written.randomized(),
            results.tables());
    List<Issue> issues = new ArrayList<>(missing(study));
    issues.addAll(results.issues());
    return new RawPaper(
        "application/json",
        text.text(),
        text.tables(),
        List.of(),
        List.of(),
        tags(protocol),
        indexing(protocol),
        issues,
        text.fields().left(study),
        true,
        text.sections(),
        registry,
        List.of());
  }

  /** The trial's numbers in other registers too, and the papers that report its results. */
  private static Indexing indexing(JsonNode protocol) {
    JsonNode identification = protocol.path("identificationModule");
    List<String> numbers = new ArrayList<>();
    String own = RegistryText.oneLine(identification.path("nctId"));
    if (!own.isEmpty()) {
      numbers.add("ClinicalTrials.gov/" + own);
    }
    for (JsonNode other : identification.path("secondaryIdInfos")) {
      String type = RegistryProtocol.code(other.path("type"));
      String number = RegistryText.oneLine(other.path("id"));
      if (type.equals("EUDRACT_NUMBER") || type.equals("REGISTRY") || type.equals("CTIS")) {
        numbers.add(RegistryText.oneLine(other.path("type")) + "/" + number);
      }
    }
    List<Indexing.Notice> reports = new ArrayList<>();
    for (JsonNode reference : protocol.path("referencesModule").path("references")) {
      String type = RegistryProtocol.code(reference.path("type"));
      String pmid = RegistryText.oneLine(reference.path("pmid"));
      if (type.equals("RESULT") && !pmid.isEmpty()) {
        reports.add(
            new Indexing.Notice(
                "ResultIn", pmid, RegistryText.oneLine(reference.path("citation"))));
      }
    }
    return new Indexing(null, List.of(), List.of(), List.of(), numbers, reports);
  }

  private static Map<String, String> tags(JsonNode protocol) {
    JsonNode identification = protocol.path("identificationModule");
    Map<String, String> tags = new TreeMap<>();
    tags.put("kind", "REGISTRY");
    put(tags, "title", identification.path("briefTitle"));
    put(tags, "nct", identification.path("nctId"));
    put(tags, "year", protocol.path("statusModule").path("lastUpdatePostDateStruct").path("date"));
    return tags;
  }

  private static void put(Map<String, String> tags, String name, JsonNode value) {
    String words = RegistryText.oneLine(value);
    if (!words.isEmpty()) {
      tags.put(name, words);
    }
  }

  /** The parts of a record with results that it has not. */
  private static List<Issue> missing(JsonNode study) {
    List<String> missing = new ArrayList<>();
    for (String module : List.of("designModule", "conditionsModule", "armsInterventionsModule")) {
      if (!study.path("protocolSection").has(module)) {
        missing.add(module);
      }
    }
    JsonNode results = study.path("resultsSection");
    if (!results.isMissingNode()) {
      for (String module :
          List.of(
              "participantFlowModule",
              "baselineCharacteristicsModule",
              "outcomeMeasuresModule",
              "adverseEventsModule")) {
        if (!results.has(module)) {
          missing.add(module);
        }
      }
    } else {
      missing.add("resultsSection");
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new Issue(
                "registry-part-missing",
                "the record has no "
                    + String.join(", ", missing)
                    + "; nothing is told from there"));
  }
}
