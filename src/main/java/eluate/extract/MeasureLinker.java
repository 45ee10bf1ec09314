package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what each number of a sentence measures. */
final class MeasureLinker {
  /** "a 3.4 kg reduction in …", "8 points on the …" */
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "(?i)^[\\s%)\\]]*(?:[\\p{L}µ/²%-]{0,12}\\s)?(?:(?:mean|median|greater|lower|higher|larger|further|absolute|relative|significant|overall|percent(?:age)?)\\s)*"
              + "(?:(?:point|points|fold|unit|units)\\s)?(?:(?:reduction|decrease|increase|improvement|decline|drop|fall|rise|change|gain|loss|lowering|elevation|points?)s?\\s)?(?:from baseline\\s)?(?:in|on|of|for)\\s(?:the |his |her |their |mean |median |serum |plasma )*$");

  private static final Pattern LIST =
      Pattern.compile(
          "(?i)^(?:\\s?\\([^()]{1,30}\\)(?:\\s(?!and|or)[\\p{L}-]+)?)?[\\s)\\]]*(?:,|and|, and|or|/|;)\\s*(?:the |mean |median |in )*(?:\\([^()]{0,30}\\)\\s*)?$");

  private static final Wording GOES_ON =
      Wording.of(
          "(?is)^(?:[(\\[]|.{0,60}\\b(?:it|they|(?:this|these)(?! (?:times?|visits?|weeks?|days?|months?|points?|doses?|patients?|groups?|subjects|arms?|two|three|studies|study|trials?|sub)))\\b|(?:the )?(?:means?|medians?|averages?) (?:was|were|fell|rose|had|decreased|increased)\\b|.{0,60}\\b(?:experienced|had|showed) an? (?:(?:mean|median|average|significant|greater|smaller|larger) )*(?:changes?|decreases?|increases?|reductions?|improvements?|rises?|falls?) (?:from baseline )?of\\b|(?:the )?corresponding (?:\\p{L}+ )?(?:values?|figures?|numbers?|changes?|rates?|means?|medians?|scores?|levels?)\\b|(?:(?:at|after|by|in|on) [^,;]{2,30}, )?(?:the )?(?:adjusted |mean |median |average |ls |least[- ]squares? |overall )*(?:changes?|reductions?|decreases?|increases?|improvements?|scores?|values?|levels?|figures?)\\b)");

  /** "The changes at the end compared with baseline were": of what, an earlier sentence says. */
  private static final Wording CHANGES =
      Wording.of(
          "(?i)^(?:the )?(?:mean |median )?changes? (?:at|from|after|between|over|was|were)\\b[^.;]{0,60}[:±]");

  /** A line of a table written as text. */
  private static final Wording ROW =
      Wording.of(
          "(?i)^\\W*(?:baseline|week \\d|month \\d|day \\d|year \\d|end ?point|change)\\b|^\\W*(?:ls |adjusted )?(?:mean|median)(?: (?:changes?|differences?|values?|scores?|from baseline|at [^,;.]{2,20}))*\\s?(?:\\([^()]{0,30}\\))?\\s*[:\\t\\d±−-]");

  /** Before kilograms of body weight. */
  private static final Wording LOST = Wording.of("(?i)\\b(?:lost|gained|weighed)\\b[^.;]{0,30}$");

  /** What stands between a measure and its own number. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\s?[=:(\\[]?\\s?|\\s(?:of|was|were|is|at|to|by|from|level|levels|=)(?: (?:of|was|were))?\\s");

  private static final Wording AND_ANOTHER =
      Wording.of(
          "(?i)^(?: (?:scores?|levels?|concentrations?|values?))?\\s(?:and|or)\\s(?:the )?(?<name>[\\p{L}\\d][\\p{L}\\d/-]+(?:\\s(?!was|were|is|are|had|levels?|in|at|of|by)[\\p{L}\\d-]+){0,2}?)(?: (?:scores?|levels?|concentrations?|values?))?\\s(?:was|were|is|are|had|has|(?:increas|decreas|improv|declin|chang|drop|differ)\\w+|rose|fell)\\b[^;:]{0,60}$");

  private final Analysis analysis;
  private final Sentence sentence;
  private final List<Mention> measures;

  private MeasureLinker(Analysis analysis, Sentence sentence) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.measures = measures(analysis, sentence);
  }

  /** The measure of each quantity; no entry where none is near. */
  static Map<Quantity, Mention> link(
      Analysis analysis, Sentence sentence, List<Quantity> quantities) {
    MeasureLinker linker = new MeasureLinker(analysis, sentence);
    Map<Quantity, Mention> found = new IdentityHashMap<>();
    boolean respectively = analysis.parsed().text(sentence.span()).contains("respectively");
    List<List<Quantity>> lists = NumberLists.of(analysis, sentence, quantities);
    if (respectively && linker.listForEach(lists, found)) {
      return found;
    }
    for (List<Quantity> list : lists) {
      List<Mention> listed =
          respectively ? linker.listedBefore(list.get(0).span().start()) : List.of();
      if (listed.size() == 1 && list.size() == 2) {
        listed = linker.coordinated(listed.get(0), list.get(0));
        linker.learn(listed);
      }
      boolean parallel = list.size() >= 2 && listed.size() == list.size();
      Mention beside = parallel ? null : NamedByPlace.of(analysis, sentence, list, linker.measures);
      if (beside != null) {
        linker.learn(List.of(beside));
      }
      for (int i = 0; i < list.size(); i++) {
        Mention measure =
            parallel ? listed.get(i) : beside != null ? beside : linker.fitting(list.get(i));
        if (measure == null) {
          measure = NamedByModel.of(analysis, sentence, list);
        }
        if (measure != null) {
          found.put(list.get(i), measure);
        }
      }
    }
    return found;
  }

  /**
   * "Longer OS and PFS (8.4 vs 6.7 months; 4.0 vs 3.0 months; respectively)": as many lists as
   * measures.
   */
  private boolean listForEach(List<List<Quantity>> lists, Map<Quantity, Mention> found) {
    if (lists.size() < 2 || lists.stream().anyMatch(l -> l.size() < 2)) {
      return false;
    }
    int start = lists.get(0).get(0).span().start();
    List<Mention> listed = listedBefore(start);
    boolean between = measures.stream().anyMatch(m -> m.span().start() > start);
    if (listed.size() != lists.size() || between) {
      return false;
    }
    for (int i = 0; i < lists.size(); i++) {
      for (Quantity quantity : lists.get(i)) {
        found.put(quantity, listed.get(i));
      }
    }
    return true;
  }

  /** Before what is given, reached or allowed for while something else is measured. */
  private static final Wording ASIDE =
      Wording.of(
          "(?i)\\b(?:adjust(?:ed|ment|ing) for|proportional to|correlat\\w+ (?:with|to)|(?:induced|stimulated|evoked|provoked) (?:by|with)|in response to|required to (?:achieve|reach|maintain)|matched for|stratified by|\\d ?(?:mg|g|µg|mcg|IU|units?)(?:/day|/d|/kg)?(?: of)?)\\s(?:(?:the|an?|initial|baseline|low|high|lower|higher|target|pre-?treatment|mean|changes in)\\s){0,3}$");

  /** Behind a word that only tells a group: "physical activity and control groups". */
  static final Wording NAMES_GROUP =
      Wording.of(
          "(?i)^(?: (?:intervention|programme|program|training))?(?: (?:and|or|versus|vs\\.?|than) (?:the )?(?:usual care|control|placebo|comparison))? (?:sub)?(?:groups?|arms?)\\b");

  /** Behind a substance that is given or that a drug acts on: "calcium antagonist". */
  private static final Wording GIVEN_BEHIND =
      Wording.of(
          "(?i)^[- ](?:inhibitors?|antagonists?|agonists?|channel|blockers?|supplement\\w*|tablets?|capsules?|infusions?|injections?|receptors?)\\b");

  /** Long names and their short forms in brackets are one: the first stays. */
  private static List<Mention> measures(Analysis analysis, Sentence sentence) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : analysis.mentions(sentence, Mention.Type.MEASURE)) {
      Mention last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean bracketed =
          last != null
              && analysis
                  .between(last.span().end(), mention.span().start())
                  .matches("\\s*[(\\[]\\s*")
              && analysis.after(sentence, mention.span().end(), 1).matches("[)\\];,]");
      boolean aside =
          ASIDE.in(analysis.before(sentence, mention.span().start(), 50))
              || GIVEN_BEHIND.in(analysis.after(sentence, mention.span().end(), 24));
      boolean group = NAMES_GROUP.in(analysis.after(sentence, mention.span().end(), 40));
      if (!bracketed && !aside && !group) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /**
   * The measures listed last before an offset: "the duration and the fraction were 16.4 and 60,
   * respectively".
   */
  private List<Mention> listedBefore(int offset) {
    List<Mention> listed = new ArrayList<>();
    for (Mention mention : measures) {
      if (mention.span().end() <= offset) {
        Mention last = listed.isEmpty() ? null : listed.get(listed.size() - 1);
        if (last != null
            && !LIST.matcher(analysis.between(last.span().end(), mention.span().start()))
                .matches()) {
          listed.clear();
        }
        listed.add(mention);
      }
    }
    return listed;
  }

  private void learn(List<Mention> named) {
    named.stream().filter(m -> !measures.contains(m)).forEach(measures::add);
    measures.sort(Comparator.comparing(Mention::span));
  }

  /**
   * A measure with the one that no list knows beside it: "ferritin and hepcidin rose by 12% and 9%,
   * respectively"; itself alone where none is.
   */
  private List<Mention> coordinated(Mention listed, Quantity first) {
    Finder behind = AND_ANOTHER.finder(analysis.between(listed.span().end(), first.span().start()));
    if (!behind.find()) {
      return List.of(listed);
    }
    int start = listed.span().end() + behind.start("name");
    Span span = new Span(start, listed.span().end() + behind.end("name"));
    boolean known = analysis.groups().in(sentence).stream().anyMatch(g -> g.span().overlaps(span));
    return known
        ? List.of(listed)
        : List.of(
            listed,
            new Mention(
                Mention.Type.MEASURE, span, sentence.index(), behind.group("name"), null, "place"));
  }

  /**
   * The measure of a number; of a length of time the nearest that is one: "time to achieve the
   * first normal neurological score (38 min)".
   */
  private Mention fitting(Quantity quantity) {
    Mention nearest = measure(quantity);
    if (nearest == null || ScoreNumbers.fits(analysis, sentence, quantity, nearest)) {
      return nearest;
    }
    if (quantity.kind() != Quantity.Kind.TIME) {
      return listedWith(nearest, quantity);
    }
    Mention timed = nearest;
    for (Mention mention : measures) {
      int gap = quantity.span().start() - mention.span().end();
      boolean near =
          gap >= 0 && gap < 90 && sameClause(mention.span().end(), quantity.span().start());
      timed = near && ScoreNumbers.fits(analysis, sentence, quantity, mention) ? mention : timed;
    }
    return timed;
  }

  /** Whether no semicolon outside of brackets that are still open parts two places. */
  private boolean sameClause(int from, int to) {
    String words = analysis.between(from, to);
    int part = words.lastIndexOf(';');
    return part < 0 || words.lastIndexOf('(', part) > words.lastIndexOf(')');
  }

  /**
   * Of the measures listed before a number the last that it can be one of: "HbA1c and FPG levels
   * were 7.9% and 162 mg/dL"; else the last before that is printed in the number's unit.
   */
  private Mention listedWith(Mention nearest, Quantity quantity) {
    List<Mention> listed = listedBefore(quantity.span().start());
    for (int i = listed.size() - 2; i >= 0 && listed.contains(nearest); i--) {
      Mention other = listed.get(i);
      if (other.concept() != null && ScoreNumbers.fits(analysis, sentence, quantity, other)) {
        return other;
      }
    }
    for (int i = measures.indexOf(nearest) - 1; i >= 0 && quantity.unit() != null; i--) {
      Mention other = measures.get(i);
      if (ScoreNumbers.inUnitOf(other, quantity)
          && ScoreNumbers.fits(analysis, sentence, quantity, other)) {
        return other;
      }
    }
    return nearest;
  }

  private Mention measure(Quantity quantity) {
    Mention behind = directlyBehind(quantity);
    if (behind != null) {
      return behind;
    }
    for (Mention mention : measures) {
      if (mention.span().start() >= quantity.span().end()
          && FOLLOWED
              .matcher(analysis.between(quantity.span().end(), mention.span().start()))
              .matches()) {
        return mention;
      }
    }
    Mention before = null;
    for (Mention mention : measures) {
      if (mention.span().end() <= quantity.span().start()) {
        before = mention;
      }
    }
    if (before == null && quantity.unit() != null && quantity.unit().matches("°C|℃")) {
      return new Mention(
          Mention.Type.MEASURE, quantity.span(), sentence.index(), "temperature", null, "unit");
    }
    if (before == null
        && "kg".equals(ScoreNumbers.unit(analysis, sentence, quantity))
        && LOST.in(analysis.before(sentence, quantity.span().start(), 50))) {
      return new Mention(
          Mention.Type.MEASURE, quantity.span(), sentence.index(), "body weight", null, "unit");
    }
    return before != null ? before : carried();
  }

  /** "93 mg/dL blood urea nitrogen"; null where a measure stands right before the number too. */
  private Mention directlyBehind(Quantity quantity) {
    Mention behind = null;
    for (Mention mention : measures) {
      int gap = quantity.span().start() - mention.span().end();
      if (gap >= 0
          && BESIDE
              .matcher(analysis.between(mention.span().end(), quantity.span().start()))
              .matches()) {
        return null;
      }
      boolean next =
          mention.span().start() == quantity.span().end() + 1
              && analysis.text().charAt(quantity.span().end()) == ' ';
      behind = next && quantity.unit() != null && !quantity.isPercent() ? mention : behind;
    }
    return behind;
  }

  /**
   * A sentence that names no measure goes on about that of a sentence before: "At week 24 it had
   * fallen by 8."
   */
  private Mention carried() {
    if (!measures.isEmpty()) {
      return null;
    }
    String words = analysis.parsed().text(sentence.span());
    boolean row = words.length() < 160 && ROW.in(words);
    int furthest = row ? 4 : CHANGES.in(words) ? 3 : GOES_ON.in(words) ? 1 : 0;
    for (int back = 1; back <= furthest && back <= sentence.index(); back++) {
      List<Mention> previous =
          measures(analysis, analysis.sentences().get(sentence.index() - back));
      if (!previous.isEmpty()) {
        return previous.get(previous.size() - 1);
      }
    }
    return null;
  }
}
