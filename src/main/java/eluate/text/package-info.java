/** Spans of text and nothing else. */
package eluate.text;
