/**
 * Tokens, sentences, abbreviations, negation, quantities and times: language, before anything is
 * named.
 */
package eluate.language;
