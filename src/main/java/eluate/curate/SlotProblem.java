package eluate.curate;

/**
 * What is wrong with a slot.
 *
 * @param slot its name
 * @param message what is wrong and what belongs there
 */
public record SlotProblem(String slot, String message) {}
