package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What reviewers made of a document, as a gold record.
 *
 * @param record null where there is none yet
 * @param reason why there is none; null where there is one
 */
public record FinalRecord(ObjectNode record, String reason) {

  /** A fact with the words that prove it. */
  private record Fact(String family, ObjectNode slots, List<Anchor> evidence) {
    int place() {
      return evidence.isEmpty() ? 0 : evidence.get(0).start();
    }
  }

  /** The outcome of a document, once everything in it is settled. */
  static FinalRecord of(DocumentState state, Project project) {
    if (state.doneBy().size() < project.perDocument()) {
      return none(
          state.doneBy().size() + " of " + project.perDocument() + " reviewers are done with it");
    }
    for (String name : state.doneBy()) {
      if (state.standing(name).stale()) {
        return none("its text changed after " + name + " decided on it");
      }
    }
    if (!project.compares()) {
      String name = state.doneBy().get(0);
      return new FinalRecord(
          record(state.paper(), own(state, name), annotation(List.of(name), null, false)), null);
    }
    if (state.remaining() > 0) {
      return none(state.remaining() + " differences are not settled");
    }
    List<Fact> facts = new ArrayList<>();
    String adjudicator = null;
    for (Entry entry : state.entries()) {
      Decision d = entry.resolution();
      adjudicator = d == null ? adjudicator : d.reviewer();
      if (entry.slot() != null) {
        continue;
      }
      if (d == null) {
        facts.add(new Fact(entry.family(), entry.fact(), entry.one().held().evidence()));
      } else if (d.after() != null) {
        facts.add(new Fact(entry.family(), d.after(), Held.evidence(d, state.paper())));
      }
    }
    List<String> names = state.comparedNames();
    boolean own = names.contains(adjudicator);
    return new FinalRecord(record(state.paper(), facts, annotation(names, adjudicator, own)), null);
  }

  /** What one reviewer stands for, done or not. */
  static ObjectNode ofReviewer(DocumentState state, String name) {
    return record(state.paper(), own(state, name), annotation(List.of(name), null, false));
  }

  private static FinalRecord none(String reason) {
    return new FinalRecord(null, reason);
  }

  private static List<Fact> own(DocumentState state, String name) {
    List<Fact> facts = new ArrayList<>();
    for (Held held : state.results(name)) {
      if (held.fact() != null) {
        facts.add(new Fact(held.family(), held.fact(), held.evidence()));
      }
    }
    return facts;
  }

  private static ObjectNode annotation(List<String> names, String adjudicator, boolean own) {
    ObjectNode annotation = SlotTexts.EXACT.objectNode();
    ArrayNode annotators = annotation.putArray("annotators");
    names.forEach(annotators::add);
    if (adjudicator != null) {
      annotation.put("adjudicator", adjudicator);
    }
    if (own) {
      annotation.put("ownAllowed", true);
    }
    return annotation;
  }

  private static ObjectNode record(CuratedPaper paper, List<Fact> facts, ObjectNode annotation) {
    ObjectNode record = SlotTexts.EXACT.objectNode();
    record.put("schemaVersion", 1);
    record.put("id", paper.id());
    record.set("document", paper.documentTree());
    List<Fact> sorted = new ArrayList<>(facts);
    sorted.sort(Comparator.comparingInt(Fact::place));
    for (Family family : Families.ALL) {
      ArrayNode items = record.putArray(family.key());
      for (Fact fact : sorted) {
        if (fact.family().equals(family.key())) {
          items.add(item(fact));
        }
      }
    }
    explainGroups(record);
    record.set("annotation", annotation);
    return record;
  }

  private static ObjectNode item(Fact fact) {
    ObjectNode item = fact.slots().deepCopy();
    if (!fact.family().equals(Family.GROUPS)) {
      ArrayNode evidence = item.putArray("evidence");
      for (Anchor anchor : fact.evidence()) {
        evidence
            .addObject()
            .put("start", anchor.start())
            .put("end", anchor.end())
            .put("quote", anchor.quote());
      }
    }
    return item;
  }

  /** A label that items use and no group has is a group too. */
  private static void explainGroups(ObjectNode record) {
    ArrayNode groups = (ArrayNode) record.get(Family.GROUPS);
    Set<String> known = new TreeSet<>();
    for (JsonNode group : groups) {
      known.add(group.path("label").asText());
      group.path("aliases").forEach(alias -> known.add(alias.asText()));
    }
    for (Family family : Families.ALL) {
      for (JsonNode item : record.get(family.key())) {
        for (String slot : List.of("group", "comparator")) {
          JsonNode label = item.path(slot);
          if (label.isTextual() && known.add(label.textValue())) {
            boolean all = label.textValue().equals("all");
            ObjectNode group = groups.addObject();
            group.put("label", label.textValue());
            group.put("kind", all ? "all" : "subgroup");
            group.putArray("aliases");
          }
        }
      }
    }
  }
}
