package eluate.read;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds captions of figures and tables on web pages, and what belongs to a table beside its grid:
 * pages wrap the three in elements whose names say so.
 */
final class HtmlFigures {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:supplementary |supplemental |extended data )?(?:table|figure|fig\\.?) ?S?\\d{1,2}[a-z]?"
              + " ?[.:|\u2013\u2014-] ?\\S.{2,600}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WRAPPER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:tables?|tbl|tw|table-?(?:wrap|wrapper|container|box|responsive|group))(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:table-?|tw-?|tbl-?)?(?:foot(?:er|notes?)?|fn|legend|notes?))(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /** How far around a table its caption may stand. */
  private static final int NEAR = 5;

  private static final int MOST_NODES = 40;

  private HtmlFigures() {}

  static void mark(Page page) {
    Element root = page.body();
    for (Element table : root.select("table")) {
      Element wrapper = wrapper(table, root);
      if (wrapper != null) {
        notes(page, wrapper, table);
        if (!wrapper.normalName().equals("figure")) {
          wrapper.tagName("figure");
        }
      }
    }
    root.select("figcaption, figure .caption").forEach(page::caption);
    for (Element line : root.select("p, div, h2, h3, h4, h5, h6, caption")) {
      if (small(line) && LABEL.matcher(line.text()).matches()) {
        page.caption(line);
      }
    }
  }

  /** A caption holds a few marks of type and no blocks; a page may nest a million elements. */
  private static boolean small(Element e) {
    if (e.childrenSize() == 1 && e.child(0).isBlock() && e.ownText().isEmpty()) {
      // What is in it is looked at by itself.
      return false;
    }
    boolean few = e.nodeStream().limit(MOST_NODES).count() < MOST_NODES;
    return few && e.select("p, div, table").size() <= 1;
  }

  /** The outermost near element that is named for a table and holds no other. */
  private static Element wrapper(Element table, Element root) {
    Element found = null;
    Element e = table.parent();
    for (int i = 0; i < NEAR && e != null && !e.equals(root); i++) {
      if (e.stream().filter(HtmlFigures::sign).limit(2).count() > 1) {
        break;
      }
      String names = e.className() + " " + e.id();
      if (e.normalName().equals("figure") || WRAPPER.matcher(names).find()) {
        found = e;
      }
      e = e.parent();
    }
    return found;
  }

  /** What there is one of in a table's wrapper: a table, and no page's title. */
  private static boolean sign(Element e) {
    return e.normalName().equals("table") || e.normalName().equals("h1");
  }

  private static void notes(Page page, Element wrapper, Element table) {
    Set<Element> around = new HashSet<>(table.parents());
    for (Element e : wrapper.select("div, p, ul, ol, dl, section")) {
      boolean beside = !around.contains(e) && e.closest("table") == null;
      if (beside && NOTE.matcher(e.className() + " " + e.id()).find()) {
        page.note(e);
      }
    }
  }
}
