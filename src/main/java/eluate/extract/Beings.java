package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Wording;

/**
 * Tells papers about people or animals from those about cells, materials and models, whose numbers
 * are findings in nobody.
 */
final class Beings {
  /** So many characters of text are more than an abstract. */
  private static final int PAPER = 12_000;

  /** The least share of words for beings that can be treated. */
  private static final double LEAST = 1.5 / 1000;

  private static final Wording NAMES =
      Wording.of(
          "(?i)\\b(?:patients?|participants?|volunteers?|wom[ae]n|m[ae]n|children|adults?|infants?|people|persons?|boys|girls|mothers|respondents|probands?|(?:out|in)patients?|neonates|adolescents|individuals|humans?|subjects|animals?|mice|rats?|rabbits?|dogs?|pigs?|monkeys?|macaques?|cats|sheep|horses?|calves|cows)\\b");

  private Beings() {}

  /** Whether a paper is about any; short texts and records of registers always are. */
  static boolean in(Parsed parsed) {
    if (parsed.document().registry() != null || parsed.document().text().length() < PAPER) {
      return true;
    }
    int named = 0;
    for (Sentence sentence : parsed.sentences()) {
      Finder names = NAMES.finder(parsed.words(sentence));
      while (names.find()) {
        named++;
      }
    }
    return named >= LEAST * parsed.tokens().size();
  }
}
