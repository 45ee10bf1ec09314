package eluate.extract;

import eluate.mention.Mention;
import java.util.Locale;

/**
 * The name under which a measure stands in the record: the text's own, without what only says
 * "measured".
 */
final class MeasureName {
  private MeasureName() {}

  static String of(Analysis analysis, Mention measure) {
    if (measure.source().equals("unit")) {
      return measure.name();
    }
    String words = analysis.parsed().text(measure.span()).replaceAll("\\s+", " ");
    String bare =
        words.replaceFirst(
            "(?i)^(?:serum|plasma|blood|mean|median|total) (?=\\p{L}{4})(?!volume|pressure|loss)",
            "");
    bare = bare.replaceFirst("(?i) (?:scores?|levels?|concentrations?|values?)$", "");
    return lower(bare.isBlank() ? words : bare);
  }

  /** A name as it stands within a sentence: without the capital that begins one. */
  static String lower(String name) {
    boolean sentenceCase =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
    return sentenceCase && name.length() > 4 ? name.toLowerCase(Locale.ROOT) : name;
  }
}
