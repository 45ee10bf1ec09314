package eluate.mention;

import eluate.language.Parsed;
import eluate.lexicon.Lexicon;
import java.util.List;

/** Finds what documents name. Immutable; may be used by many threads. */
public final class MentionFinder {
  /** Below this the model of outcomes is wrong more often than right. */
  private static final double SURE = 0.5;

  private final Lexicon lexicon;
  private final MeasureFinder measures = new MeasureFinder();
  private final boolean lists;

  /** Null without the model. */
  private final NameFinder names;

  /** Null without the model. */
  private final Tagger outcomes;

  /**
   * Loads the trained models.
   *
   * @param lexicon the word lists
   * @param lists whether the lists name drugs and conditions
   * @param models whether the trained model does
   * @throws IllegalStateException when a model is missing or damaged; names it
   */
  public MentionFinder(Lexicon lexicon, boolean lists, boolean models) {
    this.lexicon = lexicon;
    this.lists = lists;
    this.names = models ? new NameFinder(Tagger.load("/eluate/models/names.bin", lexicon)) : null;
    this.outcomes = models ? Tagger.load("/eluate/models/outcomes.bin", lexicon) : null;
  }

  /** Everything that a document names. */
  public Mentions find(Parsed parsed) {
    List<Mention> listed = ListFinder.find(parsed, lexicon);
    if (!lists) {
      listed.removeIf(m -> m.type() == Mention.Type.DRUG || m.type() == Mention.Type.CONDITION);
    }
    List<Mention> named = names == null ? listed : names.complete(parsed, listed);
    return Mentions.of(parsed, named, measures, () -> outcomes(parsed));
  }

  private List<Mention> outcomes(Parsed parsed) {
    return outcomes == null
        ? List.of()
        : outcomes.tag(parsed).stream()
            .filter(tagged -> tagged.confidence() >= SURE)
            .map(
                tagged ->
                    new Mention(
                        Mention.Type.MEASURE,
                        tagged.span(),
                        tagged.sentence(),
                        parsed.text(tagged.span()),
                        null,
                        "model"))
            .toList();
  }
}
