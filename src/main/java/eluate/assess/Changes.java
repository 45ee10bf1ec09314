package eluate.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.score.DocumentScore;
import eluate.score.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the items of a document that were won and lost from one run to another. */
final class Changes {

  /** They differ between runs without making another item of it. */
  private static final List<String> LEFT_OUT = List.of("evidence", "confidence");

  private Changes() {}

  /** The changes of one document, family by family. */
  static List<Change> of(DocumentScore now, DocumentScore before) {
    Map<String, Deque<Finding>> faults = byItem(now);
    Map<String, Deque<Finding>> old = byItem(before);
    Set<String> items = new LinkedHashSet<>(old.keySet());
    items.addAll(faults.keySet());
    List<Change> changes = new ArrayList<>();
    for (String item : items) {
      Deque<Finding> is = faults.getOrDefault(item, new ArrayDeque<>());
      Deque<Finding> was = old.getOrDefault(item, new ArrayDeque<>());
      while (!is.isEmpty() || !was.isEmpty()) {
        Change change = change(is.poll(), was.poll());
        if (change != null) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /** Null where the item is as right as it was. */
  private static Change change(Finding now, Finding before) {
    int gain = rightness(now) - rightness(before);
    if (gain == 0) {
      return null;
    }
    boolean extra = (now == null ? before : now).kind() == Finding.Kind.EXTRA;
    Move move;
    if (extra) {
      move = gain > 0 ? Move.EXTRA_GONE : Move.EXTRA_NEW;
    } else if (gain > 0) {
      move = now == null ? Move.NOW_EXACT : Move.NOW_FOUND;
    } else {
      move = now.kind() == Finding.Kind.MISSED ? Move.NO_LONGER_FOUND : Move.NO_LONGER_EXACT;
    }
    return new Change(move, now, before);
  }

  private static int rightness(Finding fault) {
    if (fault == null) {
      return 2;
    }
    return fault.kind() == Finding.Kind.WRONG ? 1 : 0;
  }

  /** The faults of each gold item and of each item given too much; equal items together. */
  private static Map<String, Deque<Finding>> byItem(DocumentScore document) {
    Map<String, Deque<Finding>> faults = new LinkedHashMap<>();
    for (Finding fault : document.findings()) {
      boolean extra = fault.kind() == Finding.Kind.EXTRA;
      String item =
          fault.family() + (extra ? " out " : " gold ") + key(extra ? fault.out() : fault.gold());
      Deque<Finding> same = faults.computeIfAbsent(item, each -> new ArrayDeque<>());
      // The worse first, so that equal items are compared at equal places.
      if (fault.kind() == Finding.Kind.WRONG) {
        same.addLast(fault);
      } else {
        same.addFirst(fault);
      }
    }
    return faults;
  }

  private static String key(JsonNode item) {
    ObjectNode key = item.deepCopy();
    key.remove(LEFT_OUT);
    return key.toString();
  }
}
