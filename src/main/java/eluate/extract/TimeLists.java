package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Times and numbers that are listed side by side: "at 2, 6 and 24 h ... 3.1, 2.2 and 1.0,
 * respectively".
 */
final class TimeLists {
  private static final Pattern GLUE =
      Pattern.compile(
          "(?i)(?:\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]|[\\s,;&/]|\\b(?:and|or|then|at|after|on|by)\\b){1,10}");

  /** Between the last number of a list and the times of all of it. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^[\\s%)\\],]*(?:[\\p{L}µ/²%^\\d×⁹·-]{0,14}\\s*)?(?:,\\s*)?(?:at |on |after )?(?:the )?$");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<TimeMention> times;

  /**
   * @param analysis a paper
   * @param sentence one of its sentences
   * @param times the moments that it names
   */
  TimeLists(Analysis analysis, Sentence sentence, List<TimeMention> times) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.times = times;
  }

  /** Adds the time of each number that stands in a list as long as a list of times. */
  void link(List<Quantity> quantities, Map<Quantity, String> found) {
    if (times.size() < 2 || quantities.size() < 2) {
      return;
    }
    boolean respectively = analysis.parsed().text(sentence.span()).contains("respectively");
    for (List<Quantity> list : NumberLists.of(analysis, sentence, quantities)) {
      List<TimeMention> listed = list.size() < 2 ? List.of() : listedFor(list, respectively);
      for (int i = 0; i < listed.size(); i++) {
        found.put(list.get(i), listed.get(i).value());
      }
    }
  }

  private List<TimeMention> listedFor(List<Quantity> list, boolean respectively) {
    int first = list.get(0).span().start();
    int last = list.get(list.size() - 1).span().end();
    for (List<TimeMention> run : runs()) {
      if (run.size() != list.size()) {
        continue;
      }
      int start = run.get(0).span().start();
      int end = run.get(run.size() - 1).span().end();
      boolean behind = start >= last && BEHIND.matcher(analysis.between(last, start)).matches();
      boolean before = end <= first && (respectively || list.size() > 2);
      if ((behind || before) && !groupsListed(list.size(), Math.min(start, first), first)) {
        return run;
      }
    }
    return List.of();
  }

  /** Whether as many groups are named as there are numbers: these may be told by group. */
  private boolean groupsListed(int size, int from, int to) {
    return analysis.groups().in(sentence).stream()
            .filter(g -> g.span().start() >= from && g.span().end() <= to)
            .map(GroupMention::label)
            .distinct()
            .count()
        == size;
  }

  /** Times that nothing but commas and brackets stands between. */
  private List<List<TimeMention>> runs() {
    List<List<TimeMention>> runs = new ArrayList<>();
    TimeMention last = null;
    for (TimeMention time : times) {
      boolean goesOn =
          last != null
              && GLUE.matcher(analysis.between(last.span().end(), time.span().start())).matches();
      if (!goesOn) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(time);
      last = time;
    }
    return runs;
  }
}
