package eluate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Wordings of which most words say none: one automaton looks for all of them at once, so that they
 * need not be tried one by one.
 */
public final class Wordings {
  /** The automaton is made when they were looked for so often. */
  private static final int OFTEN = 200;

  /** Null where one of them is not understood. */
  private final Expression any;

  /** How often they were looked for; threads may miscount. */
  private int tries;

  /** Null until they were looked for often, and where there is none. */
  private volatile Starts starts;

  private Wordings(Expression any) {
    this.any = any;
  }

  /** These wordings. */
  public static Wordings of(List<Wording> wordings) {
    List<Expression> parts = new ArrayList<>();
    for (Wording wording : wordings) {
      if (wording.expression() == null) {
        return new Wordings(null);
      }
      parts.add(wording.expression());
    }
    return new Wordings(new Expression.Choice(List.copyOf(parts)));
  }

  /** False only where words say none of them. */
  public boolean mayBeIn(String words) {
    if (starts == null && any != null && tries < OFTEN && ++tries == OFTEN) {
      starts = Starts.of(any);
    }
    return starts == null || starts.mayBeIn(words);
  }
}
