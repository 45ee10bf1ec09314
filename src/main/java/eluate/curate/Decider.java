package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.text.Span;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes reviewers' decisions, one after the other: checks each against the state of the review. */
public final class Decider {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Set<String> REASONS =
      Set.of(
          "wrong value",
          "wrong arm or time point",
          "not an outcome",
          "duplicate",
          "not in text",
          "other");
  private static final String NO_FACT = "not a fact";

  /** Why a document is done of which no fact stands. */
  private static final String NOTHING = "nothing to extract";

  private static final int LONGEST_COMMENT = 2000;
  private static final int MOST_EVIDENCE = 20;
  private static final int LONGEST_EVIDENCE = 5000;

  private final Review review;
  private final InstantSource clock;

  /**
   * @param clock for people to see when a decision was taken; nothing depends on it
   */
  public Decider(Review review, InstantSource clock) {
    this.review = review;
    this.clock = clock;
  }

  /**
   * Takes a decision.
   *
   * @return the stored decision; the earlier one where the event is known
   * @throws RefusedException when the state of the review doesn't allow it
   * @throws InvalidSlotsException when slots break the format
   * @throws NotStoredException when nothing could be stored
   */
  public Decision decide(String name, Draft draft)
      throws RefusedException, InvalidSlotsException, IOException {
    synchronized (review) {
      Decision known = known(name, draft.eventId());
      return known == null ? stored(make(name, draft)) : known;
    }
  }

  /** Takes a reviewer's last decision back. */
  public Decision undo(String name, String eventId) throws RefusedException, IOException {
    synchronized (review) {
      Decision known = known(name, eventId);
      return known == null
          ? turn(name, eventId, Action.UNDO, review.ledger().undoable(name))
          : known;
    }
  }

  /** Brings the decision back that a reviewer took back last. */
  public Decision redo(String name, String eventId) throws RefusedException, IOException {
    synchronized (review) {
      Decision known = known(name, eventId);
      return known == null
          ? turn(name, eventId, Action.REDO, review.ledger().redoable(name))
          : known;
    }
  }

  private Decision turn(String name, String eventId, Action action, List<Decision> choices)
      throws RefusedException, IOException {
    Decision target =
        choices.stream()
            .filter(d -> open(name, d))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        RefusedException.Why.NOTHING,
                        "there is nothing to " + (action == Action.UNDO ? "undo" : "redo")));
    int revision = review.ledger().revision(name, target.item());
    DocumentState state = review.state(target.document());
    return stored(
        new DecisionMaker(eventId, name, state.paper(), now())
            .on(target.item(), target.family(), revision)
            .make(action, target.eventId()));
  }

  /** Whether a decision may be taken back: nobody has built on it. */
  private boolean open(String name, Decision d) {
    try {
      DocumentState state = review.state(d.document());
      if (d.action() == Action.ADJUDICATE) {
        List<Decision> history = review.ledger().history(d.document());
        String last = name;
        for (Decision other : history) {
          last = other.item().equals(d.item()) ? other.reviewer() : last;
        }
        return !state.frozen() && last.equals(name);
      }
      return !d.action().ofAdjudicator() && !state.closed();
    } catch (RefusedException | IOException e) {
      // Its document isn't there any more: it can't be shown, so it isn't taken back unseen.
      return false;
    }
  }

  /** The decision of an event that is sent again; null for a new one. */
  Decision known(String name, String eventId) throws RefusedException {
    if (eventId == null || !UUID.matcher(eventId).matches()) {
      throw new RefusedException(
          RefusedException.Why.INVALID, "eventId must be a UUID in lower case");
    }
    Decision known = review.ledger().event(eventId);
    if (known != null && !known.reviewer().equals(name)) {
      throw new RefusedException(
          RefusedException.Why.INVALID, "eventId is of someone else's decision; make a new one");
    }
    return known;
  }

  Decision stored(Decision decision) throws NotStoredException {
    Decision numbered = decision.at(review.ledger().sequence() + 1, decision.revision());
    review.store(List.of(numbered));
    return numbered;
  }

  String now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString();
  }

  private Decision make(String name, Draft draft)
      throws RefusedException, InvalidSlotsException, IOException {
    Action action = draft.action();
    if (action == null || action.ofDecision() || action.ofAdjudicator()) {
      throw invalid("action must be one of those of /api/decisions");
    }
    if (!review.project().reviewers().contains(name)) {
      throw new RefusedException(
          RefusedException.Why.FORBIDDEN, name + " is no reviewer of this project");
    }
    DocumentState state = review.state(draft.document());
    Standing standing = state.standing(name);
    refuseClosed(state, standing, draft);
    boolean loose = draft.item() != null && draft.item().startsWith(LooseNumber.PREFIX);
    DecisionMaker maker = new DecisionMaker(draft.eventId(), name, state.paper(), now());
    maker.words(comment(draft), draft.reason(), Math.max(0, draft.activeMillis()));
    if (action.ofDocument()) {
      // What is decided on a document as a whole needs no place in its text.
      return ofDocument(maker, state, standing, name, draft);
    }
    refuseOtherText(draft.textSha256(), state.paper());
    if (action == Action.ADD) {
      return add(maker, state, name, draft);
    } else if (loose) {
      return ofNumber(maker, state, name, draft);
    }
    return ofItem(maker, state, name, draft);
  }

  /** A page that shows an older text than the one that is there would mark the wrong words. */
  static void refuseOtherText(String seen, CuratedPaper paper) throws RefusedException {
    if (seen != null && !seen.equals(paper.textSha256())) {
      throw renewed("another text");
    }
  }

  private static RefusedException renewed(String what) {
    return new RefusedException(
        RefusedException.Why.RENEWED,
        "the paper was extracted again and has " + what + "; nothing was stored, look again");
  }

  private static void refuseClosed(DocumentState state, Standing standing, Draft draft)
      throws RefusedException {
    if (state.closed()) {
      throw new RefusedException(
              RefusedException.Why.CLOSED,
              draft.document() + " is compared or frozen; its decisions stay as they are")
          .with("document", draft.document());
    }
    if (standing.done() && draft.action() != Action.REOPEN) {
      throw new RefusedException(
              RefusedException.Why.CLOSED,
              "you are done with " + draft.document() + "; reopen it to change anything")
          .with("document", draft.document());
    }
    boolean looking = draft.action() == Action.REBASE || draft.action() == Action.REOPEN;
    if (standing.stale() && !looking) {
      throw new RefusedException(
              RefusedException.Why.CHANGED_TEXT,
              "the text of " + draft.document() + " changed; look through it and take the new one")
          .with("document", draft.document());
    }
  }

  private Decision ofDocument(
      DecisionMaker maker, DocumentState state, Standing standing, String name, Draft draft)
      throws RefusedException {
    String item = Decision.itemOf(draft.document());
    switch (draft.action()) {
      case NOT_REPORTED, REPORTED -> {
        if (Families.of(draft.family()) == null) {
          throw invalid("family must be one of the record's");
        }
      }
      case REBASE -> {
        if (!standing.stale()) {
          throw invalid("the text has not changed");
        }
      }
      case DONE -> {
        List<String> open = new ArrayList<>();
        for (Held held : state.desk(name)) {
          if (held.verdict() == null && !held.family().equals(Family.GROUPS)) {
            open.add(held.id());
          }
        }
        if (!open.isEmpty()) {
          throw new RefusedException(
                  RefusedException.Why.OPEN_ITEMS, open.size() + " items are still open")
              .with("open", open);
        }
        if (state.desk(name).stream().allMatch(Decider::isNoFact)) {
          maker.because(NOTHING);
        }
      }
      default -> {
        if (!standing.done()) {
          throw invalid("the document is not done");
        }
      }
    }
    return maker
        .on(item, draft.family(), review.ledger().revision(name, item))
        .make(draft.action(), null);
  }

  /** Whether an item is a group, or was rejected. */
  private static boolean isNoFact(Held held) {
    return held.family().equals(Family.GROUPS)
        || held.verdict() != null && held.verdict().action() == Action.REJECT;
  }

  private Decision ofNumber(DecisionMaker maker, DocumentState state, String name, Draft draft)
      throws RefusedException {
    boolean there = state.paper().numbers().stream().anyMatch(n -> n.id().equals(draft.item()));
    if (!there) {
      throw unknown(draft.item());
    }
    if (draft.action() != Action.REJECT || !NO_FACT.equals(draft.reason())) {
      throw invalid("a number is rejected as \"" + NO_FACT + "\" or answered by an added fact");
    }
    int revision = review.ledger().revision(name, draft.item());
    if (revision != draft.baseRevision()) {
      throw stale(draft, name, draft.item());
    }
    return maker.on(draft.item(), Family.NUMBERS, revision).make(Action.REJECT, null);
  }

  private Decision add(DecisionMaker maker, DocumentState state, String name, Draft draft)
      throws RefusedException, InvalidSlotsException {
    Family family = Families.of(draft.family());
    if (family == null) {
      throw invalid("family must be one of the record's");
    }
    ObjectNode slots = SlotTexts.toRecord(family, draft.slots());
    List<Anchor> evidence = evidence(family, state.paper(), draft.evidence());
    String first = Suggestions.id(state.paper().textSha256(), family.key(), slots, evidence);
    String id = first;
    for (int twin = 2; taken(state, name, id); twin++) {
      id = Hashes.name(first, "added", String.valueOf(twin));
    }
    return maker.on(id, family.key(), 0).fact(slots, evidence).make(Action.ADD, draft.number());
  }

  private boolean taken(DocumentState state, String name, String id) {
    return state.matching().items().containsKey(id) || review.ledger().revision(name, id) > 0;
  }

  private Decision ofItem(DecisionMaker maker, DocumentState state, String name, Draft draft)
      throws RefusedException, InvalidSlotsException {
    String id = state.matching().aliases().getOrDefault(draft.item(), draft.item());
    Held held =
        state.desk(name).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(draft.item()));
    int revision = review.ledger().revision(name, id);
    if (revision != draft.baseRevision()) {
      throw stale(draft, name, id);
    }
    boolean shown = held.suggestion() != null && !review.project().blind(held);
    String seen = held.suggestion() == null ? null : held.suggestion().seen();
    if (draft.action().isVerdict() && draft.seen() != null && !draft.seen().equals(seen)) {
      throw renewed("something else of this item");
    }
    maker.on(id, held.family(), revision).suggestion(held.suggestion(), shown);
    Family family = Families.of(held.family());
    switch (draft.action()) {
      case ACCEPT -> {
        if (!shown) {
          throw invalid("there is no suggestion to accept; fill the card in");
        }
        maker.fact(held.suggestion().slots(), held.suggestion().evidence());
      }
      case CORRECT ->
          maker.fact(
              SlotTexts.toRecord(family, draft.slots()),
              draft.evidence() == null
                  ? held.evidence()
                  : evidence(family, state.paper(), draft.evidence()));
      case REJECT -> {
        if (draft.reason() == null || !REASONS.contains(draft.reason())) {
          throw invalid("reason must be one of the six");
        }
        maker.fact(null, held.evidence());
      }
      case UNSURE -> maker.fact(null, held.evidence());
      default -> {
        // A comment or a flag: the words are set already.
      }
    }
    return maker.make(draft.action(), null);
  }

  /** The words that a reviewer marked. */
  static List<Anchor> evidence(Family family, CuratedPaper paper, List<Draft.Place> places)
      throws RefusedException {
    List<Draft.Place> all = places == null ? List.of() : places;
    if (all.isEmpty() && family.needsEvidence() || all.size() > MOST_EVIDENCE) {
      throw invalid("evidence must be 1 to " + MOST_EVIDENCE + " places in the text");
    }
    List<Anchor> evidence = new ArrayList<>();
    for (Draft.Place place : all) {
      boolean inside =
          place.start() >= 0
              && place.start() < place.end()
              && place.end() <= paper.text().length()
              && place.end() - place.start() <= LONGEST_EVIDENCE;
      if (!inside) {
        throw invalid(
            "evidence from " + place.start() + " to " + place.end() + " is no place in the text");
      }
      evidence.add(Anchor.of(new Span(place.start(), place.end()), paper.text()));
    }
    return evidence;
  }

  private static String comment(Draft draft) throws RefusedException {
    String comment = draft.comment();
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw invalid("a comment has at most " + LONGEST_COMMENT + " characters");
    }
    if (draft.reason() != null && draft.reason().length() > LONGEST_COMMENT) {
      throw invalid("a reason has at most " + LONGEST_COMMENT + " characters");
    }
    return comment == null || comment.isBlank() ? null : comment.strip();
  }

  private RefusedException stale(Draft draft, String name, String item) {
    Decision last = null;
    for (Decision d : review.ledger().history(draft.document())) {
      last = d.reviewer().equals(name) && d.item().equals(item) ? d : last;
    }
    return new RefusedException(
            RefusedException.Why.STALE, "this item was changed elsewhere; nothing was overwritten")
        .with("item", item)
        .with("yours", draft)
        .with("by", last == null ? null : last.reviewer())
        .with("time", last == null ? null : last.time());
  }

  static RefusedException invalid(String message) {
    return new RefusedException(RefusedException.Why.INVALID, message);
  }

  static RefusedException unknown(String item) {
    return new RefusedException(
        RefusedException.Why.UNKNOWN, "there is no item " + item + "; load the document again");
  }
}
