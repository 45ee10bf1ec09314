package eluate.curate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All decisions of a review in their order, with what follows from undoing. Rebuilt from the
 * journal whenever the program starts. Safe to share between threads; one thread at a time may
 * write.
 */
public final class Ledger {
  private final Journal journal;
  private final List<Decision> all = new ArrayList<>();
  private final Map<String, Decision> byEvent = new HashMap<>();
  private final Map<String, List<Decision>> byDocument = new HashMap<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private final Set<String> undone = new HashSet<>();

  /** Reads all decisions. */
  public Ledger(Journal journal) {
    this.journal = journal;
    journal.decisions().forEach(this::learn);
  }

  /**
   * Stores a decision and counts it from then on.
   *
   * @throws NotStoredException when it isn't stored; then it doesn't count either
   */
  void append(Decision decision) throws NotStoredException {
    append(List.of(decision));
  }

  /** Stores several decisions, all or none. */
  synchronized void append(List<Decision> decisions) throws NotStoredException {
    journal.append(decisions);
    decisions.forEach(this::learn);
  }

  private void learn(Decision d) {
    all.add(d);
    byEvent.put(d.eventId(), d);
    byDocument.computeIfAbsent(d.document(), key -> new ArrayList<>()).add(d);
    revisions.merge(key(d.reviewer(), d.item()), d.revision(), Math::max);
    if (d.action() == Action.UNDO) {
      undone.add(d.target());
    } else if (d.action() == Action.REDO) {
      undone.remove(d.target());
    }
  }

  /** Adjudicators share the revisions of what they settle; reviewers have their own. */
  private static String key(String reviewer, String item) {
    return (Comparison.isEntry(item) ? "" : reviewer) + "\t" + item;
  }

  /** The number of the last decision; 0 where there is none. */
  public synchronized long sequence() {
    return all.isEmpty() ? 0 : all.get(all.size() - 1).sequence();
  }

  /** An item's revision for a reviewer; 0 where nothing was decided. */
  synchronized int revision(String reviewer, String item) {
    return revisions.getOrDefault(key(reviewer, item), 0);
  }

  /** The decision of an event; null where there is none. */
  synchronized Decision event(String eventId) {
    return byEvent.get(eventId);
  }

  /** All decisions. */
  public synchronized List<Decision> all() {
    return List.copyOf(all);
  }

  /** Those after a sequence number. */
  public synchronized List<Decision> after(long sequence) {
    int from = all.size();
    while (from > 0 && all.get(from - 1).sequence() > sequence) {
      from--;
    }
    return List.copyOf(all.subList(from, all.size()));
  }

  /** All decisions on a document, also those that were taken back. */
  synchronized List<Decision> history(String document) {
    return List.copyOf(byDocument.getOrDefault(document, List.of()));
  }

  /** The decisions on a document that hold: not taken back. */
  synchronized List<Decision> live(String document) {
    return byDocument.getOrDefault(document, List.of()).stream().filter(this::holds).toList();
  }

  private boolean holds(Decision d) {
    return !d.action().ofDecision() && !undone.contains(d.eventId());
  }

  /** The sequence number of the last decision on a document; 0 where there is none. */
  synchronized long last(String document) {
    List<Decision> decisions = byDocument.getOrDefault(document, List.of());
    return decisions.isEmpty() ? 0 : decisions.get(decisions.size() - 1).sequence();
  }

  /** A reviewer's decisions that hold, the last one first. */
  synchronized List<Decision> undoable(String reviewer) {
    List<Decision> held = new ArrayList<>();
    for (Decision d : all) {
      if (d.reviewer().equals(reviewer) && holds(d)) {
        held.add(d);
      }
    }
    Collections.reverse(held);
    return held;
  }

  /** What a reviewer took back and nothing came after, the last one first. */
  synchronized List<Decision> redoable(String reviewer) {
    Deque<String> waiting = new ArrayDeque<>();
    for (Decision d : all) {
      if (!d.reviewer().equals(reviewer)) {
        continue;
      }
      if (d.action() == Action.UNDO) {
        waiting.push(d.target());
      } else if (d.action() == Action.REDO) {
        waiting.remove(d.target());
      } else {
        waiting.clear();
      }
    }
    return waiting.stream().map(byEvent::get).toList();
  }
}
