package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of people in one sentence. */
final class PeopleCountFinder {
  static final String PEOPLE =
      "(?:patients?|pts|subjects?|participants?|women|men|woman|man|females?|males?|girls?|boys?|children|child|infants?|neonates?|newborns?|adolescents?"
          + "|adults?|volunteers?|persons?|people|individuals?|cases?|inpatients?|outpatients?|recipients?|survivors|nurses|students|veterans"
          + "|smokers|parturients|primigravidas?|completers|controls|diabetics|asthmatics|hypertensives|toddlers|mothers|residents|workers|users|healthy)";
  /** What may stand between a number and its people: adjectives, but no verb and no preposition but "of the". */
  private static final String ADJECTIVES = "(?:(?!(?:were|was|had|have|in|to|with|and|or|who|which|that|for|received|by|at|on|from|vs|versus|per|months?|weeks?|days?|years?|hours?)\\b)[\\p{L}\\d+/'’.-]+,? ){0,5}";
  private static final Pattern NOUN =
      Pattern.compile("(?i)^[- ]?\\s*(?:(?:\\([^()]{0,40}\\)|%) )?(?:(?:of|out of) (?:the |these |those |our )?)?" + ADJECTIVES + "(?<noun>" + PEOPLE + ")\\b(?!-|[ -]?years|[ -]?months|'s eyes)");
  private static final Pattern VERB =
      Pattern.compile("(?i)^\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:of (?:them|these|those|whom)\\s*)?(?:,? ?(?:who|that) )?(?:(?:were|was|had|have|has|then|also|subsequently|eventually|been|successfully|prematurely|both|all)\\s+){0,3}"
          + "(?:randomi[sz]ed|randomly|assigned|allocated|received|completed|withdrew|withdrawn|discontinued|dropped|lost to follow|died|enrolled|recruited|included|entered|treated|evaluable|assessable|evaluated|analy[sz]ed|met (?:the |diagnostic |inclusion )|given|screened|excluded)");
  private static final Pattern SEX = Pattern.compile("(?i)\\b(?:(women|woman|females?|girls?|mothers|parturients|primigravidas?)|(men|man|males?|boys?))\\b");
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:sample size|power(?:ed)? (?:of|to|calculation)|\\d ?% power|would be (?:required|needed|randomi|enrolled)|(?:were|was|is|are) (?:required|needed|planned)|will be|to be (?:enrolled|randomi[sz]ed|recruited|included)|could be detected|planned (?:enrol|accrual|sample|recruit)|target (?:enrol|accrual|sample)|aim(?:ed|s) to (?:enrol|recruit|include|randomi)|number needed)");
  private static final Pattern OTHER_STUDY =
      Pattern.compile("(?i)\\b(?:previous(?:ly published)? (?:study|studies|trials?|reports?)|(?:cases|patients) (?:have been|had been) (?:previously )?reported|in the literature|annually|each year|per year|worldwide|million|prevalence of|incidence of)");
  private static final Pattern FIELD =
      Pattern.compile("(?i)\\b(?:total participants|(?:actual |estimated |total )?enrol(?:l)?ment|number of (?:participants|subjects|patients)(?: enrolled)?|participants|sample size)\\s*(?:\\([^()]{0,20}\\))?\\s*:?\\s*$");
  private static final Pattern STUDY_OF =
      Pattern.compile(
          "(?i)(?:\\b(?:in|of|on|for|from|with|among|between|included|including|comprised|comprising|involving|involved|studied|study|examined|investigated|evaluated|analy[sz]ed|enrolled|treated|describe|report|present|recruited|randomi[sz]ed|we|assigned|allocated|observed|reviewed|followed|gave|tested|identified|had|were|participants|patients|subjects|setting)\\b(?: on)?[:,]?|[:(]|^)\\s*(?:(?:a|the|all|our|these|first|of|total|series|cohort|group|sample|population|on|about|approximately|data|results|findings|another|further|additional|consecutive|only|other|up to|in)\\s+){0,6}$");

  private final Participation participation = new Participation();

  /** Numbers of people that stand before this one in its sentence. */
  private static final class Reading {
    private final Analysis analysis;
    private final Sentence sentence;
    private final List<PeopleCount> found = new ArrayList<>();
    private Map<Quantity, String> labels;
    private List<Quantity> quantities;
    private PeopleCount last;

    private Reading(Analysis analysis, Sentence sentence) {
      this.analysis = analysis;
      this.sentence = sentence;
    }
  }

  /** The numbers of people of a sentence. */
  List<PeopleCount> find(Analysis analysis, Sentence sentence) {
    Reading r = new Reading(analysis, sentence);
    String words = sentence.span().of(analysis.text());
    if (PLANNED.matcher(words).find() || OTHER_STUDY.matcher(words).find()) {
      return r.found;
    }
    r.quantities = analysis.quantities(sentence).stream().filter(PeopleCountFinder::canCount).toList();
    r.labels = GroupLinker.link(analysis, sentence, r.quantities);
    for (int i = 0; i < r.quantities.size(); i++) {
      read(r, i);
    }
    return r.found;
  }

  private static boolean canCount(Quantity q) {
    boolean sample = q.kind() == Quantity.Kind.SAMPLE && q.value().scale() <= 0 && q.value().signum() >= 0 && !q.isPercent();
    return sample || q.isCount();
  }

  private void read(Reading r, int index) {
    Quantity q = r.quantities.get(index);
    int start = q.span().start();
    int end = q.span().end();
    int next = index + 1 < r.quantities.size() ? r.quantities.get(index + 1).span().start() : r.sentence.span().end();
    String before = r.analysis.before(r.sentence, start, 160);
    String after = r.analysis.after(r.sentence, end, 160);
    String own = r.analysis.between(end, Math.min(next, end + 160));
    int value = q.value().intValueExact();
    if (r.sentence.role() == Section.Role.FIELDS || FIELD.matcher(before).find()) {
      if (FIELD.matcher(before).find() && value > 0) {
        add(r, q, "enrolled", Groups.ALL, "field", 0.9);
      }
      return;
    }
    if (q.kind() == Quantity.Kind.SAMPLE) {
      sample(r, q, before, after);
      return;
    }
    Matcher noun = NOUN.matcher(after);
    if (noun.find()) {
      named(r, q, noun, before, after, own);
    } else if (VERB.matcher(after).find()) {
      String kind = kind(after, "");
      if (kind != null && !kind.equals(Participation.OUTCOME)) {
        add(r, q, kind, label(r, q, next), "verb", 0.8);
      }
    } else {
      listed(r, q, before, after, next);
    }
  }

  /** "(n = 47)" behind an arm or behind the people. */
  private void sample(Reading r, Quantity q, String before, String after) {
    boolean share = before.matches("(?is).*%[^()]{0,3}[(\\[]\\s*n\\s*=\\s*$") || after.matches("(?is)^\\s*[(,;\\[]\\s*\\d+(?:\\.\\d+)? ?%.*");
    if (share || q.value().intValueExact() < 2) {
      return;
    }
    String label = r.labels.get(q);
    String words = r.sentence.span().of(r.analysis.text());
    boolean people = before.matches("(?is).*\\b" + PEOPLE + "\\b[^()]{0,80}[(\\[][^()]{0,30}$");
    boolean arms = words.matches("(?is).*\\b(?:random|allocat|assign|receiv|treat|group|arm|divided|either|versus|vs|given)\\w*.*");
    if (label == null && !people) {
      return;
    }
    if (label == null || people && !before.matches("(?is).*\\b(?:receiv|assigned|random|treated|given|groups?|arms?)\\w*\\b[^()]{0,80}[(\\[][^()]{0,30}$") && before.length() < 90 && r.found.isEmpty()) {
      label = Groups.ALL;
    } else if (!arms) {
      return;
    }
    String kind = kind(after.replaceFirst("^[^)\\]]{0,30}[)\\]]", ""), before);
    if (kind == null || kind.equals(Participation.OUTCOME)) {
      kind = randomized(r) ? "randomized" : "enrolled";
    }
    if (kind.equals("treated") && randomized(r)) {
      kind = "randomized";
    }
    add(r, q, kind, label, "sample", 0.85);
    if (label.equals(Groups.ALL)) {
      Matcher sex = SEX.matcher(before);
      String only = null;
      while (sex.find()) {
        only = only == null || only.equals(sexOf(sex)) ? sexOf(sex) : "both";
      }
      if (only != null && !only.equals("both")) {
        add(r, q, only, label, "sex", 0.7);
      }
    }
  }

  private static String sexOf(Matcher sex) {
    return sex.group(1) != null ? "female" : "male";
  }

  /** "Eighty patients were randomised", "nine female patients with …", "(143 men, 60 women)". */
  private void named(Reading r, Quantity q, Matcher noun, String before, String after, String own) {
    String phrase = after.substring(0, noun.end());
    String label = label(r, q, q.span().end() + own.length());
    Matcher sex = SEX.matcher(phrase);
    String sexKind = sex.find() ? sexOf(sex) : null;
    boolean both = phrase.matches("(?is).*\\b(?:men and women|women and men|males? and females?|boys and girls|male or female)\\b.*")
        || after.matches("(?is)^[\\p{L} -]*\\b(?:women|men|girls|boys|males|females) (?:and|or) (?:women|men|girls|boys|males|females)\\b.*");
    boolean gendered = sexKind != null && !both;
    boolean bracket = open(before);
    boolean pair = gendered && (after.substring(noun.end()).matches("(?is)^\\s*(?:,|and|/|;)\\s*\\w+ (?:women|men|females?|males?|girls|boys)\\b.*")
        || before.matches("(?is).*\\b(?:women|men|females?|males?|girls|boys)\\s*(?:,|and|/|;)\\s*$"));
    if (gendered && (bracket || pair)) {
      add(r, q, sexKind, r.last != null && bracket ? r.last.group() : label, "sex", 0.9);
      return;
    }
    String kind = kind(own.substring(Math.min(own.length(), noun.end("noun"))), before);
    boolean counted = STUDY_OF.matcher(before).find();
    if (kind == null && counted && !bracket && r.sentence.role() != Section.Role.CONCLUSION) {
      kind = "enrolled";
    }
    if (kind == null && bracket && r.last != null && r.analysis.text().substring(r.last.words().end(), q.span().start()).length() < 120) {
      kind = r.last.kind();
    }
    boolean one = q.value().intValueExact() < 2;
    if (kind == null || kind.equals(Participation.OUTCOME)
        || one && !kind.matches("withdrawn|died|completed|male|female")
        || q.value().signum() == 0 && !kind.matches("withdrawn|died")) {
      return;
    }
    add(r, q, kind, label, "noun", 0.8);
    if (gendered && kind.matches("enrolled|randomized|treated|analyzed")) {
      add(r, q, sexKind, label, "sex", 0.7);
    }
  }

  /** "and 56 to placebo", "(22 metformin, 18 placebo)", "4 patients in A and 3 in B". */
  private void listed(Reading r, Quantity q, String before, String after, int next) {
    if (r.last == null || q.unit() != null || q.percent() != null) {
      return;
    }
    String label = r.labels.get(q);
    GroupMention near = r.analysis.groups().in(r.sentence).stream()
        .filter(m -> m.span().start() >= q.span().end() && m.span().start() < next).findFirst().orElse(null);
    boolean behind = near != null && r.analysis.between(q.span().end(), near.span().start()).matches("(?is)^\\s*(?:(?:patients |subjects )?(?:were |was )?(?:assigned |allocated |randomi[sz]ed )?(?:in|to|on|received|receiving|for|with|given)(?: the| a| an)? )?");
    String glue = r.analysis.between(r.last.words().end(), q.span().start());
    if (behind && label != null && glue.length() < 160 && r.last.count() >= 2) {
      add(r, q, r.last.kind(), near.label(), "listed", 0.75);
    }
  }

  /** Whether the words end inside a bracket. */
  private static boolean open(String before) {
    return Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) > Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  }

  /** The kind that the words behind a number say, else the words before it in its clause; null where none do. */
  private String kind(String after, String before) {
    String clause = after.split("(?<=[^.]{3})[;]|(?:, (?:and|while|whereas|but) )", 2)[0].replaceAll("\\([^()]*\\)", " ");
    Participation.Hit behind = participation.first(clause);
    if (behind != null) {
      return behind.kind();
    }
    String[] parts = before.split(";|\\. ");
    Participation.Hit front = participation.last(parts.length == 0 ? "" : parts[parts.length - 1]);
    return front == null ? null : front.kind();
  }

  private static String label(Reading r, Quantity q, int next) {
    Set<String> behind = new java.util.TreeSet<>();
    for (GroupMention mention : r.analysis.groups().in(r.sentence)) {
      if (mention.span().start() >= q.span().end() && mention.span().start() < next) {
        behind.add(mention.label());
      }
    }
    String label = r.labels.get(q);
    boolean all = behind.size() > 1 || label == null;
    return all ? Groups.ALL : label;
  }

  private static boolean randomized(Reading r) {
    return r.analysis.document().metadata().kind() != Kind.CASE_REPORT && Pattern.compile("(?i)\\brandom").matcher(r.analysis.text()).find();
  }

  private static void add(Reading r, Quantity q, String kind, String group, String rule, double confidence) {
    Integer total = q.total() == null ? null : q.total().intValue();
    Span words = new Span(q.span().start(), Math.min(r.sentence.span().end(), Math.max(q.span().end(), end(r, q))));
    PeopleCount count = new PeopleCount(q.value().intValueExact(), total, kind, group, words, rule, confidence);
    r.found.add(count);
    if (!kind.matches("female|male")) {
      r.last = count;
    }
  }

  /** The words up to the people's noun or the end of the word after the number. */
  private static int end(Reading r, Quantity q) {
    Matcher noun = NOUN.matcher(r.analysis.after(r.sentence, q.span().end(), 100));
    return q.span().end() + (noun.find() ? noun.end() : 0);
  }
}
