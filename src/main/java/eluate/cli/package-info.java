/** The command line: one class a command. */
package eluate.cli;
