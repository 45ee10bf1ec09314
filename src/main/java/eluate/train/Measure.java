package eluate.train;

import eluate.language.Parsed;
import eluate.mention.Tagged;
import eluate.mention.Tagger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what a model finds with what people marked: the same words with the same type, or
 * nothing.
 */
final class Measure {
  private final Tagger tagger;
  private final Set<String> types;
  private final Map<String, Tally> byType = new TreeMap<>();

  /** Measures those types of which everything is marked. */
  Measure(Tagger tagger, Set<String> types) {
    this.tagger = tagger;
    this.types = types;
    types.forEach(type -> byType.put(type, new Tally(0, 0, 0)));
  }

  void add(Parsed parsed, List<Gold.Name> gold) {
    Set<Gold.Name> wanted = new HashSet<>(gold);
    for (Gold.Name name : gold) {
      if (types.contains(name.type())) {
        byType.merge(name.type(), new Tally(0, 0, 1), Tally::plus);
      }
    }
    for (Tagged tagged : tagger.tag(parsed)) {
      if (types.contains(tagged.type())) {
        int right = wanted.contains(new Gold.Name(tagged.span(), tagged.type())) ? 1 : 0;
        byType.merge(tagged.type(), new Tally(right, 1, 0), Tally::plus);
      }
    }
  }

  /** What came out, by type. */
  Map<String, Tally> byType() {
    return byType;
  }
}
