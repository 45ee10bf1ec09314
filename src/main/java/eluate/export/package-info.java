/** What is made from records: tables, rows for a meta-analysis, pages, files for other programs. */
package eluate.export;
