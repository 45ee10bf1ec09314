package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Times of a second course of a measure that a sentence tells with numbers alone: "4.1 at baseline
 * and 4.3 after one year in the first arm; in the second 4.0 and 4.2".
 */
final class CourseTimes {
  private static final Pattern GLUE =
      Pattern.compile(
          "(?i)(?:[\\s%)\\]]|[(\\[][^()\\[\\]]{0,40}[)\\]])*(?:[\\p{L}µ][\\p{L}µ/²%^\\d.-]{0,20}\\s)?(?:and|to|→)\\s*");
  private static final Wording APART = Wording.of("(?i);|\\b(?:but|whereas|while)\\b");

  private CourseTimes() {}

  /**
   * Adds the times of each pair that has none, from the first pair of the same measure that has.
   *
   * @param times what is known, by number
   */
  static void complete(
      Analysis analysis,
      Sentence sentence,
      List<Quantity> numbers,
      Map<Quantity, Mention> measures,
      Map<Quantity, String> groups,
      Map<Quantity, String> times) {
    for (int i = 2; i + 1 < numbers.size(); i++) {
      Quantity first = numbers.get(i);
      Quantity second = numbers.get(i + 1);
      boolean bare =
          times.get(first) == null
              && times.get(second) == null
              && of(first, second, measures)
              && groups.get(first).equals(groups.get(second))
              && GLUE.matcher(analysis.between(first.span().end(), second.span().start()))
                  .matches();
      for (int k = 0; bare && k + 1 < i; k++) {
        Quantity from = numbers.get(k);
        Quantity to = numbers.get(k + 1);
        boolean course =
            of(from, first, measures)
                && of(to, first, measures)
                && groups.get(from).equals(groups.get(to))
                && "baseline".equals(times.get(from))
                && times.get(to) != null
                && !"baseline".equals(times.get(to));
        boolean other =
            course
                && (!groups.get(from).equals(groups.get(first))
                    || APART.in(analysis.between(to.span().end(), first.span().start())));
        if (other) {
          times.put(first, times.get(from));
          times.put(second, times.get(to));
          break;
        }
      }
    }
  }

  private static boolean of(Quantity a, Quantity b, Map<Quantity, Mention> measures) {
    return measures.get(a).name().equals(measures.get(b).name());
  }
}
