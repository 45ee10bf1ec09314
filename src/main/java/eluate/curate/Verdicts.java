package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.assess.AgreementText;
import eluate.assess.CategoryAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reviewers made of the machine's suggestions, apart for those that they saw and those of the
 * blind sample: whether a suggestion that is seen leads its reader.
 */
final class Verdicts {

  /** What was decided on suggestions of one kind. */
  private static final class Kind {
    private final List<List<List<String>>> documents = new ArrayList<>();
    private int decided;
    private int asSuggested;
  }

  private final Kind all = new Kind();
  private final Kind shown = new Kind();
  private final Kind blind = new Kind();
  private final List<Long> millis = new ArrayList<>();

  /**
   * Counts a document.
   *
   * @return what both said of each suggestion that both decided on
   */
  List<List<String>> add(List<Held> ones, List<Held> others) {
    for (Kind kind : List.of(all, shown, blind)) {
      kind.documents.add(new ArrayList<>());
    }
    Map<String, Held> byId = new HashMap<>();
    others.forEach(held -> byId.put(held.id(), held));
    others.forEach(this::count);
    for (Held one : ones) {
      count(one);
      Held other = byId.get(one.id());
      if (word(one) != null && other != null && word(other) != null) {
        List<String> both = List.of(word(one), word(other));
        last(all).add(both);
        last(one.verdict().suggestionShown() ? shown : blind).add(both);
      }
    }
    return last(all);
  }

  private static List<List<String>> last(Kind kind) {
    return kind.documents.get(kind.documents.size() - 1);
  }

  private void count(Held held) {
    String word = word(held);
    if (word != null) {
      Kind kind = held.verdict().suggestionShown() ? shown : blind;
      kind.decided++;
      kind.asSuggested += word.equals("as suggested") ? 1 : 0;
      if (held.verdict().activeMillis() > 0) {
        millis.add(held.verdict().activeMillis());
      }
    }
  }

  /** Null where a reviewer said nothing of a suggested fact, or was not sure. */
  private static String word(Held held) {
    Decision d = held.verdict();
    boolean fact = !held.family().equals(Family.GROUPS);
    if (d == null || !fact || d.before() == null || d.action() == Action.UNSURE) {
      return null;
    } else if (d.after() == null) {
      return "no fact";
    }
    Labels none = new Labels(List.of(), List.of());
    boolean same =
        Equality.of(Families.of(d.family()), d.before(), d.after(), none).differs().isEmpty();
    return same ? "as suggested" : "corrected";
  }

  /** How far two reviewers say the same of suggestions. */
  ObjectNode agreement() {
    ObjectNode json = SlotTexts.EXACT.objectNode();
    json.set("all", AgreementText.json(CategoryAgreement.of(all.documents)));
    json.set("shown", AgreementText.json(CategoryAgreement.of(shown.documents)));
    json.set("blind", AgreementText.json(CategoryAgreement.of(blind.documents)));
    return json;
  }

  /** How often they say what the machine says, and how long they take. */
  ObjectNode againstTheMachine() {
    ObjectNode json = SlotTexts.EXACT.objectNode();
    against(json.putObject("shown"), shown);
    against(json.putObject("blind"), blind);
    long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
    ObjectNode seconds = json.putObject("seconds").put("decided", sorted.length);
    if (sorted.length == 0) {
      seconds.putNull("median");
    } else {
      seconds.put(
          "median", Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0) / 1000.0);
    }
    return json;
  }

  private static void against(ObjectNode node, Kind kind) {
    Share share = Share.of(kind.asSuggested, kind.decided);
    node.put("decided", kind.decided).put("asSuggested", kind.asSuggested);
    node.put("share", share.share());
    if (share.share() == null) {
      node.putNull("low").putNull("high");
    } else {
      node.put("low", share.low()).put("high", share.high());
    }
  }
}
