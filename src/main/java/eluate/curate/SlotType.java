package eluate.curate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a slot holds. */
public enum SlotType {
  @JsonProperty("text")
  TEXT,
  @JsonProperty("integer")
  INTEGER,
  @JsonProperty("number")
  NUMBER,
  /** One of a few texts. */
  @JsonProperty("choice")
  CHOICE,
  /** True or false. */
  @JsonProperty("flag")
  FLAG,
  /** Several texts. */
  @JsonProperty("list")
  LIST,
  @JsonProperty("dispersion")
  DISPERSION,
  /** The label of a group. */
  @JsonProperty("group")
  GROUP,
  @JsonProperty("timepoint")
  TIMEPOINT
}
