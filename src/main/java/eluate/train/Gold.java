package eluate.train;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.mention.Labels;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What people marked in a text, in a model's own terms. */
final class Gold {

  /** A marked span with the model's type. */
  record Name(Span span, String type) {}

  private Gold() {}

  /** The marks that a model is to find, in reading order, not overlapping. */
  static List<Name> names(Annotated text, Recipe.Source source, List<String> types) {
    List<Name> all = new ArrayList<>();
    for (Annotated.Mark mark : text.marks()) {
      String type = source.type(mark);
      if (type != null) {
        all.add(new Name(mark.span(), type));
      }
    }
    all.sort(
        Comparator.comparingInt((Name name) -> types.indexOf(name.type)).thenComparing(Name::span));
    List<Name> kept = new ArrayList<>();
    for (Name name : all) {
      if (kept.stream().noneMatch(other -> other.span.overlaps(name.span))) {
        kept.add(name);
      }
    }
    kept.sort(Comparator.comparing(Name::span));
    return kept;
  }

  /** The labels that each token of a sentence may have, bit by bit. */
  static int[] allowed(
      Parsed parsed, Sentence sentence, List<Name> names, Labels labels, Set<String> covered) {
    List<Token> tokens = parsed.tokens(sentence);
    int[] allowed = new int[tokens.size()];
    Arrays.fill(allowed, unmarked(labels, covered));
    int from = 0;
    for (Name name : names) {
      while (from < tokens.size() && tokens.get(from).end() <= name.span.start()) {
        from++;
      }
      int to = from;
      while (to < tokens.size() && tokens.get(to).start() < name.span.end()) {
        to++;
      }
      if (to > from) {
        int[] marked = new int[allowed.length];
        Labels.mark(marked, from, to, labels.types().indexOf(name.type));
        for (int i = from; i < to; i++) {
          allowed[i] = Sample.bit(marked[i]);
        }
        from = to;
      }
    }
    return allowed;
  }

  /** Words that nobody marked are nothing, or of a type of which not everything is marked. */
  private static int unmarked(Labels labels, Set<String> covered) {
    int bits = Sample.bit(Labels.OUTSIDE);
    for (int label = 1; label < labels.count(); label++) {
      if (!covered.contains(labels.types().get(Labels.type(label)))) {
        bits |= Sample.bit(label);
      }
    }
    return bits;
  }
}
