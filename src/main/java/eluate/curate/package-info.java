/** Reviewers' decisions on what was extracted, and what follows from them. */
package eluate.curate;
