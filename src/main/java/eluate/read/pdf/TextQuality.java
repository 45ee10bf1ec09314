package eluate.read.pdf;

import eluate.document.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the letters that a PDF file gives are those that it shows. A font may come without a
 * table of its letters, or with a wrong one: the page looks right and its text is gibberish.
 */
final class TextQuality {

  /** A page with more characters without meaning than this share is told. */
  private static final double MOST_UNKNOWN = 0.1;

  /** English prose has a third of these, and tables and lists of references a tenth. */
  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "and", "in", "to", "a", "with", "for", "was", "were", "is", "on", "by", "or",
          "that", "at", "from", "as", "are", "be", "we", "this", "not", "had", "no");

  /** A page with fewer words is too short to judge by. */
  private static final int FEW_WORDS = 150;

  private static final double LEAST_COMMON = 0.02;

  private TextQuality() {}

  /** An issue for each page whose letters can't be trusted; the share is that of its bad ones. */
  static List<Issue> issues(List<PageContent> pages) {
    List<Issue> issues = new ArrayList<>();
    for (PageContent page : pages) {
      double unknown = unknown(page);
      if (unknown > MOST_UNKNOWN) {
        issues.add(issue(page, unknown, "its characters have no known meaning"));
      } else if (gibberish(page)) {
        issues.add(issue(page, 1, "its words are none of English"));
      }
    }
    return issues;
  }

  private static Issue issue(PageContent page, double share, String why) {
    return new Issue(
        "text-quality",
        String.format(
            Locale.ROOT,
            "page %d: %.0f %% of %s; check values from there, or run OCR",
            page.number(),
            share * 100,
            why));
  }

  private static double unknown(PageContent page) {
    int all = 0;
    int bad = 0;
    for (Glyph glyph : page.glyphs()) {
      for (int i = 0; i < glyph.text().length(); i++) {
        char c = glyph.text().charAt(i);
        int type = Character.getType(c);
        all += c > ' ' ? 1 : 0;
        boolean unassigned = type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
        bad += c == '\uFFFD' || unassigned ? 1 : 0;
      }
      // A glyph that stands for nothing at all.
      all += glyph.text().isEmpty() ? 1 : 0;
      bad += glyph.text().isEmpty() ? 1 : 0;
    }
    return all == 0 ? 0 : bad / (double) all;
  }

  private static boolean gibberish(PageContent page) {
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
    int words = 0;
    int common = 0;
    for (String word : text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      words += word.isEmpty() ? 0 : 1;
      common += COMMON.contains(word) ? 1 : 0;
    }
    return words >= FEW_WORDS && common < words * LEAST_COMMON;
  }
}
