package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.assess.Agreement;
import eluate.assess.AgreementText;
import eluate.assess.CategoryAgreement;
import eluate.assess.SpanAgreement;
import eluate.json.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far reviewers agree with each other and with the machine, over documents that are compared:
 * by what each decided alone, before anything was settled.
 */
public final class AgreementView {
  private final List<ObjectNode> ones = new ArrayList<>();
  private final List<ObjectNode> others = new ArrayList<>();
  private final List<SpanAgreement.Marks> marks = new ArrayList<>();
  private final Verdicts verdicts = new Verdicts();
  private final MatchClasses classes = new MatchClasses();
  private final ArrayNode byDocument = SlotTexts.EXACT.arrayNode();
  private int pairs;
  private int exact;
  private int overlap;

  private AgreementView() {}

  /** The figures as JSON; {@code null} for what is not defined. */
  public static JsonNode of(Review review) throws IOException {
    AgreementView view = new AgreementView();
    List<DocumentState> states = new ArrayList<>();
    for (String id : review.shelf().ids()) {
      try {
        DocumentState state = review.state(id);
        states.add(state);
        if (state.compared()) {
          view.add(state);
        }
      } catch (RefusedException e) {
        throw new IllegalStateException("a paper of the shelf is known", e);
      }
    }
    ObjectNode json = view.json();
    json.set("knownWrong", KnownWrong.rate(review, states));
    return json;
  }

  private void add(DocumentState state) {
    List<String> names = state.comparedNames();
    ones.add(FinalRecord.ofReviewer(state, names.get(0)));
    others.add(FinalRecord.ofReviewer(state, names.get(1)));
    List<Held> first = state.results(names.get(0));
    List<Held> second = state.results(names.get(1));
    List<Entry> entries = Comparison.asDecided(state.paper(), first, second);
    classes.add(entries);
    int items = 0;
    int agreed = 0;
    for (Entry entry : entries) {
      if (entry.family().equals(Family.GROUPS)) {
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
    SpanAgreement.Marks marked = new SpanAgreement.Marks(marks(first), marks(second));
    marks.add(marked);
    ObjectNode row = byDocument.addObject().put("id", state.paper().id()).put("items", items);
    share(row, "raw", agreed, items);
    row.setAll(AgreementText.json(SpanAgreement.of(List.of(marked))));
    CategoryAgreement said = CategoryAgreement.of(List.of(verdicts.add(first, second)));
    row.set("verdicts", AgreementText.json(said));
  }

  private static List<SpanAgreement.Mark> marks(List<Held> desk) {
    Set<SpanAgreement.Mark> marks = new LinkedHashSet<>();
    for (Held held : desk) {
      if (held.fact() != null && !held.family().equals(Family.GROUPS)) {
        held.evidence().forEach(a -> marks.add(new SpanAgreement.Mark(held.family(), a.span())));
      }
    }
    return List.copyOf(marks);
  }

  private ObjectNode json() throws IOException {
    ObjectNode json = SlotTexts.EXACT.objectNode();
    json.setAll(
        (ObjectNode)
            RecordJson.parseTree("agreement", 1, AgreementText.json(Agreement.of(ones, others))));
    json.set("verdicts", verdicts.agreement());
    ObjectNode evidence = json.putObject("evidence").put("items", pairs);
    share(evidence, "exact", exact, pairs);
    share(evidence, "overlap", overlap, pairs);
    evidence.setAll(AgreementText.json(SpanAgreement.of(marks)));
    json.set("classes", classes());
    json.set("byDocument", byDocument);
    json.setAll(verdicts.againstTheMachine());
    return json;
  }

  private ObjectNode classes() {
    Map<String, JsonNode> counts = new LinkedHashMap<>();
    for (MatchClasses.Likeness each : MatchClasses.Likeness.values()) {
      counts.put(each.key(), SlotTexts.EXACT.numberNode(classes.count(each.key())));
    }
    return SlotTexts.EXACT.objectNode().setAll(counts);
  }

  private static void share(ObjectNode node, String name, int part, int all) {
    node.put(name, Share.of(part, all).share());
  }
}
