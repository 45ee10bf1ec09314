package eluate.curate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A review: the papers, the decisions on them, and what follows from both. Reading is safe from any
 * thread; writing goes through one lock, so that decisions come one after the other.
 */
public final class Review {
  private static final int KEPT = 64;

  private final Shelf shelf;
  private final Journal journal;
  private final Ledger ledger;
  private final Project project;
  private final KnownWrong knownWrong;
  private final List<Consumer<Decision>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Set<String>>> renewed = new CopyOnWriteArrayList<>();
  private volatile int edition;
  private final Map<String, DocumentState> states =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DocumentState> eldest) {
          return size() > KEPT;
        }
      };

  /** A review of papers by rules. */
  public Review(Shelf shelf, Journal journal, Project project) {
    this.shelf = shelf;
    this.journal = journal;
    this.ledger = new Ledger(journal);
    this.project = project;
    knownWrong = KnownWrong.in(journal);
    shelf.plant(knownWrong);
  }

  /** The suggestions that are known to be wrong. */
  public KnownWrong knownWrong() {
    return knownWrong;
  }

  /** The papers. */
  public Shelf shelf() {
    return shelf;
  }

  /** All decisions. */
  public Ledger ledger() {
    return ledger;
  }

  /** Who reviews, and how. */
  public Project project() {
    return project;
  }

  /** A reviewer's own settings of the page, as JSON; {@code {}} where there are none. */
  public String settings(String name) {
    return journal.settings(name).getOrDefault("page", "{}");
  }

  /** Keeps a reviewer's settings of the page. */
  public synchronized void keepSettings(String name, String json) throws NotStoredException {
    journal.set(name, "page", json);
  }

  /** Calls for each decision that is stored from now on. */
  public void listen(Consumer<Decision> listener) {
    listeners.add(listener);
  }

  /** Calls with the ids of papers that were extracted again, from now on. */
  public void listenForPapers(Consumer<Set<String>> listener) {
    renewed.add(listener);
  }

  /** How often papers were extracted again since the review was opened. */
  public int edition() {
    return edition;
  }

  /**
   * Takes a newer extraction into the folder up. Decisions stay; what changed is shown.
   *
   * @throws IOException when the folder can't be read now
   */
  public void renew() throws IOException {
    Set<String> changed;
    synchronized (this) {
      synchronized (states) {
        changed = shelf.renew();
        states.keySet().removeAll(changed);
      }
      edition += changed.isEmpty() ? 0 : 1;
    }
    if (!changed.isEmpty()) {
      renewed.forEach(listener -> listener.accept(changed));
    }
  }

  /** A document's state; refused where there is none. */
  DocumentState state(String document) throws RefusedException, IOException {
    if (!shelf.has(document)) {
      throw new RefusedException(RefusedException.Why.UNKNOWN, "there is no document " + document);
    }
    synchronized (states) {
      DocumentState known = states.get(document);
      if (known == null) {
        known = DocumentState.of(shelf.paper(document), ledger.live(document), project);
        states.put(document, known);
      }
      return known;
    }
  }

  /** Stores a decision; whoever asks from then on sees it. */
  void store(List<Decision> decisions) throws NotStoredException {
    synchronized (states) {
      // Together: nobody sees an older state under a newer sequence number.
      ledger.append(decisions);
      decisions.forEach(d -> states.remove(d.document()));
    }
    for (Decision d : decisions) {
      listeners.forEach(listener -> listener.accept(d));
    }
  }
}
