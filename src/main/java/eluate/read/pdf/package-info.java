/**
 * PDF files: glyphs with their places become words, lines, columns, paragraphs and tables in
 * reading order. Lengths are in points, and y grows downwards.
 */
package eluate.read.pdf;
