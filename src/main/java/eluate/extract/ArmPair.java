package eluate.extract;

import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two arms that share the cells of a column or row: under "Intervention (control)" stands "10.8±2.0
 * (4.9±1.9)", under "Salve vs placebo" stands "12/30 vs 5/31".
 *
 * @param first the arm whose numbers come first
 * @param second the other
 * @param bracketed whether the second stands in brackets behind the first
 */
record ArmPair(String first, String second, boolean bracketed) {

  /** How far behind an arm's name its bracket may close. */
  private static final int BRACKET = 30;

  private static final Wording APART = Wording.of("(?i)/|\\b(?:vs\\.?|versus|and|or)(?= )|[,;|:]");

  /** What parts the numbers of two arms, the surest first. */
  private static final List<Pattern> BETWEEN =
      List.of(
          Pattern.compile("(?i)\\s(?:vs\\.?|versus)\\s"),
          Pattern.compile("\\s?[;|]\\s?"),
          Pattern.compile("\\s/\\s"),
          Pattern.compile(",\\s"),
          Pattern.compile("(?<=[)\\d%])\\s(?=\\d)"),
          Pattern.compile("/"));

  /** The pair that a label names; null where it names one arm, or none, or more. */
  static ArmPair of(Analysis analysis, Span label) {
    List<GroupMention> inside = analysis.groups().in(label);
    List<String> labels = inside.stream().map(GroupMention::label).distinct().toList();
    if (labels.size() != 2 || !labels.stream().allMatch(l -> arm(analysis, l))) {
      return null;
    }
    Span one = inside.get(0).span();
    Span other = null;
    for (GroupMention mention : inside) {
      if (other == null && !mention.label().equals(labels.get(0))) {
        other = mention.span();
      } else if (other == null) {
        one = mention.span();
      }
    }
    if (other == null || other.start() < one.end()) {
      return null;
    }
    String between = analysis.text().substring(one.end(), other.start());
    String behind =
        analysis.text().substring(other.end(), Math.min(label.end(), other.end() + BRACKET));
    boolean bracketed =
        between.strip().endsWith("(") && !between.contains(")") && behind.contains(")");
    return bracketed || APART.in(between)
        ? new ArmPair(labels.get(0), labels.get(1), bracketed)
        : null;
  }

  private static boolean arm(Analysis analysis, String label) {
    return analysis.groups().arms().stream().anyMatch(g -> g.label().equals(label));
  }

  /** The numbers of the two arms in a cell, in this order; empty where it holds one number. */
  List<Span> halves(String text, Span cell) {
    if (bracketed) {
      return inBrackets(text, cell);
    }
    for (Pattern apart : BETWEEN) {
      Matcher m = apart.matcher(text).region(cell.start(), cell.end());
      m.useTransparentBounds(true);
      while (m.find()) {
        Span one = new Span(cell.start(), m.start());
        Span other = new Span(m.end(), cell.end());
        if (number(text, one) && number(text, other)) {
          return List.of(one, other);
        }
      }
    }
    return List.of();
  }

  private static List<Span> inBrackets(String text, Span cell) {
    int end = cell.end() - 1;
    if (end < cell.start() || text.charAt(end) != ')') {
      return List.of();
    }
    int depth = 0;
    for (int i = end; i >= cell.start(); i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        Span one = new Span(cell.start(), i);
        Span other = new Span(i + 1, end);
        return number(text, one) && number(text, other) ? List.of(one, other) : List.of();
      }
    }
    return List.of();
  }

  private static boolean number(String text, Span part) {
    return CellNumber.read(part.of(text)) != null;
  }

  /** The cells that a shared cell is made of; empty where it is none. */
  List<TableCell> parts(Analysis analysis, TableCell cell) {
    List<Span> halves = halves(analysis.text(), cell.span());
    List<TableCell> parts = new ArrayList<>();
    for (int i = 0; i < halves.size(); i++) {
      CellNumber number = CellNumber.read(halves.get(i).of(analysis.text()));
      parts.add(cell.of(Objects.requireNonNull(number), halves.get(i), i == 0 ? first : second));
    }
    return parts;
  }
}
