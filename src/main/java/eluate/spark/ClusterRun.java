package eluate.spark;

import eluate.batch.Lost;
import eluate.batch.OtherResultsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A run on a cluster: one job reads the files, a second one finds out which citations stand and
 * publishes their records. Both do only what is not done.
 */
final class ClusterRun {

  private final JavaSparkContext spark;
  private final RunSettings settings;
  private final Configuration conf;

  ClusterRun(JavaSparkContext spark, RunSettings settings) {
    this.spark = spark;
    this.settings = settings;
    this.conf = spark.hadoopConfiguration();
  }

  /**
   * Does it.
   *
   * @param places files, folders or patterns, in any file system that Hadoop knows
   * @param force whether all is done anew
   * @throws OtherResultsException when the output folder holds results of other inputs
   * @throws IOException when a place can't be listed or the output can't be written
   */
  RunReport run(List<String> places, boolean force) throws IOException {
    List<InputFile> files = InputFiles.find(places, conf);
    if (files.isEmpty()) {
      throw new IOException("no files in " + places);
    }
    List<Load> loads = Load.of(files);
    Folder folder = new Folder(settings.out(), conf);
    folder.sweep();
    clear(folder, loads, force);
    SerializableConfiguration everywhere = new SerializableConfiguration(conf);
    List<Load> order = Load.largestFirst(loads);
    List<Kept> kept =
        spark.parallelize(order, order.size()).map(new LoadReader(settings, everywhere)).collect();
    Map<Integer, Lost> lost = Latest.find(spark, order, settings.out(), everywhere);
    List<Publishing> work = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Load load = order.get(i);
      work.add(new Publishing(load, kept.get(i).key(), lost.getOrDefault(load.rank(), Lost.NONE)));
    }
    List<Published> published =
        spark
            .parallelize(work, work.size())
            .map(new Publisher(settings.out(), everywhere))
            .collect();
    RunReport report = RunReport.of(settings.program(), kept, published);
    folder.write(folder.file("run-report.json"), report.json());
    return report;
  }

  /** Removes what was read in other loads; that of other inputs is somebody's work. */
  private void clear(Folder folder, List<Load> loads, boolean force) throws IOException {
    Set<String> names = new HashSet<>();
    Set<String> inputs = new HashSet<>();
    for (Load load : loads) {
      names.add(load.name());
      inputs.addAll(load.inputs());
    }
    for (String load : folder.keptLoads()) {
      if (force) {
        folder.remove(load);
      } else if (!names.contains(load)) {
        for (String input : folder.readKept(load).inputs()) {
          if (!inputs.contains(input)) {
            throw new OtherResultsException(
                settings.out()
                    + " holds what "
                    + input
                    + " gave, which is not among the inputs; give it too, or another folder, or"
                    + " --force to lose it");
          }
        }
        folder.remove(load);
      }
    }
  }
}
