package eluate.extract;

import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;

/** Reads that nobody died or left: "no deaths occurred", "none withdrew from the placebo arm". */
final class NobodyCounts {
  private static final String NOBODY =
      "(?:none(?: of (?:the|our|these) (?:[\\p{L}-]+ )?(?:patients|subjects|participants|women|men|children|infants|volunteers))?|nobody|no one|no (?:patients?|subjects?|participants?|volunteers?|wom[ae]n|m[ae]n|child(?:ren)?|infants?))";

  private static final Wording DIED =
      Wording.of(
          "(?i)\\b(?:"
              + NOBODY
              + " (?:had )?died\\b|no deaths? (?:occurred|(?:was|were) (?:recorded|reported|observed|noted|seen))\\b|there (?:was|were) no deaths?\\b(?! (?:related|attribut\\w+|due|from|caused)))");

  private static final Wording LEFT =
      Wording.of(
          "(?i)\\b(?:"
              + NOBODY
              + " (?:had )?(?:withdrew|dropped out|discontinued|left the (?:study|trial)|(?:was|were) (?:withdrawn|lost to follow-?up))\\b|there (?:was|were) no (?:withdrawals|drop-?outs)\\b)");

  private NobodyCounts() {}

  /** Adds what a sentence tells of nobody. */
  static void find(Analysis analysis, Sentence sentence, List<PeopleCount> found) {
    add(analysis, sentence, DIED, "died", found);
    add(analysis, sentence, LEFT, "withdrawn", found);
  }

  private static void add(
      Analysis analysis, Sentence sentence, Wording wording, String kind, List<PeopleCount> found) {
    Finder nobody = wording.finder(sentence.span().of(analysis.text()));
    while (nobody.find()) {
      int start = sentence.span().start();
      Span words = new Span(start + nobody.start(), start + nobody.end());
      found.add(
          new PeopleCount(0, null, kind, group(analysis, sentence, words), words, "nobody", 0.7));
    }
  }

  /** The arm named right behind, "none died in the placebo group"; everyone without one. */
  private static String group(Analysis analysis, Sentence sentence, Span words) {
    for (GroupMention mention : analysis.groups().in(sentence)) {
      Group group = analysis.groups().group(mention.label());
      boolean behind =
          mention.span().start() >= words.end()
              && analysis
                  .between(words.end(), mention.span().start())
                  .matches("(?i) (?:in|on|from|with|of) (?:the )?");
      if (behind && group != null && !group.kind().equals("patient")) {
        return mention.label();
      }
    }
    return Groups.ALL;
  }
}
