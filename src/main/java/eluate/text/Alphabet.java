package eluate.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The characters as an expression tells them apart: those that are in the same of its sets are of
 * one kind. Kinds are numbered from 1; 0 stands for the edge of the text.
 */
final class Alphabet {
  /** The kind of what is no character. */
  static final int EDGE = 0;

  /** The kind of characters of which nothing is known. */
  static final int UNKNOWN = -1;

  /** More kinds are not told apart. */
  private static final int MOST = 250;

  private static final int PLAIN = 128;

  /** The plain characters of each set that was ever asked for. */
  private static final Map<String, BitSet> MEMBERS = new ConcurrentHashMap<>();

  private static final Pattern WORD = Pattern.compile("\\b");

  /** What a kind is: in which sets, and whether its characters make words. */
  private record Kind(BitSet sets, boolean word) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Pattern> sets = new ArrayList<>();
  private final List<BitSet> members = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<Kind, Integer> known = new HashMap<>();
  private final byte[] plain = new byte[PLAIN];
  private final Map<Character, Integer> others = new ConcurrentHashMap<>();

  /** The alphabet of an expression with these sets of characters. */
  Alphabet(Iterable<Expression.One> ones) {
    for (Expression.One one : ones) {
      if (numbers.putIfAbsent(one.source(), sets.size()) == null) {
        Pattern set = Pattern.compile(one.source());
        sets.add(set);
        members.add(MEMBERS.computeIfAbsent(one.source(), source -> members(set)));
      }
    }
    kinds.add(new Kind(new BitSet(), false));
    for (char c = 0; c < PLAIN; c++) {
      plain[c] = (byte) number(c);
    }
  }

  private static BitSet members(Pattern set) {
    BitSet members = new BitSet();
    for (char c = 0; c < PLAIN; c++) {
      members.set(c, set.matcher(String.valueOf(c)).matches());
    }
    return members;
  }

  /** More than the number of any kind that was seen. */
  synchronized int width() {
    return kinds.size();
  }

  /** The kinds of plain characters, to be read as numbers without sign. */
  byte[] plain() {
    return plain;
  }

  /** The kind of a character. */
  int kind(char c) {
    return c < PLAIN ? plain[c] & 0xFF : other(c);
  }

  private int other(char c) {
    Integer kind = others.get(c);
    if (kind == null) {
      // a mark over a letter is part of the word or not, by what is before it
      boolean bound =
          Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      kind = bound ? UNKNOWN : number(c);
      others.put(c, kind);
    }
    return kind;
  }

  private synchronized int number(char c) {
    String text = String.valueOf(c);
    BitSet in = new BitSet();
    for (int set = 0; set < sets.size(); set++) {
      in.set(set, c < PLAIN ? members.get(set).get(c) : sets.get(set).matcher(text).matches());
    }
    Kind kind = new Kind(in, WORD.matcher(text).find());
    Integer number = known.get(kind);
    if (number == null) {
      number = kinds.size() == MOST ? UNKNOWN : kinds.size();
      if (number != UNKNOWN) {
        kinds.add(kind);
        known.put(kind, number);
      }
    }
    return number;
  }

  /** The number of a set. */
  int set(Expression.One one) {
    return numbers.get(one.source());
  }

  /** Whether characters of a kind are in a set; the edge is in none. */
  synchronized boolean has(int set, int kind) {
    return kinds.get(kind).sets.get(set);
  }

  /** Whether no word begins or ends at one kind of character that doesn't at the other. */
  synchronized boolean sameEdges(int kind, int other) {
    return kinds.get(kind).word == kinds.get(other).word;
  }

  /** Whether a word begins or ends between characters of two kinds. */
  synchronized boolean isEdge(int before, int after) {
    return !sameEdges(before, after);
  }
}
