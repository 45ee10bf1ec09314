package eluate.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What follows for one document from the decisions that hold. Never changes; made anew. */
final class DocumentState {
  private final CuratedPaper paper;
  private final Project project;
  private final List<Decision> live;
  private final Matching matching;
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, List<Held>> desks = new ConcurrentHashMap<>();
  private final Map<String, Integer> verdicts = new HashMap<>();
  private final List<String> doneBy;
  private final boolean frozen;
  private final List<Entry> entries;

  private DocumentState(CuratedPaper paper, List<Decision> live, Project project) {
    this.paper = paper;
    this.project = project;
    this.live = live;
    matching = Matching.of(paper, live);
    Set<String> names = new TreeSet<>(project.reviewers());
    Map<String, Decision> dones = new LinkedHashMap<>();
    boolean closed = false;
    for (Decision d : live) {
      names.add(d.reviewer());
      if (d.action() == Action.DONE) {
        dones.remove(d.reviewer());
        dones.put(d.reviewer(), d);
      } else if (d.action() == Action.RETURN) {
        dones.clear();
      } else if (d.action() == Action.FREEZE || d.action() == Action.THAW) {
        closed = d.action() == Action.FREEZE;
      }
    }
    frozen = closed;
    names.forEach(name -> standings.put(name, Standing.of(name, live, paper.textSha256())));
    standings.values().forEach(s -> s.verdicts().keySet().forEach(this::count));
    List<String> done = new ArrayList<>(dones.keySet());
    done.removeIf(name -> !standings.get(name).done());
    doneBy = List.copyOf(done.subList(0, Math.min(done.size(), project.perDocument())));
    entries = compared() ? compare() : List.of();
  }

  /** The state of a paper. */
  static DocumentState of(CuratedPaper paper, List<Decision> live, Project project) {
    return new DocumentState(paper, live, project);
  }

  private void count(String item) {
    verdicts.merge(item, 1, Integer::sum);
  }

  private List<Entry> compare() {
    List<String> names = comparedNames();
    return Comparison.of(paper, live, results(names.get(0)), results(names.get(1)));
  }

  CuratedPaper paper() {
    return paper;
  }

  List<Decision> live() {
    return live;
  }

  Matching matching() {
    return matching;
  }

  /** How a reviewer stands to it. */
  Standing standing(String name) {
    Standing known = standings.get(name);
    return known == null ? Standing.of(name, List.of(), paper.textSha256()) : known;
  }

  /** The items as a reviewer holds them. */
  List<Held> desk(String name) {
    return desks.computeIfAbsent(name, key -> List.copyOf(Desk.of(paper, matching, standing(key))));
  }

  /** The same without what is known to be wrong, as it counts in results. */
  List<Held> results(String name) {
    return desk(name).stream().map(KnownWrong::counted).filter(Objects::nonNull).toList();
  }

  /** How many reviewers have decided on an item. */
  int verdicts(String item) {
    return verdicts.getOrDefault(item, 0);
  }

  /** How many reviewers have decided on anything in it. */
  int begun() {
    return (int) standings.values().stream().filter(Standing::started).count();
  }

  /** Those who are done, as far as they are needed. */
  List<String> doneBy() {
    return doneBy;
  }

  /** Whether both reviewers are done, so that nobody is blind any more and nothing may change. */
  boolean compared() {
    return project.compares() && doneBy.size() == project.perDocument();
  }

  /** The names of the two reviewers, sorted. */
  List<String> comparedNames() {
    return doneBy.stream().sorted().toList();
  }

  /** What there is to be settled, and what agrees. */
  List<Entry> entries() {
    return entries;
  }

  /** How much is left to be settled. */
  int remaining() {
    return (int) entries.stream().filter(Entry::open).count();
  }

  boolean frozen() {
    return frozen;
  }

  /** Whether a reviewer's decisions on it may not change any more. */
  boolean closed() {
    return compared() || frozen;
  }

  /** {@code waiting}, {@code ready}, {@code adjudicated} or {@code frozen}. */
  String word() {
    if (frozen) {
      return "frozen";
    }
    boolean all = doneBy.size() == project.perDocument();
    if (!all) {
      return "waiting";
    }
    return remaining() == 0 ? "adjudicated" : "ready";
  }

  /** Whether the one whose name sorts first is shown as A: random, but always the same. */
  boolean firstIsA() {
    String seed = live.isEmpty() ? paper.id() : live.get(0).eventId();
    return Hashes.percentile("order " + seed) % 2 == 0;
  }

  /** The letter under which a reviewer is shown; null for who isn't compared. */
  String letter(String name) {
    int place = comparedNames().indexOf(name);
    if (place < 0 || !compared()) {
      return null;
    }
    return (place == 0) == firstIsA() ? "A" : "B";
  }

  /** The reviewer behind a letter. */
  String behind(String letter) {
    return comparedNames().get(letter.equals("A") == firstIsA() ? 0 : 1);
  }
}
