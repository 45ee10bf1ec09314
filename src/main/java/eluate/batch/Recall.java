package eluate.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Puts the lines of inputs that were done before, and of those that can't be read at all, between
 * those of the inputs that are done now, so that all come in the order of the inputs.
 */
final class Recall {

  private final Journal journal;
  private final List<Plan> plans;
  private final Set<Plan> todo;
  private final Listener listener;
  private Store store;
  private int next;

  /**
   * @param plans all inputs, in their order
   * @param todo those that are done now
   */
  Recall(Journal journal, List<Plan> plans, Set<Plan> todo, Listener listener) {
    this.journal = journal;
    this.plans = plans;
    this.todo = todo;
    this.listener = listener;
  }

  /** What notes the inputs that can't be read. */
  void refusing(Store by) {
    store = by;
  }

  /** A paper of an input, after all inputs that stand before it. */
  void line(Plan plan, PaperLine line) {
    try {
      until(plan.number());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.line(line.shown());
  }

  private void replay(Plan plan, int papers) throws IOException {
    journal.read(
        journal.past(plan.input().path()),
        entry -> {
          if (entry.paper() < papers) {
            listener.line(entry.line().shown());
          }
        });
  }

  /** The inputs after the last one that was done now. */
  void rest() throws IOException {
    until(plans.size());
  }

  /** All inputs before this one, and what an earlier run did of this one itself. */
  private void until(int number) throws IOException {
    while (next < number) {
      before(plans.get(next++));
    }
    if (next == number && next < plans.size() && todo.contains(plans.get(next))) {
      before(plans.get(next++));
    }
  }

  private void before(Plan plan) throws IOException {
    if (plan.input().trouble() != null) {
      store.refuse(plan, Messages.of(plan.input().trouble()));
    } else if (!todo.contains(plan)) {
      replay(plan, Integer.MAX_VALUE);
    } else if (plan.resumed() > 0) {
      replay(plan, plan.resumed());
    }
  }
}
