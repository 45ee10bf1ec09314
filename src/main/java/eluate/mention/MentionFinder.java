package eluate.mention;

import eluate.language.Parsed;
import eluate.lexicon.Lexicon;

/** Finds what documents name. Immutable; may be used by many threads. */
public final class MentionFinder {
  private final Lexicon lexicon;
  private final MeasureFinder measures = new MeasureFinder();

  /**
   * @param lexicon the word lists
   */
  public MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Everything that a document names. */
  public Mentions find(Parsed parsed) {
    return Mentions.of(parsed, lexicon, measures);
  }
}
