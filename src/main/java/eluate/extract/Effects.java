package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.language.TimeMention;
import eluate.mention.Mention;
import eluate.record.Effect;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Comparisons that the text prints as one number. */
final class Effects implements Extractor<Effect> {
  private static final Wording FOR =
      Wording.of(
          "(?i)^\\s?(?:\\([^()]*\\)\\s?)?(?:for|of|in)\\s(?:the |risk of |time to |change in |mean |changes? (?:from baseline )?in )*(?<name>[\\p{L}][\\p{L}\\d/() +-]{1,60}?)(?=\\s(?:was|were|between|for|with|in|at|of|versus|vs|favou?r|is|after|from|among|compared|corrected|showed|associated)\\b|[,;:=]|\\s?\\(|\\s?[-−]?\\d|$)");

  /** Names of statistics, which other lists may take for measures. */
  private static final Wording STATISTIC =
      Wording.of(
          "(?i)\\b(?:ratio|confidence|interval|difference|coefficient|p[- ]?value|relative risk|CI|HR|OR|RR)\\b");

  private static final Wording RISK =
      Wording.of(
          "(?i)\\b(?:risk|rate|incidence|odds|likelihood|hazard|reductions?|improvements?|differences?|changes?|prevalence) (?:of|in|for)\\s(?:the )?(?<name>[\\p{L}][\\p{L} -]{2,50}?)(?=\\s(?:was|were|with|in|at|by|among|compared|than|between|from|for|over|versus|vs|did|is)\\b|\\s?[,;(]|$)");

  /** The next item of a list of outcomes: "(HR 0.40); and repeat surgery, 9 vs. 14 (HR 0.65)". */
  private static final Wording OWN =
      Wording.of(
          "^[\\s);,\\]]*(?:(?:and|for|of|in) )*(?<name>(?!and\\b|or\\b|for\\b|of\\b|in\\b|with\\b|vs\\b|versus\\b|but\\b|respectively\\b)\\p{L}[\\p{L}/-]*(?: (?!was\\b|were\\b|with\\b|in\\b|for\\b|and\\b|by\\b|to\\b|on\\b)\\p{L}[\\p{L}/-]*){0,5})[,:]?\\s\\(?(?:in )?\\d");

  private static final Wording SUBJECT =
      Wording.of(
          "(?i)^\\W*(?:the )?(?:mean |median |overall )?(?!there\\b|this\\b|it\\b|these\\b|they\\b|we\\b|both\\b|compared\\b|in\\b|at\\b)(?<name>\\p{L}[\\p{L}/-]*(?: (?!was\\b|were\\b|with\\b|in\\b|for\\b|and\\b|by\\b|on\\b)\\p{L}[\\p{L}/-]*){0,4}?)\\s(?:was|were|did|changed|differed|improved|fell|rose|decreased|increased|occurred)\\b");

  /** What tells of a change and names no outcome. */
  /** Before what others are compared with. */
  private static final Wording AGAINST =
      Wording.of(
          "(?i)\\b(?:than|versus|vs\\.?|compared (?:with|to)|relative to|over)\\s(?:(?:for|in|with|on|the|those|patients|receiving|given)\\s){0,4}$");

  private static final Pattern TOLD =
      Pattern.compile("(?i)(?:improv|chang|decreas|increas|reduc|worsen)\\w*");

  /** How many sentences before an estimate's may name what it compares. */
  private static final int BACK = 2;

  @Override
  public List<Effect> extract(Analysis analysis) {
    List<Effect> effects = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      Section.Role role = sentence.role();
      if (role == Section.Role.ELIGIBILITY
          || role == Section.Role.KEYWORDS
          || role == Section.Role.BACKGROUND
          || role == Section.Role.METHODS && analysis.wholeArticle()
          || !analysis.mayTell(sentence)) {
        continue;
      }
      EffectReader.Estimate previous = null;
      for (EffectReader.Estimate e : new EffectReader(analysis, sentence).read()) {
        if (known.add(
            e.statistic()
                + "|"
                + e.number().stripTrailingZeros().toPlainString()
                + "|"
                + e.low()
                + "|"
                + e.high())) {
          effects.add(effect(analysis, sentence, e, previous));
        }
        previous = e;
      }
    }
    return effects;
  }

  private static Effect effect(
      Analysis analysis,
      Sentence sentence,
      EffectReader.Estimate e,
      EffectReader.Estimate previous) {
    List<String> sides = sides(analysis, sentence, e);
    return new Effect(
        measure(analysis, sentence, e, previous),
        e.statistic(),
        e.number(),
        e.low(),
        e.high(),
        e.level(),
        e.p(),
        sides.get(0),
        sides.get(1),
        time(analysis, sentence, e),
        List.of(analysis.evidence(e.span(), "effect." + e.statistic())),
        e.low() == null ? 0.7 : 0.9);
  }

  /**
   * What is compared: words after "for", else the outcome named last before the estimate, else the
   * next behind it.
   */
  private static String measure(
      Analysis analysis,
      Sentence sentence,
      EffectReader.Estimate e,
      EffectReader.Estimate previous) {
    boolean behind = e.name().end() > e.value().end();
    Finder m =
        FOR.finder(
            behind
                ? analysis.after(sentence, e.name().end(), 80)
                : analysis.between(e.name().end(), e.value().start()) + " ");
    if (m.find()
        && !isGroup(analysis, m.group("name"))
        && m.group("name").strip().length() > 1
        && !m.group("name").matches("(?i)(?:the )?changes?\\W*|mean|median")) {
      return name(analysis, e.name().end() + m.start("name"), e.name().end() + m.end("name"));
    }
    Mention last = null;
    Mention first = null;
    for (Mention mention : outcomes(analysis, sentence)) {
      if (mention.span().end() <= e.value().start()
          && (last == null
              || clause(analysis, last.span().end(), mention.span().start())
              || mention.span().start() > last.span().end())) {
        last = mention;
      } else if (first == null && mention.span().start() >= e.value().end()) {
        first = mention;
      }
    }
    if (previous != null && (last == null || last.span().end() <= previous.value().start())) {
      Finder own = OWN.finder(analysis.between(previous.span().end(), e.value().start()));
      if (own.find() && !STATISTIC.in(own.group("name"))) {
        int from = previous.span().end();
        return name(analysis, from + own.start("name"), from + own.end("name"));
      }
    }
    Finder risk = RISK.finder(analysis.between(sentence.span().start(), e.value().start()));
    int at = -1;
    int to = -1;
    while (risk.find()) {
      at = sentence.span().start() + risk.start("name");
      to = sentence.span().start() + risk.end("name");
    }
    if (at >= 0 && (last == null || at > last.span().end())) {
      return name(analysis, at, to);
    }
    if (last != null) {
      return last.source().equals("abbreviation")
          ? last.name()
          : analysis.text().substring(last.span().start(), last.span().end());
    }
    Span bracketed =
        NounPhrases.beforeBracket(
            analysis, sentence, Math.min(e.name().start(), e.value().start()));
    if (bracketed != null) {
      return name(analysis, bracketed.start(), bracketed.end());
    }
    Finder subject = SUBJECT.finder(analysis.between(sentence.span().start(), e.value().start()));
    if (subject.find()
        && !isGroup(analysis, subject.group("name"))
        && !STATISTIC.in(subject.group("name"))) {
      int from = sentence.span().start();
      return name(analysis, from + subject.start("name"), from + subject.end("name"));
    }
    if (first != null) {
      return first.name();
    }
    int back = 0;
    for (int i = sentence.index() - 1; i >= 0 && back < BACK; i--) {
      Sentence before = analysis.sentences().get(i);
      List<Mention> earlier = outcomes(analysis, before);
      if (!earlier.isEmpty()) {
        return earlier.get(0).name();
      }
      // the line under a table speaks of what stands over it
      back += analysis.tableRows().holds(before) ? 0 : 1;
    }
    return at >= 0 ? name(analysis, at, to) : null;
  }

  private static boolean clause(Analysis analysis, int from, int to) {
    return analysis.between(from, to).indexOf(';') >= 0;
  }

  private static boolean isGroup(Analysis analysis, String name) {
    return name.matches(
            "(?i)(?:the )?(?:groups?|arms?|treatments?|patients?|versus|comparison|that|which|all|each|both).*")
        || analysis.groups().all().stream()
            .anyMatch(
                g ->
                    g.label().equalsIgnoreCase(name)
                        || g.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(name)));
  }

  private static String name(Analysis analysis, int from, int to) {
    String words = analysis.text().substring(from, to).strip();
    String longForm = analysis.parsed().abbreviations().longForm(words);
    return longForm == null ? words : longForm;
  }

  private static List<Mention> outcomes(Analysis analysis, Sentence sentence) {
    List<Mention> outcomes = new ArrayList<>(analysis.mentions(sentence, Mention.Type.MEASURE));
    outcomes.addAll(analysis.mentions(sentence, Mention.Type.RESPONSE));
    outcomes.addAll(analysis.mentions(sentence, Mention.Type.CONDITION));
    outcomes.removeIf(
        m -> {
          String words = analysis.text().substring(m.span().start(), m.span().end());
          return STATISTIC.in(words)
              || TOLD.matcher(words).matches()
              || MeasureLinker.NAMES_GROUP.in(analysis.after(sentence, m.span().end(), 40));
        });
    outcomes.sort((a, b) -> a.span().compareTo(b.span()));
    return outcomes;
  }

  /**
   * The arm and what it is compared with: the two named nearest before the value, else the paper's
   * two arms.
   */
  private static List<String> sides(Analysis analysis, Sentence sentence, EffectReader.Estimate e) {
    List<String> before = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    for (GroupMention mention : analysis.groups().in(sentence)) {
      List<String> side = mention.span().end() <= e.value().start() ? before : behind;
      if (!side.contains(mention.label())) {
        side.add(mention.label());
      }
    }
    String against = against(analysis, sentence);
    if (against != null && !before.isEmpty() && analysis.groups().arms().size() > 2) {
      String nearest = before.get(before.size() - 1);
      if (!nearest.equals(against)) {
        return List.of(nearest, against);
      }
    }
    if (before.size() >= 2) {
      return before.subList(before.size() - 2, before.size());
    }
    if (before.isEmpty() && behind.size() == 2) {
      return behind;
    }
    List<Group> arms = analysis.groups().arms();
    if (arms.size() == 2) {
      String first = before.isEmpty() ? arms.get(0).label() : before.get(0);
      String second = arms.get(0).label().equals(first) ? arms.get(1).label() : arms.get(0).label();
      boolean control =
          first.matches("(?i).*(?:placebo|control|standard|usual care).*") && before.isEmpty();
      return control ? List.of(second, first) : List.of(first, second);
    }
    List<String> sides = new ArrayList<>();
    sides.add(before.isEmpty() ? Groups.ALL : before.get(0));
    sides.add(behind.isEmpty() ? null : behind.get(0));
    return sides;
  }

  /** The only group that a sentence sets others against: "than for placebo". */
  private static String against(Analysis analysis, Sentence sentence) {
    List<String> found =
        analysis.groups().in(sentence).stream()
            .filter(g -> AGAINST.in(analysis.before(sentence, g.span().start(), 40)))
            .map(GroupMention::label)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static String time(Analysis analysis, Sentence sentence, EffectReader.Estimate e) {
    String value = null;
    int best = Integer.MAX_VALUE;
    for (TimeMention time : analysis.times(sentence)) {
      int distance = Math.abs(time.span().start() - e.value().start());
      if (time.kind() == TimeMention.Kind.POINT && distance < best && distance < 150) {
        best = distance;
        value = time.value();
      }
    }
    return value;
  }
}
