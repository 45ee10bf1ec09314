package eluate.mention;

import eluate.language.Parsed;
import eluate.lexicon.Lexicon;

/** Finds what documents name. Immutable; may be used by many threads. */
public final class MentionFinder {
  private final Lexicon lexicon;
  private final MeasureFinder measures = new MeasureFinder();
  private final NameFinder names;

  /**
   * Loads the trained models.
   *
   * @param lexicon the word lists
   * @throws IllegalStateException when a model is missing or damaged; names it
   */
  public MentionFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = new NameFinder(Tagger.load("/eluate/models/names.bin", lexicon));
  }

  /** Everything that a document names. */
  public Mentions find(Parsed parsed) {
    return Mentions.of(parsed, lexicon, measures, names);
  }
}
