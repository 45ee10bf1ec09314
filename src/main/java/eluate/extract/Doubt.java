package eluate.extract;

import eluate.record.AdverseEvent;
import eluate.record.Evidence;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says when the facts that use a number don't take it off the list of what was left: they are
 * unsure, or the number speaks of more than they say.
 */
final class Doubt {
  /** Facts below this confidence are wrong too often; 0 to 1. */
  private static final double SURE = 0.68;

  /** Characters between a name and its number beyond which the link is a guess. */
  private static final int FAR = 100;

  private static final Wording SEVERAL =
      Wording.of("(?i)\\b(?:both|each|either|equal|same|respective)\\b[^.;:]{0,30}$");
  private static final Wording OF_SEVERAL =
      Wording.of("(?i)^[^.;:\\d]{0,30}\\b(?:both|each|either|all (?:the )?(?:groups|arms))\\b");
  private static final Wording LEFT_OR_DIED =
      Wording.of(
          "(?i)\\b(?:with(?:drew|drawals?|drawn)|discontinu\\w+|dropped out|drop-?outs?|gave up|gone|left|stopped"
              + "|died|deaths?|lost to follow)\\b");

  private final double sure;
  private final Map<List<Object>, List<BigDecimal>> values = new HashMap<>();

  /**
   * The doubts of a record.
   *
   * @param article whether it is of a whole article, whose facts have a lower confidence throughout
   */
  Doubt(PaperRecord record, boolean article) {
    sure = article ? SURE * Confidence.ARTICLE : SURE;
    Stream.concat(record.scores().stream(), record.responses().stream())
        .forEach(
            item ->
                values
                    .computeIfAbsent(TwoValues.place(item), k -> new ArrayList<>())
                    .add(TwoValues.number(item)));
  }

  /**
   * Why a number that facts use is listed all the same; null where there is no reason.
   *
   * @param users the facts, at least one
   * @param before the words before the number in its sentence
   * @param behind the words behind it
   */
  String of(List<Item> users, String before, String behind) {
    if (users.stream().allMatch(item -> unsure(item) != null)) {
      return "used by an unsure fact only: " + unsure(users.get(0));
    }
    if (users.size() == 1 && (SEVERAL.in(before) || OF_SEVERAL.in(behind))) {
      return "said of several groups and used by one fact";
    }
    boolean counted = users.stream().anyMatch(PatientCount.class::isInstance);
    boolean outcome =
        users.stream().anyMatch(item -> item instanceof AdverseEvent || item instanceof Response);
    boolean left = LEFT_OR_DIED.in(before) || LEFT_OR_DIED.in(behind);
    return left && counted != outcome
        ? "may count both an event and people who left or died"
        : null;
  }

  private String unsure(Item item) {
    if (item.confidence() != null && item.confidence() < sure) {
      return "it is a guess";
    }
    if (item.evidence().stream().mapToInt(Doubt::length).min().orElse(0) > FAR) {
      return "name and number stand far apart";
    }
    if (item instanceof Score score && score.statistic() == null) {
      return "it has no statistic";
    }
    boolean twice =
        values.getOrDefault(TwoValues.place(item), List.of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .count()
            > 1;
    return twice ? "another fact says another value of the same" : null;
  }

  private static int length(Evidence evidence) {
    return evidence.end() - evidence.start();
  }
}
