package eluate.read;

import eluate.document.Indexing;
import eluate.document.Issue;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know of a paper's later fate. */
final class Notices {

  private Notices() {}

  /** An issue each for a retraction, an expression of concern and a correction. */
  static List<Issue> issues(Indexing indexing) {
    List<Issue> issues = new ArrayList<>();
    String retracted = where(indexing, "RetractionIn", "PartialRetractionIn");
    boolean typed =
        indexing.publicationTypes().stream().anyMatch("Retracted Publication"::equalsIgnoreCase);
    if (retracted != null || typed) {
      issues.add(new Issue("retracted", "the paper was retracted" + said(retracted)));
    }
    String concern = where(indexing, "ExpressionOfConcernIn");
    if (concern != null) {
      issues.add(
          new Issue("concern", "an expression of concern about it was published" + said(concern)));
    }
    String corrected =
        where(indexing, "ErratumIn", "CorrectedandRepublishedIn", "CorrectedAndRepublishedIn");
    if (corrected != null) {
      issues.add(
          new Issue("corrected", "a correction of the paper was published" + said(corrected)));
    }
    return issues;
  }

  private static String where(Indexing indexing, String... types) {
    for (Indexing.Notice notice : indexing.notices()) {
      if (List.of(types).contains(notice.type())) {
        String pmid = notice.pmid() == null ? "" : "PMID " + notice.pmid();
        return notice.source() == null ? pmid : notice.source();
      }
    }
    return null;
  }

  private static String said(String where) {
    return where == null || where.isEmpty() ? "" : ": " + where;
  }
}
