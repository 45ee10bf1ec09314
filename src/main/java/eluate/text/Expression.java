package eluate.text;

import java.util.List;

/**
 * A regular expression taken apart. Conditions that take more than one character to check are left
 * out, and so it finds what the expression finds, or more.
 */
sealed interface Expression {

  /** What finds nothing but the empty word. */
  Expression NOTHING = new Sequence(List.of());

  /** What finds whatever there is. */
  Expression ANYTHING = new Repeat(new One("(?s).", null), 0, Repeat.ANY);

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
      NOT_BEFORE
    }
  }
}
