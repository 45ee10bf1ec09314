/** The pipeline over many papers on a cluster: Spark hands out files, tasks read and write them. */
package eluate.spark;
