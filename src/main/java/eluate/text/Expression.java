package eluate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression taken apart. Conditions that take more than one character to check are left
 * out, and so it finds what the expression finds, or more.
 */
sealed interface Expression {

  /** What finds nothing but the empty word. */
  Expression NOTHING = new Sequence(List.of());

  /** A condition that is left out: finds the empty word, and more often than it should. */
  Expression LEFT_OUT = new Choice(List.of(NOTHING));

  /** What finds whatever there is, and more often than it should. */
  Expression ANYTHING =
      new Sequence(List.of(new Repeat(new One("(?s).", null), 0, Repeat.ANY), LEFT_OUT));

  /** Whether nothing of an expression is left out, and it counts no further than automata do. */
  static boolean isWhole(Expression expression) {
    if (expression instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Expression::isWhole);
    }
    if (expression instanceof Choice choice) {
      return !choice.equals(LEFT_OUT) && choice.parts().stream().allMatch(Expression::isWhole);
    }
    return !(expression instanceof Repeat repeat) || repeat.isCounted() && isWhole(repeat.part());
  }

  /** What finds in words read backwards what an expression finds in them. */
  static Expression mirrored(Expression expression) {
    if (expression instanceof Sequence sequence) {
      List<Expression> parts = new ArrayList<>();
      sequence.parts().forEach(part -> parts.add(0, mirrored(part)));
      return new Sequence(List.copyOf(parts));
    }
    if (expression instanceof Choice choice) {
      return new Choice(choice.parts().stream().map(Expression::mirrored).toList());
    }
    if (expression instanceof Repeat repeat) {
      return new Repeat(mirrored(repeat.part()), repeat.least(), repeat.most());
    }
    if (expression instanceof Around around) {
      return new Around(around.kind().mirrored(), around.one());
    }
    return expression;
  }

  /**
   * One character.
   *
   * @param source the expression of which characters
   * @param letters those characters in lower case; null where they are too many to list
   */
  record One(String source, String letters) implements Expression {}

  /**
   * One part behind the other.
   *
   * @param parts in the order of the text
   */
  record Sequence(List<Expression> parts) implements Expression {}

  /**
   * One of several parts.
   *
   * @param parts any of them
   */
  record Choice(List<Expression> parts) implements Expression {}

  /**
   * A part several times.
   *
   * @param part what is repeated
   * @param least how often at least
   * @param most how often at most
   */
  record Repeat(Expression part, int least, int most) implements Expression {
    /** As often as there is. */
    static final int ANY = Integer.MAX_VALUE;

    private boolean isCounted() {
      return least <= Starts.COUNTED && (most <= Starts.COUNTED || most == ANY);
    }
  }

  /**
   * A condition on the characters between which a place lies.
   *
   * @param kind what is asked
   * @param one the character asked for; null where the kind says all
   */
  record Around(Kind kind, One one) implements Expression {
    /** What is asked of a place. */
    enum Kind {
      /** The edge of a word. */
      EDGE,
      /** The start of the text. */
      START,
      /** The end of the text. */
      END,
      /** Behind such a character. */
      BEHIND,
      /** Not behind such a character. */
      NOT_BEHIND,
      /** Before such a character. */
      BEFORE,
      /** Not before such a character. */
      NOT_BEFORE;

      private Kind mirrored() {
        return switch (this) {
          case EDGE -> EDGE;
          case START -> END;
          case END -> START;
          case BEHIND -> BEFORE;
          case NOT_BEHIND -> NOT_BEFORE;
          case BEFORE -> BEHIND;
          case NOT_BEFORE -> NOT_BEHIND;
        };
      }
    }
  }
}
