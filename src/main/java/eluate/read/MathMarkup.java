package eluate.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns what formulas hold into raised and lowered text and fractions on one line. */
final class MathMarkup {

  private MathMarkup() {}

  static void translate(Element root) {
    for (Element math : root.select("math")) {
      // Spaces between the elements of a formula mean nothing.
      for (Element part : math.getAllElements()) {
        for (TextNode text : part.textNodes()) {
          if (text.isBlank()) {
            text.remove();
          }
        }
      }
    }
    root.select("msup, mover").forEach(e -> nth(e, 1, "sup"));
    root.select("msub, munder").forEach(e -> nth(e, 1, "sub"));
    for (Element both : root.select("msubsup, munderover")) {
      nth(both, 2, "sup");
      nth(both, 1, "sub");
    }
    for (Element fraction : root.select("mfrac")) {
      if (fraction.childrenSize() == 2) {
        fraction.child(0).after(new TextNode("/"));
      }
    }
    for (Element fenced : root.select("mfenced")) {
      fenced.prependChild(new TextNode(fenced.hasAttr("open") ? fenced.attr("open") : "("));
      fenced.appendChild(new TextNode(fenced.hasAttr("close") ? fenced.attr("close") : ")"));
    }
  }

  private static void nth(Element e, int index, String tag) {
    if (e.childrenSize() > index) {
      Element child = e.child(index);
      Element wrapped = new Element(tag);
      child.replaceWith(wrapped);
      wrapped.appendChild(child);
    }
  }
}
