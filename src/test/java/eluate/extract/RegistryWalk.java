package eluate.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a register's JSON states, read without any of the program's code: field by field, each form
 * by its own names.
 */
final class RegistryWalk {

  /** A row of adverse events in one group. */
  record Event(String term, String group, String affected, String atRisk, boolean serious) {}

  /** A value of an outcome measure in one group; empty for what is not stated. */
  record Value(
      String title,
      String row,
      String group,
      String value,
      String spread,
      String low,
      String high,
      String people) {}

  private final List<Event> events = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  RegistryWalk(Path file) throws IOException {
    JsonNode root = new JsonMapper().readTree(Files.readString(file));
    JsonNode old = root.at("/FullStudiesResponse/FullStudies/0/Study/ResultsSection");
    if (old.isMissingNode()) {
      present(root.path("resultsSection"));
    } else {
      older(old);
    }
  }

  List<Event> events() {
    return events;
  }

  List<Value> values() {
    return values;
  }

  private void present(JsonNode results) {
    JsonNode module = results.path("adverseEventsModule");
    for (String list : List.of("seriousEvents", "otherEvents")) {
      for (JsonNode event : module.path(list)) {
        for (JsonNode stats : event.path("stats")) {
          events.add(
              new Event(
                  event.path("term").asText(),
                  title(module.path("eventGroups"), "id", "title", stats.path("groupId")),
                  stats.path("numAffected").asText(),
                  stats.path("numAtRisk").asText(),
                  list.startsWith("serious")));
        }
      }
    }
    for (JsonNode outcome : results.at("/outcomeMeasuresModule/outcomeMeasures")) {
      for (JsonNode row : outcome.path("classes")) {
        for (JsonNode category : row.path("categories")) {
          for (JsonNode m : category.path("measurements")) {
            String people = people(row.path("denoms"), "units", "counts", "", m.path("groupId"));
            values.add(
                new Value(
                    outcome.path("title").asText(),
                    row.path("title").asText() + "|" + category.path("title").asText(),
                    title(outcome.path("groups"), "id", "title", m.path("groupId")),
                    m.path("value").asText(),
                    m.path("spread").asText(),
                    m.path("lowerLimit").asText(),
                    m.path("upperLimit").asText(),
                    !people.isEmpty()
                        ? people
                        : people(
                            outcome.path("denoms"), "units", "counts", "", m.path("groupId"))));
          }
        }
      }
    }
  }

  private void older(JsonNode results) {
    JsonNode module = results.path("AdverseEventsModule");
    JsonNode groups = module.at("/EventGroupList/EventGroup");
    for (String p : List.of("SeriousEvent", "OtherEvent")) {
      for (JsonNode event : module.at("/" + p + "List/" + p)) {
        for (JsonNode stats : event.at("/" + p + "StatsList/" + p + "Stats")) {
          events.add(
              new Event(
                  event.path(p + "Term").asText(),
                  title(groups, "EventGroupId", "EventGroupTitle", stats.path(p + "StatsGroupId")),
                  stats.path(p + "StatsNumAffected").asText(),
                  stats.path(p + "StatsNumAtRisk").asText(),
                  p.startsWith("Serious")));
        }
      }
    }
    for (JsonNode outcome :
        results.at("/OutcomeMeasuresModule/OutcomeMeasureList/OutcomeMeasure")) {
      for (JsonNode row : outcome.at("/OutcomeClassList/OutcomeClass")) {
        for (JsonNode category : row.at("/OutcomeCategoryList/OutcomeCategory")) {
          for (JsonNode m : category.at("/OutcomeMeasurementList/OutcomeMeasurement")) {
            JsonNode id = m.path("OutcomeMeasurementGroupId");
            String people =
                people(
                    row.at("/OutcomeClassDenomList/OutcomeClassDenom"),
                    "OutcomeClassDenomUnits",
                    "OutcomeClassDenomCount",
                    "OutcomeClassDenomCount",
                    id);
            values.add(
                new Value(
                    outcome.path("OutcomeMeasureTitle").asText(),
                    row.path("OutcomeClassTitle").asText()
                        + "|"
                        + category.path("OutcomeCategoryTitle").asText(),
                    title(
                        outcome.at("/OutcomeGroupList/OutcomeGroup"),
                        "OutcomeGroupId",
                        "OutcomeGroupTitle",
                        id),
                    m.path("OutcomeMeasurementValue").asText(),
                    m.path("OutcomeMeasurementSpread").asText(),
                    m.path("OutcomeMeasurementLowerLimit").asText(),
                    m.path("OutcomeMeasurementUpperLimit").asText(),
                    !people.isEmpty()
                        ? people
                        : people(
                            outcome.at("/OutcomeDenomList/OutcomeDenom"),
                            "OutcomeDenomUnits",
                            "OutcomeDenomCount",
                            "OutcomeDenomCount",
                            id)));
          }
        }
      }
    }
  }

  private static String title(JsonNode groups, String id, String title, JsonNode wanted) {
    for (JsonNode group : groups) {
      if (group.path(id).asText().equals(wanted.asText())) {
        return group.path(title).asText();
      }
    }
    throw new AssertionError("no group " + wanted);
  }

  private static String people(
      JsonNode denoms, String units, String counts, String prefix, JsonNode group) {
    for (JsonNode denom : denoms) {
      JsonNode list =
          prefix.isEmpty() ? denom.path(counts) : denom.at("/" + counts + "List/" + counts);
      for (JsonNode count : list) {
        String id = count.path(prefix.isEmpty() ? "groupId" : prefix + "GroupId").asText();
        if (denom.path(units).asText().equals("Participants") && id.equals(group.asText())) {
          return count.path(prefix.isEmpty() ? "value" : prefix + "Value").asText();
        }
      }
    }
    return "";
  }
}
