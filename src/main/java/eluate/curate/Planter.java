package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.text.Folding;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes suggestions that are known to be wrong of facts in gold records. */
public final class Planter {
  /** No more than two in a hundred items: reviewers are to work, not to be tested. */
  private static final int PERCENT = 2;

  private final List<KnownWrong.Planted> choices = new ArrayList<>();
  private int items;

  private Planter() {}

  /**
   * Chooses.
   *
   * @param golds gold records; those of documents that are not on the shelf are passed over
   * @return up to two in a hundred of the suggestions of all documents
   */
  public static KnownWrong choose(Shelf shelf, List<JsonNode> golds) throws IOException {
    Planter planter = new Planter();
    for (String id : shelf.ids()) {
      planter.items += shelf.paper(id).suggestions().size();
    }
    for (JsonNode gold : golds) {
      String id = gold.path("id").asText();
      if (shelf.has(id)) {
        planter.offer(shelf.paper(id), gold);
      }
    }
    planter.choices.sort(Comparator.comparing(Planter::lot));
    int most = Math.min(planter.choices.size(), planter.items * PERCENT / 100);
    List<KnownWrong.Planted> chosen = new ArrayList<>(planter.choices.subList(0, most));
    chosen.sort(Comparator.comparing(KnownWrong.Planted::document).thenComparing(Planter::lot));
    return new KnownWrong(chosen);
  }

  private static String lot(KnownWrong.Planted one) {
    return Hashes.name(one.document(), one.family(), one.slots().toString());
  }

  private void offer(CuratedPaper paper, JsonNode gold) {
    for (Family family : Families.ALL) {
      for (JsonNode item : gold.path(family.key())) {
        KnownWrong.Planted planted = planted(paper, family, item);
        if (planted != null) {
          choices.add(planted);
        }
      }
    }
  }

  private static KnownWrong.Planted planted(CuratedPaper paper, Family family, JsonNode item) {
    List<Anchor> evidence = new ArrayList<>();
    for (Draft.Place place : GoldImport.places(item, paper.text())) {
      evidence.add(Anchor.of(new eluate.text.Span(place.start(), place.end()), paper.text()));
    }
    ObjectNode slots;
    try {
      slots = SlotTexts.toRecord(family, SlotTexts.ofRecord(family, item));
    } catch (InvalidSlotsException e) {
      return null;
    }
    Suggestion like = like(paper, family, slots, evidence);
    if (evidence.isEmpty() || like == null) {
      return null;
    }
    for (String slot : Identity.values(family.key())) {
      JsonNode value = slots.path(slot);
      String wrong = value.isNumber() ? wrong(value.decimalValue()) : null;
      if (wrong != null && evidence.stream().noneMatch(a -> a.quote().contains(wrong))) {
        slots.set(slot, number(value, wrong));
        return new KnownWrong.Planted(
            paper.id(),
            paper.textSha256(),
            family.key(),
            SlotTexts.canonical(slots),
            evidence,
            like.confidence(),
            like.rule());
      }
    }
    return null;
  }

  private static JsonNode number(JsonNode value, String digits) {
    return value.isInt()
        ? SlotTexts.EXACT.numberNode(Integer.parseInt(digits))
        : SlotTexts.EXACT.numberNode(new BigDecimal(digits));
  }

  /**
   * A suggestion of the document that this one is to look like; null where the machine has the fact
   * itself, so that two of the same would stand side by side.
   */
  private static Suggestion like(
      CuratedPaper paper, Family family, ObjectNode slots, List<Anchor> evidence) {
    String named = Identity.nameSlot(family.key());
    Suggestion like = null;
    for (Suggestion s : paper.suggestions()) {
      boolean same = s.family().equals(family.key());
      String name = Folding.key(s.slots().path(named).asText(""));
      boolean twin = same && name.equals(Folding.key(slots.path(named).asText("")));
      if (twin && Matching.overlap(s.evidence(), evidence)) {
        return null;
      }
      boolean better = like == null || same && !like.family().equals(family.key());
      like = s.confidence() != null && better ? s : like;
    }
    return like;
  }

  /** Another number of as many digits: the last two change places, or else the last one changes. */
  static String wrong(BigDecimal value) {
    String digits = value.toPlainString();
    char last = digits.charAt(digits.length() - 1);
    char before = digits.length() < 2 ? last : digits.charAt(digits.length() - 2);
    boolean turned = Character.isDigit(before) && before != last;
    boolean leading = digits.length() == 2 && last == '0';
    if (turned && !leading) {
      return digits.substring(0, digits.length() - 2) + last + before;
    }
    char other = last <= '6' ? (char) (last + 3) : (char) (last - 2);
    return digits.substring(0, digits.length() - 1) + other;
  }
}
