/** Records against gold: which items were found, which are right, and what that makes in all. */
package eluate.score;
