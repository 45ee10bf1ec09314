package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A compared document as the page has it; the members stand in {@code src/docs/curate-api.md}. */
public record ComparisonView(
    String id,
    String overall,
    String phase,
    String you,
    List<String> columns,
    boolean mayAdjudicate,
    int remaining,
    int changed,
    List<EntryView> entries) {

  /** Something that is settled, or to be settled. */
  public record EntryView(
      String id,
      String phase,
      String family,
      String slot,
      Object a,
      Object b,
      Object machine,
      int items,
      String state,
      int revision,
      String note,
      List<String> differs,
      Resolution resolution,
      Quote quote) {}

  /** A column. */
  public record SideView(
      String item,
      String state,
      ObjectNode slots,
      List<Quote> evidence,
      String reason,
      String comment) {}

  /** How it was settled. */
  public record Resolution(
      String choice,
      ObjectNode slots,
      List<Quote> evidence,
      String label,
      String reason,
      boolean consensus,
      String by,
      String time) {}

  /** The comparison of a document; refused while its reviewers are blind to each other. */
  public static ComparisonView of(Review review, Adjudicator rights, String name, String document)
      throws RefusedException, IOException {
    DocumentState state = review.state(document);
    boolean takesPart =
        state.comparedNames().contains(name) || review.project().isAdjudicator(name);
    if (!state.compared() || !takesPart) {
      throw new RefusedException(
          RefusedException.Why.FORBIDDEN, "the comparison is shown when both reviewers are done");
    }
    boolean groups = state.entries().stream().anyMatch(e -> e.open() && e.phase().equals("groups"));
    return new ComparisonView(
        document,
        state.word(),
        groups ? "groups" : "values",
        state.letter(name),
        List.of("A", "B"),
        rights.may(name, state) && !state.frozen(),
        state.remaining(),
        changed(state),
        state.entries().stream().map(entry -> view(review, state, entry)).toList());
  }

  /** How many items a newer extraction says something else of. */
  private static int changed(DocumentState state) {
    Set<String> items = new HashSet<>();
    for (String name : state.comparedNames()) {
      for (Held held : state.results(name)) {
        if (held.changed(state.standing(name).stale()) != null) {
          items.add(held.id());
        }
      }
    }
    return items.size();
  }

  /** One entry; null where there is none of this id any more. */
  public static EntryView entry(Review review, String document, String id)
      throws RefusedException, IOException {
    DocumentState state = review.state(document);
    return state.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(entry -> view(review, state, entry))
        .orElse(null);
  }

  private static EntryView view(Review review, DocumentState state, Entry entry) {
    boolean first = state.firstIsA();
    boolean label = entry.slot() != null;
    Object one = label ? entry.labelOne() : side(entry, entry.one(), state);
    Object other = label ? entry.labelOther() : side(entry, entry.other(), state);
    Held any = (entry.one() == null ? entry.other() : entry.one()).held();
    return new EntryView(
        entry.id(),
        entry.phase(),
        entry.family(),
        entry.slot(),
        first ? one : other,
        first ? other : one,
        label ? entry.labelMachine() : machine(entry),
        entry.items(),
        entry.state(),
        review.ledger().revision("", entry.id()),
        entry.digits() ? "reported with different digits" : null,
        entry.differs(),
        resolution(state, entry),
        any.evidence().isEmpty() ? null : Quote.of(any.evidence()).get(0));
  }

  private static SideView side(Entry entry, Entry.Side side, DocumentState state) {
    if (side == null) {
      return null;
    }
    Held held = side.held();
    String reviewer = held.verdict() == null ? null : held.verdict().reviewer();
    return new SideView(
        held.id(),
        held.state(),
        side.fact() == null ? null : texts(entry.family(), side.fact()),
        Quote.of(held.evidence()),
        held.verdict() == null ? null : held.verdict().reason(),
        reviewer == null ? null : state.standing(reviewer).comments().get(held.id()));
  }

  private static SideView machine(Entry entry) {
    Suggestion machine = entry.machine();
    return machine == null
        ? null
        : new SideView(
            null,
            "suggested",
            texts(entry.family(), machine.slots()),
            Quote.of(machine.evidence()),
            null,
            null);
  }

  private static Resolution resolution(DocumentState state, Entry entry) {
    Decision d = entry.resolution();
    if (d == null) {
      return null;
    }
    String letter = state.letter(d.target());
    boolean item = entry.slot() == null && d.after() != null;
    return new Resolution(
        letter == null ? d.target() : letter,
        item ? texts(entry.family(), d.after()) : null,
        Quote.of(d.evidence()),
        entry.slot() == null || d.after() == null ? null : d.after().path("label").textValue(),
        d.reason(),
        d.comment() != null,
        d.reviewer(),
        d.time());
  }

  private static ObjectNode texts(String family, ObjectNode slots) {
    return SlotTexts.ofRecord(Families.of(family), slots);
  }
}
