package eluate.assess;

import eluate.score.Finding;

/**
 * An item that one run has right and the other not, or less so.
 *
 * @param move what became of it
 * @param now what is not right with it now; null where it is right
 * @param before what was not right with it before; null where it was right
 */
public record Change(Move move, Finding now, Finding before) {

  /**
   * What is or was not right with it: of what is won the old fault, of what is lost the new one.
   */
  public Finding fault() {
    boolean old = now == null || move.won() && before != null;
    return old ? before : now;
  }
}
