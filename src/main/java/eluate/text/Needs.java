package eluate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a regular expression cannot do without: sets of words, of each of which a text has one in
 * which the expression is found. Read off the expression: choices between words are multiplied out
 * as long as they are few, and whatever is not understood asks for nothing.
 */
final class Needs {
  /** Choices are multiplied out up to so many. */
  private static final int MOST_WORDS = 64;

  /** A set that nearly every text has a word of isn't worth a look. */
  private static final double LIKELY = 0.8;

  private static final int MOST_SETS = 3;

  /**
   * What a part of an expression matches.
   *
   * @param words all that it matches; null where that can't be listed
   * @param sets what it needs where that can't be listed
   */
  private record Part(Set<String> words, List<Set<String>> sets) {
    static final Part ANYTHING = new Part(null, List.of());

    static Part of(String word) {
      return new Part(Set.of(word), List.of());
    }

    /** The set that the fewest texts have a word of; null where it needs none. */
    Set<String> rarest() {
      return all().stream().min(Comparator.comparingDouble(Needs::likely)).orElse(null);
    }

    /** All that it needs. */
    List<Set<String>> all() {
      return words == null ? sets : needed(words);
    }

    private static List<Set<String>> needed(Set<String> words) {
      boolean blank = words.stream().anyMatch(w -> w.replace(EDGE, "").isEmpty());
      return blank ? List.of() : List.of(words);
    }
  }

  private static final String EDGE = String.valueOf(Letters.EDGE);

  private Needs() {}

  /** The sets, the rarest first; none where nothing is known of what the expression needs. */
  static List<Set<String>> of(Expression expression) {
    return part(expression).all().stream()
        .map(Needs::withoutLonger)
        .filter(set -> likely(set) < LIKELY)
        .sorted(Comparator.comparingDouble(Needs::likely))
        .limit(MOST_SETS)
        .toList();
  }

  /** Without words that hold another one. */
  private static Set<String> withoutLonger(Set<String> words) {
    Set<String> kept = new LinkedHashSet<>(words);
    kept.removeIf(w -> words.stream().anyMatch(o -> !o.equals(w) && w.contains(o)));
    return kept;
  }

  /** Roughly how likely a text has one of these words: a third for two letters, and so on. */
  private static double likely(Set<String> words) {
    return words.stream().mapToDouble(w -> 3 * Math.pow(3, -Math.min(w.length(), 5))).sum();
  }

  private static Part part(Expression expression) {
    if (expression instanceof Expression.One one) {
      return one.letters() == null ? Part.ANYTHING : oneOf(one.letters());
    }
    if (expression instanceof Expression.Around around) {
      return Part.of(around.kind() == Expression.Around.Kind.EDGE ? EDGE : "");
    }
    if (expression instanceof Expression.Choice choice) {
      return choice(choice.parts());
    }
    if (expression instanceof Expression.Repeat repeat) {
      return repeated(part(repeat.part()), repeat);
    }
    return sequence(((Expression.Sequence) expression).parts());
  }

  private static Part oneOf(String letters) {
    Set<String> words = new LinkedHashSet<>();
    letters.chars().forEach(c -> words.add(String.valueOf((char) c)));
    return new Part(words, List.of());
  }

  private static Part choice(List<Expression> alternatives) {
    Set<String> words = new LinkedHashSet<>();
    boolean listed = true;
    Set<String> rarest = new LinkedHashSet<>();
    boolean needy = true;
    for (Expression alternative : alternatives) {
      Part part = part(alternative);
      listed &= part.words != null;
      words.addAll(part.words == null ? Set.of() : part.words);
      Set<String> set = part.rarest();
      needy &= set != null;
      rarest.addAll(set == null ? Set.of() : set);
    }
    if (listed && words.size() <= MOST_WORDS) {
      return new Part(words, List.of());
    }
    return new Part(null, needy ? List.of(rarest) : List.of());
  }

  private static Part sequence(List<Expression> parts) {
    List<Set<String>> sets = new ArrayList<>();
    Set<String> run = Set.of("");
    boolean listed = true;
    for (Expression each : parts) {
      Part part = part(each);
      Set<String> longer = part.words == null ? null : product(run, part.words);
      if (longer == null) {
        listed = false;
        sets.addAll(Part.needed(run));
        sets.addAll(part.words == null ? part.sets : List.of());
        run = part.words == null ? Set.of("") : part.words;
      } else {
        run = longer;
      }
    }
    if (listed) {
      return new Part(run, List.of());
    }
    sets.addAll(Part.needed(run));
    return new Part(null, sets);
  }

  /** Each word with each other behind it; null where those are too many. */
  private static Set<String> product(Set<String> first, Set<String> second) {
    if (first.size() * second.size() > MOST_WORDS) {
      return null;
    }
    Set<String> words = new LinkedHashSet<>();
    for (String a : first) {
      for (String b : second) {
        words.add(a.endsWith(EDGE) && b.startsWith(EDGE) ? a + b.substring(1) : a + b);
      }
    }
    return words;
  }

  private static Part repeated(Part part, Expression.Repeat repeat) {
    if (repeat.least() > 0) {
      return new Part(null, part.all());
    }
    if (repeat.most() > 1 || part.words == null) {
      return Part.ANYTHING;
    }
    Set<String> words = new LinkedHashSet<>(part.words);
    words.add("");
    return new Part(words, List.of());
  }
}
