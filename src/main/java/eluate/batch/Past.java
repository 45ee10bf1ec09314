package eluate.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a journal says of an input: where its entries are, and how far it was done. */
final class Past {

  /** A part of the journal that holds entries of this input only. */
  record Range(long start, long end) {}

  /** Of a paper without a number in PubMed. */
  static final int NO_NUMBER = 0;

  private final String id;
  private final String sha256;
  private final List<Range> ranges = new ArrayList<>();
  private String limits = "";
  private int[] numbers = {};
  private List<Integer> deleted = List.of();
  private int papers;
  private boolean many;
  private boolean ended;
  private boolean unread;

  Past(Entry first) {
    id = first.id();
    sha256 = first.sha256();
  }

  /** An entry that stands there. */
  void add(Entry entry, long start, long end) {
    if (entry.isEnd()) {
      ended = true;
      deleted = entry.numbers().stream().map(Integer::valueOf).toList();
      return;
    }
    if (entry.paper() >= numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(1, 2 * entry.paper()));
    }
    // What can't be read takes no other's place.
    boolean counts = !entry.numbers().isEmpty() && !entry.line().isFailed();
    numbers[entry.paper()] = counts ? Integer.parseInt(entry.numbers().get(0)) : NO_NUMBER;
    Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
    if (last != null && last.end() == start) {
      ranges.set(ranges.size() - 1, new Range(last.start(), end));
    } else {
      ranges.add(new Range(start, end));
    }
    papers = entry.paper() + 1;
    many = entry.many();
    unread |= entry.line().status().equals("IO_ERROR") || entry.line().isRest();
    limits = entry.limits().isEmpty() ? limits : entry.limits();
  }

  String id() {
    return id;
  }

  String sha256() {
    return sha256;
  }

  List<Range> ranges() {
    return ranges;
  }

  /** How many papers are done. */
  int papers() {
    return papers;
  }

  /** A paper's number in PubMed. */
  int number(int paper) {
    return numbers[paper];
  }

  /** The numbers that it takes back. */
  List<Integer> deleted() {
    return deleted;
  }

  boolean isMany() {
    return many;
  }

  /** Whether all of its papers are done. */
  boolean isEnded() {
    return ended;
  }

  /**
   * Whether trying again may give more: a disk may answer, a limit may have been raised. A file
   * that ends too early is never taken for done.
   */
  boolean mayGiveMore(Limits now) throws IOException {
    return unread || !limits.isEmpty() && !limits.equals(now.key());
  }
}
