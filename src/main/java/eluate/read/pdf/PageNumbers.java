package eluate.read.pdf;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Pages of a file, counted from 1, in words. */
final class PageNumbers {

  private final SortedSet<Integer> numbers = new TreeSet<>();

  void add(int number) {
    numbers.add(number);
  }

  /** A page and all behind it. */
  void addFrom(int first, int last) {
    for (int number = first; number <= last; number++) {
      numbers.add(number);
    }
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** As "page 3" or "pages 3, 7-9", with a verb for one and one for several behind it. */
  String shown(String one, String several) {
    return numbers.size() == 1
        ? "page " + numbers.first() + " " + one
        : "pages " + String.join(", ", ranges()) + " " + several;
  }

  private List<String> ranges() {
    return numbers.stream()
        .filter(n -> !numbers.contains(n - 1))
        .map(first -> range(first, last(first)))
        .toList();
  }

  private int last(int first) {
    int last = first;
    while (numbers.contains(last + 1)) {
      last++;
    }
    return last;
  }

  private static String range(int first, int last) {
    return first == last ? "" + first : first + (last == first + 1 ? ", " : "-") + last;
  }
}
