package eluate.extract;

/** A part of the extraction that can be taken out, to see what it is worth. */
public enum Part {
  /**
   * The word lists of drugs and conditions. Measures and outcomes have no other source and stay.
   */
  LISTS,
  /** The trained model that names drugs and conditions. Its features still look into the lists. */
  MODELS,
  /** Numbers in lists linked in order: "12, 14 and 9", "respectively". */
  LINKING,
  /** The fitted weights by which numbers go to groups; rules alone give them then. */
  CHOICE,
  /** What only the whole document tells: the inventory of groups, and abbreviations. */
  DOCUMENT
}
