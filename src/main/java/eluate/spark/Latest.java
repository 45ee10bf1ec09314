package eluate.spark;

import eluate.batch.LastWord;
import eluate.batch.Lost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Finds out which citations stand, by {@link LastWord}. */
final class Latest {

  /** Marks the place of a paper that was taken back. */
  private static final long DELETED = Long.MIN_VALUE;

  private Latest() {}

  /**
   * The papers that don't stand, by the load's rank; none for loads that lose nothing.
   *
   * @param loads that were read
   */
  static Map<Integer, Lost> find(
      JavaSparkContext spark, List<Load> loads, String out, SerializableConfiguration conf) {
    List<Long> lost =
        spark
            .parallelize(loads, Math.max(1, loads.size()))
            .flatMapToPair(load -> numbers(load, new Folder(out, conf.value())))
            .groupByKey(2 * spark.defaultParallelism())
            .flatMap(places -> lost(places._2()))
            .collect();
    Map<Integer, List<Long>> byRank = new HashMap<>();
    for (long place : lost) {
      int rank = LastWord.file(place & ~DELETED);
      byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(place);
    }
    Map<Integer, Lost> found = new HashMap<>();
    byRank.forEach(
        (rank, places) -> found.put(rank, new Lost(papers(places, 0), papers(places, DELETED))));
    return found;
  }

  private static List<Integer> papers(List<Long> places, long deleted) {
    return places.stream()
        .filter(place -> (place & DELETED) == deleted)
        .map(LastWord::paper)
        .sorted()
        .toList();
  }

  /** Each number of a load with its place: the load's rank and the paper's number in it. */
  private static Iterator<Tuple2<Integer, Long>> numbers(Load load, Folder folder)
      throws IOException {
    List<Tuple2<Integer, Long>> all = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                folder.open(folder.numbers(load.name())), StandardCharsets.US_ASCII))) {
      int paper = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean deletes = line.startsWith("-");
        if (!line.isEmpty()) {
          int number = Integer.parseInt(deletes ? line.substring(1) : line);
          long place =
              deletes ? LastWord.takesBack(load.rank()) : LastWord.place(load.rank(), paper);
          all.add(new Tuple2<>(number, place));
        }
        paper += deletes ? 0 : 1;
      }
    }
    return all.iterator();
  }

  /** Of the places of one number, those that don't stand. */
  private static Iterator<Long> lost(Iterable<Long> places) {
    List<Long> sorted = new ArrayList<>();
    places.forEach(sorted::add);
    sorted.sort(null);
    long last = sorted.get(sorted.size() - 1);
    List<Long> lost = new ArrayList<>();
    for (long place : sorted) {
      switch (LastWord.fate(place, last)) {
        case DELETED -> lost.add(place | DELETED);
        case SUPERSEDED -> lost.add(place);
        default -> {}
      }
    }
    return lost.iterator();
  }
}
