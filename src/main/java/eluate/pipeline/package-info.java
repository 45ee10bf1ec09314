/** One paper through all stages; a bad one becomes a failure with a reason, never an exception. */
package eluate.pipeline;
