package eluate.train;

import eluate.language.Parsed;
import java.util.List;

/**
 * A document to learn from.
 *
 * @param parsed its language
 * @param names what people marked in it
 * @param domain which sort of text it is; the first is the one that the model is for
 * @param samples one for each sentence
 */
record Lesson(Parsed parsed, List<Gold.Name> names, int domain, List<Sample> samples) {}
