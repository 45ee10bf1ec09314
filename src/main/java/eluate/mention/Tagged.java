package eluate.mention;

import eluate.text.Span;

/**
 * Words that a trained model takes for a name.
 *
 * @param span where they stand
 * @param type what sort of thing they name, in the model's own terms
 * @param confidence how probable the model thinks exactly this span and type, between 0 and 1
 * @param sentence the sentence's index
 */
public record Tagged(Span span, String type, double confidence, int sentence) {}
