package eluate.read.pdf;

/**
 * An upright rectangle on a page, in points; y grows downwards.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Box(float left, float top, float right, float bottom) {

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  float middle() {
    return (left + right) / 2;
  }

  float centre() {
    return (top + bottom) / 2;
  }

  /** The smallest box that holds both. */
  Box cover(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** How far the two share their x range; negative is the gap between them. */
  float sharedWidth(Box other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** How far the two share their y range; negative is the gap between them. */
  float sharedHeight(Box other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /** Whether the other box's centre lies inside. */
  boolean holds(Box other) {
    return left <= other.middle()
        && other.middle() <= right
        && top <= other.centre()
        && other.centre() <= bottom;
  }
}
