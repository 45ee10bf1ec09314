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
          "(?i)(?:\\b(?:(?:CTC|CTCAE|NCI|WHO|toxicity)[- ])?grades?[- ]?\\s?(?<bound>≥|>=|>|≤|<=|<|at least )?\\s?|(?:(?<front>≥|>=|≤|<=)\\s?)?\\b(?-i:G)(?=[1-5]))(?<first>[0-5]|IV|V|III|II|I)\\b(?:\\s?(?:-|–|to|/|or|and|and/or|, )\\s?(?:(?-i:G))?(?<second>[0-5]|IV|V|III|II|I)\\b(?!\\s?%|\\.\\d|\\s?patient))?(?<more>\\s?\\+|\\s(?:or|and) (?:higher|greater|worse|more|above|over|severer?)|\\s(?:or|and) (?:lower|less|below))?"
              + "|(?<any>\\b(?:any|all)[- ]grades?\\b(?!\\s?[0-5]|\\s[IV]))|(?<high>\\bhigh[- ]grade\\b)");

  /** "The latter comprised": what is listed has the grade that was told of last. */
  private static final Wording SAME =
      Wording.of(
          "(?i)^\\W{0,3}(?:the latter|these|they|those)(?: events)?(?= (?:comprised|included|were|consisted|was))");

  /** Another patient and another harm: "and one complained of". */
  private static final Wording ANOTHER =
      Wording.of(
          "(?i)\\b(?:one|two|three|four|five|six|another|\\d+)(?: (?:patients?|pts?|others?))? (?:had|complained|experienced|developed|reported|suffered|cases? of)\\b");

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
    Finder same = SAME.finder(analysis.words(sentence));
    if (grades.isEmpty() && sentence.index() > 0 && same.find()) {
      Grades before = new Grades(analysis, analysis.sentences().get(sentence.index() - 1));
      if (!before.grades.isEmpty()) {
        String value = before.grades.get(before.grades.size() - 1).value();
        grades.add(new Grade(new Span(same.start(), same.end()), value));
      }
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

  /** The words without the grades in them. */
  static String without(String words) {
    return GRADE.matcher(words).replaceAll("").replace("  ", " ");
  }

  private static String value(Finder m) {
    String first = arabic(m.group("first"));
    String second = m.group("second") == null ? null : arabic(m.group("second"));
    String sign = m.group("bound") == null ? m.group("front") : m.group("bound");
    String bound = sign == null ? "" : sign.strip().toLowerCase(Locale.ROOT);
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

  /** Whether something stands within a grade: the 4 of "G3–4". */
  boolean at(Span span) {
    return grades.stream().anyMatch(g -> g.span().overlaps(span));
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
    Grade behind = null;
    for (Grade grade : grades) {
      if (name.contains(grade.span())) {
        return grade;
      }
      if (grade.span().end() <= name.start() && reaches(grade.span().end(), name.start())) {
        last = grade;
      }
      if (behind == null
          && grade.span().start() >= name.end()
          && analysis
              .between(name.end(), grade.span().start())
              .matches("\\s?(?:of |was |were |, )?[(\\[]?\\s?")) {
        behind = grade;
      }
    }
    boolean own = last != null && analysis.between(last.span().end(), name.start()).length() <= 3;
    return last == null || behind != null && !own ? behind : last;
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
    // "severe (grade 3) nausea"
    int depth = glue.startsWith(") ") ? 1 : 0;
    for (int i = 0; i < glue.length(); i++) {
      char c = glue.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return !ANOTHER.in(glue)
        && !glue.matches(
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
