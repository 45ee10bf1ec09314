package eluate.extract;

import eluate.record.AdverseEvent;
import eluate.record.Effect;
import eluate.record.Item;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Leaves out facts that a whole article tells again: its abstract, its text, its tables and its
 * summary print one finding each, and of these the fullest stays. Two cells of tables are never the
 * same finding.
 */
final class Repeats {
  /** Letters that words of one stem have in common. */
  private static final int STEM = 6;

  private static final Set<String> GENERIC =
      Set.of("rate", "score", "level", "change", "total", "patient", "percent", "week", "month");

  /** Stems by which outcomes of one name differ. */
  private static final Set<String> DEGREES =
      Set.of("comple", "partia", "stable", "sustai", "major", "minor", "early", "late", "non");

  private Repeats() {}

  static List<AdverseEvent> ofEvents(Analysis analysis, List<AdverseEvent> events) {
    return leaveOut(
        analysis,
        events,
        (a, b) -> {
          boolean bare = a.affected() == null && a.percent() == null && a.total() == null;
          return holds(b.term(), a.term())
              && (a.group().equals(b.group()) || bare && a.group().equals(Groups.ALL))
              && (a.affected() == null || a.affected().equals(b.affected()))
              && same(a.total(), b.total())
              && sameNumber(a.percent(), b.percent())
              && same(a.grade(), b.grade())
              && same(a.serious(), b.serious())
              && (bare || sameNumbers(a.affected(), a.percent(), b.affected(), b.percent()));
        });
  }

  static List<Response> ofResponses(Analysis analysis, List<Response> responses) {
    return leaveOut(
        analysis,
        responses,
        (a, b) ->
            a.group().equals(b.group())
                && same(a.events(), b.events())
                && same(a.total(), b.total())
                && sameNumber(a.percent(), b.percent())
                && same(a.timepoint(), b.timepoint())
                && sameNumbers(a.events(), a.percent(), b.events(), b.percent())
                && akin(a.measure(), b.measure()));
  }

  static List<Score> ofScores(Analysis analysis, List<Score> scores) {
    return leaveOut(
        analysis,
        scores,
        (a, b) ->
            a.group().equals(b.group())
                && a.type().equals(b.type())
                && sameNumber(a.value(), b.value())
                && same(a.timepoint(), b.timepoint())
                && same(a.unit(), b.unit())
                && (a.dispersion() == null || a.dispersion().equals(b.dispersion()))
                && (holds(a.measure(), b.measure()) || holds(b.measure(), a.measure())));
  }

  static List<Effect> ofEffects(Analysis analysis, List<Effect> effects) {
    return leaveOut(
        analysis,
        effects,
        (a, b) ->
            a.statistic().equals(b.statistic())
                && a.value() != null
                && sameNumber(a.value(), b.value())
                && sameNumber(a.low(), b.low())
                && sameNumber(a.high(), b.high())
                && (a.group().equals(b.group()) || a.group().equals(Groups.ALL))
                && (a.low() != null || akin(a.measure(), b.measure())));
  }

  static List<PatientCount> ofCounts(Analysis analysis, List<PatientCount> counts) {
    return leaveOut(
        analysis,
        counts,
        (a, b) ->
            a.count() == b.count()
                && a.kind().equals(b.kind())
                && a.group().equals(b.group())
                && same(a.total(), b.total()));
  }

  private static <F extends Item> List<F> leaveOut(
      Analysis analysis, List<F> items, BiPredicate<F, F> within) {
    boolean[] tabled = new boolean[items.size()];
    for (int i = 0; i < tabled.length; i++) {
      tabled[i] = tabled(items.get(i));
    }
    boolean[] gone = new boolean[items.size()];
    for (int i = items.size() - 1; i >= 0; i--) {
      F item = items.get(i);
      for (int j = 0; j < items.size() && !gone[i]; j++) {
        // tables have thousands of cells: of two of them nothing is looked at
        if (j == i || gone[j] || tabled[i] && tabled[j]) {
          continue;
        }
        F other = items.get(j);
        boolean told = apart(analysis, item, other) && within.test(item, other);
        // of two that say as much the one in the text goes, and of two in the text the later one
        boolean back = told && within.test(other, item);
        boolean first = back && !tabled[j] && j > i;
        gone[i] = told && !first && !(back && tabled[i]);
      }
    }
    List<F> kept = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        kept.add(items.get(i));
      }
    }
    return kept;
  }

  /** Whether two facts, not both of tables, are told in different places. */
  private static boolean apart(Analysis analysis, Item item, Item other) {
    int at = item.evidence().get(0).start();
    int there = other.evidence().get(0).start();
    return tabled(item)
        || tabled(other)
        || !Objects.equals(analysis.parsed().sentenceAt(at), analysis.parsed().sentenceAt(there));
  }

  private static boolean tabled(Item item) {
    return item.evidence().get(0).rule().contains(".table");
  }

  private static boolean same(Object a, Object b) {
    return a == null || a.equals(b);
  }

  /** Whether one number is none or the other in no more digits. */
  private static boolean sameNumber(BigDecimal a, BigDecimal b) {
    return a == null
        || b != null
            && a.scale() <= b.scale()
            && b.setScale(Math.max(0, a.scale()), RoundingMode.HALF_UP).compareTo(a) == 0;
  }

  /** Whether at least one of two numbers is there and is the same. */
  private static boolean sameNumbers(
      Integer count, BigDecimal percent, Integer otherCount, BigDecimal otherPercent) {
    return count != null && count.equals(otherCount)
        || percent != null && sameNumber(percent, otherPercent);
  }

  /** Whether all words of a name stand in another. */
  private static boolean holds(String name, String other) {
    List<String> words = Folding.words(other);
    return !words.isEmpty() && Folding.words(name).containsAll(words);
  }

  /** Whether two names share a word that says more than how it is counted; none shares any. */
  private static boolean akin(String name, String other) {
    if (name == null || other == null) {
      return false;
    }
    Set<String> one = stems(name);
    Set<String> two = stems(other);
    return one.stream().anyMatch(two::contains)
        && DEGREES.stream().allMatch(degree -> one.contains(degree) == two.contains(degree));
  }

  private static Set<String> stems(String name) {
    return Folding.words(name).stream()
        .filter(word -> word.length() > 2 && !GENERIC.contains(word))
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
