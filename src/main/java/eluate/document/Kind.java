package eluate.document;

import java.util.Locale;

/** What sort of document a text is. */
public enum Kind {
  /** Abstract or full text of a study. */
  ARTICLE,
  /** One or a few patients told one by one. */
  CASE_REPORT,
  /** A trial register's page or record. */
  REGISTRY,
  /** A narrative or systematic review, or a meta-analysis. */
  REVIEW,
  /** A drug page or label. */
  MONOGRAPH,
  /** A press article or press release. */
  NEWS;

  /** The word that stands in records, for instance {@code case-report}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
