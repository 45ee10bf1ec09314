package eluate.extract;

import eluate.document.Document;
import eluate.document.Kind;
import eluate.document.Section;
import java.util.List;

/**
 * Tells a whole article, with introduction, methods, results and discussion, from an abstract: much
 * of what stands in it is told of other studies, and its results are told more than once.
 */
final class WholeArticle {
  /** Characters of running text that no abstract has. */
  private static final int LEAST = 9000;

  /** An introduction is longer than the background of an abstract. */
  private static final int INTRODUCTION = 1200;

  private WholeArticle() {}

  /** Whether a document is one. */
  static boolean is(Document document) {
    int length =
        document.sections().stream()
            .filter(Section::searched)
            .mapToInt(section -> section.span().length())
            .sum();
    return document.registry() == null
        && document.metadata().kind() == Kind.ARTICLE
        && length >= LEAST
        && lastResults(document) >= 0;
  }

  /** Where the last part of results starts; -1 for none. */
  static int lastResults(Document document) {
    return document.sections().stream()
        .filter(section -> section.role() == Section.Role.RESULTS)
        .mapToInt(section -> section.span().start())
        .max()
        .orElse(-1);
  }

  /**
   * Where the abstract of a whole article has ended: at the introduction, which stands behind
   * results or is long, 0 where neither is found. The largest number for other documents.
   */
  static int bodyFrom(Document document) {
    if (!is(document)) {
      return Integer.MAX_VALUE;
    }
    List<Section> sections = document.sections();
    boolean results = false;
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      results |=
          section.role() == Section.Role.RESULTS || section.role() == Section.Role.CONCLUSION;
      if (section.role() == Section.Role.BACKGROUND) {
        int length = 0;
        for (int j = i; j < sections.size() && sections.get(j).role() == section.role(); j++) {
          length += sections.get(j).span().length();
        }
        if (results || length >= INTRODUCTION) {
          return section.span().start();
        }
      }
    }
    return 0;
  }
}
