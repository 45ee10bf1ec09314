/** One reader per format, chosen by content: bytes in, a document with marked sections out. */
package eluate.read;
