/** Gold records checked against their format and their documents, and mended. */
package eluate.gold;
