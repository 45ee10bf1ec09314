package eluate.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which citations of all that an output folder has stand, by {@link LastWord}. */
final class Standing {

  /** PubMed numbers its files so that the later one has the higher name. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String path) -> path.substring(path.lastIndexOf('/') + 1))
          .thenComparing(Comparator.naturalOrder());

  private final List<String> paths = new ArrayList<>();
  private final Map<String, Lost> lost = new HashMap<>();

  /**
   * @param pasts what the journal says, by the inputs' paths
   * @param now the inputs of this run; of others, those whose files are still theirs count as well
   */
  Standing(Map<String, Past> pasts, Collection<Plan> now) {
    Set<String> ids = new HashSet<>();
    List<String> first = now.stream().map(plan -> plan.input().path()).toList();
    List<String> others = pasts.keySet().stream().sorted(ORDER.reversed()).toList();
    for (List<String> some : List.of(first, others)) {
      for (String path : some) {
        Past past = pasts.get(path);
        // Of two inputs of one id, what the first gave is in the place of what the second gave.
        if (past != null && past.isEnded() && ids.add(past.id())) {
          paths.add(path);
        }
      }
    }
    paths.sort(ORDER);
    find(pasts);
  }

  private void find(Map<String, Past> pasts) {
    Map<Integer, Long> last = new HashMap<>();
    for (int file = 0; file < paths.size(); file++) {
      Past past = pasts.get(paths.get(file));
      for (int paper = 0; paper < past.papers(); paper++) {
        last.merge(past.number(paper), LastWord.place(file, paper), Long::max);
      }
      for (int number : past.deleted()) {
        last.merge(number, LastWord.takesBack(file), Long::max);
      }
    }
    last.remove(Past.NO_NUMBER);
    for (int file = 0; file < paths.size(); file++) {
      lost.put(paths.get(file), lost(pasts.get(paths.get(file)), file, last));
    }
  }

  private static Lost lost(Past past, int file, Map<Integer, Long> last) {
    List<Integer> superseded = new ArrayList<>();
    List<Integer> deleted = new ArrayList<>();
    for (int paper = 0; paper < past.papers(); paper++) {
      long place = LastWord.place(file, paper);
      switch (LastWord.fate(place, last.getOrDefault(past.number(paper), place))) {
        case SUPERSEDED -> superseded.add(paper);
        case DELETED -> deleted.add(paper);
        default -> {}
      }
    }
    boolean none = superseded.isEmpty() && deleted.isEmpty();
    return none ? Lost.NONE : new Lost(superseded, deleted);
  }

  /** The inputs that have something in the folder, in the order in which they count. */
  List<String> paths() {
    return paths;
  }

  /** What doesn't stand of an input. */
  Lost lost(String path) {
    return lost.getOrDefault(path, Lost.NONE);
  }
}
