package eluate.curate;

import eluate.text.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Each fact of two reviewers in one of six classes, as the annotation tool TeamTat counts
 * annotations (R. Islamaj and others, TeamTat: a collaborative text annotation tool, Nucleic Acids
 * Research 48 (2020) W5): its type is the family here, its concept what the fact says.
 */
final class MatchClasses {

  /** The classes, the best first. */
  enum Likeness {
    /** The same words, family and slots. */
    FULL,
    /** The same words and family, other slots. */
    FAMILY,
    /** The same words and name in another family. */
    NAME,
    /** The same family and slots, words that overlap. */
    OVERLAP,
    /** Words that overlap, and nothing else in common. */
    APART,
    /** Only one reviewer has a fact there. */
    ALONE;

    /** As it stands in JSON. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Likeness, Integer> counts = new EnumMap<>(Likeness.class);

  /** Counts what two reviewers decided on a document. */
  void add(List<Entry> entries) {
    List<Entry.Side> ones = new ArrayList<>();
    List<Entry.Side> others = new ArrayList<>();
    for (Entry entry : entries) {
      Entry.Side one = withFact(entry.one());
      Entry.Side other = withFact(entry.other());
      boolean group = entry.family().equals(Family.GROUPS);
      if (!group && one != null && other != null) {
        count(of(entry));
      } else if (!group && one != null) {
        ones.add(one);
      } else if (!group && other != null) {
        others.add(other);
      }
    }
    pair(ones, others, MatchClasses::sameName, Likeness.NAME);
    pair(ones, others, (a, b) -> Matching.overlap(words(a), words(b)), Likeness.APART);
    ones.forEach(side -> count(Likeness.ALONE));
    others.forEach(side -> count(Likeness.ALONE));
  }

  /** How many there are of a class. */
  int count(String key) {
    return counts.getOrDefault(Likeness.valueOf(key.toUpperCase(Locale.ROOT)), 0);
  }

  private void count(Likeness which) {
    counts.merge(which, 1, Integer::sum);
  }

  private static Entry.Side withFact(Entry.Side side) {
    return side == null || side.fact() == null ? null : side;
  }

  private static Likeness of(Entry entry) {
    boolean sameFact = entry.differs().stream().allMatch(slot -> slot.equals("evidence"));
    if (words(entry.one()).equals(words(entry.other()))) {
      return sameFact ? Likeness.FULL : Likeness.FAMILY;
    }
    boolean near = Matching.overlap(words(entry.one()), words(entry.other()));
    return sameFact && near ? Likeness.OVERLAP : Likeness.APART;
  }

  private void pair(
      List<Entry.Side> ones,
      List<Entry.Side> others,
      BiPredicate<Entry.Side, Entry.Side> fit,
      Likeness which) {
    for (Entry.Side one : List.copyOf(ones)) {
      for (Entry.Side other : others) {
        if (fit.test(one, other)) {
          count(which);
          ones.remove(one);
          others.remove(other);
          break;
        }
      }
    }
  }

  private static boolean sameName(Entry.Side one, Entry.Side other) {
    return words(one).equals(words(other)) && !name(one).isEmpty() && name(one).equals(name(other));
  }

  private static String name(Entry.Side side) {
    String slot = Identity.nameSlot(side.held().family());
    return Folding.key(side.fact().path(slot).asText(""));
  }

  private static List<Anchor> words(Entry.Side side) {
    return side.held().evidence();
  }
}
