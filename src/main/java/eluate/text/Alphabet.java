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

  /** So many kinds may appear beyond those of plain characters. */
  private static final int ROOM = 24;

  private static final int PLAIN = 128;

  /** The plain characters of each set that was ever asked for. */
  private static final Map<String, BitSet> MEMBERS = new ConcurrentHashMap<>();

  private static final Pattern WORD = Pattern.compile("\\b");

  /** What a kind is: in which sets, and whether its characters make words. */
  private record Kind(BitSet sets, boolean word, boolean mark) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Pattern> sets = new ArrayList<>();
  private final List<BitSet> members = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<Kind, Integer> known = new HashMap<>();
  private final short[] plain = new short[PLAIN];
  private final Map<Character, Integer> others = new ConcurrentHashMap<>();
  private final int width;

  /** The alphabet of an expression with these sets of characters. */
  Alphabet(Iterable<Expression.One> ones) {
    for (Expression.One one : ones) {
      if (numbers.putIfAbsent(one.source(), sets.size()) == null) {
        Pattern set = Pattern.compile(one.source());
        sets.add(set);
        members.add(MEMBERS.computeIfAbsent(one.source(), source -> members(set)));
      }
    }
    kinds.add(new Kind(new BitSet(), false, false));
    for (char c = 0; c < PLAIN; c++) {
      plain[c] = (short) number(c);
    }
    width = kinds.size() + ROOM;
  }

  private static BitSet members(Pattern set) {
    BitSet members = new BitSet();
    for (char c = 0; c < PLAIN; c++) {
      members.set(c, set.matcher(String.valueOf(c)).matches());
    }
    return members;
  }

  /** More than the number of any kind. */
  int width() {
    return width;
  }

  /** The kind of a character. */
  int kind(char c) {
    return c < PLAIN ? plain[c] : other(c);
  }

  private int other(char c) {
    Integer kind = others.get(c);
    if (kind == null) {
      kind = Character.isSurrogate(c) ? UNKNOWN : number(c);
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
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    Kind kind = new Kind(in, WORD.matcher(text).find(), mark);
    Integer number = known.get(kind);
    if (number == null) {
      number = c >= PLAIN && kinds.size() == width ? UNKNOWN : kinds.size();
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
    Kind first = kinds.get(kind);
    Kind second = kinds.get(other);
    return first.mark == second.mark && first.word == second.word;
  }

  /** Whether a word may begin or end between characters of two kinds. */
  synchronized boolean mayBeEdge(int before, int after) {
    Kind first = kinds.get(before);
    Kind second = kinds.get(after);
    return first.mark || second.mark || first.word != second.word;
  }
}
