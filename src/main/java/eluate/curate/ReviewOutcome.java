package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a review has come to.
 *
 * @param decisions all of them, a line each, in their order
 * @param records the gold records of the documents that are settled, by id
 * @param leftOut why the other documents have none, by id
 */
public record ReviewOutcome(
    String decisions, Map<String, ObjectNode> records, Map<String, String> leftOut) {

  /** The outcome of a review. One document that fails doesn't keep the others back. */
  public static ReviewOutcome of(Review review) throws IOException {
    Map<String, ObjectNode> records = new TreeMap<>();
    Map<String, String> leftOut = new TreeMap<>();
    for (String id : review.shelf().ids()) {
      try {
        FinalRecord record = FinalRecord.of(review.state(id), review.project());
        if (record.record() == null) {
          leftOut.put(id, record.reason());
        } else {
          records.put(id, record.record());
        }
      } catch (RefusedException | IOException e) {
        leftOut.put(id, e.getMessage());
      }
    }
    return new ReviewOutcome(lines(review.ledger().all()), records, leftOut);
  }

  /** What one reviewer stands for in each document that the reviewer began, by id. */
  public static Map<String, ObjectNode> ofReviewer(Review review, String name)
      throws RefusedException, IOException {
    Map<String, ObjectNode> records = new TreeMap<>();
    for (String id : review.shelf().ids()) {
      DocumentState state = review.state(id);
      if (state.standing(name).started()) {
        records.put(id, FinalRecord.ofReviewer(state, name));
      }
    }
    return records;
  }

  /** Decisions, a line each. */
  public static String lines(Iterable<Decision> decisions) {
    StringBuilder lines = new StringBuilder();
    decisions.forEach(d -> lines.append(RecordJson.lineOf(d)));
    return lines.toString();
  }
}
