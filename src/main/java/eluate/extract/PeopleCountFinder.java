package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of people in one sentence. */
final class PeopleCountFinder {
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:of (?:them|these|those|whom)\\s*)?(?:,? ?(?:who|that) )?(?:(?:were|was|had|have|has|then|also|subsequently|eventually|been|successfully|prematurely|both|all|underwent|did not|met|took at)\\s+){0,3}"
              + "(?:randomi[sz]|randomly|assigned|allocated|received|completed|finished|withdrew|withdrawn|discontinued|dropped|lost to follow|left|stopped|gave up|ended|died|enrolled|recruited|included|entered|treated|evaluable|assessable|evaluated|analy[sz]ed|(?:the |diagnostic |inclusion )*criteria|given|screened|excluded|least one|made up|complete|dead)");
  private static final Pattern DEATHS = Pattern.compile("(?i)^\\s*(?:\\([^()]{0,20}\\)\\s*)?(?:[\\p{L}-]+ )?deaths?\\b");
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:sample size (?:of|was|calc|estim)|power(?:ed)? (?:of|to|calculation)|\\d ?% power|would be (?:required|needed|randomi|enrolled)|(?:were|was|is|are) (?:required|needed|planned)|will be|to be (?:enrolled|randomi[sz]ed|recruited|included)|could be detected|planned (?:enrol|accrual|sample|recruit)|target (?:enrol|accrual|sample)|aim(?:ed|s) to (?:enrol|recruit|include|randomi)|number needed)");
  private static final Pattern OTHER_STUDY =
      Pattern.compile("(?i)\\b(?:previous(?:ly published)? (?:study|studies|trials?|reports?)|(?:cases|patients) (?:have been|had been) (?:previously )?reported|in the literature|annually|each year|worldwide|million|prevalence of|incidence of)");
  private static final Pattern FIELD =
      Pattern.compile("(?i)^\\s*(?:total participants|(?:actual |estimated |total )?enrol(?:l)?ment|(?:total )?number of (?:participants|subjects|patients)(?: enrolled)?|participants|sample size)\\s*(?:\\([^()]{0,20}\\))?\\s*:?\\s*$");
  private static final Pattern STUDY_OF =
      Pattern.compile(
          "(?i)(?:\\b(?:in|of|on|for|from|with|among|between|included|including|comprised|comprising|involving|involved|studied|study|examined|investigated|evaluated|analy[sz]ed|enrolled|treated|describe|report|present|recruited|randomi[sz]ed|we|assigned|allocated|reviewed|followed|gave|tested|identified|were|participants|patients|subjects|setting)\\b(?: on)?[:,]?|[:(]|^)\\s*(?:(?:a|the|all|our|these|first|of|total|series|cohort|group|sample|population|on|about|approximately|data|results|findings|another|further|additional|consecutive|only|other|up to|in)\\s+){0,6}$");
  private static final Pattern NEXT_IN_LIST = Pattern.compile("(?i)^\\s*(?:\\([^()]{0,25}\\)\\s*)?(?:,|and|, and|vs\\.?|versus)\\s*$");
  private static final Pattern NAMED_BEFORE = Pattern.compile("(?i)[(;,\\[]\\s*(?:the )?[^()\\[\\];,]{1,60}?,?\\s*(?:n\\s*=)?\\s*$");

  /** The words right before a size, where no group of that name is known. */
  private static final Pattern LABEL_BEFORE =
      Pattern.compile("(?i)((?:(?!(?:to|or|and|with|for|either|in|of|the|versus|vs|were|was|is|at|by|on|from|mean|points?)\\b)[\\p{L}][\\p{L}\\d/+-]*,? ?){1,4})[(\\[,;]?\\s*n\\s*=\\s*$");
  private static final Pattern EACH = Pattern.compile("(?i)^\\s*(?:patients |subjects |participants |eyes )?(?:(?:to|in|for|on|received) each|per) (?:[\\p{L}-]+ )?(?:arms?|groups?|treatments?|drugs?|cohorts?|sequence)\\b");

  private final Participation participation = new Participation();

  /** A sentence while it is being read. */
  private static final class Reading {
    private final Analysis analysis;
    private final Sentence sentence;
    private final List<Quantity> quantities;
    private final CountGroup groups;
    private final List<PeopleCount> found = new ArrayList<>();
    private PeopleCount last;

    private Reading(Analysis analysis, Sentence sentence) {
      this.analysis = analysis;
      this.sentence = sentence;
      List<Mention> names = new ArrayList<>(analysis.mentions(sentence, Mention.Type.CONDITION));
      names.addAll(analysis.mentions(sentence, Mention.Type.DRUG));
      this.quantities = analysis.quantities(sentence).stream()
          .filter(q -> canCount(q) || behindNoun(q))
          .filter(q -> names.stream().noneMatch(m -> m.span().contains(q.number())))
          .toList();
      this.groups = new CountGroup(analysis, sentence, quantities);
    }

    /** "Of 224 patients 213 were analysed": the form is that of a patient's number. */
    private boolean behindNoun(Quantity q) {
      return q.kind() == Quantity.Kind.LABEL && q.unit() == null && q.value().scale() <= 0 && q.value().signum() > 0 && !q.word()
          && q.value().precision() < 7
          && analysis.before(sentence, q.span().start(), 14).matches("(?is).*\\b(?:patients|subjects|participants),? $")
          && VERB.matcher(analysis.after(sentence, q.span().end(), 60)).find();
    }

    private int next(int index) {
      return index + 1 < quantities.size() ? quantities.get(index + 1).span().start() : sentence.span().end();
    }

    private String words() {
      return sentence.span().of(analysis.text());
    }
  }

  /**
   * The numbers of people of a sentence.
   *
   * @param first whether nobody has been counted before it
   */
  List<PeopleCount> find(Analysis analysis, Sentence sentence, boolean first) {
    Reading r = new Reading(analysis, sentence);
    if (sentence.role() == Section.Role.FIELDS) {
      field(r);
    } else if (!PLANNED.matcher(r.words()).find() && !OTHER_STUDY.matcher(r.words()).find()) {
      for (int i = 0; i < r.quantities.size(); i++) {
        read(r, i, first);
      }
    }
    return r.found;
  }

  private static boolean canCount(Quantity q) {
    boolean sample = q.kind() == Quantity.Kind.SAMPLE && q.value().scale() <= 0 && q.value().signum() >= 0 && !q.isPercent();
    return (sample || q.isCount()) && q.value().intValueExact() < 1_000_000;
  }

  /** "Enrollment: 38" in a register's page, with the name in the heading or in the line. */
  private static void field(Reading r) {
    if (r.quantities.isEmpty()) {
      return;
    }
    Quantity q = r.quantities.get(0);
    String before = r.analysis.between(r.sentence.span().start(), q.span().start());
    boolean named = FIELD.matcher(before.isBlank() ? r.sentence.section().heading() : before).matches();
    if (named && q.value().signum() > 0) {
      add(r, q, q.span().end(), "enrolled", Groups.ALL, "field", 0.9);
    }
  }

  private void read(Reading r, int index, boolean first) {
    Quantity q = r.quantities.get(index);
    if (q.kind() == Quantity.Kind.SAMPLE) {
      sample(r, q);
      return;
    }
    // in "46, 71 and 48 patients left early" the words behind the last number are for all of them
    int holder = index;
    while (holder + 1 < r.quantities.size() && r.quantities.get(holder + 1).kind() == Quantity.Kind.PLAIN
        && NEXT_IN_LIST.matcher(r.analysis.between(r.quantities.get(holder).span().end(), r.next(holder))).matches()) {
      holder++;
    }
    boolean list = holder > index || index > 0 && NEXT_IN_LIST.matcher(r.analysis.between(r.quantities.get(index - 1).span().end(), q.span().start())).matches();
    Quantity bearer = r.quantities.get(holder);
    String after = r.analysis.after(r.sentence, bearer.span().end(), 300);
    String sex = PeopleWords.sexBehind(after);
    Matcher noun = PeopleWords.noun(after);
    if (sex != null && !list && sexed(r, q, index, sex, after)) {
      return;
    }
    if (noun != null) {
      named(r, index, holder, noun, list, first);
    } else if (DEATHS.matcher(after).find()) {
      add(r, q, q.span().end(), "died", r.groups.of(q, q.span().end() + 8, r.next(holder), list), "death", 0.7);
    } else if (VERB.matcher(after).find()) {
      String kind = kind(after, "");
      if (kind != null && !kind.equals(Participation.OUTCOME)) {
        add(r, q, q.span().end(), kind, r.groups.of(q, bearer.span().end(), r.next(holder), list), "verb", 0.8);
      }
    } else {
      listed(r, q, index);
    }
  }

  /** "(143 men, 60 women)", "(3 F, 1 M)", "142 were women". */
  private static boolean sexed(Reading r, Quantity q, int index, String sex, String after) {
    String before = r.analysis.before(r.sentence, q.span().start(), 80);
    Matcher noun = PeopleWords.noun(after);
    boolean alone = noun == null || PeopleWords.sex(noun.group()) != null;
    String rest = noun == null ? "" : after.substring(noun.end());
    boolean pair = rest.matches("(?is)^\\s*(?:,|and|/|;)\\s*[\\p{L}\\d-]+ (?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?)\\b.*") || before.matches("(?is).*\\b(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?|[FM])\\s*(?:,|and|/|;)\\s*(?:and )?$");
    boolean verb = after.matches("(?is)^\\s*(?:of (?:them|these|whom) )?(?:were|was) .*") || after.matches("^\\s?[FM]\\b.*");
    if (alone && (open(before) || pair || verb)) {
      String group = r.last != null && open(before) ? r.last.group() : r.groups.of(q, q.span().end(), r.next(index), false);
      add(r, q, q.span().end(), sex, group, "sex", 0.9);
      return true;
    }
    return false;
  }

  private void named(Reading r, int index, int holder, Matcher noun, boolean list, boolean first) {
    Quantity q = r.quantities.get(index);
    String before = r.analysis.before(r.sentence, q.span().start(), 160);
    int nounEnd = r.quantities.get(holder).span().end() + noun.end();
    String own = r.analysis.between(nounEnd, Math.max(nounEnd, r.next(holder)));
    String kind = kind(own, q.percent() == null && q.total() == null ? before : "");
    boolean share = q.percent() != null || q.total() != null || own.matches("(?is)^\\s*[(\\[]\\s*\\d+(?:\\.\\d+)? ?%.*");
    if (kind == null && !share && !open(before) && STUDY_OF.matcher(before).find() && (first || r.sentence.role() == Section.Role.TITLE || r.sentence.role() == Section.Role.METHODS)) {
      kind = "enrolled";
    }
    if (Participation.OUTCOME.equals(kind) && first && own.matches("(?is)^\\s+(?:with|who|suffering)\\b.*")) {
      kind = "enrolled";
    }
    if (kind == null && open(before) && r.last != null && q.span().start() - r.last.words().end() < 120) {
      kind = r.last.kind();
    }
    int value = q.value().intValueExact();
    boolean small = value == 0 && !"withdrawn died".contains(String.valueOf(kind)) || value == 1 && !"withdrawn died completed".contains(String.valueOf(kind));
    String group = r.groups.of(q, nounEnd, r.next(holder), list);
    denominator(r, q, noun.group(), group);
    boolean outcome = q.total() != null && String.valueOf(kind).matches("enrolled|treated|randomized") && !own.matches("(?is)^\\s*(?:were|was) .*");
    if (kind == null || kind.equals(Participation.OUTCOME) || small || outcome) {
      return;
    }
    add(r, q, list ? q.span().end() : nounEnd, kind, group, "noun", 0.8);
    String sex = PeopleWords.sex(noun.group());
    if (sex != null && kind.matches("enrolled|randomized|treated|analyzed")) {
      add(r, q, nounEnd, sex, group, "sex", 0.7);
    }
  }

  /** "4 of 27 patients in the latanoprost group": the 27 are those of the group. */
  private static void denominator(Reading r, Quantity q, String phrase, String group) {
    if (q.total() == null || q.total().intValue() < 5) {
      return;
    }
    boolean randomized = phrase.matches("(?is).*\\brandomi[sz]ed\\b.*");
    if (randomized || !group.equals(Groups.ALL)) {
      r.found.add(new PeopleCount(q.total().intValue(), null, randomized ? "randomized" : "analyzed", group, q.span(), "denominator", 0.4));
    }
  }

  /** "(n = 47)" behind an arm or behind the people. */
  private void sample(Reading r, Quantity q) {
    String before = r.analysis.before(r.sentence, q.span().start(), 200);
    String after = r.analysis.after(r.sentence, q.span().end(), 200);
    boolean share = before.matches("(?is).*%[^()]{0,3}[(\\[]\\s*n\\s*=\\s*$") || after.matches("(?is)^\\s*[(,;\\[]\\s*\\d+(?:\\.\\d+)? ?%.*");
    if (share || q.value().intValueExact() < 2) {
      return;
    }
    String group = sampleGroup(r, q, before);
    if (group == null) {
      return;
    }
    String kind = kind(after.replaceFirst("^[^)\\]]{0,30}[)\\]]", ""), before);
    if (kind == null || kind.equals(Participation.OUTCOME) || kind.equals("treated")) {
      kind = randomized(r) ? "randomized" : "enrolled";
    }
    add(r, q, q.span().end(), kind, group, "sample", 0.85);
    String sex = PeopleWords.sex(before);
    if (group.equals(Groups.ALL) && sex != null) {
      add(r, q, q.span().end(), sex, group, "sex", 0.7);
    }
  }

  /** The arm named last before a sample's size; everyone where people stand there instead; null for neither. */
  private static String sampleGroup(Reading r, Quantity q, String before) {
    GroupMention arm = r.groups.before(q.span().start());
    int from = Math.max(r.sentence.span().start(), q.span().start() - before.length());
    for (PeopleCount count : r.found) {
      from = Math.max(from, count.words().end());
    }
    boolean near = arm != null && arm.span().start() >= from;
    boolean people = PeopleWords.namePeople(before.substring(Math.min(before.length(), Math.max(0, before.length() - (q.span().start() - from)))));
    boolean given = before.matches("(?is).*\\b(?:receiv|assigned|random|treated|given|groups?|arms?)\\w*\\b[^()]{0,80}[(\\[][^()]{0,30}$");
    if (people && r.found.isEmpty() && (!near || !given)) {
      return Groups.ALL;
    }
    Set<String> taken = new java.util.HashSet<>();
    r.found.forEach(count -> taken.add(count.group()));
    if (near && !taken.contains(arm.label())) {
      return arm.label();
    }
    Mention drug = null;
    for (Mention mention : r.analysis.mentions(r.sentence, Mention.Type.DRUG)) {
      drug = mention.span().start() >= from && mention.span().end() <= q.span().start() ? mention : drug;
    }
    if (drug != null) {
      return drug.name();
    }
    if (near) {
      return arm.label();
    }
    Matcher words = LABEL_BEFORE.matcher(before);
    return people ? Groups.ALL : words.find() ? words.group(1).strip() : null;
  }

  /** "and 56 to placebo", "(22 metformin, 18 placebo)", "(fosfomycin, 121; ciprofloxacin, 120)", "(257 and 254)". */
  private void listed(Reading r, Quantity q, int index) {
    if (EACH.matcher(r.analysis.after(r.sentence, q.span().end(), 40)).find() && q.value().intValueExact() > 1) {
      for (eluate.record.Group arm : r.analysis.groups().arms()) {
        add(r, q, q.span().end(), randomized(r) ? "randomized" : "enrolled", arm.label(), "each", 0.7);
      }
      return;
    }
    if (pair(r, q)) {
      return;
    }
    if (r.last == null || q.percent() != null || q.total() != null || r.last.count() < 2) {
      return;
    }
    String glue = r.analysis.between(r.last.words().end(), q.span().start());
    GroupMention behind = r.groups.after(q.span().end(), r.next(index));
    boolean tied = behind != null && r.analysis.between(q.span().end(), behind.span().start())
        .matches("(?is)^\\s*(?:(?:patients |subjects )?(?:were |was )?(?:assigned |allocated |randomi[sz]ed )?(?:in|to|on|received|receiving|took|began|for|with|given)(?: receive)?(?: the| a| an)? )?");
    if (tied && glue.length() < 160) {
      add(r, q, q.span().end(), r.last.kind(), behind.label(), "listed", 0.75);
      return;
    }
    String before = r.analysis.before(r.sentence, q.span().start(), 90);
    GroupMention front = r.groups.before(q.span().start());
    String rest = r.analysis.after(r.sentence, q.span().end(), 3);
    boolean closes = rest.matches("(?s)^\\s?(?:[);,\\]]).*");
    if (front != null && open(before) && closes && NAMED_BEFORE.matcher(before).find()
        && r.analysis.between(front.span().end(), q.span().start()).matches("(?is)^(?: group| arm)?\\s*[,:=]?\\s*")) {
      add(r, q, q.span().end(), r.last.kind(), front.label(), "bracket", 0.75);
    }
  }

  /** "511 took at least one dose (257 and 254)": two that make up the number before them are the two arms. */
  private static boolean pair(Reading r, Quantity q) {
    List<eluate.record.Group> arms = r.analysis.groups().arms();
    int i = r.quantities.indexOf(q);
    if (r.last == null || arms.size() != 2 || i + 1 >= r.quantities.size()) {
      return false;
    }
    Quantity other = r.quantities.get(i + 1);
    boolean bracket = r.analysis.before(r.sentence, q.span().start(), 3).matches("(?s).*[(\\[]\\s*$")
        && NEXT_IN_LIST.matcher(r.analysis.between(q.span().end(), other.span().start())).matches();
    if (!bracket || q.value().intValueExact() + other.value().intValueExact() != r.last.count()) {
      return false;
    }
    String kind = r.last.kind();
    add(r, q, q.span().end(), kind, arms.get(0).label(), "pair", 0.7);
    add(r, other, other.span().end(), kind, arms.get(1).label(), "pair", 0.7);
    return true;
  }

  /** Whether the words end inside a bracket. */
  private static boolean open(String before) {
    return Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) > Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  }

  /** The kind that the words behind a number say, else the words right before it; null where none do. */
  private String kind(String after, String before) {
    String clause = after.split("(?<=[^.]{3})[;]|(?:, (?:and|while|whereas|but) )", 2)[0].replaceAll("\\([^()]*\\)", " ");
    Participation.Hit behind = participation.first(clause);
    if (behind != null && behind.kind().equals("treated")) {
      // "two women given ciprofloxacin died": the treatment only tells which women
      Participation.Hit further = participation.last(clause);
      return further.kind().matches("died|withdrawn|completed|outcome") ? further.kind() : behind.kind();
    }
    if (behind != null) {
      return behind.kind();
    }
    Participation.Hit front = participation.last(before);
    boolean near = front != null && before.length() - front.at() < 60 && before.substring(front.at()).matches("[^,;.()]*[(]?[^,;.()]*");
    return near ? front.kind() : null;
  }

  private static boolean randomized(Reading r) {
    return Pattern.compile("(?i)\\brandom").matcher(r.analysis.text()).find();
  }

  private static void add(Reading r, Quantity q, int end, String kind, String group, String rule, double confidence) {
    Integer total = q.total() == null ? null : q.total().intValue();
    Span words = new Span(q.span().start(), Math.min(r.sentence.span().end(), Math.max(q.span().end(), end)));
    PeopleCount count = new PeopleCount(q.value().intValueExact(), total, kind, group, words, rule, confidence);
    r.found.add(count);
    if (!kind.matches("female|male")) {
      r.last = count;
    }
  }
}
