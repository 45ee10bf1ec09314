/**
 * What scores mean: how sure they are, whether one run is better than another, and whether a build
 * may pass.
 */
package eluate.assess;
