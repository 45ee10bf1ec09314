package eluate.mention;

import eluate.lexicon.Concept;
import eluate.text.Span;

/**
 * Words that name something.
 *
 * @param type what sort of thing
 * @param span where they stand
 * @param sentence the sentence's index
 * @param name what they name, as records write it
 * @param concept the list entry; null where no list knows it
 * @param source what found it: a list, a definition in the text, or a model
 */
public record Mention(
    Type type, Span span, int sentence, String name, Concept concept, String source) {

  /** What sort of thing words name. */
  public enum Type {
    DRUG,
    /** A disease, a symptom or an adverse event: which of them, the context tells. */
    CONDITION,
    MEASURE,
    /** An outcome that is counted in people. */
    RESPONSE
  }

  /** Whether the lists know it as a disease. */
  public boolean isDisease() {
    return concept != null && concept.kind() == Concept.Kind.DISEASE;
  }

  /** Whether the lists know it as an adverse event. */
  public boolean isEvent() {
    return concept != null && concept.kind() == Concept.Kind.EVENT;
  }
}
