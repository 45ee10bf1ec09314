package eluate.read;

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
  static Element find(Document page) {
    page.select(NEVER_TEXT).remove();
    for (Element header : page.select("header")) {
      // An article's own header holds its title.
      if (header.selectFirst("h1") == null) {
        header.remove();
      }
    }
    page.select(AROUND).remove();
    int before = page.body().text().length();
    for (Element e : page.body().select("[class], [id]")) {
      String names = e.className() + " " + e.id();
      if (names.length() < 300 && ADDED.matcher(names).find() && !holdsThePaper(e, before)) {
        e.remove();
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
    return best;
  }

  private static boolean holdsThePaper(Element e, int all) {
    return e.normalName().equals("body")
        || e.selectFirst("h1, main, article") != null
        || e.text().length() > all * ENOUGH;
  }
}
