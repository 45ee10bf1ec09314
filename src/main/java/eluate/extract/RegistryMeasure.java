package eluate.extract;

import eluate.document.RegistryTable;
import eluate.document.RegistryTable.Row;
import eluate.language.TimeMention;
import eluate.language.Times;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row of a register's table measures, and when. Sponsors write all of it into one title
 * ("Change From Baseline in Weight at Week 52"), into the heads of rows ("Week 12"), or into the
 * time frame.
 *
 * @param name what is measured, without the words that say how it is counted and when
 * @param change whether it is a change
 * @param time as in a score
 * @param grade the toxicity grade; null for none
 */
record RegistryMeasure(String name, boolean change, String time, String grade) {

  static RegistryMeasure of(Analysis analysis, RegistryWords words, RegistryTable table, Row row) {
    String title = analysis.document().text(table.title());
    List<String> heads = row.heads().stream().map(analysis.document()::text).toList();
    List<String> parts = new ArrayList<>();
    parts.add(bare(words, title));
    heads.stream().filter(head -> !isTime(words, head)).forEach(parts::add);
    boolean change =
        table.kind() == RegistryTable.Kind.OUTCOME
            && Stream.concat(Stream.of(title), heads.stream())
                .anyMatch(each -> words.are("change", each));
    String name = String.join(": ", parts);
    Grades.Grade grade = Grades.first(name);
    return new RegistryMeasure(
        grade == null ? name : without(name, grade.span()),
        change,
        table.kind() == RegistryTable.Kind.BASELINE
            ? "baseline"
            : time(analysis, words, table, title, heads),
        grade == null ? null : grade.value());
  }

  /** A title without what leads to the measure and what follows on it. */
  static String bare(RegistryWords words, String title) {
    String left = title;
    String before = "";
    while (!left.equals(before)) {
      before = left;
      left = words.without("tail", words.without("lead", left));
    }
    return left;
  }

  private static String without(String name, Span grade) {
    String left =
        (name.substring(0, grade.start()) + name.substring(grade.end()))
            .replaceAll("\\(\\s*\\)", " ")
            .replaceAll("\\s+", " ")
            .replaceAll("^[\\s:;,-]+|[\\s:;,-]+$", "");
    return left.isEmpty() ? name : left;
  }

  /** Whether a row's head says no more than when; "2 hour" says what is measured. */
  private static boolean isTime(RegistryWords words, String head) {
    return moment(words, head) != null && words.are("only-time", head);
  }

  /** The moment that a row's head names, or a length of a day or more that is all it says. */
  private static String moment(RegistryWords words, String head) {
    String point = only(head, TimeMention.Kind.POINT);
    String length = only(head, TimeMention.Kind.LENGTH);
    boolean all = words.are("only-time", head);
    if (point == null && all && length != null && !length.startsWith("PT")) {
      return length;
    }
    return point == null && all ? only(head, TimeMention.Kind.BASELINE) : point;
  }

  private static String time(
      Analysis analysis,
      RegistryWords words,
      RegistryTable table,
      String title,
      List<String> heads) {
    for (int i = heads.size() - 1; i >= 0; i--) {
      String time = moment(words, heads.get(i));
      if (time != null) {
        return time;
      }
    }
    String told = only(title, TimeMention.Kind.POINT);
    if (told != null || table.timeFrame() == null) {
      return told;
    }
    String frame = analysis.document().text(table.timeFrame());
    for (TimeMention.Kind kind :
        List.of(TimeMention.Kind.POINT, TimeMention.Kind.LENGTH, TimeMention.Kind.BASELINE)) {
      if (names(frame, kind) > 0) {
        String time = only(frame, kind);
        return time == null ? frame : time;
      }
    }
    return frame;
  }

  private static long names(String words, TimeMention.Kind kind) {
    return Times.read(words, new Span(0, words.length())).stream()
        .filter(t -> t.kind() == kind)
        .map(TimeMention::value)
        .distinct()
        .count();
  }

  /** The only time of this kind that the words name; null where they name none or several. */
  private static String only(String words, TimeMention.Kind kind) {
    return names(words, kind) != 1
        ? null
        : Times.read(words, new Span(0, words.length())).stream()
            .filter(t -> t.kind() == kind)
            .map(TimeMention::value)
            .findFirst()
            .orElse(null);
  }
}
