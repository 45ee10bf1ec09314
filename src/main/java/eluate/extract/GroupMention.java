package eluate.extract;

import eluate.text.Span;

/**
 * Words that point at a group.
 *
 * @param span where they stand
 * @param label the group's label
 */
public record GroupMention(Span span, String label) {}
