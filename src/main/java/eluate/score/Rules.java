package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The table of what makes an item found and exact, for the items of one document. */
final class Rules {

  private final Names names = new Names();
  private final TimePoints times = new TimePoints(names);
  private final GroupLabels groups;

  Rules(JsonNode goldRecord, JsonNode outRecord) {
    groups = new GroupLabels(goldRecord, outRecord, names);
  }

  Rule of(Family family) {
    return switch (family) {
      case DRUGS ->
          new Rule(
              relaxed("name"),
              List.of(strict("name"), same("role")),
              List.of(group(), same("dose"), same("route"), same("schedule")));
      case INDICATIONS ->
          new Rule(relaxed("name"), List.of(same("role"), sameSet("qualifiers")), List.of(group()));
      case PATIENT_COUNTS ->
          new Rule(
              number("count").test(), List.of(same("kind"), group()), List.of(number("total")));
      case SCORES ->
          new Rule(
              relaxed("measure").and(Rules::value),
              List.of(same("type"), group(), timepoint()),
              List.of(same("statistic"), same("unit"), dispersion()));
      case RESPONSES ->
          new Rule(
              relaxed("measure").and(Rules::eventsOrPercent),
              List.of(number("events"), number("total"), number("percent"), group()),
              List.of(timepoint()));
      case EFFECTS ->
          new Rule(
              same("statistic").test().and(number("value").test()),
              List.of(number("low"), number("high"), new Slot("measure", relaxed("measure"))),
              List.of(number("level"), same("p"), group(), groups("comparator"), timepoint()));
      case ADVERSE_EVENTS ->
          new Rule(
              relaxed("term").and(Rules::affectedAndPercent),
              List.of(new Slot("grade", this::grade), group(), number("total")),
              List.of(same("severity"), same("serious"), same("drug")));
    };
  }

  /** The slots of a family that are judged where a pair is found, in the rule's order. */
  static List<String> slotNames(Family family) {
    JsonNode none = JsonNodeFactory.instance.objectNode();
    Rule rule = new Rules(none, none).of(family);
    return Stream.concat(rule.exact().stream(), rule.told().stream()).map(Slot::name).toList();
  }

  private BiPredicate<JsonNode, JsonNode> relaxed(String slot) {
    return (gold, out) -> names.relaxed(gold, out, slot);
  }

  private Slot strict(String slot) {
    return new Slot(slot, (gold, out) -> names.strict(gold, out, slot));
  }

  private Slot same(String slot) {
    return new Slot(slot, (gold, out) -> sameText(gold.get(slot), out.get(slot)));
  }

  private Slot sameSet(String slot) {
    return new Slot(
        slot,
        (gold, out) -> names.sameSet(Slots.texts(gold.get(slot)), Slots.texts(out.get(slot))));
  }

  private static Slot number(String slot) {
    return new Slot(slot, (gold, out) -> Numbers.agree(gold.get(slot), out.get(slot)));
  }

  private Slot group() {
    return groups("group");
  }

  private Slot groups(String slot) {
    return new Slot(slot, (gold, out) -> groups.agree(gold.get(slot), out.get(slot)));
  }

  /** The kind and all numbers of how values scatter. */
  private Slot dispersion() {
    return new Slot(
        "dispersion",
        (gold, out) -> {
          JsonNode g = gold.path("dispersion");
          JsonNode o = out.path("dispersion");
          return sameText(g.get("kind"), o.get("kind"))
              && Stream.of("value", "low", "high")
                  .allMatch(number -> Numbers.agree(g.get(number), o.get(number)));
        });
  }

  private Slot timepoint() {
    return new Slot(
        "timepoint", (gold, out) -> times.agree(gold.get("timepoint"), out.get("timepoint")));
  }

  private static boolean value(JsonNode gold, JsonNode out) {
    return Numbers.agree(gold.get("value"), out.get("value"), Slots.marked(gold, "unsigned"));
  }

  /** One of the two, as gold prints it, or neither on either side. */
  private static boolean eventsOrPercent(JsonNode gold, JsonNode out) {
    List<String> numbers = List.of("events", "percent");
    if (numbers.stream().allMatch(slot -> Slots.absent(gold.get(slot)))) {
      return numbers.stream().allMatch(slot -> Slots.absent(out.get(slot)));
    }
    return numbers.stream()
        .filter(slot -> !Slots.absent(gold.get(slot)))
        .anyMatch(slot -> Numbers.agree(gold.get(slot), out.get(slot)));
  }

  private static boolean affectedAndPercent(JsonNode gold, JsonNode out) {
    return Slots.marked(gold, "anyNumber")
        || Numbers.agree(gold.get("affected"), out.get("affected"))
            && Numbers.agree(gold.get("percent"), out.get("percent"));
  }

  /** Folding drops the sign of ">=3", which is not grade 3. */
  private boolean grade(JsonNode gold, JsonNode out) {
    String g = Slots.text(gold.get("grade"));
    String o = Slots.text(out.get("grade"));
    return orMore(g) == orMore(o) && g.isEmpty() == o.isEmpty() && names.same(g, o);
  }

  private static boolean orMore(String grade) {
    return grade.startsWith(">") || grade.startsWith("≥");
  }

  private boolean sameText(JsonNode gold, JsonNode out) {
    if (Slots.absent(gold) || Slots.absent(out)) {
      return Slots.absent(gold) && Slots.absent(out);
    }
    return names.same(gold.asText(), out.asText());
  }
}
