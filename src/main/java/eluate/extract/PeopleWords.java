package eluate.extract;

import eluate.text.Finder;
import eluate.text.Wording;

/** The nouns that name people, and what may stand between a number and them. */
final class PeopleWords {
  static final String PEOPLE =
      "(?:patients?|pts?|subjects?|participants?|women|men|woman|man|females?|males?|girls?|boys?|children|child|infants?|toddlers?|neonates?|newborns?|adolescents?"
          + "|adults?|volunteers?|persons?|people|individuals?|cases?|inpatients?|outpatients?|recipients?|survivors|nurses|students|veterans"
          + "|smokers|humans|athletes|runners|rowers|cyclists|swimmers|players|parturients|primigravidas?|completers|controls|diabetics|asthmatics|hypertensives|mothers|residents|workers|users|charts)";

  /** Adjectives, but no verb and no preposition. */
  private static final String ADJECTIVES =
      "(?:(?!(?:were|was|had|have|in|to|with|and|or (?:more|less|fewer|two|three|four|\\d)|who|which|that|for|received|by|at|on|from|vs|versus|per|months?|weeks?|days?|years?|hours?|sites?|centers?|centres?|clinics|hospitals|eyes?|cycles|courses|trials|studies|episodes|events|deaths|patients|subjects|participants|charts|women|men|boys|girls|males|females|groups|arms|cohorts|sequences|phases|subgroups|regimens|categories)\\b)(?:(?:stages?|grades?|types?|class) [IVX\\d]{1,4}[AB]?(?:(?:,| and|, and| or|-| to) ?[IVX\\d]{1,4}[AB]?){0,3}|[\\p{L}]{2,12}- (?:and|or)|[\\p{L}-]{0,14}(?:ed|ive|al|ic|ese|ous|ant|ent|ian|able|weight|ary|older|young|ile|ar) and|[\\p{L}][\\p{L}\\d+/'’.–-]*,?|\\d) ){0,6}";

  private static final Wording NOUN =
      Wording.of(
          "(?i)^[- ]?\\s*(?:(?:\\([^()]{0,80}\\)|%) )?(?:(?:of|out of) (?:the |these |those |our )?)?"
              + ADJECTIVES
              + "(?<noun>"
              + PEOPLE
              + ")\\b(?!-|[ -]?years|[ -]?months|['’]s? eyes)");
  private static final Wording SEX =
      Wording.of(
          "(?i)\\b(?:(women|woman|females?|girls?|mothers|parturients|primigravidas?)|(men|man|males?|boys?))\\b");
  private static final Wording BOTH =
      Wording.of(
          "(?i)\\b(?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?) (?:and|or) (?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?)\\b");
  private static final Wording LETTER = Wording.of("^\\s?(?:(F)|(M))(?:\\b|:)");
  private static final Wording WERE =
      Wording.of(
          "(?i)^\\s*(?:(?:of (?:them|these|whom|the patients) )?(?:were|was|being)? ?|(?:patients|participants|subjects|cases|children|individuals) (?:were|was) (?:all )?)(?:(women|females?|girls?)|(men|males?|boys?))\\b");

  /** "129 healthy men" goes on "and women": both sexes together. */
  private static final Wording AND_OTHERS =
      Wording.of(
          "(?i)^\\s?(?:and|or|/)\\s?(?:[\\p{L}-]+ )?(?:wom[ae]n|m[ae]n|girls?|boys?|males?|females?)\\b");

  /** Before the women and men who make up the people counted last. */
  static final Wording OF_LAST =
      Wording.of(
          "(?i)\\b(?:including|comprising|consisting of)(?: [\\p{L}\\d-]+ (?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?) and)?\\s$");

  private PeopleWords() {}

  /**
   * The noun that a number counts, by the words behind the number; null where it counts no people.
   */
  static Finder noun(String after) {
    Finder m = NOUN.finder(after);
    return m.find() ? m : null;
  }

  /** Whether the words in front of a bracket name people: "patients with lupus (n = 12)". */
  static boolean namePeople(String before) {
    return before.matches("(?is).*\\b" + PEOPLE + "\\b[^()]{0,80}[(\\[][^()]{0,30}$");
  }

  /** The sex that words name if it is only one; null otherwise. */
  static String sex(String words) {
    if (BOTH.in(words)) {
      return null;
    }
    String found = null;
    Finder m = SEX.finder(words);
    while (m.find()) {
      String sex = m.group(1) != null ? "female" : "male";
      if (found != null && !found.equals(sex)) {
        return null;
      }
      found = sex;
    }
    return found;
  }

  /** Whether the words behind people of one sex name those of the other beside them. */
  static boolean andOthers(String behindNoun) {
    return AND_OTHERS.in(behindNoun);
  }

  /** Whether people and nothing else are said to be of one sex: "54 participants were female". */
  static boolean all(String after) {
    Finder were = WERE.finder(after);
    return were.find() && were.group().matches("(?is)\\s*\\p{L}+ (?:were|was) .*");
  }

  /** The sex in "3 F", "142 were women", "131 male"; null for none. */
  static String sexBehind(String after) {
    Finder letter = LETTER.finder(after);
    if (letter.find()) {
      return letter.group(1) != null ? "female" : "male";
    }
    Finder were = WERE.finder(after);
    return were.find() ? were.group(1) != null ? "female" : "male" : null;
  }
}
