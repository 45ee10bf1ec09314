package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import eluate.pipeline.Outcome;
import eluate.pipeline.Pipeline;
import eluate.text.Folding;
import eluate.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the extractor reads in words that a reviewer marked: the sentences around them are read as
 * results of a paper, and the facts that touch the marked words are offered.
 */
public final class Prefill {
  /** How many characters may be marked. */
  public static final int LONGEST = 5000;

  /** Makes the sentences a paper: a title, and a part in which results are looked for. */
  private static final String BEFORE = "Selected words\n\nRESULTS: ";

  private static final int FARTHEST = 600;

  private final Supplier<Pipeline> loader;
  private Pipeline pipeline;

  /**
   * @param loader of the extractor, which takes a second or two: called when it is needed first
   */
  public Prefill(Supplier<Pipeline> loader) {
    this.loader = loader;
  }

  /**
   * What is offered.
   *
   * @param candidates facts that touch the words
   * @param evidence the words, widened to whole ones
   */
  public record Offer(List<Candidate> candidates, List<Quote> evidence) {}

  /** A fact that may be meant. */
  public record Candidate(
      String family, ObjectNode slots, List<Quote> evidence, Double confidence, String rule) {}

  /**
   * Reads marked words.
   *
   * @param family to look for; null for all
   */
  public Offer read(CuratedPaper paper, int start, int end, String family) {
    Span marked = widened(paper.text(), start, end);
    Span around = sentences(paper.text(), marked);
    List<Candidate> candidates = new ArrayList<>();
    String text = BEFORE + around.of(paper.text()) + "\n";
    Outcome outcome =
        pipeline().run("selection", "selection.txt", text.getBytes(StandardCharsets.UTF_8));
    if (outcome instanceof Outcome.Extracted done && done.document().text().startsWith(BEFORE)) {
      JsonNode record = RecordJson.tree(done.record());
      String read = done.document().text();
      for (Suggestion s : Suggestions.of(record, read, "")) {
        boolean wanted = family == null || family.equals(s.family());
        List<Anchor> words = moved(s.evidence(), around, paper.text());
        boolean touches = words.stream().anyMatch(a -> a.span().overlaps(marked));
        if (wanted && touches) {
          candidates.add(
              new Candidate(
                  s.family(),
                  SlotTexts.ofRecord(Families.of(s.family()), named(s.slots(), paper)),
                  Quote.of(words),
                  s.confidence(),
                  s.rule()));
        }
      }
    }
    return new Offer(candidates, Quote.of(List.of(Anchor.of(marked, paper.text()))));
  }

  private synchronized Pipeline pipeline() {
    if (pipeline == null) {
      pipeline = loader.get();
    }
    return pipeline;
  }

  /** Evidence in the paper's own text, as far as it stands there. */
  private static List<Anchor> moved(List<Anchor> evidence, Span around, String text) {
    List<Anchor> moved = new ArrayList<>();
    for (Anchor a : evidence) {
      int at = a.start() - BEFORE.length() + around.start();
      if (at >= around.start() && text.startsWith(a.quote(), at)) {
        moved.add(Anchor.of(new Span(at, at + a.quote().length()), text));
      }
    }
    return moved;
  }

  /** The paper's own label for the people whom a fact of a few sentences names. */
  private static ObjectNode named(ObjectNode slots, CuratedPaper paper) {
    ObjectNode named = slots.deepCopy();
    for (String slot : List.of("group", "comparator")) {
      String key = Folding.key(slots.path(slot).asText(""));
      for (Suggestion group : paper.suggestions()) {
        if (group.family().equals(Family.GROUPS) && slots.path(slot).isTextual()) {
          List<String> names = new ArrayList<>();
          names.add(group.slots().path("label").asText());
          group.slots().path("aliases").forEach(alias -> names.add(alias.asText()));
          if (names.stream().anyMatch(name -> Folding.key(name).equals(key))) {
            named.set(slot, group.slots().get("label"));
          }
        }
      }
    }
    return named;
  }

  private static Span widened(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from > 0 && wordRunsOn(text, from)) {
      from--;
    }
    while (to < text.length() && wordRunsOn(text, to)) {
      to++;
    }
    return new Span(from, to);
  }

  private static boolean wordRunsOn(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  /** The sentences that the words are part of, roughly: up to a full stop or a line's end. */
  private static Span sentences(String text, Span marked) {
    int from = marked.start();
    int first = Math.max(0, from - FARTHEST);
    while (from > first && !ends(text, from)) {
      from--;
    }
    int to = marked.end();
    int last = Math.min(text.length(), to + FARTHEST);
    while (to < last && !ends(text, to)) {
      to++;
    }
    return new Span(from, to);
  }

  /** Whether a sentence ends before this place. */
  private static boolean ends(String text, int at) {
    char before = text.charAt(at - 1);
    boolean space = at >= text.length() || Character.isWhitespace(text.charAt(at));
    return before == '\n' || space && (before == '.' || before == '?' || before == '!');
  }
}
