/** Word lists and rules, loaded from resources and checked on load. */
package eluate.lexicon;
