package eluate.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds running heads, feet and page numbers: lines at a page's edge that stand on other pages too,
 * at the same height, numbers apart.
 */
final class RunningHeads {

  private static final float EDGE = 0.11f;
  private static final float BAND = 4;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:page\\s)?[eS]?\\d{1,5}(?:\\s?(?:of|/)\\s?\\d{1,5})?|[ivx]{1,5}");
  private static final Pattern OF = Pattern.compile("(?i)page\\s\\d{1,4}\\s?(?:of|/)\\s?\\d{1,4}");

  private RunningHeads() {}

  /**
   * The chunks that are no part of the text, page by page.
   *
   * @param pages the chunks of each page
   * @param contents the same pages
   */
  static List<Set<Chunk>> find(List<List<Chunk>> pages, List<PageContent> contents) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Chunk chunk : pages.get(i)) {
        if (atEdge(chunk, contents.get(i)) && !caption(chunk)) {
          for (String key : keys(chunk, contents.get(i))) {
            seen.computeIfAbsent(key, k -> new HashSet<>()).add(i);
          }
        }
      }
    }
    List<Set<Chunk>> out = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Chunk> page = pages.get(i);
      PageContent content = contents.get(i);
      Predicate<Chunk> head =
          c ->
              atEdge(c, content)
                  && !caption(c)
                  && (keys(c, content).stream().anyMatch(k -> seen.get(k).size() > 1)
                      || pageNumber(c, page));
      Set<Chunk> heads = new HashSet<>();
      fromEdge(page, head, Comparator.comparing(Chunk::baseline), heads);
      fromEdge(page, head, Comparator.comparing((Chunk c) -> -c.baseline()), heads);
      out.add(heads);
    }
    return out;
  }

  /** Takes lines from an edge of the page up to the first without any part of a head. */
  private static void fromEdge(
      List<Chunk> page, Predicate<Chunk> head, Comparator<Chunk> order, Set<Chunk> heads) {
    List<Chunk> sorted = page.stream().sorted(order).toList();
    int i = 0;
    while (i < sorted.size()) {
      int end = i;
      List<Chunk> line = new ArrayList<>();
      while (end < sorted.size()
          && Math.abs(sorted.get(end).baseline() - sorted.get(i).baseline()) < BAND) {
        line.add(sorted.get(end++));
      }
      List<Chunk> found = line.stream().filter(head).toList();
      if (found.isEmpty()) {
        return;
      }
      heads.addAll(found);
      i = end;
    }
  }

  /** Tables often start at the top of a page, all with the same word. */
  private static boolean caption(Chunk chunk) {
    return Captions.table(chunk.plain()) || Captions.figure(chunk.plain());
  }

  private static boolean atEdge(Chunk chunk, PageContent page) {
    return chunk.box().bottom() < EDGE * page.height()
        || chunk.box().top() > (1 - EDGE) * page.height();
  }

  /** Its words with all numbers alike, and its height; twice, so that no band's edge parts two. */
  private static List<String> keys(Chunk chunk, PageContent page) {
    String words = NUMBER.matcher(chunk.plain()).replaceAll("#");
    boolean foot = chunk.baseline() > page.height() / 2;
    float from = foot ? page.height() - chunk.baseline() : chunk.baseline();
    int band = (int) (from / BAND);
    int half = (int) ((from + BAND / 2) / BAND);
    return List.of(words + foot + "a" + band, words + foot + "b" + half);
  }

  /** A number alone as the outermost line. */
  private static boolean pageNumber(Chunk chunk, List<Chunk> page) {
    String words = chunk.plain();
    if (OF.matcher(words).matches()) {
      return true;
    }
    boolean top = page.stream().noneMatch(c -> c.box().bottom() < chunk.box().top());
    boolean foot = page.stream().noneMatch(c -> c.box().top() > chunk.box().bottom());
    return (top || foot) && PAGE.matcher(words).matches();
  }
}
