package eluate.text;

import eluate.text.Expression.Around;
import eluate.text.Expression.One;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where an expression may be found, in one pass over the words from their end to their start,
 * or the other way round where it stands at the start only: an automaton whose states are made when
 * words first lead to them. Safe to share between threads.
 */
final class Starts {
  /** Nowhere. */
  private static final int[] NONE = {};

  /** At the start of the words. */
  private static final int[] START = {0};

  /** Expressions that take more steps or states are looked for without help. */
  private static final int MOST_STEPS = 20_000;

  private static final int MOST_STATES = 4_000;

  /** Repetitions are told apart up to so many. */
  static final int COUNTED = 4;

  /** The state at the end of the words; 0 stands for what is not known. */
  private static final int FIRST = 1;

  /** The state from which nothing more is found. */
  private static final int DEAD = 2;

  /** The step at the front of the expression, after which all of it has been seen. */
  private static final int WHOLE = 0;

  /**
   * One step through the expression.
   *
   * @param one the character to pass; null where none is
   * @param around the condition to fulfil; null where none is
   * @param next the steps that may follow
   */
  private record Step(One one, Around around, List<Integer> next) {
    One asked() {
      return around == null ? one : around.one();
    }
  }

  /**
   * Where one stands: the steps that may be taken, and a kind like that of the character passed.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record State(int[] steps, int after) {}

  private final List<Step> steps = new ArrayList<>();
  private final int last;
  private final Alphabet alphabet;

  /** The set that each step asks for; -1 where it asks for none. */
  private final int[] sets;

  /** The kind that each kind is like, as far as it was asked. */
  private final Map<Integer, Integer> likes = new HashMap<>();

  private final Set<Around> arounds = new LinkedHashSet<>();
  private final boolean toEnd;
  private final boolean onlyAtStart;
  private final boolean onlyToEnd;
  private final List<State> states = new ArrayList<>();
  private final Map<IntBuffer, Integer> numbers = new HashMap<>();

  /** Another thread may see an older one for a while, and then works out the same. */
  private volatile Transitions transitions = new Transitions(0, 0);

  private volatile boolean tooLarge;

  private Starts(Expression expression) {
    onlyAtStart = isAtStart(expression);
    step(null, null, List.of());
    last = add(onlyAtStart ? Expression.mirrored(expression) : expression, WHOLE);
    Set<One> ones = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step.asked() != null) {
        ones.add(step.asked());
      }
      if (step.around != null) {
        arounds.add(step.around);
      }
    }
    Around.Kind end = onlyAtStart ? Around.Kind.START : Around.Kind.END;
    toEnd = arounds.stream().anyMatch(around -> around.kind() == end);
    alphabet = new Alphabet(ones);
    sets = steps.stream().mapToInt(s -> s.asked() == null ? -1 : alphabet.set(s.asked())).toArray();
    states.add(null);
    onlyToEnd = isToEnd();
    state(NONE, Alphabet.EDGE);
    state(NONE, Alphabet.UNKNOWN);
  }

  /** The starts of an expression; null where it has too many parts. */
  static Starts of(Expression expression) {
    Starts starts = new Starts(expression);
    return starts.steps.size() > MOST_STEPS ? null : starts;
  }

  /**
   * Where in the words the expression may be found, the last place first; null where that can't be
   * told.
   */
  int[] in(String words) {
    if (!onlyAtStart) {
      return places(words, false);
    }
    return mayBeIn(words) ? START : NONE;
  }

  /** False only where the expression is not found in the words. */
  boolean mayBeIn(String words) {
    int[] places = places(words, true);
    return places == null || places.length > 0;
  }

  /** Whether it has too many states to be of help. */
  boolean isTooLarge() {
    return tooLarge;
  }

  /**
   * The places where the expression may start, the last first; null where that can't be told. What
   * only starts at the start of the words is looked for from there, and counted in the words read
   * backwards.
   *
   * @param one whether to stop at the first that is found
   */
  int[] places(String words, boolean one) {
    int n = words.length();
    // an end may also lie before the end of the last line
    if (tooLarge || toEnd && n > 0 && isLineEnd(words.charAt(n - 1))) {
      return null;
    }
    int[] found = NONE;
    int size = 0;
    int state = FIRST;
    Transitions known = transitions;
    byte[] plain = alphabet.plain();
    for (int i = n; i >= 0; i--) {
      int kind = Alphabet.EDGE;
      if (i > 0) {
        char c = words.charAt(onlyAtStart ? n - i : i - 1);
        kind = c < plain.length ? plain[c] & 0xFF : alphabet.kind(c);
        if (kind == Alphabet.UNKNOWN) {
          return null;
        }
      }
      int next = known.next(state, kind);
      if (next == 0) {
        next = next(state, kind);
        known = transitions;
        if (next == 0) {
          return null;
        }
      }
      if (next < 0) {
        next = ~next;
        found = size == found.length ? Arrays.copyOf(found, 2 * size + 4) : found;
        found[size++] = i;
        if (one) {
          break;
        }
      }
      state = next;
      if (state == DEAD) {
        break;
      }
    }
    return size == found.length ? found : Arrays.copyOf(found, size);
  }

  /** Whether all of a part starts at the start of the words. */
  private static boolean isAtStart(Expression part) {
    if (part instanceof Expression.Choice choice) {
      return choice.parts().stream().allMatch(Starts::isAtStart);
    }
    if (part instanceof Expression.Sequence sequence) {
      return sequence.parts().stream()
          .dropWhile(each -> each.equals(Expression.NOTHING) || each.equals(Expression.LEFT_OUT))
          .findFirst()
          .filter(Starts::isAtStart)
          .isPresent();
    }
    return part instanceof Around around && around.kind() == Around.Kind.START;
  }

  /** Whether no step is taken but from the end of the words. */
  private boolean isToEnd() {
    BitSet seen = new BitSet(steps.size());
    int[] open = new int[steps.size()];
    int size = push(last, seen, open, 0);
    while (size > 0) {
      int number = open[--size];
      Step step = steps.get(number);
      if (step.one != null || number == WHOLE) {
        return false;
      }
      boolean end = step.around != null && step.around.kind() == Around.Kind.END;
      for (int next : end ? List.<Integer>of() : step.next) {
        size = push(next, seen, open, size);
      }
    }
    return true;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private int step(One one, Around around, List<Integer> next) {
    steps.add(new Step(one, around, next));
    return steps.size() - 1;
  }

  /** Adds the steps through a part, from its end; those that follow lead to what is before it. */
  private int add(Expression part, int before) {
    if (steps.size() > MOST_STEPS) {
      return before;
    }
    if (part instanceof One one) {
      return step(one, null, List.of(before));
    }
    if (part instanceof Around around) {
      return step(null, around, List.of(before));
    }
    if (part instanceof Expression.Choice choice) {
      return step(null, null, choice.parts().stream().map(p -> add(p, before)).toList());
    }
    int at = before;
    if (part instanceof Expression.Sequence sequence) {
      for (Expression each : sequence.parts()) {
        at = add(each, at);
      }
      return at;
    }
    Expression.Repeat repeat = (Expression.Repeat) part;
    int least = Math.min(repeat.least(), COUNTED);
    for (int i = 0; i < least; i++) {
      at = add(repeat.part(), at);
    }
    if (repeat.most() > COUNTED) {
      List<Integer> next = new ArrayList<>(List.of(at));
      int loop = step(null, null, next);
      next.add(add(repeat.part(), loop));
      return loop;
    }
    for (int i = least; i < repeat.most(); i++) {
      at = step(null, null, List.of(at, add(repeat.part(), at)));
    }
    return at;
  }

  /**
   * The state behind a state and a kind, as its complement where the expression may start there; 0
   * where the states became too many.
   */
  private synchronized int next(int from, int kind) {
    State state = states.get(from);
    BitSet seen = new BitSet(steps.size());
    BitSet then = new BitSet(steps.size());
    int[] open = new int[steps.size()];
    int size = 0;
    for (int step : state.steps) {
      size = push(step, seen, open, size);
    }
    // what is looked for may end anywhere
    size = push(last, seen, open, size);
    while (size > 0) {
      int number = open[--size];
      Step step = steps.get(number);
      if (step.one != null) {
        if (alphabet.has(sets[number], kind)) {
          then.set(step.next.get(0));
        }
      } else if (step.around == null
          || holds(step.around.kind(), sets[number], kind, state.after)) {
        for (int next : step.next) {
          size = push(next, seen, open, size);
        }
      }
    }
    int to = onlyToEnd && then.isEmpty() ? DEAD : state(then.stream().toArray(), like(kind));
    if (states.size() > MOST_STATES) {
      tooLarge = true;
      return 0;
    }
    int next = seen.get(WHOLE) ? ~to : to;
    transitions = transitions.withRoom(states.size(), alphabet.width());
    transitions.put(from, kind, next);
    return next;
  }

  private static int push(int step, BitSet seen, int[] open, int size) {
    if (seen.get(step)) {
      return size;
    }
    seen.set(step);
    open[size] = step;
    return size + 1;
  }

  private boolean holds(Around.Kind condition, int set, int before, int after) {
    return switch (condition) {
      case EDGE -> alphabet.isEdge(before, after);
      case START -> before == Alphabet.EDGE;
      case END -> after == Alphabet.EDGE;
      case BEHIND -> alphabet.has(set, before);
      case NOT_BEHIND -> !alphabet.has(set, before);
      case BEFORE -> alphabet.has(set, after);
      case NOT_BEFORE -> !alphabet.has(set, after);
    };
  }

  /** The first kind that fulfils the same conditions, so that fewer states are told apart. */
  private int like(int kind) {
    Integer like = likes.get(kind);
    if (like == null) {
      like = 0;
      while (like < kind && !alike(like, kind)) {
        like++;
      }
      likes.put(kind, like);
    }
    return like;
  }

  private boolean alike(int kind, int other) {
    return arounds.stream()
        .allMatch(
            around ->
                switch (around.kind()) {
                  case EDGE -> alphabet.sameEdges(kind, other);
                  case END -> kind != Alphabet.EDGE && other != Alphabet.EDGE;
                  case BEFORE, NOT_BEFORE -> {
                    int set = alphabet.set(around.one());
                    yield alphabet.has(set, kind) == alphabet.has(set, other);
                  }
                  case START, BEHIND, NOT_BEHIND -> true;
                });
  }

  /** The number of a state, which is made when it is new. */
  private int state(int[] open, int after) {
    int[] key = Arrays.copyOf(open, open.length + 1);
    key[open.length] = after;
    Integer number = numbers.get(IntBuffer.wrap(key));
    if (number == null) {
      number = states.size();
      numbers.put(IntBuffer.wrap(key), number);
      states.add(new State(open, after));
    }
    return number;
  }
}
