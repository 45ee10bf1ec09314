package eluate.extract;

import eluate.mention.Mention;
import java.util.Locale;
import java.util.Map;

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
    return defined(analysis, lower(bare.isBlank() ? words : bare));
  }

  /**
   * A name that the paper abbreviates, in both forms as it defines them: "intraocular pressure
   * (IOP)". So one measure has one name in a record, whichever form a sentence has.
   */
  private static String defined(Analysis analysis, String name) {
    for (Map.Entry<String, String> entry : analysis.parsed().abbreviations().all().entrySet()) {
      String longForm = lower(entry.getValue().replaceAll("\\s+", " "));
      if (longForm.indexOf('%') >= 0) {
        continue;
      }
      if (entry.getKey().equals(name) || longForm.equalsIgnoreCase(name)) {
        return longForm + " (" + entry.getKey() + ")";
      }
    }
    return name;
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
