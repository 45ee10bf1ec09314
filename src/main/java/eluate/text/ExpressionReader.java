package eluate.text;

import eluate.text.Expression.Around;
import eluate.text.Expression.One;
import eluate.text.Expression.Repeat;
import java.util.ArrayList;
import java.util.List;

/** Takes regular expressions apart. */
final class ExpressionReader {
  /** Sets of so many characters are listed. */
  private static final int FEW = 3;

  /** Thrown inside where an expression is not understood. */
  @SuppressWarnings("serial")
  private static final class NotUnderstood extends Exception {}

  private final String regex;
  private int at;

  /** The flags that hold here: "i", "s", "m". */
  private String flags = "";

  private ExpressionReader(String regex) {
    this.regex = regex;
  }

  /** An expression taken apart; null where it is not understood. */
  static Expression read(String regex) {
    try {
      ExpressionReader reader = new ExpressionReader(regex);
      Expression whole = reader.choice();
      return reader.more() ? null : whole;
    } catch (NotUnderstood e) {
      return null;
    }
  }

  private boolean more() {
    return at < regex.length();
  }

  private char next() throws NotUnderstood {
    if (!more()) {
      throw new NotUnderstood();
    }
    return regex.charAt(at++);
  }

  private String upTo(String end) throws NotUnderstood {
    int found = regex.indexOf(end, at);
    if (found < 0) {
      throw new NotUnderstood();
    }
    String words = regex.substring(at, found);
    at = found + end.length();
    return words;
  }

  private boolean skip(String words) {
    boolean here = regex.startsWith(words, at);
    at += here ? words.length() : 0;
    return here;
  }

  /** Alternatives, up to the end or a closing bracket. */
  private Expression choice() throws NotUnderstood {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (skip("|"));
    return parts.size() == 1 ? parts.get(0) : new Expression.Choice(List.copyOf(parts));
  }

  private Expression sequence() throws NotUnderstood {
    List<Expression> parts = new ArrayList<>();
    while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Sequence(List.copyOf(parts));
  }

  /** A part with what says how often it stands. */
  private Expression repeated(Expression part) throws NotUnderstood {
    Expression repeated = part;
    if (skip("?")) {
      repeated = new Repeat(part, 0, 1);
    } else if (skip("*")) {
      repeated = new Repeat(part, 0, Repeat.ANY);
    } else if (skip("+")) {
      repeated = new Repeat(part, 1, Repeat.ANY);
    } else if (skip("{")) {
      String[] bounds = upTo("}").split(",", -1);
      int least = Integer.parseInt(bounds[0]);
      String most = bounds[bounds.length - 1];
      repeated = new Repeat(part, least, most.isEmpty() ? Repeat.ANY : Integer.parseInt(most));
    } else {
      return part;
    }
    // "a++" takes all there is and gives nothing back
    return !skip("?") && skip("+") ? leftOut(repeated) : repeated;
  }

  private Expression atom() throws NotUnderstood {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped(next());
      case '.' -> one(".", null);
      case '^' -> edge(Around.Kind.START);
      case '$' -> edge(Around.Kind.END);
      case '*', '+', '?', '{' -> throw new NotUnderstood();
      default -> letter(c);
    };
  }

  /** What a part asks of the character next to a place that it must stand before, or behind. */
  private static Expression nearest(Expression part, Around.Kind side) {
    if (part instanceof One one) {
      return new Around(side, one);
    }
    if (part instanceof Expression.Choice choice) {
      return new Expression.Choice(choice.parts().stream().map(p -> nearest(p, side)).toList());
    }
    if (part instanceof Expression.Sequence sequence && !sequence.parts().isEmpty()) {
      int last = sequence.parts().size() - 1;
      return nearest(sequence.parts().get(side == Around.Kind.BEFORE ? 0 : last), side);
    }
    if (part instanceof Repeat repeat && repeat.least() > 0) {
      return nearest(repeat.part(), side);
    }
    return part instanceof Around ? part : Expression.NOTHING;
  }

  private static Expression leftOut(Expression part) {
    return new Expression.Sequence(List.of(part, Expression.LEFT_OUT));
  }

  private Expression edge(Around.Kind kind) {
    return flags.indexOf('m') >= 0 ? Expression.LEFT_OUT : new Around(kind, null);
  }

  private One one(String source, String letters) {
    return new One(flags.isEmpty() ? source : "(?" + flags + ")" + source, letters);
  }

  private One letter(char c) {
    return one("\\Q" + c + "\\E", String.valueOf(Letters.lower(c)));
  }

  private Expression group() throws NotUnderstood {
    String outside = flags;
    Around.Kind aside = null;
    boolean not = false;
    boolean kept = false;
    if (skip("?")) {
      if (skip("=") || skip("!")) {
        not = regex.charAt(at - 1) == '!';
        aside = not ? Around.Kind.NOT_BEFORE : Around.Kind.BEFORE;
      } else if (skip("<=") || skip("<!")) {
        not = regex.charAt(at - 1) == '!';
        aside = not ? Around.Kind.NOT_BEHIND : Around.Kind.BEHIND;
      } else if (skip("<")) {
        upTo(">");
      } else if (skip(">")) {
        kept = true;
      } else if (!skip(":") && flagsEndGroup()) {
        return Expression.NOTHING;
      }
    }
    Expression inside = choice();
    flags = outside;
    if (next() != ')') {
      throw new NotUnderstood();
    }
    if (aside == null) {
      return kept ? leftOut(inside) : inside;
    }
    if (inside instanceof One one) {
      return new Around(aside, one);
    }
    return not ? Expression.LEFT_OUT : leftOut(nearest(inside, aside));
  }

  /** Reads "i)", which holds for what follows, or "i:", which holds for what is inside. */
  private boolean flagsEndGroup() throws NotUnderstood {
    boolean on = true;
    for (char c = next(); c != ')' && c != ':'; c = next()) {
      if (c == '-') {
        on = false;
      } else if ("ism".indexOf(c) < 0) {
        throw new NotUnderstood();
      } else {
        flags = flags.replace(String.valueOf(c), "") + (on ? c : "");
      }
    }
    return regex.charAt(at - 1) == ')';
  }

  private Expression set() throws NotUnderstood {
    int start = at;
    int depth = 1;
    while (depth > 0) {
      char c = next();
      if (c == '\\') {
        if (next() == 'Q') {
          throw new NotUnderstood();
        }
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
      if (at == start + 1 && c == ']') {
        throw new NotUnderstood();
      }
    }
    String inside = regex.substring(start, at - 1);
    boolean listed =
        inside.length() <= FEW
            && inside.chars().noneMatch(c -> "\\[^&".indexOf(c) >= 0)
            && !(inside.length() == 3 && inside.charAt(1) == '-');
    StringBuilder letters = new StringBuilder();
    inside.chars().forEach(c -> letters.append(Letters.lower((char) c)));
    return one("[" + inside + "]", listed ? letters.toString() : null);
  }

  private Expression escaped(char c) throws NotUnderstood {
    return switch (c) {
      case 'Q' -> quoted();
      case 'b' -> new Around(Around.Kind.EDGE, null);
      case 'B', 'G', 'Z' -> Expression.LEFT_OUT;
      case 'A' -> new Around(Around.Kind.START, null);
      case 'z' -> new Around(Around.Kind.END, null);
      case 's', 'S', 'd', 'D', 'w', 'W', 'n', 't', 'r', 'h', 'v' -> one("\\" + c, null);
      case 'p', 'P' -> {
        if (next() != '{') {
          throw new NotUnderstood();
        }
        yield one("\\" + c + "{" + upTo("}") + "}", null);
      }
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Expression.ANYTHING;
      case 'k' -> {
        upTo(">");
        yield Expression.ANYTHING;
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new NotUnderstood();
        }
        yield letter(c);
      }
    };
  }

  private Expression quoted() throws NotUnderstood {
    List<Expression> letters = new ArrayList<>();
    upTo("\\E").chars().forEach(c -> letters.add(letter((char) c)));
    if (more() && "?*+{".indexOf(regex.charAt(at)) >= 0) {
      // binds to the last letter only
      throw new NotUnderstood();
    }
    return new Expression.Sequence(List.copyOf(letters));
  }
}
