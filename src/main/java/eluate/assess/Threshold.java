package eluate.assess;

/**
 * What a figure must reach.
 *
 * @param figure which
 * @param on what is compared; null for {@link #noSignificantDrop}
 * @param atLeast the least that passes, 0 to 1; 0 for {@link #noSignificantDrop}
 */
public record Threshold(Figure figure, On on, double atLeast) {

  /** What is compared with the threshold. */
  public enum On {
    /** The figure itself. */
    POINT,
    /** The lower bound of its interval, so that luck doesn't pass. */
    LOW
  }

  /** Whether the figure must not be worse than the other run's by more than chance. */
  public boolean noSignificantDrop() {
    return on == null;
  }
}
