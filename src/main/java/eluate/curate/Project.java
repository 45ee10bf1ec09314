package eluate.curate;

import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.util.List;

/**
 * Who reviews, and by which rules.
 *
 * @param reviewers their names
 * @param adjudicators who settle what reviewers differ on
 * @param perDocument how many reviewers a document needs, 1 or 2
 * @param blindSamplePercent of how many items in a hundred the suggestion is held back
 * @param allowOwn whether reviewers may settle what their own reading is part of
 */
public record Project(
    List<String> reviewers,
    List<String> adjudicators,
    int perDocument,
    int blindSamplePercent,
    boolean allowOwn) {
  private static final String KEY = "project";

  /** Copies the lists. */
  public Project {
    reviewers = List.copyOf(reviewers);
    adjudicators = List.copyOf(adjudicators);
  }

  /** The rules of a review; one reviewer and nothing special where none were set. */
  public static Project in(Journal journal) {
    String json = journal.settings("").get(KEY);
    try {
      return json == null
          ? new Project(List.of(), List.of(), 1, 0, false)
          : RecordJson.parse(KEY, 1, json, Project.class);
    } catch (JsonFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Keeps the rules.
   *
   * @throws NotStoredException when they can't be stored
   */
  public void keepIn(Journal journal) throws NotStoredException {
    journal.set("", KEY, RecordJson.lineOf(this).strip());
  }

  /** Whether a document has two reviewers, who are blind to each other until both are done. */
  boolean compares() {
    return perDocument > 1;
  }

  /**
   * Whether an item belongs to the sample whose suggestions are held back. Whom items are about is
   * always shown: all other cards build on it.
   */
  boolean blind(Held held) {
    boolean planted = held.suggestion() != null && held.suggestion().planted();
    return !planted
        && !held.family().equals(Family.GROUPS)
        && Hashes.percentile("blind " + held.id()) < blindSamplePercent;
  }

  /** Whether someone settles differences. */
  public boolean isAdjudicator(String name) {
    return adjudicators.contains(name);
  }
}
