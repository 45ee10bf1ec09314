/** One class per family of facts: mentions and quantities linked into what the paper says. */
package eluate.extract;
