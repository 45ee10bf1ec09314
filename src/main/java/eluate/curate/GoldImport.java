package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes a finished record in as one reviewer's decisions: what the machine has too is accepted,
 * what it has otherwise is corrected, what it lacks is added, and what only the machine has is
 * rejected. Taken in again it changes nothing.
 */
public final class GoldImport {
  /** In more slots than these two items differ too much to be one. */
  private static final int MOST_DIFFERENT = 2;

  private final Review review;
  private final Decider decider;
  private final String name;
  private final List<String> notes = new ArrayList<>();
  private int stored;

  /**
   * @param name the reviewer whose decisions they become
   */
  public GoldImport(Review review, Decider decider, String name) {
    this.review = review;
    this.decider = decider;
    this.name = name;
  }

  /** How many decisions were stored. */
  public int stored() {
    return stored;
  }

  /** What could not be taken in, and why. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Takes a record in. A document that the reviewer began already is left as it is.
   *
   * @throws NotStoredException when something could not be stored
   */
  public void take(JsonNode gold) throws IOException {
    String id = gold.path("id").asText();
    try {
      if (review.state(id).standing(name).started()) {
        notes.add(id + ": " + name + " has decisions on it; left as they are");
        return;
      }
      for (Family family : Families.ALL) {
        for (JsonNode item : gold.path(family.key())) {
          take(id, family, item);
        }
      }
      for (Held held : review.state(id).desk(name)) {
        if (held.verdict() == null) {
          Draft draft =
              new Draft(
                  event(id, "reject " + held.id()),
                  id,
                  held.id(),
                  0,
                  Action.REJECT,
                  null,
                  null,
                  null,
                  "other",
                  "not in the record that was imported",
                  null,
                  0,
                  null,
                  null);
          decide(draft);
        }
      }
      decide(draft(id, null, Action.DONE, null, null, event(id, "done")));
    } catch (RefusedException | InvalidSlotsException e) {
      notes.add(id + ": " + e.getMessage());
    }
  }

  private void take(String id, Family family, JsonNode item)
      throws RefusedException, InvalidSlotsException, IOException {
    DocumentState state = review.state(id);
    ObjectNode texts = SlotTexts.ofRecord(family, item);
    ObjectNode slots;
    try {
      slots = SlotTexts.toRecord(family, texts);
    } catch (InvalidSlotsException e) {
      notes.add(id + ": " + family.key() + " left out: " + e.getMessage());
      return;
    }
    List<Draft.Place> places = places(item, state.paper().text());
    if (places.isEmpty() && family.needsEvidence()) {
      notes.add(id + ": " + family.key() + " left out: its quote is not in the text: " + slots);
      return;
    }
    Held match = match(state, family, slots, Decider.evidence(family, state.paper(), places));
    String event = event(id, family.key() + slots + places);
    boolean same = match != null && match.suggestion().slots().equals(slots);
    if (same && !review.project().blind(match)) {
      decide(draft(id, match, Action.ACCEPT, null, null, event));
    } else if (match != null) {
      decide(draft(id, match, Action.CORRECT, texts, places, event));
    } else {
      decide(
          new Draft(
              event,
              id,
              null,
              0,
              Action.ADD,
              family.key(),
              texts,
              places,
              null,
              null,
              null,
              0,
              null,
              null));
    }
  }

  private static Draft draft(
      String id,
      Held held,
      Action action,
      ObjectNode texts,
      List<Draft.Place> places,
      String event) {
    String item = held == null ? null : held.id();
    return new Draft(
        event, id, item, 0, action, null, texts, places, null, null, null, 0, null, null);
  }

  private void decide(Draft draft) throws RefusedException, InvalidSlotsException, IOException {
    decider.decide(name, draft);
    stored++;
  }

  /** An event id that is the same whenever the same is taken in. */
  private String event(String id, String what) {
    String all = name + "\n" + id + "\n" + what;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The open suggestion that is the same fact, or else the one nearest to it. */
  private Held match(DocumentState state, Family family, ObjectNode slots, List<Anchor> evidence) {
    Labels labels = new Labels(List.of(), List.of());
    Held best = null;
    int fewest = Integer.MAX_VALUE;
    for (Held held : state.desk(name)) {
      boolean candidate =
          held.verdict() == null
              && !held.suggestion().planted()
              && held.family().equals(family.key())
              && (evidence.isEmpty() || Matching.overlap(held.evidence(), evidence));
      if (candidate) {
        Equality equality = Equality.of(family, held.suggestion().slots(), slots, labels);
        String named = Identity.nameSlot(family.key());
        boolean sameName = named.isEmpty() || !equality.differs().contains(named);
        boolean near = sameName && equality.differs().size() <= MOST_DIFFERENT;
        if (near && equality.differs().size() < fewest) {
          best = held;
          fewest = equality.differs().size();
        }
      }
    }
    return best;
  }

  /** Where the quotes of an item of gold stand in a text; those that don't are left out. */
  static List<Draft.Place> places(JsonNode item, String text) {
    List<Draft.Place> places = new ArrayList<>();
    for (JsonNode e : item.path("evidence")) {
      String quote = e.path("quote").asText();
      int at = e.path("start").asInt(-1);
      if (at < 0 || !text.startsWith(quote, at)) {
        at = text.indexOf(quote);
      }
      if (at >= 0 && !quote.isEmpty()) {
        Span span = new Span(at, at + quote.length());
        places.add(new Draft.Place(span.start(), span.end(), quote));
      }
    }
    return places;
  }
}
