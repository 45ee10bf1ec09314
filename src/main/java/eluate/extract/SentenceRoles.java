package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells background, methods, results and conclusion apart in an abstract without headings: by each
 * sentence's words and place and by what the sentence before it is taken for. Where that leaves
 * doubt, a sentence stays running text.
 */
final class SentenceRoles {
  /** The roles, as the weights' columns name them. */
  static final List<String> ROLES = List.of("background", "methods", "results", "conclusion");

  /** From what probability on a role is given. */
  static final double SURE = 0.8;

  private static final int FEWEST = 4;
  private static final int MOST = 40;

  private final WeightList weights = new WeightList("/eluate/models/sentences.tsv", ROLES);

  /** The same document with its sentences' roles told. */
  Parsed tell(Parsed parsed) {
    List<Sentence> abstractOf = unmarked(parsed);
    if (abstractOf.size() < FEWEST || abstractOf.size() > MOST) {
      return parsed;
    }
    List<Sentence> sentences = new ArrayList<>(parsed.sentences());
    Map<String, Double> before = new LinkedHashMap<>();
    for (int i = 0; i < abstractOf.size(); i++) {
      Sentence sentence = abstractOf.get(i);
      WeightList.Held signs = weights.new Held();
      SentenceSigns.read(parsed, sentence, i, abstractOf.size(), signs);
      Map<String, Double> here = next(signs.total(), before);
      for (String role : ROLES) {
        if (here.get(role) >= SURE) {
          sentences.set(sentence.index(), as(sentence, role));
        }
      }
      before = here;
    }
    return parsed.withSentences(sentences);
  }

  private static Sentence as(Sentence sentence, String role) {
    Section section = sentence.section();
    return new Sentence(
        sentence.index(),
        sentence.span(),
        sentence.from(),
        sentence.to(),
        new Section(
            Section.Role.valueOf(role.toUpperCase(Locale.ROOT)),
            section.heading(),
            section.span()));
  }

  /** How likely each role is, over all that the sentence before may be. */
  private Map<String, Double> next(double[] total, Map<String, Double> before) {
    Map<String, Double> likely = new LinkedHashMap<>();
    ROLES.forEach(role -> likely.put(role, 0.0));
    Map<String, Double> last = new LinkedHashMap<>(before);
    if (last.isEmpty()) {
      last.put(null, 1.0);
    }
    last.forEach(
        (role, share) ->
            WeightList.shares(weights.sums(total, SentenceSigns.behind(role)), ROLES)
                .forEach((next, p) -> likely.merge(next, share * p, Double::sum)));
    return likely;
  }

  /** The sentences of an abstract that no heading parts; empty for other documents. */
  private static List<Sentence> unmarked(Parsed parsed) {
    boolean paper =
        parsed.document().registry() == null && parsed.document().metadata().kind() == Kind.ARTICLE;
    List<Sentence> found = new ArrayList<>();
    boolean titled = false;
    for (Sentence sentence : parsed.sentences()) {
      switch (sentence.role()) {
        case BODY -> found.add(sentence);
        case TITLE -> titled = true;
        case KEYWORDS, CAPTION, BOILERPLATE, FIELDS, TABLE -> {}
        default -> paper = false;
      }
    }
    if (!paper) {
      return List.of();
    }
    // where no line of its own holds the title, the first sentence is it
    return titled || found.isEmpty() ? found : found.subList(1, found.size());
  }
}
