package eluate.read;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Counts what is left out of a text, white space apart, by what it was. Used for one document. */
final class Drops {

  private final Map<String, Integer> counts = new TreeMap<>();

  /** An element with all that is in it. */
  void add(String as, Element e) {
    int[] sum = new int[1];
    e.nodeStream().forEach(node -> sum[0] += characters(node));
    add(as, sum[0]);
  }

  /** Elements, which are taken out with all that is in them. */
  void remove(String as, Iterable<Element> elements) {
    for (Element e : elements) {
      add(as, e);
      // One that was inside another of them is empty now, and so counted once.
      e.empty();
      e.remove();
    }
  }

  private void add(String as, int characters) {
    if (characters > 0) {
      counts.merge(as, characters, Integer::sum);
    }
  }

  /** Characters by what was left out, in the order of its names. */
  Map<String, Integer> counts() {
    return counts;
  }

  private static int characters(Node node) {
    if (node instanceof TextNode text) {
      return characters(text.getWholeText());
    }
    return node instanceof DataNode data ? characters(data.getWholeData()) : 0;
  }

  private static int characters(String words) {
    return (int) words.chars().filter(c -> !Character.isWhitespace(c) && c != '\u00a0').count();
  }
}
