package eluate.extract;

import eluate.language.Sentence;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says what each number of people in a sentence counts: "nausea (12%)", "nausea occurred in 12%",
 * "12% had nausea", "nausea and rash in 12% and 8%, respectively".
 */
final class FigureLinker {
  /** Stands between a number of people and what they had. */
  private static final Pattern FORWARD =
      Pattern.compile(
          "(?is)^[)\\]%\\s,]*(?:\\([^()]*\\)|[^();:.]){0,140}?\\b(?:had|has|have|having|develop(?:ed|s|ing)?|experienc\\w+|report(?:ed|s|ing)?|present(?:ed|ing)?(?: with)?|with|suffer(?:ed|ing|s)?"
              + "|show(?:ed|s|ing)?|complain(?:ed|ing) of|exhibited|manifested|diagnosed|demonstrated|achiev\\w+|reach(?:ed|ing)|attain(?:ed|ing)|obtain(?:ed|ing)"
              + "|remain(?:ed|ing)|entered|were|was|became|maintain(?:ed|ing)|requir(?:ed|ing)|underwent|discontinued|withdrew|withdrawn|died|stopped|because of|due to|met|responded|gained)\\b[^();:.]{0,80}$");

  private static final Pattern DIRECT =
      Pattern.compile(
          "(?i)^\\s?(?:\\([^()]*\\)\\s?)?(?:(?:cases?|episodes?|instances?|events?|reports?|patients?|occurrences?) (?:of|with) )?(?:(?!and\\b|or\\b|in\\b|to\\b|vs?\\b|versus\\b|had\\b|of\\b)[\\p{L}][\\p{L}/-]*[ -]){0,3}$");
  private static final Pattern BARE_OWNER =
      Pattern.compile(
          "(?is)\\s?(?:\\([^()]*\\))?:\\s?|.*\\bgrades? ?[0-5](?:\\s?[-–/]\\s?[0-5])?\\s?(?:/|:|in|=)\\s?$");

  /** Between names of one list. */
  private static final Pattern COORDINATED =
      Pattern.compile(
          "(?i)^(?:\\s?\\([\\p{L} -]{2,25}\\))?(?:\\s?(?:,|or|and) [\\p{L}-]{3,15} [\\p{L}-]{3,15}(?=,))?\\s?(?:,|and|or|/|, and|, or|and/or|as well as|, as well as|\\+|&|presenting (?:as|with))\\s?(?:(?!in\\b|was\\b|were\\b|had\\b|with\\b|to\\b|of\\b|by\\b|at\\b|for\\b|no\\b|not\\b|more\\b|less\\b|than\\b|patients?\\b)[\\p{L}][\\p{L}-]*[ -]){0,3}$");

  /** "Infections, mostly of the chest, occurred in 12": the number is that of the whole. */
  private static final Pattern BY_THE_WAY =
      Pattern.compile(
          "(?i)s?, (?:chiefly|mainly|mostly|predominantly|primarily|largely|most often|usually) (?:[\\p{L}-]+ ){0,2}");

  /** "Lymphoproliferative disease (PTLD) (2)". */
  private static final Pattern NEXT_BRACKET = Pattern.compile("[)\\]],?\\s?(?:in )?[(\\[]?");

  private static final Wording CLAUSE =
      Wording.of("[;]|(?i), (?:while|whereas|but|although|though) |\\bwhereas\\b");

  /** Between what is compared and a name in the second of the two that are compared. */
  private static final Wording COMPARED =
      Wording.of(
          "(?i)^[^.;]{0,120}?\\b(?:higher|lower|greater|less|more|better|worse|fewer|similar|comparable|increased|reduced|improved|superior|inferior)\\b[^.;]{0,120}?\\b(?:compared|than|versus|vs)\\b[^.;]{0,80}$");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<Span> names;
  private final List<Figure> figures;
  private final Map<Figure, List<Integer>> links = new IdentityHashMap<>();

  private FigureLinker(
      Analysis analysis, Sentence sentence, List<Span> names, List<Figure> figures) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.names = names;
    this.figures = figures;
  }

  /**
   * The places in the list of names that each number counts; numbers that count none of them are
   * left out.
   *
   * @param names what may be counted, in reading order
   * @param figures the sentence's numbers of people
   */
  static Map<Figure, List<Integer>> link(
      Analysis analysis, Sentence sentence, List<Span> names, List<Figure> figures) {
    FigureLinker linker = new FigureLinker(analysis, sentence, names, figures);
    if (!names.isEmpty()) {
      if (analysis.linksLists()) {
        linker.respectively();
      }
      for (int i = 0; i < figures.size(); i++) {
        linker.linkOne(i);
      }
    }
    return linker.links;
  }

  /** As many names in a row as numbers behind them: each has its own. */
  private void respectively() {
    if (!analysis
        .between(sentence.span().start(), sentence.span().end())
        .contains("respectively")) {
      return;
    }
    for (int first = 0; first < names.size(); first++) {
      int last = first;
      while (last + 1 < names.size() && coordinated(last, last + 1)) {
        last++;
      }
      int count = last - first + 1;
      int at = firstFigureBehind(names.get(last).end());
      boolean fits =
          count >= 2
              && at >= 0
              && at + count <= figures.size()
              && !(last + 1 < names.size()
                  && names.get(last + 1).start() < figures.get(at + count - 1).span().start());
      int run = fits ? run(at) : 0;
      if (run == count && groupsBehind(figures.get(at + run - 1).span().end()) != count) {
        for (int i = 0; i < count; i++) {
          links.put(figures.get(at + i), List.of(first + i));
        }
      }
      first = last;
    }
    respectivelyBehind();
  }

  /** As many numbers in a row as names behind them: "10, 19 and 9 patients had A, B and C". */
  private void respectivelyBehind() {
    for (int at = 0; at < figures.size(); at++) {
      int run = run(at);
      int first = run < 2 ? -1 : nameAfter(figures.get(at + run - 1).span().end());
      boolean near =
          first >= 0
              && first + run <= names.size()
              && FORWARD
                  .matcher(
                      analysis.between(
                          figures.get(at + run - 1).span().end(), names.get(first).start()))
                  .matches();
      for (int i = 0; near && i + 1 < run; i++) {
        near = coordinated(first + i, first + i + 1);
      }
      boolean behind =
          near
              && analysis
                  .after(sentence, names.get(first + run - 1).end(), 20)
                  .matches("(?is)^,? respectively\\b.*");
      for (int i = 0; behind && i < run; i++) {
        links.putIfAbsent(figures.get(at + i), List.of(first + i));
      }
      at += run - 1;
    }
  }

  private int groupsBehind(int offset) {
    return (int)
        analysis.groups().in(sentence).stream()
            .filter(g -> g.span().start() >= offset)
            .map(GroupMention::label)
            .distinct()
            .count();
  }

  private int run(int at) {
    int n = 1;
    while (at + n < figures.size()
        && analysis
            .between(figures.get(at + n - 1).span().end(), figures.get(at + n).span().start())
            .matches("(?i)\\s?[)\\]]?\\s?(?:,|;|and|or|, and|vs?\\.?|versus)\\s?(?:in )?")) {
      n++;
    }
    return n;
  }

  private int firstFigureBehind(int offset) {
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).span().start() >= offset) {
        return i;
      }
    }
    return -1;
  }

  private void linkOne(int index) {
    Figure figure = figures.get(index);
    if (links.containsKey(figure)) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      // "eight partial responses (24.2%)"
      if (figure.span().contains(names.get(i))) {
        links.put(figure, List.of(i));
        return;
      }
    }
    Figure previous = index == 0 ? null : figures.get(index - 1);
    if (links.containsKey(previous) && Ellipsis.inSeries(analysis, sentence, previous, figure)) {
      links.put(figure, links.get(previous));
      return;
    }
    int before = nameBefore(figure.span().start());
    int after = nameAfter(figure.span().end());
    String toNext =
        after < 0 ? null : analysis.between(figure.span().end(), names.get(after).start());
    boolean figureBetween =
        after >= 0
            && index + 1 < figures.size()
            && figures.get(index + 1).span().end() <= names.get(after).start();
    String fromPrevious =
        before < 0 ? null : analysis.between(names.get(before).end(), figure.span().start());
    boolean bracketed =
        fromPrevious != null
            && Glue.opens(analysis.between(names.get(before).start(), figure.span().start()));
    boolean bare = figure.form() == Figure.Form.BARE;
    int compared = bare ? -1 : compared(before, figure);
    if (compared >= 0) {
      links.put(figure, List.of(compared));
      return;
    }
    if (bracketed && !bare && fromPrevious.length() <= 3 && !fromPrevious.contains(")")) {
      // "(DFS; 85% in both arms)": what opens the bracket is what is counted
      links.put(figure, List.of(before));
      return;
    }
    boolean inner = bracketed && (bare || figure.form() == Figure.Form.PEOPLE);
    if (toNext != null
        && !figureBetween
        && (!bracketed || inner)
        && figure.form() != Figure.Form.SAMPLE
        && DIRECT.matcher(Grades.without(toNext)).matches()
        && toNext.length() < 45
        && !(toNext.isBlank() && figure.form() == Figure.Form.FRACTION && fromPrevious != null)) {
      links.put(figure, forward(after));
      return;
    }
    if (bare
        && !(bracketed && fromPrevious.strip().length() <= 3)
        && !(fromPrevious != null && BARE_OWNER.matcher(fromPrevious).matches())) {
      boolean list =
          index > 0
              && links.containsKey(figures.get(index - 1))
              && figures.get(index - 1).form() != Figure.Form.PERCENT
              && run(index - 1) > 1;
      boolean count =
          fromPrevious != null
              && fromPrevious.matches(
                  "(?is)[^;:()]{0,60}\\b(?:in|occurred in|by|affected)\\s(?:only |all |a further |another |about )?")
              && !timeOrDose(figure);
      boolean verb =
          toNext != null
              && !figureBetween
              && toNext.length() < 60
              && FORWARD.matcher(toNext).matches()
              && toNext.matches(
                  "(?is)^\\s(?:(?:in|on|with|of) [^,;:.()]{2,60}? )?(?:had|developed|experienced|reported|complained of|suffered|presented|achieved|of (?:them|these|whom|the)|were|was|remained|showed|\\().*");
      boolean elliptic = previous != null && Ellipsis.is(analysis, sentence, previous, figure);
      if (!list && !count && !verb && elliptic && links.containsKey(previous)) {
        links.put(figure, links.get(previous));
        return;
      }
      boolean grouped =
          bracketed
              && fromPrevious.matches("(?s)[^;()\\[\\]]{0,80}[(\\[]\\s?")
              && Ellipsis.toGroup(analysis, sentence, figure.span().end());
      if (!list && !count && !verb && !grouped) {
        return;
      }
    }
    if (toNext != null && !figureBetween && !bracketed && FORWARD.matcher(toNext).matches()) {
      links.put(figure, forward(after));
    } else if (before >= 0
        && (bracketed && fromPrevious.matches("(?s);[^;)]*")
            || !CLAUSE.in(withoutBrackets(fromPrevious)))) {
      links.put(figure, backward(before, bracketed));
    } else if (after >= 0
        && toNext.length() < 160
        && !CLAUSE.in(toNext)
        && !(toNext.contains(":") && ownsNext(after))
        && (!figureBetween || parallel(figure, figures.get(index + 1)))) {
      links.put(figure, forward(after));
    }
  }

  /**
   * "Survival after minor surgery was higher than after amputation (96% vs 76%)": the place of what
   * is compared; -1 where a number in brackets is none of a comparison.
   */
  private int compared(int before, Figure figure) {
    for (int i = 0; i < before; i++) {
      int from = names.get(i).end();
      boolean alone =
          figures.stream()
              .noneMatch(
                  f -> f.span().start() >= from && f.span().end() <= names.get(before).start());
      if (alone
          && COMPARED.in(analysis.between(from, names.get(before).start()))
          && Glue.opens(analysis.between(from, figure.span().start()))
          && analysis
              .between(names.get(before).end(), figure.span().start())
              .matches("(?is)[^;.()\\[\\]]{0,30}[(\\[][^;()\\[\\]]{0,60}")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the number that follows a name is its own: "discontinued: adverse events 52". */
  private boolean ownsNext(int name) {
    int end = names.get(name).end();
    return figures.stream()
        .anyMatch(
            f ->
                f.span().start() >= end
                    && analysis.between(end, f.span().start()).matches("\\s?[(\\[,:]?\\s?"));
  }

  /** "12% of the women on A and 8% on B had …": two numbers of one statement. */
  private boolean parallel(Figure a, Figure b) {
    return analysis
            .between(a.span().end(), b.span().start())
            .matches("(?is)[^,;:.]{0,70}(?:, (?:and|but|versus|compared with) [^,;:.]{0,20})?")
        && !FORWARD.matcher(analysis.between(a.span().end(), b.span().start())).matches();
  }

  private boolean timeOrDose(Figure figure) {
    String behind = analysis.after(sentence, figure.span().end(), 14);
    return behind.matches(
        "(?is)^[- ]?(?:years?|weeks?|days?|months?|hours?|mg|studies|trials|centers|centres|sites|countries|doses?|cycles?).*");
  }

  private static String withoutBrackets(String glue) {
    return Glue.beforeOpen(Glue.bare(glue));
  }

  /** The name and those listed behind it that have no number of their own. */
  private List<Integer> forward(int first) {
    List<Integer> list = new ArrayList<>(List.of(first));
    int at = first;
    while (at + 1 < names.size() && coordinated(at, at + 1) && !hasOwnFigure(at + 1)) {
      at++;
      list.add(at);
    }
    return hasOwnFigure(at) && list.size() > 1 ? list.subList(0, 1) : list;
  }

  private boolean hasOwnFigure(int name) {
    int end = names.get(name).end();
    int next = name + 1 < names.size() ? names.get(name + 1).start() : sentence.span().end();
    return figures.stream()
        .anyMatch(
            f ->
                f.span().start() >= end
                    && f.span().start() < next
                    && Glue.opens(analysis.between(names.get(name).start(), f.span().start())));
  }

  /** The name and, where the number is said of a whole list, the names before it. */
  private List<Integer> backward(int last, boolean bracketed) {
    boolean aside =
        last > 0
            && !bracketed
            && analysis.after(sentence, names.get(last).end(), 2).startsWith(",")
            && BY_THE_WAY
                .matcher(analysis.between(names.get(last - 1).end(), names.get(last).start()))
                .matches();
    int at = aside ? last - 1 : last;
    List<Integer> list = new ArrayList<>(List.of(at));
    while (!bracketed && at > 0 && coordinated(at - 1, at) && !hasOwnFigure(at - 1)) {
      at--;
      list.add(0, at);
    }
    return list;
  }

  private boolean coordinated(int a, int b) {
    return COORDINATED
        .matcher(analysis.between(names.get(a).end(), names.get(b).start()))
        .matches();
  }

  private int nameBefore(int offset) {
    int found = -1;
    int outside = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).end() <= offset) {
        found = i;
        outside = inClosedBracket(names.get(i), offset) ? outside : i;
      }
    }
    return outside >= 0 ? outside : found;
  }

  /** "13% of the one arm (including 2 cases of X) and 29%": X has no number outside its bracket. */
  private boolean inClosedBracket(Span name, int offset) {
    return Glue.closes(analysis.between(name.start(), offset))
        && !NEXT_BRACKET.matcher(analysis.between(name.end(), offset)).matches();
  }

  private int nameAfter(int offset) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).start() >= offset) {
        return i;
      }
    }
    return -1;
  }
}
