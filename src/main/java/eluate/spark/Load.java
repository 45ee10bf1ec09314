package eluate.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one task reads: a large or packed file, or some small ones.
 *
 * @param name of its files in the output folder
 * @param rank among all loads; citations of a higher one replace those of a lower one
 * @param files in their order
 */
record Load(String name, int rank, List<InputFile> files) implements Serializable {

  /** A file of this many bytes has a task of its own. */
  private static final long LARGE = 1_000_000;

  /** How many bytes or files one task reads. */
  private static final long FULL = 4_000_000;

  private static final int MANY = 100;

  long size() {
    return files.stream().mapToLong(InputFile::size).sum();
  }

  /** The paths of its files, as the user gave them. */
  List<String> inputs() {
    return files.stream().map(InputFile::shown).toList();
  }

  /**
   * Makes loads of files. It depends on nothing but the files, so that a cluster of another size
   * gives the same.
   *
   * @param files in their order, which is that of the loads
   */
  static List<Load> of(List<InputFile> files) {
    List<Load> loads = new ArrayList<>();
    List<InputFile> open = new ArrayList<>();
    long size = 0;
    for (InputFile file : files) {
      boolean alone = file.size() >= LARGE || file.name().toLowerCase(Locale.ROOT).endsWith(".gz");
      if (alone || size + file.size() > FULL || open.size() == MANY) {
        close(open, loads);
        size = 0;
      }
      open.add(file);
      size += file.size();
      if (alone) {
        close(open, loads);
        size = 0;
      }
    }
    close(open, loads);
    return loads;
  }

  private static void close(List<InputFile> open, List<Load> loads) {
    if (!open.isEmpty()) {
      // No id holds a plus sign.
      String others = open.size() == 1 ? "" : "+" + (open.size() - 1);
      loads.add(new Load(open.get(0).id() + others, loads.size(), List.copyOf(open)));
      open.clear();
    }
  }

  /** The largest first, so that none is begun when all others are at their end. */
  static List<Load> largestFirst(List<Load> loads) {
    return loads.stream()
        .sorted(Comparator.comparingLong(Load::size).reversed().thenComparing(Load::rank))
        .toList();
  }
}
