package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.util.List;

/**
 * Suggestions that are known to be wrong, among the others: how many of them reviewers catch tells
 * how closely they read. They are facts of gold that the machine didn't find, with one number
 * changed. Whoever runs the project switches them on, reviewers are told that there are some, and
 * nothing of them gets into any result: only where a reviewer puts the number right, that fact is
 * the reviewer's own.
 *
 * @param items in the order of their documents
 */
public record KnownWrong(List<Planted> items) {
  /** What stands as the rule in decisions on them. */
  static final String RULE = "known-wrong";

  private static final String KEY = "known-wrong";

  /**
   * One of them.
   *
   * @param document in whose list it stands
   * @param textSha256 of the text that it belongs to
   * @param family the fact's
   * @param slots the fact's, one of them wrong
   * @param evidence the words that prove the right fact
   * @param confidence as another suggestion of the document has it
   * @param shownRule as well
   */
  record Planted(
      String document,
      String textSha256,
      String family,
      ObjectNode slots,
      List<Anchor> evidence,
      Double confidence,
      String shownRule) {

    private Suggestion suggestion() {
      String id = Suggestions.id(textSha256, family, slots, evidence);
      return new Suggestion(id, family, slots, evidence, confidence, RULE, shownRule);
    }
  }

  /** None. */
  static final KnownWrong NONE = new KnownWrong(List.of());

  /** Copies the list. */
  public KnownWrong {
    items = List.copyOf(items);
  }

  /** Those of a review. */
  public static KnownWrong in(Journal journal) {
    String json = journal.settings("").get(KEY);
    try {
      return json == null ? NONE : RecordJson.parse(KEY, 1, json, KnownWrong.class);
    } catch (JsonFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Keeps them.
   *
   * @throws NotStoredException when they can't be stored
   */
  public void keepIn(Journal journal) throws NotStoredException {
    journal.set("", KEY, RecordJson.lineOf(this).strip());
  }

  /** Those of a document, as suggestions. */
  List<Suggestion> of(String document, String textSha256) {
    return items.stream()
        .filter(one -> one.document().equals(document) && one.textSha256().equals(textSha256))
        .map(Planted::suggestion)
        .toList();
  }

  /** Whether a decision is about one of them. */
  static boolean isOn(Decision d) {
    return RULE.equals(d.rule());
  }

  /** Whether a decision saw that it is wrong. */
  static boolean caught(Decision d) {
    return d.action() == Action.REJECT || putRight(d);
  }

  private static boolean putRight(Decision d) {
    Labels none = new Labels(List.of(), List.of());
    return d.action() == Action.CORRECT
        && !Equality.of(Families.of(d.family()), d.before(), d.after(), none).differs().isEmpty();
  }

  /** An item as it counts: one that is known to be wrong only where it was put right. */
  static Held counted(Held held) {
    Decision d = held.verdict();
    boolean planted =
        held.suggestion() != null && held.suggestion().planted() || d != null && isOn(d);
    if (!planted) {
      return held;
    }
    return d != null && putRight(d)
        ? new Held(
            held.id(), held.family(), null, d.withoutSuggestion(), held.evidence(), held.lost())
        : null;
  }

  /** How many were decided on, and caught, by reviewers who are through with the document. */
  static JsonNode rate(Review review, List<DocumentState> states) {
    int decided = 0;
    int caught = 0;
    for (DocumentState state : states) {
      for (String name : review.project().reviewers()) {
        Standing standing = state.standing(name);
        for (Decision d : standing.verdicts().values()) {
          if (standing.done() && isOn(d) && d.action() != Action.UNSURE) {
            decided++;
            caught += caught(d) ? 1 : 0;
          }
        }
      }
    }
    Share share = Share.of(caught, decided);
    ObjectNode json = SlotTexts.EXACT.objectNode();
    json.put("items", review.knownWrong().items().size());
    json.put("decided", decided).put("caught", caught).put("share", share.share());
    if (share.share() == null) {
      return json.putNull("low").putNull("high");
    }
    return json.put("low", share.low()).put("high", share.high());
  }
}
