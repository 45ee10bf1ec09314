/** What was found, with the words that prove it: one Java record per family of facts. */
package eluate.record;
