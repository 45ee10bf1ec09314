package eluate.extract;

import eluate.mention.Mention;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name under which a measure stands in the record: the text's own, without what only says
 * "measured".
 */
final class MeasureName {
  private static final Pattern KIND_BEHIND =
      Pattern.compile("(?i) (?:scores?|levels?|concentrations?|values?)$");
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?i)^(?:serum|plasma|blood|mean|median|total) (?=\\p{L}{4})(?!volume|pressure|loss)");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private MeasureName() {}

  static String of(Analysis analysis, Mention measure) {
    if (measure.source().equals("unit")) {
      return measure.name();
    }
    String words = SPACES.matcher(analysis.parsed().text(measure.span())).replaceAll(" ");
    String bare = KIND_BEFORE.matcher(words).replaceFirst("");
    bare = KIND_BEHIND.matcher(bare).replaceFirst("");
    return defined(analysis, lower(bare.isBlank() ? words : bare));
  }

  /**
   * A name that the paper abbreviates, in both forms as it defines them: "intraocular pressure
   * (IOP)". So one measure has one name in a record, whichever form a sentence has.
   */
  private static String defined(Analysis analysis, String name) {
    for (Map.Entry<String, String> entry : analysis.parsed().abbreviations().all().entrySet()) {
      String longForm = lower(SPACES.matcher(entry.getValue()).replaceAll(" "));
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
