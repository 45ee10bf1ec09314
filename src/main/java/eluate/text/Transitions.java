package eluate.text;

/**
 * Where an automaton goes from each state with each kind of character. Cells are small and stand
 * close together: most of the time goes into waiting for the memory.
 */
final class Transitions {
  private final int width;
  private final short[] cells;

  /** None is known yet of so many states and kinds. */
  Transitions(int states, int kinds) {
    width = kinds;
    cells = new short[states * kinds];
  }

  /** What was put here for a state and a kind; 0 where nothing was. */
  int next(int state, int kind) {
    int cell = state * width + kind;
    return kind < width && cell < cells.length ? cells[cell] : 0;
  }

  /** Keeps what follows a state and a kind, for both of which there is room. */
  void put(int state, int kind, int next) {
    cells[state * width + kind] = (short) next;
  }

  /** The same with room for so many states and kinds. */
  Transitions withRoom(int states, int kinds) {
    if (kinds == width && states * width <= cells.length) {
      return this;
    }
    Transitions larger = new Transitions(states + states / 2, kinds);
    for (int cell = 0; cell < cells.length; cell++) {
      larger.cells[cell / width * kinds + cell % width] = cells[cell];
    }
    return larger;
  }
}
