package eluate.curate;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes exported decisions in: the union of what is there and what comes, by event. Where two
 * machines gave an item the same revision, both decisions are kept, and the item wants to be looked
 * at again.
 */
public final class DecisionImport {

  /**
   * What came of it.
   *
   * @param read how many decisions the files have
   * @param stored how many of them were new
   * @param known how many were there
   * @param conflicts how many met another decision on the same item
   * @param notes what is worth a look
   */
  public record Result(int read, int stored, int known, int conflicts, List<String> notes) {}

  private DecisionImport() {}

  /**
   * Reads decisions.
   *
   * @param file for the message
   * @param lines a decision each
   * @throws JsonFileException naming file, line and column, when one is none
   */
  public static List<Decision> read(String file, String lines) throws JsonFileException {
    List<Decision> decisions = new ArrayList<>();
    Map<String, Integer> events = new HashMap<>();
    int number = 0;
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Decision d = RecordJson.parse(file, number, line, Decision.class);
      String missing = missing(d);
      if (missing != null) {
        throw new JsonFileException(file + ":" + number, "is no decision: no " + missing);
      }
      Integer first = events.put(d.eventId(), number);
      if (first != null) {
        throw new JsonFileException(
            file + ":" + number, "event " + d.eventId() + " a second time, first in line " + first);
      }
      decisions.add(d);
    }
    decisions.sort(Comparator.comparingLong(Decision::sequence));
    return decisions;
  }

  private static String missing(Decision d) {
    Map<String, Object> needed = new java.util.LinkedHashMap<>();
    needed.put("eventId", d.eventId());
    needed.put("reviewer", d.reviewer());
    needed.put("document", d.document());
    needed.put("textSha256", d.textSha256());
    needed.put("item", d.item());
    needed.put("action", d.action());
    for (Map.Entry<String, Object> entry : needed.entrySet()) {
      if (entry.getValue() == null) {
        return entry.getKey();
      }
    }
    return d.revision() < 1 ? "revision" : null;
  }

  /**
   * Stores what is new, all or nothing.
   *
   * @throws NotStoredException when nothing could be stored
   */
  public static Result into(Review review, List<Decision> decisions) throws IOException {
    synchronized (review) {
      List<Decision> fresh = new ArrayList<>();
      Set<String> notes = new LinkedHashSet<>();
      Set<String> taken = new HashSet<>();
      Map<String, Integer> last = new HashMap<>();
      int known = 0;
      int conflicts = 0;
      long sequence = review.ledger().sequence();
      for (Decision d : review.ledger().all()) {
        taken.add(key(d, d.revision()));
        last.merge(key(d, 0), d.revision(), Math::max);
      }
      for (Decision d : decisions) {
        Decision there = review.ledger().event(d.eventId());
        if (there != null) {
          known++;
          if (!there.at(d.sequence(), d.revision()).equals(d)) {
            notes.add("event " + d.eventId() + " differs from the one that is stored, which stays");
          }
          continue;
        }
        int revision = d.revision();
        if (!taken.add(key(d, revision))) {
          conflicts++;
          revision = last.get(key(d, 0)) + 1;
          taken.add(key(d, revision));
        }
        last.merge(key(d, 0), revision, Math::max);
        fresh.add(d.at(++sequence, revision));
        note(review, d, notes);
      }
      review.store(fresh);
      return new Result(decisions.size(), fresh.size(), known, conflicts, List.copyOf(notes));
    }
  }

  private static String key(Decision d, int revision) {
    String reviewer = Comparison.isEntry(d.item()) ? "" : d.reviewer();
    return reviewer + "\t" + d.item() + "\t" + revision;
  }

  private static void note(Review review, Decision d, Set<String> notes) throws IOException {
    if (!review.shelf().has(d.document())) {
      notes.add(d.document() + " is not in the folder; its decisions wait for it");
    } else if (!review.shelf().paper(d.document()).textSha256().equals(d.textSha256())) {
      notes.add(d.document() + " was decided on with another text");
    }
  }

  /** The project with everybody who decided. */
  public static Project withNames(Project project, List<Decision> decisions) {
    Set<String> reviewers = new LinkedHashSet<>(project.reviewers());
    Set<String> adjudicators = new LinkedHashSet<>(project.adjudicators());
    Set<String> reviewing = new TreeSet<>();
    Set<String> settling = new TreeSet<>();
    for (Decision d : decisions) {
      if (!d.action().ofDecision()) {
        (d.action().ofAdjudicator() ? settling : reviewing).add(d.reviewer());
      }
    }
    reviewers.addAll(reviewing);
    settling.removeAll(reviewing);
    adjudicators.addAll(settling);
    return new Project(
        List.copyOf(reviewers),
        List.copyOf(adjudicators),
        Math.max(1, Math.min(2, reviewers.size())),
        project.blindSamplePercent(),
        project.allowOwn());
  }
}
