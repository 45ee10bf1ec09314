package eluate.extract;

import eluate.language.Sentence;
import eluate.lexicon.Tsv;
import eluate.mention.Mention;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cues by which the words around a condition tell that it is a harm of treatment, or that it is
 * none. They stand in {@code rules/harm-cues.tsv} and are looked for in text where each drug is a §
 * and each other condition a ¤.
 */
final class HarmCues {
  private static final int WINDOW = 160;

  private enum Place {
    BEFORE,
    AFTER,
    SENTENCE
  }

  private record Cue(String id, Place place, int weight, boolean disease, Wording wording) {}

  /**
   * What the cues say.
   *
   * @param weight above 0 for a harm
   * @param rule the cue that weighs most
   * @param causal whether words lay it to a drug
   * @param disease whether words show it to be what patients have anyway
   * @param found the cues that were found
   * @param before the words before it, masked
   * @param after the words behind it, masked
   */
  record Verdict(
      int weight,
      String rule,
      boolean causal,
      boolean disease,
      List<String> found,
      String before,
      String after) {}

  private final List<Cue> cues = new ArrayList<>();
  private final Map<Place, Wordings> any = new EnumMap<>(Place.class);

  /**
   * Loads the cues.
   *
   * @throws IllegalStateException when the list is missing or malformed
   */
  HarmCues() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/harm-cues.tsv")) {
      String pattern =
          row.get("pattern")
              .replace("{drug}", "§(?:(?:[-/, +]| and | or | plus ){1,2}§){0,3}")
              .replace(
                  "{tx}",
                  "(?:§|\\b(?:[\\p{L}]*therapy|treatments?|medications?|drugs?|infusions?|administration|vaccin\\w+|immuni[sz]ation|ingestion|overdos\\w+|injections?|doses?|withdrawal|use|exposure)\\b)")
              .replace("{adj}", "(?:[\\p{L}\\d][\\p{L}\\d/'’-]*,? (?:(?:and|or) )?){0,4}")
              .replace(
                  "{list}",
                  "(?:¤(?:\\s?\\([^()]*\\))?(?:, and |, or | and |, | or |/| with ){adj}){0,4}"
                      .replace("{adj}", "(?:[\\p{L}][\\p{L}/-]* ){0,3}"));
      cues.add(
          new Cue(
              row.get("id"),
              Place.valueOf(row.get("place")),
              Integer.parseInt(row.get("weight")),
              row.get("says").equals("disease"),
              Wording.of("(?i)" + pattern)));
    }
    for (Place place : Place.values()) {
      any.put(
          place,
          Wordings.of(cues.stream().filter(c -> c.place == place).map(Cue::wording).toList()));
    }
  }

  /** What the words around each condition of a paper say of it. */
  Map<Mention, Verdict> judge(Analysis analysis) {
    Map<Mention, Verdict> verdicts = new IdentityHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
        verdicts.put(condition, judge(analysis, sentence, condition));
      }
    }
    return verdicts;
  }

  private Verdict judge(Analysis analysis, Sentence sentence, Mention condition) {
    String before =
        masked(
            analysis,
            sentence,
            condition,
            new Span(sentence.span().start(), condition.span().start()));
    String after =
        masked(
            analysis, sentence, condition, new Span(condition.span().end(), sentence.span().end()));
    Passage whole = new Passage(before + "¤" + after);
    before = before.length() > WINDOW ? before.substring(before.length() - WINDOW) : before;
    after = after.length() > WINDOW ? after.substring(0, WINDOW) : after;
    Map<Place, Passage> told = new EnumMap<>(Place.class);
    told.put(Place.BEFORE, new Passage(before));
    told.put(Place.AFTER, new Passage(after));
    told.put(Place.SENTENCE, whole);
    told.entrySet().removeIf(where -> !any.get(where.getKey()).mayBeIn(where.getValue().words()));
    int sum = 0;
    int against = 0;
    int most = 0;
    String rule = "";
    boolean causal = false;
    boolean disease = false;
    List<String> found = new ArrayList<>();
    for (Cue cue : cues) {
      Passage where = told.get(cue.place);
      if (where != null && cue.wording.in(where)) {
        found.add(cue.id);
        if (cue.weight > 0) {
          sum += cue.weight;
        } else {
          against += cue.weight;
        }
        causal |= cue.weight >= 4;
        disease |= cue.disease;
        if (cue.weight > most) {
          most = cue.weight;
          rule = cue.id;
        }
      }
    }
    // "patients with heparin-induced thrombocytopenia": what a drug brought about stays its harm
    return new Verdict(
        most >= 5 ? sum : sum + against, rule, causal, disease && most < 4, found, before, after);
  }

  private static String masked(Analysis analysis, Sentence sentence, Mention self, Span part) {
    StringBuilder masked = new StringBuilder();
    int at = part.start();
    List<Mention> named = new ArrayList<>(analysis.mentions(sentence, Mention.Type.DRUG));
    for (Mention condition : analysis.mentions(sentence, Mention.Type.CONDITION)) {
      // "adverse events" and their like are cues themselves
      boolean collective =
          condition.isEvent() && condition.concept().get("class").equals("aggregate");
      if (!collective && named.stream().noneMatch(n -> n.span().overlaps(condition.span()))) {
        named.add(condition);
      }
    }
    named.sort((a, b) -> a.span().compareTo(b.span()));
    for (Mention mention : named) {
      if (mention.equals(self)
          || mention.span().start() < at
          || mention.span().end() > part.end()) {
        continue;
      }
      masked
          .append(analysis.between(at, mention.span().start()))
          .append(mention.type() == Mention.Type.DRUG ? '§' : '¤');
      at = mention.span().end();
    }
    return masked.append(analysis.between(at, part.end())).toString();
  }
}
