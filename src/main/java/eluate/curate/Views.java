package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What a reviewer may see: never what a colleague decided before both are done. */
public final class Views {
  private final Review review;

  /** Rows by reviewer and document: a list of thousands is asked for again and again. */
  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  /**
   * A row as it was made.
   *
   * @param last the last decision on the document that it knows of
   * @param edition of the papers that it knows of
   */
  private record Row(long last, int edition, DocumentRow row) {}

  /** The views of a review. */
  public Views(Review review) {
    this.review = review;
  }

  /** A document in the list. */
  public DocumentRow row(String name, String id) throws RefusedException {
    long last = review.ledger().last(id);
    int edition = review.edition();
    Row known = rows.get(name + "\t" + id);
    if (known == null || known.last() != last || known.edition() != edition) {
      known = new Row(last, edition, made(name, id));
      rows.put(name + "\t" + id, known);
    }
    return known.row();
  }

  private DocumentRow made(String name, String id) throws RefusedException {
    DocumentState state;
    try {
      state = review.state(id);
    } catch (IOException e) {
      return new DocumentRow(
          id, null, null, "new", "waiting", 0, 0, 0, 0, 0, 0, 0, 0, e.getMessage());
    }
    Standing standing = state.standing(name);
    int open = 0;
    int unsure = 0;
    int changed = 0;
    List<Held> desk = shown(name, state);
    for (Held held : desk) {
      open += held.verdict() == null && !held.family().equals(Family.GROUPS) ? 1 : 0;
      unsure += held.state().equals("unsure") ? 1 : 0;
      changed += held.changed(standing.stale()) == null ? 0 : 1;
    }
    int numbers =
        (int)
            state.paper().numbers().stream()
                .filter(n -> numberState(standing, n.id()).equals("open"))
                .count();
    return new DocumentRow(
        id,
        state.paper().info().title(),
        state.paper().info().kind(),
        standing.word(),
        state.word(),
        desk.size(),
        open,
        unsure,
        standing.flags().size(),
        changed,
        numbers,
        state.begun(),
        state.doneBy().size(),
        null);
  }

  /** What a reviewer's list has: once a document is compared, nothing that is known to be wrong. */
  private static List<Held> shown(String name, DocumentState state) {
    return state.compared() ? state.results(name) : state.desk(name);
  }

  /** A document's paper. */
  public CuratedPaper paper(String id) throws RefusedException, IOException {
    return review.state(id).paper();
  }

  /** What of a document changes with decisions. */
  public DocumentView document(String name, String id) throws RefusedException, IOException {
    DocumentState state = review.state(id);
    Standing standing = state.standing(name);
    List<ItemView> items = items(name, state);
    List<String> lost = new ArrayList<>();
    Set<DocumentView.Group> groups = new LinkedHashSet<>();
    Set<String> times = new TreeSet<>();
    for (Held held : shown(name, state)) {
      if (held.lost()) {
        lost.add(held.id());
      }
      boolean open = held.verdict() == null && !review.project().blind(held);
      ObjectNode slots = open ? held.slots() : held.fact();
      if (slots != null && held.family().equals(Family.GROUPS)) {
        groups.add(
            new DocumentView.Group(slots.path("label").asText(), slots.path("kind").textValue()));
      } else if (slots != null && slots.path("timepoint").isTextual()) {
        times.add(slots.get("timepoint").textValue());
      }
    }
    return new DocumentView(
        standing.word(),
        state.word(),
        standing.stale(),
        state.closed(),
        List.copyOf(groups),
        List.copyOf(times),
        items,
        numbers(name, state),
        lost,
        standing.missing());
  }

  private List<ItemView> items(String name, DocumentState state) {
    List<ItemView> items = new ArrayList<>();
    Standing standing = state.standing(name);
    for (Held held : shown(name, state)) {
      items.add(item(name, state, standing, held, items.size()));
    }
    return items;
  }

  /** One item; null where there is none of this id. */
  public ItemView item(String name, String document, String id)
      throws RefusedException, IOException {
    DocumentState state = review.state(document);
    List<Held> desk = shown(name, state);
    for (int i = 0; i < desk.size(); i++) {
      if (desk.get(i).id().equals(id)) {
        return item(name, state, state.standing(name), desk.get(i), i);
      }
    }
    return null;
  }

  private ItemView item(String name, DocumentState state, Standing standing, Held held, int order) {
    Family family = Families.of(held.family());
    Suggestion suggestion = held.suggestion();
    boolean shown = suggestion == null || !review.project().blind(held) || state.compared();
    ObjectNode slots = shown ? held.slots() : held.fact();
    boolean empty = slots == null;
    return new ItemView(
        held.id(),
        held.family(),
        order,
        held.state(),
        overall(state, held.id()),
        review.ledger().revision(name, held.id()),
        suggestion == null ? null : suggested(family, suggestion, shown),
        shown,
        empty ? SlotTexts.empty(family) : SlotTexts.ofRecord(family, slots),
        Quote.of(held.evidence()),
        empty ? List.of() : Hint.of(held.family(), slots),
        held.verdict() == null ? null : held.verdict().reason(),
        standing.comments().get(held.id()),
        standing.flags().containsKey(held.id()),
        held.changed(standing.stale()),
        state.closed() || standing.done() || standing.stale());
  }

  private static ItemView.Suggested suggested(Family family, Suggestion suggestion, boolean shown) {
    return new ItemView.Suggested(
        shown ? SlotTexts.ofRecord(family, suggestion.slots()) : null,
        Quote.of(suggestion.evidence()),
        shown ? suggestion.confidence() : null,
        shown ? suggestion.shownRule() : null,
        suggestion.seen());
  }

  private String overall(DocumentState state, String id) {
    for (Entry entry : state.entries()) {
      boolean here =
          entry.slot() == null
              && (entry.one() != null && entry.one().held().id().equals(id)
                  || entry.other() != null && entry.other().held().id().equals(id));
      if (here) {
        return entry.state();
      }
    }
    if (state.compared()) {
      return "agreed";
    }
    return state.verdicts(id) + " of " + review.project().perDocument();
  }

  private static String numberState(Standing standing, String id) {
    if (standing.answered().containsKey(id)) {
      return "claimed";
    }
    return standing.verdicts().containsKey(id) ? "no fact" : "open";
  }

  private List<NumberView> numbers(String name, DocumentState state) {
    Standing standing = state.standing(name);
    List<NumberView> numbers = new ArrayList<>();
    for (LooseNumber loose : state.paper().numbers()) {
      var n = loose.number();
      numbers.add(
          new NumberView(
              loose.id(),
              n.number(),
              n.unit(),
              n.section(),
              n.why(),
              n.start(),
              n.end(),
              n.sentence(),
              numberState(standing, loose.id()),
              review.ledger().revision(name, loose.id())));
    }
    return numbers;
  }

  /**
   * The decisions on an item that a reviewer may see, under letters where the document is compared.
   */
  public List<Decision> history(String name, String document, String item)
      throws RefusedException, IOException {
    DocumentState state = review.state(document);
    List<Decision> seen = new ArrayList<>();
    for (Decision d : review.ledger().history(document)) {
      if (d.item().equals(item) && (state.compared() || d.reviewer().equals(name))) {
        seen.add(state.compared() ? masked(state, d) : own(d));
      }
    }
    return seen;
  }

  /** A reviewer's own decision, without the suggestion where that is held back. */
  public Decision own(Decision d) throws RefusedException, IOException {
    boolean open = d.suggestionShown() || review.state(d.document()).compared();
    Decision shown = open ? d : d.withoutSuggestion();
    return KnownWrong.isOn(shown) ? shown.withoutRule() : shown;
  }

  private static Decision masked(DocumentState state, Decision d) {
    String letter = state.letter(d.reviewer());
    String chosen = d.action() == Action.ADJUDICATE ? state.letter(d.target()) : null;
    return d.shownAs(letter == null ? "adjudicator" : letter, chosen == null ? d.target() : chosen);
  }
}
