package eluate.export;

import eluate.record.LeftNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page's tables: one for each family that has facts, and one of the unclaimed numbers. */
final class FactTables {

  private FactTables() {}

  /** A family's table; a column only where a fact has the slot. */
  static String of(Family family, List<Fact> all) {
    List<Fact> facts = all.stream().filter(fact -> fact.family().equals(family)).toList();
    if (facts.isEmpty()) {
      return "";
    }
    List<FamilyColumn> columns = new ArrayList<>(FamilyColumn.of(family));
    columns.add(new FamilyColumn("implausible", item -> String.join("; ", Implausible.in(item))));
    columns.removeIf(column -> facts.stream().allMatch(fact -> cell(column, fact).isEmpty()));
    StringBuilder html = head(family.name(), family.words() + " (" + facts.size() + ")");
    columns.forEach(column -> html.append("<th scope=col>").append(Html.text(column.name())));
    html.append("<tbody>\n");
    for (Fact fact : facts) {
      int n = fact.number();
      html.append("<tr id=\"f").append(n).append("\"><th scope=row><a href=\"#e").append(n);
      html.append("\">").append(n).append("</a>");
      columns.forEach(column -> html.append(data(column, fact)));
      html.append("\n");
    }
    return html.append("</table></div></section>\n").toString();
  }

  private static String data(FamilyColumn column, Fact fact) {
    boolean number = column.value().apply(fact.item()) instanceof Number;
    return (number ? "<td class=r>" : "<td>") + Html.text(cell(column, fact));
  }

  private static String cell(FamilyColumn column, Fact fact) {
    Object value = column.value().apply(fact.item());
    return value == null ? "" : Cells.text(value);
  }

  /** The numbers that no fact uses; empty where there are none. */
  static String of(List<LeftNumber> left) {
    if (left.isEmpty()) {
      return "";
    }
    StringBuilder html =
        head("unclaimed", "numbers that no fact uses (" + left.size() + ")")
            .append("<th scope=col>number<th scope=col>section<th scope=col>why it may matter")
            .append("<tbody>\n");
    for (int i = 1; i <= left.size(); i++) {
      LeftNumber number = left.get(i - 1);
      html.append("<tr id=\"l").append(i).append("\"><th scope=row><a href=\"#u").append(i);
      html.append("\">?</a>");
      for (String cell : List.of(number.number(), text(number.section()), text(number.why()))) {
        html.append("<td>").append(Html.text(cell));
      }
      html.append("\n");
    }
    return html.append("</table></div></section>\n").toString();
  }

  private static String text(String slot) {
    return Objects.toString(slot, "");
  }

  private static StringBuilder head(String id, String title) {
    String name = Html.text(title);
    return new StringBuilder("<section id=\"" + id + "\"><h2>" + name + "</h2>")
        .append("<div class=wide tabindex=0 role=region aria-label=\"" + name + "\">")
        .append("<table><thead><tr><th scope=col>");
  }
}
