package eluate.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A picture under construction. Lengths are units of which the picture is {@link #WIDTH} wide. */
final class Svg {
  /** How wide every picture is. */
  static final int WIDTH = 720;

  /** How many kinds of lines and bars can be told apart. */
  static final int KINDS = 6;

  /** A letter's mean width. */
  private static final double LETTER = 6.4;

  private final StringBuilder body = new StringBuilder();

  /** A text; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
  Svg text(double x, double y, String anchor, String words) {
    body.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y));
    body.append("\" text-anchor=\"").append(anchor).append("\">").append(Html.text(words));
    body.append("</text>\n");
    return this;
  }

  /** A text that is cut to a width, and whole when pointed at. */
  Svg label(double x, double y, String anchor, String words, double width) {
    int most = (int) (width / LETTER);
    if (words.length() <= most) {
      return text(x, y, anchor, words);
    }
    body.append("<g><title>").append(Html.text(words)).append("</title>");
    text(x, y, anchor, words.substring(0, Math.max(1, most - 1)) + "…");
    body.append("</g>");
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String kind) {
    body.append("<line class=\"").append(kind).append("\" x1=\"").append(at(x1));
    body.append("\" y1=\"").append(at(y1)).append("\" x2=\"").append(at(x2));
    body.append("\" y2=\"").append(at(y2)).append("\"/>\n");
    return this;
  }

  Svg box(double x, double y, double width, double height, String kind) {
    body.append("<rect class=\"").append(kind).append("\" x=\"").append(at(x));
    body.append("\" y=\"").append(at(y)).append("\" width=\"").append(at(width));
    body.append("\" height=\"").append(at(height)).append("\"/>\n");
    return this;
  }

  /** A sign whose shape, besides its colour, tells its kind. */
  Svg sign(double x, double y, int kind, String title) {
    String shape =
        switch (kind % 3) {
          case 0 -> "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
          case 1 -> "M-4-4h8v8h-8z";
          default -> "M0-5l5 9h-10z";
        };
    body.append("<path class=\"dot s").append(kind % KINDS).append("\" transform=\"translate(");
    body.append(at(x)).append(' ').append(at(y)).append(")\" d=\"").append(shape);
    body.append("\"><title>").append(Html.text(title)).append("</title></path>\n");
    return this;
  }

  /**
   * The picture with its caption.
   *
   * @param caption also what a screen reader says; the numbers themselves stand in the tables
   */
  String figure(String caption, double height) {
    String name = Html.text(caption);
    return "<figure><figcaption>"
        + name
        + "</figcaption>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=img aria-label=\""
        + name
        + "\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + at(height)
        + "\">\n"
        + body
        + "</svg></figure>\n";
  }

  /** A coordinate with one decimal, the same on every machine. */
  private static String at(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
