package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Settles what two reviewers differ on. Their own decisions are never changed. */
public final class Adjudicator {
  private static final Set<String> CHOICES = Set.of("A", "B", "machine", "own", "neither");

  private final Review review;
  private final Decider decider;

  /** An adjudicator of a review. */
  public Adjudicator(Review review, Decider decider) {
    this.review = review;
    this.decider = decider;
  }

  /**
   * Whether someone may settle a document: not what they reviewed, unless the project allows it.
   */
  boolean may(String name, DocumentState state) {
    Project project = review.project();
    boolean own = state.comparedNames().contains(name);
    return own ? project.allowOwn() : project.isAdjudicator(name);
  }

  /**
   * Settles something.
   *
   * @throws RefusedException when another adjudicator was quicker, or the state doesn't allow it
   * @throws InvalidSlotsException when slots break the format
   * @throws NotStoredException when nothing could be stored
   */
  public Decision settle(String name, Settlement settlement)
      throws RefusedException, InvalidSlotsException, IOException {
    synchronized (review) {
      Decision known = decider.known(name, settlement.eventId());
      return known == null ? decider.stored(make(name, settlement)) : known;
    }
  }

  private Decision make(String name, Settlement settlement)
      throws RefusedException, InvalidSlotsException, IOException {
    DocumentState state = review.state(settlement.document());
    refuseOthers(name, state);
    if (state.frozen()) {
      throw new RefusedException(
          RefusedException.Why.CLOSED, settlement.document() + " is frozen; thaw it first");
    }
    Decider.refuseOtherText(settlement.textSha256(), state.paper());
    String id = settlement.entry() == null ? "" : settlement.entry();
    Entry entry =
        state.entries().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Decider.unknown(id));
    int revision = review.ledger().revision(name, id);
    if (revision != settlement.baseRevision()) {
      throw stale(settlement, id);
    }
    if (settlement.choice() == null || !CHOICES.contains(settlement.choice())) {
      throw Decider.invalid("choice must be A, B, machine, own or neither");
    }
    boolean ofReviewer = settlement.choice().length() == 1;
    boolean reasoned = settlement.reason() != null && !settlement.reason().isBlank();
    if (!ofReviewer && !reasoned) {
      throw Decider.invalid("say the reason for a choice that is neither A's nor B's");
    }
    DecisionMaker maker =
        new DecisionMaker(settlement.eventId(), name, state.paper(), decider.now())
            .on(id, entry.family(), revision)
            .words(
                settlement.consensus() ? "settled by both together" : null,
                reasoned ? settlement.reason().strip() : null,
                0)
            .suggestion(entry.machine(), true);
    if (entry.slot() == null) {
      ofItem(maker, state, entry, settlement);
    } else {
      maker.fact(label(state, entry, settlement), List.of());
    }
    String chosen = ofReviewer ? state.behind(settlement.choice()) : settlement.choice();
    return maker.make(Action.ADJUDICATE, chosen);
  }

  private void refuseOthers(String name, DocumentState state) throws RefusedException {
    if (!state.compared()) {
      throw new RefusedException(
          RefusedException.Why.FORBIDDEN, "not both reviewers are done with this document");
    }
    if (!may(name, state)) {
      throw new RefusedException(
          RefusedException.Why.FORBIDDEN,
          state.comparedNames().contains(name)
              ? "who reviewed a document can't settle it too; start with --allow-own to allow it"
              : name + " is no adjudicator of this project");
    }
  }

  private RefusedException stale(Settlement settlement, String id) {
    Decision last = null;
    for (Decision d : review.ledger().history(settlement.document())) {
      last = d.item().equals(id) ? d : last;
    }
    return new RefusedException(
            RefusedException.Why.STALE, "someone has settled this already; nothing was overwritten")
        .with("entry", id)
        .with("yours", settlement)
        .with("by", last == null ? null : last.reviewer())
        .with("time", last == null ? null : last.time());
  }

  private static void ofItem(
      DecisionMaker maker, DocumentState state, Entry entry, Settlement settlement)
      throws RefusedException, InvalidSlotsException {
    switch (settlement.choice()) {
      case "machine" -> {
        if (entry.machine() == null) {
          throw Decider.invalid("the machine says nothing here");
        }
        maker.fact(entry.machine().slots(), entry.machine().evidence());
      }
      case "own" -> {
        Family family = Families.of(entry.family());
        maker.fact(
            SlotTexts.toRecord(family, settlement.slots()),
            Decider.evidence(family, state.paper(), settlement.evidence()));
      }
      case "neither" -> maker.fact(null, List.of());
      default -> {
        boolean first = settlement.choice().equals("A") == state.firstIsA();
        Entry.Side side = first ? entry.one() : entry.other();
        boolean fact = side != null && side.fact() != null;
        maker.fact(fact ? side.fact() : null, fact ? side.held().evidence() : List.of());
      }
    }
  }

  private static ObjectNode label(DocumentState state, Entry entry, Settlement settlement)
      throws RefusedException {
    if (settlement.choice().equals("neither")) {
      return null;
    }
    String label =
        switch (settlement.choice()) {
          case "machine" -> entry.labelMachine();
          case "own" -> settlement.label();
          default ->
              settlement.choice().equals("A") == state.firstIsA()
                  ? entry.labelOne()
                  : entry.labelOther();
        };
    if (settlement.choice().equals("own") && (label == null || label.isBlank())) {
      throw Decider.invalid("label must say which");
    }
    return SlotTexts.EXACT.objectNode().put("label", label);
  }

  /**
   * Closes a document's final record, opens it again, or gives the document back to its reviewers,
   * for instance when a newer extraction says something else. What was settled stays, unless a
   * reviewer decides anew on the same.
   *
   * @param action {@code FREEZE}, {@code THAW} or {@code RETURN}
   */
  public Decision turn(String name, String document, String eventId, Action action)
      throws RefusedException, IOException {
    synchronized (review) {
      Decision known = decider.known(name, eventId);
      if (known != null) {
        return known;
      }
      DocumentState state = review.state(document);
      Project project = review.project();
      boolean may =
          project.isAdjudicator(name) || project.allowOwn() && project.reviewers().contains(name);
      if (!may) {
        throw new RefusedException(
            RefusedException.Why.FORBIDDEN, name + " is no adjudicator of this project");
      }
      refuseUnfit(state, document, action);
      String item = Decision.itemOf(document);
      return decider.stored(
          new DecisionMaker(eventId, name, state.paper(), decider.now())
              .on(item, null, review.ledger().revision(name, item))
              .make(action, null));
    }
  }

  private static void refuseUnfit(DocumentState state, String document, Action action)
      throws RefusedException {
    if (action == Action.THAW && !state.frozen()) {
      throw Decider.invalid(document + " is not frozen");
    } else if (action == Action.FREEZE && !state.word().equals("adjudicated")) {
      throw Decider.invalid("not all of " + document + " is settled yet");
    } else if (action == Action.RETURN && (!state.compared() || state.frozen())) {
      throw Decider.invalid(document + " is not compared, or it is frozen");
    }
  }
}
