package eluate.score;

import java.util.Arrays;
import java.util.List;

/** A family of items, in the record's order. */
public enum Family {
  DRUGS("drugs", true),
  INDICATIONS("indications", true),
  PATIENT_COUNTS("patientCounts", true),
  SCORES("scores", true),
  RESPONSES("responses", false),
  EFFECTS("effects", false),
  ADVERSE_EVENTS("adverseEvents", true);

  private final String key;
  private final boolean headline;

  Family(String key, boolean headline) {
    this.key = key;
    this.headline = headline;
  }

  /** Its name in a record. */
  public String key() {
    return key;
  }

  /** The families whose F1 makes the headline. */
  public static List<Family> ofHeadline() {
    return Arrays.stream(values()).filter(family -> family.headline).toList();
  }
}
