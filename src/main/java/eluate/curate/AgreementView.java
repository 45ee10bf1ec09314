package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.assess.Agreement;
import eluate.assess.AgreementText;
import eluate.json.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How far reviewers agree with each other and with the machine, over documents that are compared.
 */
public final class AgreementView {
  private final List<ObjectNode> ones = new ArrayList<>();
  private final List<ObjectNode> others = new ArrayList<>();
  private final ArrayNode byDocument = SlotTexts.EXACT.arrayNode();
  private int pairs;
  private int exact;
  private int overlap;
  private final int[] shown = new int[2];
  private final int[] blind = new int[2];

  private AgreementView() {}

  /** The figures as JSON; {@code null} for what is not defined. */
  public static JsonNode of(Review review) throws IOException {
    AgreementView view = new AgreementView();
    for (String id : review.shelf().ids()) {
      try {
        DocumentState state = review.state(id);
        if (state.compared()) {
          view.add(state);
        }
      } catch (RefusedException e) {
        throw new IllegalStateException("a paper of the shelf is known", e);
      }
    }
    return view.json();
  }

  private void add(DocumentState state) {
    List<String> names = state.comparedNames();
    ones.add(FinalRecord.ofReviewer(state, names.get(0)));
    others.add(FinalRecord.ofReviewer(state, names.get(1)));
    int items = 0;
    int agreed = 0;
    for (Entry entry : state.entries()) {
      if (entry.slot() != null || entry.family().equals(Family.GROUPS)) {
        continue;
      }
      items++;
      agreed += entry.fact() == null ? 0 : 1;
      boolean both = entry.one() != null && entry.other() != null;
      if (both && entry.one().fact() != null && entry.other().fact() != null) {
        List<Anchor> a = entry.one().held().evidence();
        List<Anchor> b = entry.other().held().evidence();
        pairs++;
        exact += a.equals(b) ? 1 : 0;
        overlap += Matching.overlap(a, b) ? 1 : 0;
      }
    }
    ObjectNode row = byDocument.addObject().put("id", state.paper().id()).put("items", items);
    share(row, "raw", agreed, items);
    for (String name : names) {
      for (Decision d : state.standing(name).verdicts().values()) {
        if (d.before() != null && d.action() != Action.UNSURE) {
          int[] count = d.suggestionShown() ? shown : blind;
          count[0]++;
          count[1] += asSuggested(d) ? 1 : 0;
        }
      }
    }
  }

  private static boolean asSuggested(Decision d) {
    return d.after() != null
        && Equality.of(
                Families.of(d.family()), d.before(), d.after(), new Labels(List.of(), List.of()))
            .differs()
            .isEmpty();
  }

  private JsonNode json() throws IOException {
    ObjectNode json = SlotTexts.EXACT.objectNode();
    json.setAll(
        (ObjectNode)
            RecordJson.parseTree("agreement", 1, AgreementText.json(Agreement.of(ones, others))));
    ObjectNode evidence = json.putObject("evidence").put("items", pairs);
    share(evidence, "exact", exact, pairs);
    share(evidence, "overlap", overlap, pairs);
    json.set("byDocument", byDocument);
    against(json.putObject("shown"), shown);
    against(json.putObject("blind"), blind);
    return json;
  }

  private static void against(ObjectNode node, int[] count) {
    Share share = Share.of(count[1], count[0]);
    node.put("decided", count[0]).put("asSuggested", count[1]);
    node.put("share", share.share());
    if (share.share() == null) {
      node.putNull("low").putNull("high");
    } else {
      node.put("low", share.low()).put("high", share.high());
    }
  }

  private static void share(ObjectNode node, String name, int part, int all) {
    node.put(name, Share.of(part, all).share());
  }
}
