package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers in the bracket that describes a study's people before they are told apart: "648 patients
 * with hypertension (age 53; blood pressure 161/98 mm Hg) were assigned to A or B".
 */
final class Cohort {
  private static final Wording PEOPLE =
      Wording.of(
          "(?i)(?:\\b(?:\\d[\\d,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|\\p{L}+teen|ten|eleven|twelve)\\s(?:(?!(?:mg|g|µg|ml|of|in|to)\\b)[\\p{L}-]+\\s){0,4}?|(?:^|[.:]\\s)(?:[\\p{L}-]+\\s){0,3}?)(?:patients|pts|subjects|participants|women|men|children|adults|volunteers|individuals|people|adolescents|infants)(?:,?\\s(?:with|who|aged|randomi[sz]ed|enrolled|undergoing|having|from|suffering|presenting)\\b[^.;()\\[\\]]{0,90})?\\s?$");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?is)(?:[\\s%]|\\p{L}+\\b){0,3}?\\b(?:vs?\\b|versus\\b|compared\\b|in the\\b).*");

  private Cohort() {}

  /**
   * Whether a number is one of these.
   *
   * @param mentions the groups that the sentence names
   */
  static boolean describes(
      Analysis analysis, Sentence sentence, Quantity quantity, List<GroupMention> mentions) {
    int open = opened(analysis, sentence, quantity.span().start());
    if (open < 0 || mentions.isEmpty()) {
      return false;
    }
    String before = analysis.between(sentence.span().start(), open);
    Finder people = PEOPLE.finder(before);
    if (!people.find()) {
      return false;
    }
    int from = sentence.span().start() + people.start();
    String behind = analysis.after(sentence, quantity.span().end(), 400);
    Span bracket = new Span(from, quantity.span().end() + closes(behind));
    boolean told =
        COMPARED.matcher(behind).matches()
            || mentions.stream().anyMatch(m -> m.span().overlaps(bracket));
    long earlier =
        mentions.stream()
            .filter(m -> m.span().end() <= from)
            .map(GroupMention::label)
            .distinct()
            .count();
    return !told && earlier != 1;
  }

  /** Where the words behind a number leave the outermost bracket that it is in. */
  private static int closes(String behind) {
    int depth = 0;
    for (int i = 0; i < behind.length(); i++) {
      char c = behind.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return behind.length();
  }

  /** Where the outermost bracket opens that an offset is in; -1 for none. */
  private static int opened(Analysis analysis, Sentence sentence, int offset) {
    int depth = 0;
    int open = -1;
    for (int i = sentence.span().start(); i < offset; i++) {
      char c = analysis.text().charAt(i);
      if (c == '(' || c == '[') {
        open = depth++ == 0 ? i : open;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth > 0 ? open : -1;
  }
}
