/** Spans of text, and words folded for comparison: nothing else. */
package eluate.text;
