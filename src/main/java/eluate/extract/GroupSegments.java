package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads sentences that name each group behind all of its numbers: "nausea (12%) and rash (3%) in
 * the one arm and nausea (8%), rash (2%) and fever (1%) in the other"; and those that say at their
 * end that one group alone had it all: "rash (n = 3) and fever (n = 2) were confined to the one
 * arm".
 */
final class GroupSegments {
  private static final Wording ONLY =
      Wording.of(
          "(?i)(?:\\b(?:confined|limited|restricted) to|\\b(?:occurr(?:ed|ing)|seen|reported|observed|noted)?\\s?(?:only|exclusively) (?:in|with|on|under|among)|, all (?:of (?:them|these|whom) )?(?:in|on|with|under|receiving|treated with|given))\\s(?:the |those |patients )*$");

  /** Between two numbers of a list of what one group had. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?is)[%\\s]*[)\\]]?\\s?(?:,|and|, and|or)\\s(?:(?!(?:with|were|was|had|of|developed|who|versus|vs)\\b)[\\p{L}/'’-]+\\s){1,6}?(?:[(\\[]\\s?(?:n\\s?=\\s?)?)?");

  private static final Wording BREAK = Wording.of("[;]|(?i)\\b(?:respectively|versus|vs)\\b");

  private GroupSegments() {}

  /**
   * The label of each number; empty where the sentence is not built so.
   *
   * @param mentions the groups that the sentence names
   * @param behind the group that follows directly upon a number; null for none
   */
  static Map<Quantity, String> of(
      Analysis analysis,
      Sentence sentence,
      List<GroupMention> mentions,
      List<Quantity> quantities,
      Function<Quantity, GroupMention> behind) {
    Map<Quantity, String> labels = new IdentityHashMap<>();
    if (mentions.size() == 1 && !quantities.isEmpty()) {
      GroupMention only = mentions.get(0);
      boolean last = quantities.get(quantities.size() - 1).span().end() <= only.span().start();
      if (last && ONLY.in(analysis.before(sentence, only.span().start(), 60))) {
        quantities.forEach(q -> labels.put(q, only.label()));
      }
      return labels;
    }
    List<Quantity> segment = new ArrayList<>();
    boolean several = false;
    for (Quantity quantity : quantities) {
      if (!segment.isEmpty()
          && !LISTED
              .matcher(
                  analysis.between(
                      segment.get(segment.size() - 1).span().end(), quantity.span().start()))
              .matches()) {
        return Map.of();
      }
      segment.add(quantity);
      GroupMention mention = behind.apply(quantity);
      if (mention != null) {
        several |= segment.size() > 1;
        segment.forEach(q -> labels.put(q, mention.label()));
        segment.clear();
      }
    }
    long groups = labels.values().stream().distinct().count();
    boolean before =
        !quantities.isEmpty()
            && mentions.stream().anyMatch(m -> m.span().end() <= quantities.get(0).span().start());
    boolean fits =
        several
            && segment.isEmpty()
            && groups > 1
            && groups == mentions.stream().map(GroupMention::label).distinct().count()
            && !before
            && !BREAK.in(analysis.words(sentence));
    if (!fits) {
      labels.clear();
    }
    return labels;
  }
}
