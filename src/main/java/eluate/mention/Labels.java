package eluate.mention;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels by which a sequence model marks spans on tokens: outside, or beginning, inside, last
 * or only token of a span of one type.
 */
public final class Labels {
  /** The label of a token in no span. */
  public static final int OUTSIDE = 0;

  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;
  private static final int KINDS = 4;

  private final List<String> types;

  /** Labels for spans of these types, at most 15 of them. */
  public Labels(List<String> types) {
    if (types.isEmpty() || types.size() > 15) {
      throw new IllegalArgumentException("between 1 and 15 types: " + types);
    }
    this.types = List.copyOf(types);
  }

  /** The types in the order of their labels. */
  public List<String> types() {
    return types;
  }

  /** How many labels there are. */
  public int count() {
    return 1 + KINDS * types.size();
  }

  /** The place of a label's type among the types; -1 for the label outside. */
  public static int type(int label) {
    return label == OUTSIDE ? -1 : (label - 1) / KINDS;
  }

  /** Whether a span starts with a token of this label. */
  public static boolean opens(int label) {
    return label != OUTSIDE && (kind(label) == BEGIN || kind(label) == UNIT);
  }

  /** Whether a span ends with a token of this label. */
  public static boolean closes(int label) {
    return label != OUTSIDE && (kind(label) == LAST || kind(label) == UNIT);
  }

  private static int kind(int label) {
    return (label - 1) % KINDS;
  }

  /** Whether a token of one label may be followed by a token of the other. */
  public static boolean follows(int label, int next) {
    boolean open = label != OUTSIDE && !closes(label);
    boolean continues = next != OUTSIDE && !opens(next);
    return open ? continues && type(label) == type(next) : !continues;
  }

  /** Whether a sentence may begin with a token of this label. */
  public static boolean first(int label) {
    return follows(OUTSIDE, label);
  }

  /** Whether a sentence may end with a token of this label. */
  public static boolean last(int label) {
    return follows(label, OUTSIDE);
  }

  /** Writes the labels of a span of tokens, the end exclusive. */
  public static void mark(int[] labels, int from, int to, int type) {
    int base = 1 + KINDS * type;
    if (to - from == 1) {
      labels[from] = base + UNIT;
      return;
    }
    for (int i = from; i < to; i++) {
      labels[i] = base + (i == from ? BEGIN : i == to - 1 ? LAST : INSIDE);
    }
  }

  /** The spans of tokens that a legal sequence of labels marks, ends exclusive. */
  public static List<Span> spans(int[] labels) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < labels.length; i++) {
      if (opens(labels[i])) {
        from = i;
      }
      if (closes(labels[i]) && from >= 0) {
        spans.add(new Span(from, i + 1));
        from = -1;
      }
    }
    return spans;
  }
}
