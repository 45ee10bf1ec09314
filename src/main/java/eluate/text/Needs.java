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

  /** Thrown inside where an expression is not understood. */
  @SuppressWarnings("serial")
  private static final class NotUnderstood extends Exception {}

  private static final String EDGE = String.valueOf(Letters.EDGE);

  private final String regex;
  private int at;

  private Needs(String regex) {
    this.regex = regex;
  }

  /** The sets, the rarest first; none where nothing is known of what the expression needs. */
  static List<Set<String>> of(String regex) {
    try {
      Needs needs = new Needs(regex);
      Part whole = needs.choice();
      if (needs.at < regex.length()) {
        return List.of();
      }
      return whole.all().stream()
          .map(Needs::withoutLonger)
          .filter(set -> likely(set) < LIKELY)
          .sorted(Comparator.comparingDouble(Needs::likely))
          .limit(MOST_SETS)
          .toList();
    } catch (NotUnderstood e) {
      return List.of();
    }
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

  private boolean more() {
    return at < regex.length();
  }

  private char next() throws NotUnderstood {
    if (!more()) {
      throw new NotUnderstood();
    }
    return regex.charAt(at++);
  }

  private void past(char end) throws NotUnderstood {
    char c;
    do {
      c = next();
    } while (c != end);
  }

  private boolean skip(String words) {
    boolean here = regex.startsWith(words, at);
    at += here ? words.length() : 0;
    return here;
  }

  /** Alternatives, up to the end or a closing bracket. */
  private Part choice() throws NotUnderstood {
    List<Part> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (skip("|"));
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<String> words = new LinkedHashSet<>();
    boolean listed = true;
    Set<String> rarest = new LinkedHashSet<>();
    boolean needy = true;
    for (Part part : parts) {
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

  private Part sequence() throws NotUnderstood {
    List<Set<String>> sets = new ArrayList<>();
    Set<String> run = Set.of("");
    boolean listed = true;
    while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Part part = repeated(atom());
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

  /** A part with what says how often it stands. */
  private Part repeated(Part part) throws NotUnderstood {
    boolean maybe = false;
    boolean often = false;
    if (skip("?")) {
      maybe = true;
    } else if (skip("*")) {
      maybe = true;
      often = true;
    } else if (skip("+")) {
      often = true;
    } else if (more() && regex.charAt(at) == '{') {
      maybe = regex.startsWith("{0", at);
      often = true;
      past('}');
    } else {
      return part;
    }
    if (!skip("?")) {
      skip("+");
    }
    if (maybe) {
      if (often || part.words == null) {
        return Part.ANYTHING;
      }
      Set<String> words = new LinkedHashSet<>(part.words);
      words.add("");
      return new Part(words, List.of());
    }
    return new Part(null, part.all());
  }

  private Part atom() throws NotUnderstood {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped(next());
      case '.' -> Part.ANYTHING;
      case '^', '$' -> Part.of("");
      case '*', '+', '?', '{' -> throw new NotUnderstood();
      default -> Part.of(String.valueOf(Letters.lower(c)));
    };
  }

  private Part group() throws NotUnderstood {
    boolean aside = false;
    if (skip("?")) {
      aside = skip("=") || skip("!") || skip("<=") || skip("<!");
      if (!aside && !skip(":") && !skip(">")) {
        boolean flags = !skip("<");
        while (flags ? "ims".indexOf(regex.charAt(at)) >= 0 : regex.charAt(at) != '>') {
          next();
        }
        char end = next();
        if (flags && end == ')') {
          return Part.of("");
        }
        if (flags && end != ':') {
          throw new NotUnderstood();
        }
      }
    }
    Part inside = choice();
    if (next() != ')') {
      throw new NotUnderstood();
    }
    return aside ? Part.of("") : inside;
  }

  /** A set of characters: those of it when it lists two or three. */
  private Part set() throws NotUnderstood {
    int start = at;
    int depth = 1;
    while (depth > 0) {
      char c = next();
      if (c == '\\') {
        if (next() == 'Q') {
          throw new NotUnderstood();
        }
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
      if (at == start + 1 && c == ']') {
        throw new NotUnderstood();
      }
    }
    String inside = regex.substring(start, at - 1);
    boolean plain = inside.length() <= 3 && inside.chars().noneMatch(c -> "\\[^&".indexOf(c) >= 0);
    if (!plain || inside.length() == 3 && inside.charAt(1) == '-') {
      return Part.ANYTHING;
    }
    Set<String> words = new LinkedHashSet<>();
    inside.chars().forEach(c -> words.add(String.valueOf(Letters.lower((char) c))));
    return new Part(words, List.of());
  }

  private Part escaped(char c) throws NotUnderstood {
    return switch (c) {
      case 'Q' -> {
        int end = regex.indexOf("\\E", at);
        if (end < 0) {
          throw new NotUnderstood();
        }
        StringBuilder quoted = new StringBuilder();
        regex.substring(at, end).chars().forEach(q -> quoted.append(Letters.lower((char) q)));
        at = end + 2;
        if (more() && "?*+{".indexOf(regex.charAt(at)) >= 0) {
          // binds to the last letter only
          throw new NotUnderstood();
        }
        yield Part.of(quoted.toString());
      }
      case 'b' -> Part.of(EDGE);
      case 'B', 'A', 'z', 'Z', 'G' -> Part.of("");
      case 's', 'S', 'd', 'D', 'w', 'W', 'n', 't', 'r', 'h', 'v', 'R' -> Part.ANYTHING;
      case 'p', 'P' -> {
        if (next() != '{') {
          throw new NotUnderstood();
        }
        past('}');
        yield Part.ANYTHING;
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new NotUnderstood();
        }
        yield Part.of(String.valueOf(c));
      }
    };
  }
}
