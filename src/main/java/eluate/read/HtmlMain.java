package eluate.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a page's main content and takes out what surrounds it. */
final class HtmlMain {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, canvas, audio, video, button, input,"
          + " select, textarea, dialog, head > *";
  private static final String AROUND =
      "nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
          + " [role=dialog], [role=alertdialog], [role=complementary], [hidden], [aria-modal=true]";
  private static final Pattern ADDED =
      Pattern.compile(
          "(?:^|[\\s_-])(?:outline|toc|table-of-contents|cookies?|consent|gdpr|onetrust|newsletter|breadcrumbs?|sidebar|navbar|menu|advert"
              + "|advertisement|promo|social|share|sharing|related|recommended|usa-banner|skip-?link|paywall)"
              + "(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final String MAIN =
      "main, [role=main], article, #main-content, #maincontent, #content, .article-body";

  /** A main element must hold this share of the page's text, else the page is read whole. */
  private static final double ENOUGH = 0.5;

  private HtmlMain() {}

  /** The element to read; the page is stripped of all that is no text of the paper. */
  static Element find(Document page, Drops drops) {
    drops.remove("scripts, forms and the page's head", page.select(NEVER_TEXT));
    for (Element header : page.select("header")) {
      // An article's own header holds its title.
      if (header.selectFirst("h1") == null) {
        drops.remove("navigation", List.of(header));
      }
    }
    drops.remove("navigation", page.select(AROUND));
    int before = page.body().text().length();
    for (Element e : page.body().select("[class], [id]")) {
      String names = e.className() + " " + e.id();
      if (names.length() < 300 && ADDED.matcher(names).find() && !holdsThePaper(e, before)) {
        drops.remove("what pages add", List.of(e));
      }
    }
    int all = page.body().text().length();
    int longest = 0;
    Element best = page.body();
    for (Element candidate : page.body().select(MAIN)) {
      int length = candidate.text().length();
      if (length >= all * ENOUGH && length > longest) {
        best = candidate;
        longest = length;
      }
    }
    for (Element e = best; e.parent() != null && !e.equals(page.body()); e = e.parent()) {
      outside(e, drops);
    }
    return best;
  }

  /** Counts what stands beside an element. */
  private static void outside(Element main, Drops drops) {
    for (Element other : main.siblingElements()) {
      drops.add("outside the main part", other);
    }
  }

  private static boolean holdsThePaper(Element e, int all) {
    return e.normalName().equals("body")
        || e.selectFirst("h1, main, article") != null
        || e.text().length() > all * ENOUGH;
  }
}
