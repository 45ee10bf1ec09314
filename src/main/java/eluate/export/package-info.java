/** Tables made from records. */
package eluate.export;
