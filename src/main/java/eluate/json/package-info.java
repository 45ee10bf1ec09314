/** Records and gold as JSON, byte-for-byte repeatable. */
package eluate.json;
