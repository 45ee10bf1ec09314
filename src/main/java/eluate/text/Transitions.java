package eluate.text;

/**
 * Where an automaton goes from each state with each kind of character. Cells are small and stand
 * close together: most of the time goes into waiting for the memory.
 */
final class Transitions {
  /** States up to this number, and where they lead to, fit into a byte each. */
  private static final int FEW = Byte.MAX_VALUE;

  private final int width;

  /** The cells of few states; null of many. */
  private final byte[] narrow;

  /** The cells of many states; null of few. */
  private final short[] wide;

  /** None is known yet of so many states and kinds. */
  Transitions(int states, int kinds) {
    width = kinds;
    narrow = states <= FEW ? new byte[states * kinds] : null;
    wide = states <= FEW ? null : new short[states * kinds];
  }

  /** What was put here for a state and a kind; 0 where nothing was. */
  int next(int state, int kind) {
    int cell = state * width + kind;
    if (narrow != null) {
      return kind < width && cell < narrow.length ? narrow[cell] : 0;
    }
    return kind < width && cell < wide.length ? wide[cell] : 0;
  }

  /** Keeps what follows a state and a kind, for both of which there is room. */
  void put(int state, int kind, int next) {
    int cell = state * width + kind;
    if (narrow == null) {
      wide[cell] = (short) next;
    } else {
      narrow[cell] = (byte) next;
    }
  }

  /** The same with room for so many states and kinds. */
  Transitions withRoom(int states, int kinds) {
    int cells = narrow == null ? wide.length : narrow.length;
    if (kinds == width && states * width <= cells) {
      return this;
    }
    int room = states <= FEW ? Math.min(FEW, states + states / 2) : states + states / 2;
    Transitions larger = new Transitions(room, kinds);
    for (int cell = 0; cell < cells; cell++) {
      int next = narrow == null ? wide[cell] : narrow[cell];
      larger.put(cell / width, cell % width, next);
    }
    return larger;
  }
}
