package eluate.read.pdf;

import java.util.List;

/**
 * A table's cells, each row as long as the others.
 *
 * @param rows from top to bottom
 * @param headRows how many of them are column heads
 */
record Grid(List<List<Cell>> rows, int headRows) {}
