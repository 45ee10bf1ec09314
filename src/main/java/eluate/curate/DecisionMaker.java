package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts a decision together. */
final class DecisionMaker {
  private final String eventId;
  private final String name;
  private final CuratedPaper paper;
  private final String time;
  private String item;
  private String family;
  private int base;
  private ObjectNode before;
  private ObjectNode after;
  private List<Anchor> evidence = List.of();
  private String reason;
  private String comment;
  private String rule;
  private Double confidence;
  private boolean shown;
  private long millis;

  DecisionMaker(String eventId, String name, CuratedPaper paper, String time) {
    this.eventId = eventId;
    this.name = name;
    this.paper = paper;
    this.time = time;
  }

  DecisionMaker on(String which, String ofFamily, int revision) {
    item = which;
    family = ofFamily;
    base = revision;
    return this;
  }

  DecisionMaker words(String said, String why, long active) {
    comment = said;
    reason = why;
    millis = active;
    return this;
  }

  /** Says why where the reviewer need not. */
  DecisionMaker because(String why) {
    reason = reason == null ? why : reason;
    return this;
  }

  DecisionMaker suggestion(Suggestion suggestion, boolean seen) {
    before = suggestion == null ? null : suggestion.slots();
    rule = suggestion == null ? null : suggestion.rule();
    confidence = suggestion == null ? null : suggestion.confidence();
    shown = seen;
    return this;
  }

  DecisionMaker fact(ObjectNode slots, List<Anchor> words) {
    after = slots;
    evidence = words;
    return this;
  }

  /** The decision; it has no place in the review yet. */
  Decision make(Action action, String target) {
    return new Decision(
        0,
        eventId,
        time,
        name,
        paper.id(),
        paper.textSha256(),
        item,
        family,
        base,
        base + 1,
        action,
        before,
        after,
        evidence,
        reason,
        comment,
        target,
        rule,
        confidence,
        shown,
        millis);
  }
}
