/** Many papers: isolation, budgets, resume, progress and the report of a run. */
package eluate.batch;
