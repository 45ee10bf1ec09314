package eluate.read.pdf;

import eluate.document.Issue;
import eluate.document.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the letters that a PDF file gives are those that it shows. A font may come without a
 * table of its letters, or with a wrong one: the page looks right and its text is gibberish.
 */
final class TextQuality {

  /** A page with more characters without meaning than this share is told. */
  private static final double MOST_UNKNOWN = 0.1;

  /** A page with fewer words is too short to judge by them. */
  private static final int FEW_WORDS = 40;

  /**
   * On real pages 69 to 90 % of the words of prose are common ones, and 40 to 60 % of those of
   * lists of references; where letters are exchanged, a few are by chance.
   */
  private static final double LEAST_COMMON = 0.15;

  private static final int SHORTEST = 2;

  /**
   * What is wrong with a page.
   *
   * @param share of its characters or words, 0 to 1
   */
  private record Fault(double share, String why) {}

  private final Map<Integer, Fault> faults = new TreeMap<>();

  /** Looks at pages. */
  TextQuality(List<PageContent> pages) {
    for (PageContent page : pages) {
      double unknown = unknown(page);
      double unlikely = unlikely(page);
      if (unknown > MOST_UNKNOWN && unknown >= unlikely) {
        faults.put(page.number(), new Fault(unknown, "its characters have no known meaning"));
      } else if (unlikely > 0) {
        faults.put(page.number(), new Fault(unlikely, "its words are none of English papers"));
      }
    }
  }

  /** An issue for each page whose letters can't be trusted. */
  List<Issue> issues() {
    String worst = decimals(faults.values().stream().mapToDouble(Fault::share).max().orElse(0));
    List<Issue> issues = new ArrayList<>();
    faults.forEach(
        (number, fault) -> {
          String message =
              String.format(
                  Locale.ROOT,
                  "page %d: %.0f %% of %s; check values from there, or run OCR",
                  number,
                  fault.share * 100,
                  fault.why);
          issues.add(new Issue("text-quality", message, null, null, worst, false));
        });
    return issues;
  }

  /** The same stretches, with how far they can be trusted. */
  List<Page> judged(Collection<Page> pages) {
    return pages.stream()
        .map(
            page -> {
              Fault fault = faults.get(page.number());
              return fault == null ? page : new Page(page.number(), page.span(), 1 - fault.share);
            })
        .toList();
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  /** The share of characters without meaning. */
  static double unknown(PageContent page) {
    int all = 0;
    int bad = 0;
    for (Glyph glyph : page.glyphs()) {
      for (int i = 0; i < glyph.text().length(); i++) {
        char c = glyph.text().charAt(i);
        int type = Character.getType(c);
        all += c > ' ' ? 1 : 0;
        boolean none =
            type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.CONTROL && c > ' ';
        bad += c == '\uFFFD' || none ? 1 : 0;
      }
      // A glyph that stands for nothing at all.
      all += glyph.text().isEmpty() ? 1 : 0;
      bad += glyph.text().isEmpty() ? 1 : 0;
    }
    return all == 0 ? 0 : bad / (double) all;
  }

  /** The share of words that are not common, where hardly any is; else 0. */
  private static double unlikely(PageContent page) {
    int words = 0;
    int common = 0;
    for (String word : words(page).split("[^\\p{L}]+")) {
      if (word.length() >= SHORTEST) {
        words++;
        common += CommonWords.has(word) ? 1 : 0;
      }
    }
    double share = words == 0 ? 1 : common / (double) words;
    return words >= FEW_WORDS && share < LEAST_COMMON ? 1 - share : 0;
  }

  private static String words(PageContent page) {
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    for (Glyph glyph : page.glyphs()) {
      boolean gap =
          last != null
              && (Math.abs(glyph.baseline() - last.baseline()) > 1
                  || glyph.left() - last.right() > glyph.size() * 0.15);
      text.append(gap ? " " : "").append(glyph.text());
      last = glyph;
    }
    return text.toString();
  }
}
