package eluate.study;

/**
 * A line of the file of an earlier run.
 *
 * @param document its id
 * @param study the name of the study that it was in
 * @param duplicateOf the document of which it was a second copy; null for none
 * @param checked whether a person decided so
 */
public record Decision(String document, String study, String duplicateOf, boolean checked) {}
