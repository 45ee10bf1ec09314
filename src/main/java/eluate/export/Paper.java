package eluate.export;

import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;

/**
 * A document with what an export needs of it.
 *
 * @param record its facts
 * @param text the text that the record's offsets count in; null where the source has none
 * @param left the numbers that no fact uses; null where the source has none
 */
public record Paper(PaperRecord record, String text, LeftNumbers left) {}
