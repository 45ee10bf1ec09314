/** The server of the curation page; its routes stand in {@code src/docs/curate-api.md}. */
package eluate.curate.web;
