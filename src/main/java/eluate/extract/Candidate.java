package eluate.extract;

import eluate.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Something that a paper names and of which a decider has to say what it is.
 *
 * @param family the family of facts that it may belong to: drugs, indications, adverseEvents
 * @param names as a record writes it, as lists know it, as the text prints it; none twice
 * @param spans where the text names it
 * @param traits what is seen of it, by which a decider judges
 * @param ruled what rules alone take it for; empty where that is no fact
 */
public record Candidate(
    String family, List<String> names, List<Span> spans, Set<String> traits, Set<String> ruled) {}
