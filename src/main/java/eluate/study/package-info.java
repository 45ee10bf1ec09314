/** Which documents are reports of one study, and which are one paper twice. */
package eluate.study;
