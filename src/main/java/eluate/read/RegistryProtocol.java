package eluate.read;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.document.Registry.Arm;
import eluate.document.Registry.Enrolment;
import eluate.document.Registry.Treatment;
import eluate.document.Section.Role;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the protocol of a register's record: what the study is, whom it takes and what is given.
 * What it plans to measure is written with the methods, and eligibility by itself, so that neither
 * is taken for a result.
 */
final class RegistryProtocol {

  /** Arms that are there to be compared with. */
  private static final Set<String> CONTROLS =
      Set.of("PLACEBO_COMPARATOR", "ACTIVE_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION");

  /** Treatments that can be drugs; whether a radiation or a genetic one is, their names tell. */
  private static final Set<String> DRUGS =
      Set.of("DRUG", "BIOLOGICAL", "COMBINATION_PRODUCT", "GENETIC", "DIETARY_SUPPLEMENT");

  private final RegistryText text;
  private final JsonNode protocol;
  private final List<Arm> arms = new ArrayList<>();
  private final List<Treatment> treatments = new ArrayList<>();
  private final List<Span> conditions = new ArrayList<>();
  private Enrolment enrolment;

  RegistryProtocol(RegistryText text, JsonNode protocol) {
    this.text = text;
    this.protocol = protocol;
  }

  List<Arm> arms() {
    return arms;
  }

  List<Treatment> treatments() {
    return treatments;
  }

  List<Span> conditions() {
    return conditions;
  }

  Enrolment enrolment() {
    return enrolment;
  }

  boolean randomized() {
    return code(protocol.path("designModule").path("designInfo").path("allocation"))
        .equals("RANDOMIZED");
  }

  /** A code of either form, "Active Comparator" or "ACTIVE_COMPARATOR", in the present one's. */
  static String code(JsonNode value) {
    return RegistryText.oneLine(value)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }

  void write() {
    JsonNode identification = protocol.path("identificationModule");
    int start = text.open("");
    text.value(identification.path("briefTitle"));
    text.close(Role.TITLE, "", start);
    text.add("\n");
    fields(identification);
    JsonNode description = protocol.path("descriptionModule");
    text.part(Role.BACKGROUND, "Brief summary", description.path("briefSummary"));
    text.part(Role.BODY, "Detailed description", description.path("detailedDescription"));
    writeConditions();
    writeArms(protocol.path("armsInterventionsModule"));
    JsonNode outcomes = protocol.path("outcomesModule");
    planned("Primary outcome measures", outcomes.path("primaryOutcomes"));
    planned("Secondary outcome measures", outcomes.path("secondaryOutcomes"));
    planned("Other outcome measures", outcomes.path("otherOutcomes"));
    eligibility(protocol.path("eligibilityModule"));
    references(protocol.path("referencesModule").path("references"));
  }

  private void fields(JsonNode identification) {
    JsonNode status = protocol.path("statusModule");
    JsonNode design = protocol.path("designModule");
    int start = text.open("");
    text.field("Official title", identification.path("officialTitle"));
    text.field("Acronym", identification.path("acronym"));
    text.field("ClinicalTrials.gov identifier", identification.path("nctId"));
    text.field(
        "Sponsor", protocol.path("sponsorCollaboratorsModule").path("leadSponsor").path("name"));
    text.field("Status", status.path("overallStatus"));
    text.field("Why stopped", status.path("whyStopped"));
    text.field("Start", status.path("startDateStruct").path("date"));
    text.field("Completion", status.path("completionDateStruct").path("date"));
    text.field("Last update posted", status.path("lastUpdatePostDateStruct").path("date"));
    text.field("Study type", design.path("studyType"));
    list("Phase", design.path("phases"));
    text.field("Allocation", design.path("designInfo").path("allocation"));
    text.field("Intervention model", design.path("designInfo").path("interventionModel"));
    text.field("Primary purpose", design.path("designInfo").path("primaryPurpose"));
    text.field("Masking", design.path("designInfo").path("maskingInfo").path("masking"));
    enrolment(design.path("enrollmentInfo"));
    text.close(Role.FIELDS, "", start);
  }

  private void enrolment(JsonNode info) {
    String count = text.words(info.path("count"));
    if (count.isEmpty()) {
      return;
    }
    String type = code(info.path("type"));
    text.fields().written(info.path("type"));
    text.add("Enrollment: ");
    enrolment = new Enrolment(text.value(count), type.equals("ACTUAL"));
    text.add(" participants");
    text.add(type.isEmpty() ? "\n" : " (" + type.toLowerCase(Locale.ROOT) + ")\n");
  }

  private void list(String label, JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(text.words(value)));
    if (!words.isEmpty()) {
      text.add(label).add(": ").add(String.join(", ", words)).add("\n");
    }
  }

  private void writeConditions() {
    JsonNode module = protocol.path("conditionsModule");
    if (!module.path("conditions").isEmpty()) {
      int start = text.open("Conditions");
      for (JsonNode condition : module.path("conditions")) {
        conditions.add(text.value(condition));
        text.add("\n");
      }
      text.close(Role.FIELDS, "Conditions", start);
    }
    if (!module.path("keywords").isEmpty()) {
      int start = text.open("Keywords");
      for (JsonNode keyword : module.path("keywords")) {
        text.value(keyword);
        text.add("\n");
      }
      text.close(Role.KEYWORDS, "Keywords", start);
    }
  }

  private void writeArms(JsonNode module) {
    if (!module.path("armGroups").isEmpty()) {
      int start = text.open("Arms");
      for (JsonNode arm : module.path("armGroups")) {
        String type = code(arm.path("type"));
        text.fields().written(arm.path("type"));
        arms.add(new Arm(text.value(arm.path("label")), CONTROLS.contains(type)));
        text.add(type.isEmpty() ? "" : " (" + words(type) + ")");
        described(arm);
      }
      text.close(Role.METHODS, "Arms", start);
    }
    if (!module.path("interventions").isEmpty()) {
      int start = text.open("Interventions");
      for (JsonNode intervention : module.path("interventions")) {
        treatment(intervention, module.path("armGroups"));
      }
      text.close(Role.METHODS, "Interventions", start);
    }
  }

  private void treatment(JsonNode intervention, JsonNode armGroups) {
    String type = code(intervention.path("type"));
    text.fields().written(intervention.path("type"));
    text.add(type.isEmpty() ? "" : sentenceCase(words(type)) + ": ");
    Span name = text.value(intervention.path("name"));
    List<Span> others = new ArrayList<>();
    for (JsonNode other : intervention.path("otherNames")) {
      text.add(others.isEmpty() ? " (also known as: " : "; ");
      others.add(text.value(other));
    }
    text.add(others.isEmpty() ? "" : ")");
    described(intervention);
    treatments.add(
        new Treatment(name, DRUGS.contains(type), others, armsOf(intervention, armGroups)));
  }

  /** An intervention names its arms, and an arm its interventions, "Drug: placebo". */
  private static List<Integer> armsOf(JsonNode intervention, JsonNode armGroups) {
    String name = RegistryText.oneLine(intervention.path("name"));
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < armGroups.size(); i++) {
      String label = RegistryText.oneLine(armGroups.get(i).path("label"));
      boolean has = false;
      for (JsonNode each : intervention.path("armGroupLabels")) {
        has |= RegistryText.oneLine(each).equals(label);
      }
      for (JsonNode each : armGroups.get(i).path("interventionNames")) {
        String words = RegistryText.oneLine(each);
        has |= words.substring(words.indexOf(':') + 1).strip().equals(name);
      }
      if (has) {
        found.add(i);
      }
    }
    return found;
  }

  private void described(JsonNode described) {
    String description = text.words(described.path("description"));
    text.add(description.isEmpty() ? "\n" : ": " + description + "\n");
  }

  private void planned(String heading, JsonNode outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    int start = text.open(heading);
    for (JsonNode outcome : outcomes) {
      text.value(outcome.path("measure"));
      described(outcome);
      text.field("Time frame", outcome.path("timeFrame"));
    }
    text.close(Role.METHODS, heading, start);
  }

  private void eligibility(JsonNode module) {
    if (module.isEmpty()) {
      return;
    }
    int start = text.open("Eligibility");
    text.field("Sex", module.path("sex"));
    text.field("Minimum age", module.path("minimumAge"));
    text.field("Maximum age", module.path("maximumAge"));
    text.field("Healthy volunteers", module.path("healthyVolunteers"));
    text.field("Study population", module.path("studyPopulation"));
    text.paragraphs(module.path("eligibilityCriteria"));
    text.close(Role.ELIGIBILITY, "Eligibility", start);
  }

  private void references(JsonNode references) {
    if (references.isEmpty()) {
      return;
    }
    int start = text.open("References");
    for (JsonNode reference : references) {
      text.value(reference.path("citation"));
      String pmid = text.words(reference.path("pmid"));
      text.add(pmid.isEmpty() ? "\n" : " PMID " + pmid + "\n");
    }
    text.close(Role.BOILERPLATE, "References", start);
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentenceCase(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
