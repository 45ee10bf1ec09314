package eluate.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the lists in a Parquet file's footer in order. The library takes them from sets whose order
 * is another in each process, and the same rows are to give the same bytes.
 */
final class ParquetFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** The footer's length and the magic number, behind the footer. */
  private static final int TAIL = 8;

  private static final int CHUNK = 65_536;

  private ParquetFooter() {}

  /**
   * Copies a file.
   *
   * @param in the file
   * @param length its length
   * @param to takes the same file with its footer in order
   */
  static void copyOrdered(FSDataInputStream in, long length, OutputStream to) throws IOException {
    in.seek(length - TAIL);
    int size = Integer.reverseBytes(in.readInt());
    long start = length - TAIL - size;
    in.seek(start);
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(in.readNBytes(size)));
    for (RowGroup rows : footer.getRow_groups()) {
      for (ColumnChunk column : rows.getColumns()) {
        order(column.getMeta_data());
      }
    }
    in.seek(0);
    for (long left = start; left > 0; ) {
      byte[] chunk = in.readNBytes((int) Math.min(left, CHUNK));
      if (chunk.length == 0) {
        throw new EOFException("the file ends before its footer");
      }
      to.write(chunk);
      left -= chunk.length;
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream(size);
    Util.writeFileMetaData(footer, ordered);
    DataOutputStream out = new DataOutputStream(to);
    ordered.writeTo(out);
    out.writeInt(Integer.reverseBytes(ordered.size()));
    out.write(MAGIC);
    out.flush();
  }

  private static void order(ColumnMetaData column) {
    column.getEncodings().sort(null);
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }
}
