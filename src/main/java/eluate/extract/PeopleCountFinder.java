package eluate.extract;

import eluate.document.Section;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of people in one sentence. */
final class PeopleCountFinder {
  private static final Set<String> OF_ALL =
      Set.of("randomized", "enrolled", "treated", "analyzed", "completed");
  private static final Pattern DEATHS =
      Pattern.compile("(?i)^\\s*(?:\\([^()]{0,20}\\)\\s*)?(?:[\\p{L}-]+ )?deaths?\\b");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)^\\s*(?:total participants|(?:actual |estimated |total )?enrol(?:l)?ment|(?:total )?number of (?:participants|subjects|patients)(?: enrolled)?|participants|sample size)\\s*(?:\\([^()]{0,20}\\))?\\s*:?\\s*$");
  private static final Wording STUDY_OF =
      Wording.of(
          "(?i)(?:\\b(?:in|of|on|for|from|with|among|between|included|including|comprised|comprising|involving|involved|studied|study|examined|investigated|evaluated|analy[sz]ed|enrolled|treated|describe|report|present|recruited|randomi[sz]ed|we|assigned|allocated|reviewed|followed|gave|tested|identified|were|participants|patients|subjects|setting)\\b(?: on)?[:,]?|[:(]|^)\\s*(?:(?:a|the|all|our|these|first|of|total|series|cohort|group|sample|population|on|about|approximately|data|results|findings|another|further|additional|consecutive|only|other|up to|in)\\s+){0,6}$");
  static final Pattern NEXT_IN_LIST =
      Pattern.compile("(?i)^\\s*(?:\\([^()]{0,25}\\)\\s*)?(?:,|and|, and|vs\\.?|versus)\\s*$");

  /** "of the 402" in "55 of the 402 infants (14 percent)". */
  private static final Wording OF_TOTAL =
      Wording.of("(?i)^\\s*(?:of|out of)(?: (?:the|these|those|all|our))*\\s[\\d,]+");

  /** Before the people of whom only some are told of: "of the initial 120 cases". */
  private static final Wording OF_WHOM =
      Wording.of(
          "(?i)(?:^|[^\\p{L}])(?:of|among|from)\\s(?:(?:the|these|those|our|all|initial|first|original)\\s){0,3}$");

  private static final Wording EVALUABLE =
      Wording.of("(?i)\\b(?:evaluable|assessable|analy[sz]able)\\b");

  /** Behind people, what was done to them anyway: "82 patients undergoing craniotomy". */
  private static final Wording UNDERGOING =
      Wording.of(
          "(?i)^\\s(?:[^,;.]{0,40}\\s)?(?:undergoing|undergone|scheduled|about to undergo)\\b");

  /** Behind people of whom the authors go on: "in 25 women, we therefore examined". */
  private static final Pattern AUTHORS = Pattern.compile("(?is)\\s*,? ?(?:we|our)\\b.*");

  private static final Wording ASSIGNED =
      Wording.of("(?i)\\b(?:random(?:ly|i[sz]ed)|assigned|allocated|divided into)\\b");
  private static final Pattern BRACKET =
      Pattern.compile("^\\s*[(\\[]([^()\\[\\]]{1,120})[)\\]]([^;.\\d]{0,80})");

  /** What stands between two numbers of one subject: a group, a percentage and "and". */
  static final Pattern VERBLESS =
      Pattern.compile(
          "(?i)^\\s*(?:[(\\[][^()\\[\\]]{0,40}[)\\]])?\\s*(?:(?:in|on|of|from|with|given|receiving|taking|treated with|assigned to|randomi[sz]ed to)\\s(?:[^.;:,()]|\\.(?=\\d)){1,60}?)?\\s*(?:[(\\[][^()\\[\\]]{0,40}[)\\]])?"
              + ",?\\s*(?:and|vs\\.?|versus|(?:as )?compared (?:with|to)|,)\\s*$");

  private final Participation participation = new Participation();

  /**
   * The numbers of people of a sentence. Those of which no words say what became of them are in
   * {@code passed}.
   *
   * @param first whether nobody has been counted before it
   * @param whole everyone, as counted in a sentence before; null for none
   * @param near whether that is the sentence right before this one
   */
  List<PeopleCount> find(
      Analysis analysis,
      Sentence sentence,
      boolean first,
      PeopleCount whole,
      boolean near,
      List<PeopleCount> passed) {
    CountReading r = new CountReading(analysis, sentence, participation);
    if (sentence.role() == Section.Role.FIELDS) {
      field(r);
    } else if (OwnPeople.in(analysis, sentence)) {
      for (int i = 0; i < r.quantities.size(); i++) {
        read(r, i, first);
      }
      SubgroupSizes.find(r, first);
      Enumerations.find(r);
      LossParts.find(r);
      ParallelGroups.find(r);
      r.found.replaceAll(count -> ArmSizes.madeUp(r, count) ? count.of(Groups.ALL) : count);
      assessedBefore(r);
      List<PeopleCount> wholes = r.found.stream().filter(PeopleCountFinder::isWhole).toList();
      boolean parted = false;
      for (PeopleCount own : wholes) {
        parted |= ArmSizes.parts(r, own, true);
      }
      if (!parted && whole != null) {
        ArmSizes.parts(r, whole, near);
      }
    }
    passed.addAll(r.passed);
    return r.found;
  }

  /** Whether parts can make up this number. */
  static boolean isWhole(PeopleCount count) {
    return count.group().equals(Groups.ALL) && count.count() >= 8 && OF_ALL.contains(count.kind());
  }

  /** "2211 were assessed, and 1842 were randomised": the first were only screened. */
  private static void assessedBefore(CountReading r) {
    for (int i = 0; i + 1 < r.found.size(); i++) {
      PeopleCount count = r.found.get(i);
      PeopleCount next = r.found.get(i + 1);
      boolean taken =
          count.kind().equals("analyzed")
              && next.kind().matches("randomized|enrolled")
              && count.count() > next.count()
              && count.group().equals(Groups.ALL)
              && next.group().equals(Groups.ALL)
              && next.words().start() - count.words().end() < 100;
      if (taken) {
        r.found.set(i, count.as("screened"));
      }
    }
  }

  /** "Enrollment: 38" in a register's page, with the name in the heading or in the line. */
  private static void field(CountReading r) {
    if (r.quantities.isEmpty()) {
      return;
    }
    Quantity q = r.quantities.get(0);
    String before = r.analysis.between(r.sentence.span().start(), q.span().start());
    boolean named =
        FIELD.matcher(before.isBlank() ? r.sentence.section().heading() : before).matches();
    if (named && q.value().signum() > 0) {
      r.add(q, q.span().end(), "enrolled", Groups.ALL, "field", 0.9);
    }
  }

  private void read(CountReading r, int index, boolean first) {
    Quantity q = r.quantities.get(index);
    if (q.kind() == Quantity.Kind.SAMPLE) {
      SampleSizes.sample(r, q);
      return;
    }
    // in "46, 71 and 48 patients left early" the words behind the last number are for all of them
    int holder = index;
    while (holder + 1 < r.quantities.size()
        && r.quantities.get(holder + 1).kind() == Quantity.Kind.PLAIN
        && NEXT_IN_LIST
            .matcher(r.analysis.between(r.quantities.get(holder).span().end(), r.next(holder)))
            .matches()) {
      holder++;
    }
    boolean list =
        holder > index
            || index > 0
                && NEXT_IN_LIST
                    .matcher(
                        r.analysis.between(
                            r.quantities.get(index - 1).span().end(), q.span().start()))
                    .matches();
    Quantity bearer = r.quantities.get(holder);
    String after = r.behind(bearer);
    if (EqualSizes.read(r, q, after)) {
      return;
    }
    if (q.total() != null) {
      String group = r.groups.of(q, q.span().end(), r.next(index), true);
      group =
          group.equals(Groups.ALL) ? r.groups.of(q, q.span().end(), r.next(index), false) : group;
      Denominators.add(r, q, r.after(q, 60), group);
    }
    String sex = PeopleWords.sexBehind(after);
    Finder noun = PeopleWords.noun(after);
    int nounEnd = noun == null ? -1 : bearer.span().end() + noun.end();
    if (noun == null) {
      // in "76 patients (76%) in the first group completed it" the noun stands inside the quantity
      noun =
          PeopleWords.noun(
              OF_TOTAL
                  .matcher(r.analysis.between(bearer.number().end(), bearer.span().end()))
                  .replaceFirst(" "));
      nounEnd = bearer.span().end();
      String kind = noun == null || list ? null : PeopleWords.sex(noun.group());
      if (kind != null && CountReading.open(r.before(q, 80))) {
        r.add(q, nounEnd, kind, r.last == null ? Groups.ALL : r.last.group(), "sex", 0.9);
        return;
      }
    }
    if (sex != null && !list && sexed(r, q, index, sex, after)) {
      if (!PeopleWords.all(after) || !first) {
        return;
      }
    }
    if (noun != null) {
      named(r, index, holder, noun.group(), nounEnd, list, first);
    } else if (DEATHS.matcher(after).find()) {
      r.add(
          q,
          q.span().end(),
          "died",
          r.groups.of(q, q.span().end() + 8, r.next(holder), list),
          "death",
          0.7);
    } else if (CountReading.VERB.in(after)) {
      String kind = r.kind(after, "");
      if (kind != null && !kind.equals(Participation.OUTCOME) && !someOf(q, kind, after)) {
        r.add(
            q,
            q.span().end(),
            kind,
            r.groups.of(q, bearer.span().end(), r.next(holder), list),
            "verb",
            0.8);
      }
    } else if (r.enrolledBefore(q)) {
      r.add(q, q.span().end(), r.kind("", r.before(q, 160)), Groups.ALL, "active", 0.8);
    } else {
      ArmSizes.listed(r, q, index);
    }
  }

  /** "57 of 104 who received it": the words tell of the 104, the 57 had an outcome. */
  private static boolean someOf(Quantity q, String kind, String after) {
    return q.total() != null
        && kind.matches("enrolled|treated|randomized")
        && !after.matches("(?is)^\\s*(?:who were )?(?:approached|invited|screened|eligible)\\b.*")
        && !after.matches(
            "(?is)^\\s*(?:\\([^()]*\\)\\s*)?(?:were|was) (?!(?:newly |also )?(?:diagnosed|found|classified)).*");
  }

  /** "(143 men, 60 women)", "(3 F, 1 M)", "142 were women". */
  private static boolean sexed(CountReading r, Quantity q, int index, String sex, String after) {
    String before = r.analysis.before(r.sentence, q.span().start(), 80);
    Finder noun = PeopleWords.noun(after);
    boolean alone = noun == null || PeopleWords.sex(noun.group()) != null;
    String rest = noun == null ? "" : after.substring(noun.end());
    boolean pair =
        rest.matches(
                "(?is)^\\s*(?:,|and|/|;)\\s*[\\p{L}\\d-]+ (?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?)\\b.*")
            || before.matches(
                "(?is).*\\b(?:wom[ae]n|m[ae]n|females?|males?|girls?|boys?|[FM])\\s*(?:,|and|/|;)\\s*(?:and )?$");
    boolean verb =
        after.matches("(?is)^\\s*(?:of (?:them|these|whom) )?(?:were|was) .*")
            || after.matches("^\\s?[FM]\\b.*");
    boolean all = noun != null && PeopleWords.all(after);
    if (all || alone && (CountReading.open(before) || pair || verb)) {
      String group =
          r.last != null && (CountReading.open(before) || PeopleWords.OF_LAST.in(before))
              ? r.last.group()
              : r.groups.of(q, q.span().end(), r.next(index), false);
      r.add(q, q.span().end(), sex, group, "sex", 0.9);
      return true;
    }
    return false;
  }

  /** "52 assessable patients"; "(77 pts)" in a sentence of assignment; null for neither. */
  private String ofPhrase(CountReading r, String phrase, String own, String before) {
    boolean bracket =
        CountReading.open(before)
            && own.matches("(?s)^\\s*[)\\];,].*")
            && ASSIGNED.in(r.analysis.words(r.sentence));
    Participation.Hit hit = participation.first(phrase);
    return bracket
        ? "randomized"
        : hit == null || hit.kind().equals(Participation.OUTCOME) || hit.kind().equals("treated")
            ? null
            : hit.kind();
  }

  /**
   * "31 on X (15%) and 14 on Y died": the verb behind the last of several numbers is for all of
   * them; null where words of their own stand between.
   */
  private static String sharedVerb(CountReading r, int index, int nounEnd) {
    int from = nounEnd;
    for (int i = index + 1; i < r.quantities.size(); i++) {
      Quantity next = r.quantities.get(i);
      boolean joined =
          from <= next.span().start()
              && VERBLESS.matcher(r.analysis.between(from, next.span().start())).matches();
      if (!joined) {
        return null;
      }
      Finder noun = PeopleWords.noun(r.after(next, 120));
      from = next.span().end() + (noun == null ? 0 : noun.end());
      String kind = r.kind(r.analysis.between(from, Math.max(from, r.next(i))), "");
      if (kind != null) {
        return kind.matches("completed|withdrawn|died|analyzed|screened|outcome") ? kind : null;
      }
    }
    return null;
  }

  private void named(
      CountReading r,
      int index,
      int holder,
      String noun,
      int nounEnd,
      boolean list,
      boolean first) {
    Quantity q = r.quantities.get(index);
    String before = r.analysis.before(r.sentence, q.span().start(), 160);
    String own = r.analysis.between(nounEnd, Math.max(nounEnd, r.nextFrom(nounEnd)));
    Matcher bracket = BRACKET.matcher(r.analysis.after(r.sentence, nounEnd, 200));
    if (bracket.find() && bracket.end() > own.length()) {
      // "203 patients (143 men, 60 women) completed": the verb stands behind the bracket
      own = bracket.group(2);
    }
    own = AUTHORS.matcher(own).matches() ? "" : own;
    String kind = r.kind(own, q.percent() == null && q.total() == null ? before : "");
    if (first && "treated".equals(kind) && UNDERGOING.in(own)) {
      kind = "enrolled";
    }
    boolean share =
        q.percent() != null
            || q.total() != null
            || own.matches("(?is)^\\s*[(\\[]\\s*\\d+(?:\\.\\d+)? ?%\\s*[)\\],;].*");
    if (kind == null
        && !share
        && !CountReading.open(before)
        && STUDY_OF.in(before)
        && (first
            || r.sentence.role() == Section.Role.TITLE
            || r.sentence.role() == Section.Role.METHODS)) {
      kind = "enrolled";
    }
    if (Participation.OUTCOME.equals(kind)
        && first
        && own.matches("(?is)^\\s+(?:with|who|suffering)\\b.*")) {
      kind = "enrolled";
    }
    if (kind == null
        && CountReading.open(before)
        && r.last != null
        && q.span().start() - r.last.words().end() < 120) {
      kind = r.last.kind();
    }
    int value = q.value().intValueExact();
    boolean small =
        value == 0 && !"withdrawn died".contains(String.valueOf(kind))
            || value == 1 && !"withdrawn died completed".contains(String.valueOf(kind));
    if (kind == null && !OF_WHOM.in(before) && !CountReading.HAPPENED.in(before)) {
      kind = sharedVerb(r, holder, nounEnd);
    }
    if (kind == null && (!share || EVALUABLE.in(noun))) {
      kind = ofPhrase(r, noun, own, before);
    }
    String group = r.groups.of(q, nounEnd, r.next(holder), list);
    if (kind == null
        && !share
        && !group.equals(Groups.ALL)
        && CountReading.open(before)
        && own.matches("(?s)^\\s*[)\\];,].*")) {
      // "after esomeprazole (20 patients, aged 50)": the size of an arm
      kind = r.randomized() ? "randomized" : "treated";
    }
    if (kind == null && !share && !list && ArmSizes.isOnly(own) && r.isThere(before)) {
      kind = r.last != null ? r.last.kind() : r.randomized() ? "randomized" : "enrolled";
    }
    boolean open = CountReading.open(before) && !share && "randomized".equals(kind);
    String called =
        !group.equals(Groups.ALL) || list
            ? null
            : open ? ArmSizes.calledBefore(before) : ArmSizes.called(own);
    if (called != null) {
      group = called;
      kind =
          kind == null && !share
              ? r.last != null ? r.last.kind() : r.randomized() ? "randomized" : "enrolled"
              : kind;
    }
    boolean outcome =
        !first && String.valueOf(kind).matches("enrolled|treated|randomized") && r.happened(index)
            || someOf(q, String.valueOf(kind), own);
    if (q.total() != null && !list && group.equals(Groups.ALL)) {
      Denominators.outOf(r, q, nounEnd, noun, own, first);
    }
    if (kind == null || kind.equals(Participation.OUTCOME) || small || outcome) {
      if (!share
          && !list
          && value > 1
          && group.equals(Groups.ALL)
          && !CountReading.HAPPENED.in(before)) {
        r.pass(q, nounEnd);
      }
      return;
    }
    r.add(q, list ? q.span().end() : nounEnd, kind, group, "noun", 0.8);
    String sex = PeopleWords.andOthers(own) ? null : PeopleWords.sex(noun);
    if (sex != null && kind.matches("enrolled|randomized|treated|analyzed")) {
      r.add(q, nounEnd, sex, group, "sex", 0.7);
    }
  }
}
