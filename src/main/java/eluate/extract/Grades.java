package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads toxicity grades, and which grade a name or a number has. */
final class Grades {
  private static final Wording GRADE =
      Wording.of(
          "(?i)\\b(?:(?:(?:CTC|CTCAE|NCI|WHO|toxicity)[- ])?grades?[- ]?\\s?(?<bound>≥|>=|>|≤|<=|<|at least )?\\s?|(?-i:G)(?=[1-5]))(?<first>[0-5]|IV|V|III|II|I)\\b(?:\\s?(?:-|–|to|/|or|and|and/or|, )\\s?(?:(?-i:G))?(?<second>[0-5]|IV|V|III|II|I)\\b(?!\\s?%|\\.\\d|\\s?patient))?(?<more>\\s?\\+|\\s(?:or|and) (?:higher|greater|worse|more|above|over|severer?)|\\s(?:or|and) (?:lower|less|below))?"
              + "|(?<any>\\b(?:any|all)[- ]grades?\\b)|(?<high>\\bhigh[- ]grade\\b)");

  /**
   * A grade in the text.
   *
   * @param span where it stands
   * @param value as records write it; null for "any grade"
   */
  record Grade(Span span, String value) {}

  private final Analysis analysis;
  private final List<Grade> grades = new ArrayList<>();

  Grades(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    Finder m = GRADE.finder(analysis.words(sentence));
    while (m.find()) {
      grades.add(
          new Grade(new Span(m.start(), m.end()), m.group("first") == null ? null : value(m)));
    }
  }

  /** The first grade in the words; null where there is none. */
  static Grade first(String words) {
    Finder m = GRADE.finder(words);
    while (m.find()) {
      if (m.group("first") != null) {
        return new Grade(new Span(m.start(), m.end()), value(m));
      }
    }
    return null;
  }

  private static String value(Finder m) {
    String first = arabic(m.group("first"));
    String second = m.group("second") == null ? null : arabic(m.group("second"));
    String bound =
        m.group("bound") == null ? "" : m.group("bound").strip().toLowerCase(Locale.ROOT);
    String more = m.group("more") == null ? "" : m.group("more").strip().toLowerCase(Locale.ROOT);
    if (second != null && second.compareTo(first) > 0) {
      return first + "-" + second;
    }
    if (more.matches(".*(?:lower|less|below)") || bound.equals("≤") || bound.equals("<=")) {
      return "<=" + first;
    }
    if (!more.isEmpty() || bound.equals("≥") || bound.equals(">=") || bound.equals("at least")) {
      return ">=" + first;
    }
    return bound + first;
  }

  private static String arabic(String numeral) {
    return switch (numeral.toUpperCase(Locale.ROOT)) {
      case "I" -> "1";
      case "II" -> "2";
      case "III" -> "3";
      case "IV" -> "4";
      case "V" -> "5";
      default -> numeral;
    };
  }

  /** Whether a grade stands in these words. */
  boolean within(int from, int to) {
    return grades.stream().anyMatch(g -> g.span().start() >= from && g.span().end() <= to);
  }

  /**
   * The grade that a name has by the words before it: "grade 3 neutropenia", "grades 3 to 4 events
   * included diarrhea".
   */
  Grade ofName(Span name) {
    Grade last = null;
    for (Grade grade : grades) {
      if (name.contains(grade.span())) {
        return grade;
      }
      if (grade.span().end() <= name.start() && reaches(grade.span().end(), name.start())) {
        last = grade;
      }
    }
    if (last == null) {
      for (Grade grade : grades) {
        if (grade.span().start() >= name.end()
            && analysis
                .between(name.end(), grade.span().start())
                .matches("\\s?(?:of |was |were |, )?[(\\[]?\\s?")) {
          return grade;
        }
      }
    }
    return last;
  }

  /**
   * A grade reaches over a list that it heads, not over a bracket that it stands in or a new
   * clause.
   */
  private boolean reaches(int from, int to) {
    String glue =
        analysis
            .between(from, to)
            .replaceAll(
                "(?i);\\s(?=(?:(?:the|of (?:these|which),?(?: the)?) )?(?:most|commonest|these|including|mainly|predominantly))",
                ", ");
    int depth = 0;
    for (int i = 0; i < glue.length(); i++) {
      char c = glue.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return !glue.matches(
        "(?is).*(?:;|\\b(?:but|whereas|while|although|however|with no|any grade|all grades?)\\b).*");
  }

  /**
   * The grade that stands between a name and its number, or right before a number that stands
   * before its name.
   */
  Grade ofFigure(Span name, Span figure) {
    Grade last = null;
    for (Grade grade : grades) {
      boolean behindName =
          name.end() <= figure.start()
              && grade.span().start() >= name.end()
              && grade.span().end() <= figure.start();
      boolean beforeFigure =
          figure.end() <= name.start()
              && grade.span().end() <= figure.start()
              && analysis
                  .between(grade.span().end(), figure.start())
                  .matches("(?i)\\s?(?:in|:|/|,|=)?\\s?[(\\[]?\\s?");
      if (behindName || beforeFigure) {
        last = grade;
      }
    }
    if (last == null) {
      for (Grade grade : grades) {
        if (grade.span().start() >= figure.end()
            && analysis
                .between(figure.end(), grade.span().start())
                .matches("(?i)\\s?(?:,|;|had|were|was|with|of)?\\s?[(\\[]?\\s?(?:were |was )?")
            && figure.start() >= name.end()) {
          return grade;
        }
      }
    }
    return last;
  }
}
