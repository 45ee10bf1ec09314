package eluate.text;

import java.util.List;
import java.util.Objects;

/**
 * Wordings of which most words say none: one automaton looks for all of them at once, so that they
 * need not be tried one by one.
 */
public final class Wordings {
  /** The automaton is made when they were looked for so often. */
  private static final int OFTEN = 200;

  /** Null where one of them is not understood. */
  private final List<Expression> parts;

  /** How often they were looked for; threads may miscount. */
  private int tries;

  /** Null until they were looked for often, and where there is none. */
  private volatile Starts starts;

  /** Each half of them; empty as long as one automaton is enough. */
  private volatile List<Wordings> halves = List.of();

  private Wordings(List<Expression> parts) {
    this.parts = parts.stream().anyMatch(Objects::isNull) ? null : List.copyOf(parts);
  }

  /** These wordings. */
  public static Wordings of(List<Wording> wordings) {
    return new Wordings(wordings.stream().map(Wording::expression).toList());
  }

  /** The wordings of regular expressions. */
  public static Wordings read(List<String> regexes) {
    return new Wordings(regexes.stream().map(ExpressionReader::read).toList());
  }

  /** False only where words say none of them. */
  public boolean mayBeIn(String words) {
    if (!halves.isEmpty()) {
      return halves.get(0).mayBeIn(words) || halves.get(1).mayBeIn(words);
    }
    if (starts == null && parts != null && tries < OFTEN && ++tries == OFTEN) {
      starts = Starts.of(new Expression.Choice(parts));
    }
    if (starts != null && starts.isTooLarge() && parts.size() > 1) {
      int middle = parts.size() / 2;
      halves =
          List.of(
              new Wordings(parts.subList(0, middle)),
              new Wordings(parts.subList(middle, parts.size())));
    }
    return starts == null || starts.mayBeIn(words);
  }
}
