/** A paper as one immutable text with sections, tables and metadata marked on it. */
package eluate.document;
