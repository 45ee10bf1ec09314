/** Fits the models from annotated texts. */
package eluate.train;
