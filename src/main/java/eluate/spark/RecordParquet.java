package eluate.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** Opens Parquet files whose rows are Java records. */
final class RecordParquet extends ParquetWriter.Builder<Record, RecordParquet> {

  private final Class<? extends Record> type;

  private RecordParquet(HadoopOutputFile file, Class<? extends Record> type) {
    super(file);
    this.type = type;
  }

  /** A new file with rows of this type. */
  static ParquetWriter<Record> open(Path file, Class<? extends Record> type, Configuration conf)
      throws IOException {
    return new RecordParquet(HadoopOutputFile.fromPath(file, conf), type)
        .withConf(conf)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .build();
  }

  @Override
  protected RecordParquet self() {
    return this;
  }

  // The older of two that Parquet has, and the one that must be there.
  @Override
  @SuppressWarnings("deprecation")
  protected WriteSupport<Record> getWriteSupport(Configuration conf) {
    return new RecordRows(type);
  }
}
