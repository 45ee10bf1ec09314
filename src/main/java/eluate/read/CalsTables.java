package eluate.read;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Turns tables of the CALS model ({@code tgroup}, {@code row}, {@code entry}) into those of web
 * pages.
 */
final class CalsTables {

  private CalsTables() {}

  static void translate(Element root) {
    for (Element group : root.select("tgroup")) {
      Map<String, Integer> columns = columns(group);
      for (Element entry : group.select("entry")) {
        span(entry, columns);
        entry.tagName("td");
      }
      group.select("row").forEach(row -> row.tagName("tr"));
      boolean alone = group.parent() != null && group.parent().select("> tgroup").size() == 1;
      if (alone && group.parent().normalName().equals("table")) {
        group.unwrap();
      } else {
        group.tagName("table");
      }
    }
  }

  private static Map<String, Integer> columns(Element group) {
    Map<String, Integer> columns = new HashMap<>();
    int number = 0;
    for (Element column : group.select("> colspec")) {
      String given = column.attr("colnum");
      number = given.matches("\\d{1,3}") ? Integer.parseInt(given) : number + 1;
      columns.putIfAbsent(column.attr("colname"), number);
    }
    return columns;
  }

  private static void span(Element entry, Map<String, Integer> columns) {
    Integer first = columns.get(entry.attr("namest"));
    Integer last = columns.get(entry.attr("nameend"));
    if (first != null && last != null && last > first) {
      entry.attr("colspan", Integer.toString(last - first + 1));
    }
    String more = entry.attr("morerows");
    if (more.matches("[1-9]\\d{0,2}")) {
      entry.attr("rowspan", Integer.toString(Integer.parseInt(more) + 1));
    }
  }
}
