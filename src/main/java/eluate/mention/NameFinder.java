package eluate.mention;

import eluate.language.Parsed;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds the drugs and conditions that a trained model finds to those that the lists know. Where both
 * name the same place, a drug keeps the list's name and a condition takes the longer words.
 */
final class NameFinder {
  /** Below this the model is wrong too often to add a name that no list knows. */
  private static final double SURE = 0.5;

  private static final double VERY_SURE = 0.97;

  private static final Wording BEFORE =
      Wording.of(
          "(?i)\\b(?:treat(?:ed|ment) with|therap(?:y|ies) with|received?|receiving|given|taking|took|administ(?:ered|ration of)|administering|infus(?:ed|ion of)|inject(?:ed|ion of|ions of)|exposure to|exposed to|ingest(?:ed|ion of)|overdose of|use of|started on|plus|versus|vs\\.?|or placebo|compared with|efficacy of|effects? of|mg(?:/[\\p{L}\\d]+)* (?:of )?|dose of|doses of|intoxication with|caused by|induced by|due to|secondary to|associated with|patients? on|combination of|withdrawal of|discontinuation of|prophylaxis with|premedication with)\\s+(?:[\\p{L}-]+ ){0,2}$");
  private static final Wording AFTER =
      Wording.of(
          "(?i)^(?:[- ](?:induced|associated|related|treated|naive|resistant)\\b|[ -](?:therapy|treatment|administration|infusion|injections?|overdose|toxicity|poisoning|intoxication|tablets?|capsules?|cream|gel|ointment|prophylaxis|arm|group|monotherapy|supplementation|use|exposure|withdrawal|rechallenge|withdrawn)\\b| (?:was|were) (?:given|administered|started|stopped|discontinued|withdrawn|well tolerated|effective)|,? ?\\(?\\d[\\d.,]* ?(?:mg|µg|mcg|g|IU|ml)\\b)");

  private final Tagger tagger;

  NameFinder(Tagger tagger) {
    this.tagger = tagger;
  }

  /** The mentions that the lists found, made longer or joined by those of the model. */
  List<Mention> complete(Parsed parsed, List<Mention> listed) {
    List<Mention> all = new ArrayList<>(listed);
    Map<Integer, List<Mention>> bySentence =
        listed.stream().collect(Collectors.groupingBy(Mention::sentence));
    for (Tagged tagged : tagger.tag(parsed)) {
      List<Mention> here = bySentence.getOrDefault(tagged.sentence(), List.of());
      Mention.Type type =
          tagged.type().equals("CHEMICAL") ? Mention.Type.DRUG : Mention.Type.CONDITION;
      List<Mention> same =
          here.stream().filter(m -> m.type() == type && m.span().overlaps(tagged.span())).toList();
      if (same.isEmpty()
          && tagged.confidence() >= SURE
          && (type == Mention.Type.CONDITION
              || named(parsed, tagged) && (given(parsed, tagged) || alone(here, tagged)))) {
        all.add(
            new Mention(
                type, tagged.span(), tagged.sentence(), parsed.text(tagged.span()), null, "model"));
      } else if (type == Mention.Type.CONDITION && !same.isEmpty()) {
        lengthen(parsed, tagged, same, all);
      }
    }
    return all;
  }

  /** A chemical that the model is sure of, in a sentence where the lists know no drug. */
  private static boolean alone(List<Mention> here, Tagged tagged) {
    return tagged.confidence() >= VERY_SURE
        && here.stream().noneMatch(m -> m.type() == Mention.Type.DRUG);
  }

  /** Whether a name is more than two or three capitals, which stand for too much else. */
  private static boolean named(Parsed parsed, Tagged tagged) {
    String words = parsed.text(tagged.span());
    return words.length() > 3
        || words.chars().anyMatch(Character::isLowerCase)
        || parsed.abbreviations().longForm(words) != null;
  }

  /**
   * Whether words near a chemical say that people get it. Most chemicals that no drug list knows
   * are measured, made by the body or part of a test.
   */
  private static boolean given(Parsed parsed, Tagged tagged) {
    Span sentence = parsed.sentences().get(tagged.sentence()).span();
    String text = parsed.document().text();
    String before =
        text.substring(
            Math.max(sentence.start(), tagged.span().start() - 60), tagged.span().start());
    String after =
        text.substring(tagged.span().end(), Math.min(sentence.end(), tagged.span().end() + 40));
    return BEFORE.in(before) || AFTER.in(after);
  }

  /**
   * "Peroneal neuropathy" for the list's "neuropathy": what kind of condition it is, the list still
   * says.
   */
  private static void lengthen(
      Parsed parsed, Tagged tagged, List<Mention> same, List<Mention> all) {
    Mention last = same.get(same.size() - 1);
    boolean longer =
        tagged.span().contains(last.span()) && tagged.span().length() > last.span().length();
    if (longer && tagged.confidence() >= SURE && tagged.span().end() == last.span().end()) {
      all.add(
          new Mention(
              last.type(),
              tagged.span(),
              tagged.sentence(),
              parsed.text(tagged.span()),
              last.concept(),
              "model"));
    }
  }
}
