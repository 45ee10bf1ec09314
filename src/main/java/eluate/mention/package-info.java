/**
 * Drugs, conditions, measures and people found in the text: word lists, rules and trained models
 * side by side.
 */
package eluate.mention;
