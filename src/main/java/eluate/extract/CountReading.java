package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence while the numbers of people in it are being read. */
final class CountReading {
  private static final Set<String> SEXES = Set.of("female", "male");
  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
  private static final Pattern CLAUSE_END =
      Pattern.compile("(?<=[^.]{3})[;]|(?:, (?:and|while|whereas|but) )");
  private static final Wording BEHIND_LABEL =
      Wording.of(
          "(?i)\\b(?<label>(?!between\\b|in\\b|from\\b|of\\b)\\p{L}+) [\\dIVX/]{1,3},? and #\\s(?:\\k<label> |(?:patients |subjects )?(?:had|were|was|carried|came|received|did|completed)\\b)");
  private static final Pattern NO_BEFORE = Pattern.compile("(?is).*\\b(?:no|any|every|some) ");
  private static final Pattern IN_BEFORE = Pattern.compile("(?is).*\\b\\d in ");
  private static final Pattern PEOPLE_BEFORE =
      Pattern.compile("(?is).*\\b(?:patients|subjects|participants),? $");
  static final Wording VERB =
      Wording.of(
          "(?i)^\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:of (?:them|these|those|whom)\\s*)?(?:,? ?(?:who|that) )?(?:(?:were|was|had|have|has|then|also|subsequently|eventually|been|successfully|prematurely|both|all|underwent|did not|met|took at)\\s+){0,3}"
              + "(?:randomi[sz](?!ed[^,;.]{0,40}\\b(?:trials?|stud(?:y|ies))\\b)|randomly|assigned|allocated|received|completed|finished|withdrew|withdrawn|discontinued|dropped|lost to follow|left|stopped|gave up|ended|died|enrolled|recruited|included|entered|treated|evaluable|assessable|evaluated|analy[sz]ed|(?:(?:met|fulfilled|satisfied) )?(?:the |diagnostic |inclusion |eligibility |entry )*criteria|used for|disqualified|given|screened|excluded|least one|made up|complete|dead|eligible|underwent|agreed to|consented|concluded|attended|gave up|came off|approached|invited|contacted|began|started|commenced|(?:in|part of) the (?:[\\p{L}-]+ ){0,3}(?:populations?|sets?|analys[ei]s))");
  private static final Wording RANDOM =
      Wording.of(
          "(?i)(?<!\\bnon-|\\bnon|\\bnot |\\bfuture |\\bfurther |\\blarge |\\blarger |\\b[Nn]one\\b[^.;]{0,40}|\\bneither\\b[^.;]{0,40})\\brandom(?:ly\\b|i[sz]ation|i[sz]ed(?! (?:trials|studies|controlled trials))|i[sz]e\\b|i[sz]ing)");

  /** "524 patients enrolled in the trial completed it". */
  static final Wording WHICH =
      Wording.of(
          "(?i)^\\s*(?:who were )?(?:initially |originally )?(?:enrolled|randomi[sz]ed|recruited|included|entered)\\b");

  /** "men who received aspirin were randomly assigned to": the treatment only tells which men. */
  private static final Wording THEN_ASSIGNED =
      Wording.of(
          "(?i)^[^.;]{0,80}?\\b(?:who|that|receiving|undergoing|taking|previously)\\b[^.;]{1,140}?\\b(?:were|was) (?:then |subsequently )?(?:randomi[sz]ed|randomly|allocated|assigned)\\b");

  /** Words by which a label, taken from the words around a number, is none. */
  private static final Wording NO_LABEL =
      Wording.of(
          "(?i)\\b(?:included|excluded|enrolled|recruited|split|divided|equal|differences?|met|used|analy[sz]ed|evaluated|assigned|randomi[sz]ed|followed|identified|studied|balanced|similar|comparable|between)\\b|^(?:an? |the )?(?:large|small|total|whole|entire|single|pilot)$");

  /** A verb right before its object: "we screened 203 men". */
  private static final Wording ACTIVE =
      Wording.of(
          "(?i)(?<!\\bof |\\bthe )\\b(?:screened|enrolled|recruited|randomi[sz]ed|assigned|allocated|included|studied|reviewed|identified) (?:a total of )?$");

  /** Right before people whom an outcome is told of: "was reported by 96 patients receiving it". */
  static final Wording HAPPENED =
      Wording.of(
          "(?i)\\b(?:occurr\\w+|reported|noted|observed|seen|found|diagnosed|detected|documented|achieved|developed|attained|reached|noticed|experienced|obtained|required|needed)\\b[^.;]{0,40}?\\b(?:in|by|among|on [\\p{L}]+ of|for|of)\\s(?:(?:only|about|the|all|just|another|further)\\s)?$");

  private static final Wording THERE = Wording.of("(?i)(?:^|[.;:,]\\s)there were\\s$");
  private static final Wording AND = Wording.of("(?i)(?:\\band|,)\\s$");

  final Analysis analysis;
  final Sentence sentence;
  final List<Quantity> quantities;
  final CountGroup groups;
  final List<PeopleCount> found = new ArrayList<>();

  /** People of whom no words say what became of them. */
  final List<PeopleCount> passed = new ArrayList<>();

  private final Participation participation;

  /** The last number read that is not a number of women or of men; null before the first. */
  PeopleCount last;

  CountReading(Analysis analysis, Sentence sentence, Participation participation) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.participation = participation;
    List<Mention> names = new ArrayList<>(analysis.mentions(sentence, Mention.Type.CONDITION));
    names.addAll(analysis.mentions(sentence, Mention.Type.DRUG));
    this.quantities =
        analysis.quantities(sentence).stream()
            .filter(
                q -> canCount(q) || behindNoun(q) || behindLabel(q) || sizeOfArm(q) || sexLetter(q))
            .filter(q -> !nobody(q))
            .filter(q -> !nameOfTrial(q))
            .filter(q -> names.stream().noneMatch(m -> m.span().contains(q.number())))
            .toList();
    this.groups = new CountGroup(analysis, sentence, quantities);
  }

  /** "Of 224 patients 213 were analysed": the form is that of a patient's number. */
  private boolean behindNoun(Quantity q) {
    return q.kind() == Quantity.Kind.LABEL
        && q.unit() == null
        && q.value().scale() <= 0
        && q.value().signum() > 0
        && !q.word()
        && q.value().precision() < 7
        && PEOPLE_BEFORE.matcher(analysis.before(sentence, q.span().start(), 14)).matches()
        && VERB.in(analysis.after(sentence, q.span().end(), 60));
  }

  /** "27 had grade 2 and 15 had grade 3": the form is that of a second grade. */
  private boolean behindLabel(Quantity q) {
    return q.kind() == Quantity.Kind.LABEL
        && q.unit() == null
        && q.value().scale() <= 0
        && q.value().signum() > 0
        && !q.word()
        && q.value().precision() < 6
        && BEHIND_LABEL.in(
            analysis.before(sentence, q.span().start(), 40)
                + "#"
                + analysis.after(sentence, q.span().end(), 30));
  }

  /** "(TU arm 87, ACT arm 82)": the form is that of an arm's number. */
  private boolean sizeOfArm(Quantity q) {
    return q.kind() == Quantity.Kind.LABEL
        && q.unit() == null
        && q.value().scale() <= 0
        && q.value().intValue() > 4
        && !q.word()
        && q.value().precision() < 6
        && analysis
            .before(sentence, q.span().start(), 60)
            .matches("(?s).*[(;,]\\s?(?!the )[\\p{L}\\d][^(),;]{1,40} (?:arm|group),? $")
        && analysis.after(sentence, q.span().end(), 3).matches("(?s)\\s?[,;)].*");
  }

  /** "(3 F, 1 M)": the letter has the form of a unit. */
  private boolean sexLetter(Quantity q) {
    return q.kind() == Quantity.Kind.PLAIN
        && "M".equals(q.unit())
        && q.value().scale() <= 0
        && (analysis.after(sentence, q.span().end(), 8).matches("(?s)\\s?[,/;]\\s?\\d+\\s?F\\b.*")
            || analysis
                .before(sentence, q.span().start(), 8)
                .matches("(?s).*\\d\\s?F\\s?[,/;]\\s?"));
  }

  /** "no one", "1 in 10": a number of nobody in particular. */
  private boolean nobody(Quantity q) {
    return (q.word() ? NO_BEFORE : IN_BEFORE)
        .matcher(analysis.before(sentence, q.span().start(), 8))
        .matches();
  }

  /** "NMSG 4/90" is a trial's name. */
  private boolean nameOfTrial(Quantity q) {
    return q.total() != null
        && analysis.text().substring(q.span().start(), q.span().end()).contains("/")
        && analysis.before(sentence, q.span().start(), 12).matches("(?s).*\\b[A-Z]{3,}[ -]$");
  }

  int next(int index) {
    return index + 1 < quantities.size()
        ? quantities.get(index + 1).span().start()
        : sentence.span().end();
  }

  /** Where the first number from an offset on starts; the sentence's end for none. */
  int nextFrom(int offset) {
    return quantities.stream()
        .mapToInt(q -> q.span().start())
        .filter(start -> start >= offset)
        .findFirst()
        .orElse(sentence.span().end());
  }

  String words() {
    return sentence.span().of(analysis.text());
  }

  private static boolean canCount(Quantity q) {
    boolean sample =
        q.kind() == Quantity.Kind.SAMPLE
            && q.value().scale() <= 0
            && q.value().signum() >= 0
            && !q.isPercent();
    return (sample || q.isCount()) && q.value().intValueExact() < 1_000_000;
  }

  /** The words of a number itself. */
  String words(Quantity q) {
    return q.span().of(analysis.text());
  }

  /** The words before a number in its sentence. */
  String before(Quantity q, int most) {
    return analysis.before(sentence, q.span().start(), most);
  }

  /** The words behind a number in its sentence. */
  String after(Quantity q, int most) {
    return analysis.after(sentence, q.span().end(), most);
  }

  /** The words behind a number; the letter of a sex is read with a number like a unit. */
  String behind(Quantity q) {
    return ("M".equals(q.unit()) ? " M" : "") + analysis.after(sentence, q.span().end(), 300);
  }

  /**
   * Whether a number, or the one that it is listed behind, tells in how many something happened.
   */
  boolean happened(int index) {
    for (int i = index; i >= 0; i--) {
      Quantity q = quantities.get(i);
      if (HAPPENED.in(before(q, 110))) {
        return true;
      }
      boolean joined =
          i > 0
              && analysis
                  .between(quantities.get(i - 1).span().end(), q.span().start())
                  .matches("(?is)[^.;]{0,80}\\b(?:and|vs\\.?|versus|compared (?:with|to))\\s");
      if (!joined) {
        return false;
      }
    }
    return false;
  }

  /** "There were 12 in the one group and 14": nothing but that they are there is told. */
  boolean isThere(String before) {
    boolean told = last != null && sentence.span().contains(last.words());
    return THERE.in(before) || told && AND.in(before);
  }

  /** Whether the words end inside a bracket. */
  static boolean open(String before) {
    int depth = 0;
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The kind that the words behind a number say, else the words right before it; null where none
   * do.
   */
  String kind(String after, String before) {
    String clause = BRACKET.matcher(CLAUSE_END.split(after, 2)[0]).replaceAll(" ");
    Finder active = ACTIVE.finder(before);
    if (active.find() && !after.matches("(?is)^\\s*(?:who|that|were|was)\\b.*")) {
      return participation.last(active.group()).kind();
    }
    Participation.Hit behind = participation.first(clause);
    if (behind != null && behind.kind().equals("treated") && THEN_ASSIGNED.in(clause)) {
      return "randomized";
    }
    if (behind != null && behind.kind().equals("screened")) {
      // "142 patients approached agreed and were randomized"
      Participation.Hit further = participation.last(clause);
      return further.kind().matches("randomized|enrolled") ? further.kind() : behind.kind();
    }
    if (behind != null && (behind.kind().equals("treated") || WHICH.in(clause))) {
      // "two women given ciprofloxacin died": the treatment only tells which women
      Participation.Hit further = participation.last(clause);
      return further.kind().matches("died|withdrawn|completed|outcome")
          ? further.kind()
          : behind.kind();
    }
    if (behind != null) {
      return behind.kind();
    }
    Participation.Hit front = participation.last(before);
    boolean near =
        front != null
            && before.length() - front.at() < 60
            && before.substring(front.at()).matches("[^,;.()]*[(]?[^,;.()]*");
    return near ? front.kind() : null;
  }

  /**
   * "We screened 189 patients and enrolled 156": the verb stands before a number without a noun.
   */
  boolean enrolledBefore(Quantity q) {
    return q.total() == null
        && q.percent() == null
        && ACTIVE.in(before(q, 40))
        && after(q, 12).matches("(?is)^\\s*(?:[(,.;]|$).*");
  }

  /** Whether words say what people had or got. */
  boolean tellsOutcome(String words) {
    Participation.Hit hit = participation.first(words);
    return hit != null && hit.kind().equals(Participation.OUTCOME);
  }

  /** Whether the paper's people were assigned at random. */
  boolean randomized() {
    return analysis.says(RANDOM);
  }

  /** Keeps a number of people that nothing is told of; its words reach to an offset. */
  void pass(Quantity q, int end) {
    passed.add(
        new PeopleCount(
            q.value().intValueExact(),
            null,
            "enrolled",
            Groups.ALL,
            new Span(q.span().start(), Math.max(q.span().end(), end)),
            "largest",
            0.6));
  }

  /** Adds a number; its words reach to an offset. */
  void add(Quantity q, int end, String kind, String group, String rule, double confidence) {
    Integer total = q.total() == null ? null : q.total().intValue();
    Span words =
        new Span(q.span().start(), Math.min(sentence.span().end(), Math.max(q.span().end(), end)));
    String label =
        analysis.groups().group(group) == null && NO_LABEL.in(group) ? Groups.ALL : group;
    PeopleCount count =
        new PeopleCount(q.value().intValueExact(), total, kind, label, words, rule, confidence);
    found.add(count);
    if (!SEXES.contains(kind)) {
      last = count;
    }
  }
}
