package eluate.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says whether group labels of two records mean the same people. */
final class GroupLabels {

  private static final String ALL = "all";

  /** Words that name no group: "the placebo arm" is "placebo". */
  private static final Set<String> NOISE =
      Set.of("group", "groups", "arm", "arms", "the", "cohort", "patients", "treatment", "therapy");

  private static final Pattern NUMBERED_PATIENT =
      Pattern.compile("\\bpatient \\d", Pattern.UNICODE_CHARACTER_CLASS);

  private final Names names;
  private final JsonNode goldGroups;
  private final JsonNode outGroups;
  private final Map<String, Set<Set<String>>> ofGold = new HashMap<>();
  private final Map<String, Set<Set<String>>> ofOut = new HashMap<>();

  GroupLabels(JsonNode gold, JsonNode out, Names names) {
    this.names = names;
    this.goldGroups = gold.get("groups");
    this.outGroups = out.get("groups");
  }

  boolean agree(JsonNode goldLabel, JsonNode outLabel) {
    String gold = orAll(goldLabel);
    String out = orAll(outLabel);
    Set<Set<String>> g = ofGold.computeIfAbsent(gold, label -> meanings(goldGroups, label));
    Set<Set<String>> o = ofOut.computeIfAbsent(out, label -> meanings(outGroups, label));
    if (g.stream().anyMatch(o::contains)) {
      return true;
    }
    // "patient 1" and "patient" share words, and so do "all" and "all women": not the same people.
    if (gold.equals(ALL) || out.equals(ALL) || NUMBERED_PATIENT.matcher(gold + " " + out).find()) {
      return false;
    }
    return g.stream().anyMatch(x -> o.stream().anyMatch(y -> Names.nested(x, y)));
  }

  private static String orAll(JsonNode label) {
    String text = Slots.text(label);
    return text.isEmpty() ? ALL : text;
  }

  /** The label and its aliases, each as the words that tell the group from others. */
  private Set<Set<String>> meanings(JsonNode groups, String label) {
    Set<String> labels = new LinkedHashSet<>(List.of(label));
    for (JsonNode group : Slots.items(groups)) {
      Set<String> known = new LinkedHashSet<>(Slots.texts(group.get("aliases")));
      known.add(Slots.text(group.get("label")));
      if (known.contains(label)) {
        labels.addAll(known);
      }
    }
    Set<Set<String>> meanings = new HashSet<>();
    for (String each : labels) {
      if (!each.isEmpty()) {
        Set<String> words = new HashSet<>(names.fold(each).words());
        words.removeAll(NOISE);
        meanings.add(words);
      }
    }
    return meanings;
  }
}
