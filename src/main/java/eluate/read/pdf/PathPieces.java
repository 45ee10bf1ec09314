package eluate.read.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The straight lines and filled rectangles that a page's program draws. */
final class PathPieces {

  /** A filled rectangle as thin as this is a line. */
  private static final float THIN = 2.5f;

  private static final float SHORTEST_SHADE = 8;

  /** Drawings with more pieces are pictures. */
  private static final int MOST = 50_000;

  private record Piece(Point2D.Float from, Point2D.Float to, boolean filled) {}

  /** Lines and rectangles as they stand on the turned page. */
  record Turned(List<Ruling> rulings, List<Box> shades) {}

  private final List<Piece> painted = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private Point2D.Float first;
  private Point2D.Float last;

  void move(Point2D.Float point) {
    first = point;
    last = point;
  }

  void line(Point2D.Float point) {
    if (last != null) {
      open.add(new Piece(last, point, false));
    }
    last = point;
  }

  void close() {
    if (first != null && last != null) {
      line(first);
    }
  }

  void rectangle(Point2D.Float corner, Point2D.Float opposite) {
    open.add(new Piece(corner, opposite, true));
    move(corner);
  }

  void stroke() {
    for (Piece piece : open) {
      if (piece.filled) {
        Point2D.Float a = piece.from;
        Point2D.Float b = piece.to;
        add(new Piece(a, new Point2D.Float(b.x, a.y), false));
        add(new Piece(new Point2D.Float(a.x, b.y), b, false));
        add(new Piece(a, new Point2D.Float(a.x, b.y), false));
        add(new Piece(new Point2D.Float(b.x, a.y), b, false));
      } else {
        add(piece);
      }
    }
    open.clear();
  }

  /** Of what is filled only rectangles count, drawn as such or side by side. */
  void fill() {
    if (open.size() >= 3 && open.stream().allMatch(PathPieces::upright)) {
      Box box = box(open.get(0));
      for (Piece piece : open) {
        box = box.cover(box(piece));
      }
      add(
          new Piece(
              new Point2D.Float(box.left(), box.top()),
              new Point2D.Float(box.right(), box.bottom()),
              true));
    }
    open.stream().filter(Piece::filled).forEach(this::add);
    open.clear();
  }

  private static boolean upright(Piece p) {
    float dx = Math.abs(p.to.x - p.from.x);
    float dy = Math.abs(p.to.y - p.from.y);
    return !p.filled && Math.min(dx, dy) < 1;
  }

  void drop() {
    open.clear();
  }

  private void add(Piece piece) {
    if (painted.size() < MOST) {
      painted.add(piece);
    }
  }

  /** All of them on a page that is turned so that its text is upright. */
  Turned turned(int turn, PDRectangle crop) {
    List<Ruling> rulings = new ArrayList<>();
    List<Box> shades = new ArrayList<>();
    for (Piece piece : painted) {
      Box box =
          box(new Piece(place(piece.from, turn, crop), place(piece.to, turn, crop), piece.filled));
      if (box.height() <= THIN && box.width() > box.height()) {
        rulings.add(new Ruling(true, box.centre(), box.left(), box.right()));
      } else if (box.width() <= THIN && box.height() > box.width()) {
        rulings.add(new Ruling(false, box.middle(), box.top(), box.bottom()));
      } else if (piece.filled && Math.min(box.width(), box.height()) > SHORTEST_SHADE) {
        shades.add(box);
      }
    }
    return new Turned(rulings, shades);
  }

  private static Box box(Piece p) {
    return new Box(
        Math.min(p.from.x, p.to.x),
        Math.min(p.from.y, p.to.y),
        Math.max(p.from.x, p.to.x),
        Math.max(p.from.y, p.to.y));
  }

  /** The same turns that the text's positions go through. */
  private static Point2D.Float place(Point2D.Float p, int turn, PDRectangle crop) {
    float x = p.x - crop.getLowerLeftX();
    float y = p.y - crop.getLowerLeftY();
    return switch (turn) {
      case 90 -> new Point2D.Float(y, x);
      case 180 -> new Point2D.Float(crop.getWidth() - x, y);
      case 270 -> new Point2D.Float(crop.getHeight() - y, crop.getWidth() - x);
      default -> new Point2D.Float(x, crop.getHeight() - y);
    };
  }
}
