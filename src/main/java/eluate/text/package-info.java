/** Spans of text, words folded for comparison, and wordings looked for where their letters are. */
package eluate.text;
