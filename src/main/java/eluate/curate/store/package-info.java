/** Decisions on the disk: what was acknowledged is there. */
package eluate.curate.store;
