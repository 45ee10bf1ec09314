package eluate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds out what is left to do: what is done already, and as it should be, is not done again. */
final class Planner {

  private final OutputFolder folder;
  private final Journal journal;
  private final Limits limits;
  private final Listener listener;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Plan> todo = new ArrayList<>();
  private final Map<Integer, Map<Piece, Long>> written = new HashMap<>();

  /**
   * Looks at the inputs and at what there is of them.
   *
   * @param stopped whether to end at once, so that nothing is left to do
   */
  Planner(
      OutputFolder folder,
      Journal journal,
      Limits limits,
      List<Input> inputs,
      Listener listener,
      BooleanSupplier stopped)
      throws IOException {
    this.folder = folder;
    this.journal = journal;
    this.limits = limits;
    this.listener = listener;
    Map<String, String> owners = strangers(inputs);
    for (Input input : inputs) {
      Plan plan = new Plan(input, plans.size());
      plans.add(plan);
      if (input.trouble() == null && !stopped.getAsBoolean()) {
        plan(plan, owners.get(input.id()));
      }
      listener.preparing("looking at what is done", plans.size(), inputs.size());
    }
  }

  /** The inputs, in their order. */
  List<Plan> plans() {
    return plans;
  }

  /** Those that are not done. */
  List<Plan> todo() {
    return todo;
  }

  /** Of the files that are to be carried on, by the input's number, how many bytes are good. */
  Map<Integer, Map<Piece, Long>> written() {
    return written;
  }

  /** Files that are half written and will be carried on. */
  Set<Path> parts() {
    Set<Path> parts = new HashSet<>();
    for (Plan plan : todo) {
      if (written.containsKey(plan.number())) {
        for (Piece piece : Piece.FILES) {
          parts.add(PartFile.part(folder.file(piece.file(plan.input().id(), true))));
        }
      }
    }
    return parts;
  }

  /** The paths of earlier inputs that are none of this run, by their ids. */
  private Map<String, String> strangers(List<Input> inputs) {
    Set<String> present = new HashSet<>();
    inputs.forEach(input -> present.add(input.path()));
    Map<String, String> owners = new HashMap<>();
    journal
        .pasts()
        .forEach(
            (path, past) -> {
              if (!present.contains(path)) {
                owners.put(past.id(), path);
              }
            });
    return owners;
  }

  private void plan(Plan plan, String owner) throws IOException {
    Input input = plan.input();
    Past past = journal.past(input.path());
    if (past == null && owner == null) {
      todo.add(plan);
      return;
    }
    Fingerprint now;
    try {
      now = Fingerprint.of(input.file());
    } catch (IOException e) {
      todo.add(plan);
      return;
    }
    plan.seen(now);
    if (owner != null && !journal.past(owner).sha256().equals(now.sha256())) {
      throw new OtherResultsException(
          folder.file(Piece.RECORD.file(input.id(), false))
              + " is the record of "
              + owner
              + ", which is another paper than "
              + input.path()
              + "; give another folder, or --force to lose it");
    }
    if (past == null || !isDone(plan, past, now)) {
      todo.add(plan);
    }
  }

  private boolean isDone(Plan plan, Past past, Fingerprint now) throws IOException {
    Input input = plan.input();
    boolean same = past.id().equals(input.id()) && past.sha256().equals(now.sha256());
    if (!same || past.mayGiveMore(limits) || !past.isEnded() && !past.isMany()) {
      return false;
    }
    Intact files = Intact.of(folder, journal, past);
    for (Piece piece : files.broken()) {
      keep(past, piece);
    }
    if (files.broken().isEmpty() && !past.isEnded()) {
      plan.resume(past.papers());
      written.put(plan.number(), files.written());
    }
    return files.broken().isEmpty() && past.isEnded();
  }

  /** Nothing that a person wrote is lost. */
  private void keep(Past past, Piece piece) throws IOException {
    String name = piece.file(past.id(), past.isMany());
    if (past.isEnded() && Files.exists(folder.file(name)) && Files.size(folder.file(name)) > 0) {
      Path kept = folder.keep(name);
      listener.warning(
          folder.file(name) + " is not as it was written; it is made anew, the old one is " + kept);
    }
  }
}
