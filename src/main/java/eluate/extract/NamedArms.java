package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Adds to a study's arms what the text calls them: "the sorafenib group", "group II", short forms
 * in brackets.
 */
final class NamedArms {
  private static final Pattern NO_NAME = Pattern.compile("\\d+|.*[.,;:]$|[^-]*(?:ed|ing)$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern TREATED = Pattern.compile("(?i)(?:-treated|-treatment)$");
  private static final Wording SHORT = Wording.of("[(\\[]([A-Z][A-Za-z0-9+/&-]{1,9})[)\\];,]");

  /** Short forms of statistics, which name no arm. */
  private static final Pattern STATISTIC =
      Pattern.compile(
          "HR|C[Il]|OR|RR|SD|SE|SEM|IQR|ITT|AEs?|SAEs?|BMI|AUC|US|EU|UK|USA|FDA|EMA|MD|SMD|LSM|PP|FAS|NNT|ED|IOP|HbA1c|CT|MRI|EC|SC|IV|PO|CR|PR|PD|ORR|PFS|OS|DFS|EFS|TTP|CBR|DCR");

  private static final Wording APART =
      Wording.of(
          "(?i)\\b(?:in|for|with|to|on|after|before|by|was|were|is|had|during|from|until)\\b");
  private static final Wording CUT =
      Wording.of("(?i)\\b(?:or|versus|vs|compared|than|against)\\b|[;,)]");
  private static final Wording NAMED =
      Wording.of(
          "((?:[\\p{L}\\d+/.-]+ ){1,4})(?:treatment |dose )?(?:groups?|arms?|(?<!(?i:transplant|[ct]t|scts?|bmt|graft|liver|kidney|renal|heart|lung|marrow|cell|organ) )recipients|cohorts?)\\b"
              + "|\\b((?:[Hh]ealthy |[Nn]ormal |[Aa]ge-matched )?[Cc]ontrol |[\\p{L}\\d-]{3,}-treated )(?:subjects|patients|participants|women|men|children|people|individuals)\\b");

  /** Words before "group" that say no treatment. */
  private static final Wording NO_ARM =
      Wording.of(
          "(?i)\\b(?:(?:low|high|medium|standard|intermediate|at|poor|good|favou?rable)-?(?:er)?[- ]?risk|risk|focus|support|age|sex|ethnic|racial|heterogeneous|homogeneous|retrospective|prospective|multicent\\w+|inception|birth|target|working|cooperative|collaborative|oncology|study|trial|safety|efficacy|expansion|analysis|dose|small|large\\w*|consortium|patients?|per[- ]protocol|matched|historical|equal|several|numbers?|significant|certain|such|upper|lower|respective|overall|total|entire|whole)\\b");

  private static final Wording LETTERED =
      Wording.of(
          "\\b([Gg]roups?|[Aa]rms?|[Cc]ohorts?) ([A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b(?:(?:,| and|,? or) ([A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b)?");
  private static final Wording TREATMENT =
      Wording.of("\\b([Tt]reatment|[Ss]tudy|[Tt]reated) (?:group|arm)\\b");
  static final Pattern CONTROL_NAME =
      Pattern.compile("(?i)(?:[\\p{L}-]+ )?(?:controls?|placebo|comparator|reference|untreated)");
  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "(?i)(?:\\p{L}+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+ty(?:-\\p{L}+)?)");

  /** Names of the arm that gets what is studied. */
  private static final Pattern GENERIC =
      Pattern.compile("(?i)intervention|active|experimental|verum|treated|combination");

  private static final Wording USUAL =
      Wording.of("(?i)\\b(?:as usual|usual (?:care|treatment|practice)|waiting[- ]list)\\b");

  /** Names that say what an arm goes without. */
  private static final Wording WITHOUT = Wording.of("(?i)^(?:no|non|not|without)[ -]");

  /** People whom no treatment names. */
  static final Wording CONTROLS =
      Wording.of(
          "(?i)(?<!\\bcase-|\\bcase |\\bhistorical )\\bcontrol(?:s| subjects| patients| groups?)\\b");

  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "both",
          "two",
          "three",
          "four",
          "each",
          "either",
          "neither",
          "all",
          "study",
          "treatment",
          "other",
          "these",
          "between",
          "in",
          "of",
          "and",
          "a",
          "an",
          "one",
          "this",
          "that",
          "same",
          "parallel",
          "age",
          "patient",
          "different",
          "for",
          "to",
          "with",
          "among",
          "within",
          "than",
          "respective",
          "first",
          "second",
          "third",
          "into",
          "or",
          "vs",
          "versus",
          "were",
          "was",
          "by",
          "from",
          "on",
          "had",
          "at",
          "as",
          "is",
          "per",
          "which",
          "across",
          "treated",
          "comparison",
          "additional",
          "respectively");

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms;

  NamedArms(Parsed parsed, Mentions mentions, List<Arm> arms) {
    this.parsed = parsed;
    this.mentions = mentions;
    this.arms = arms;
  }

  /** Groups that the text calls so: "the sorafenib group", "group II". */
  void named() {
    for (Sentence sentence : parsed.sentences()) {
      Finder m = LETTERED.finder(parsed.words(sentence));
      while (m.find()) {
        String noun = m.group(1).replaceFirst("s$", "").toLowerCase(Locale.ROOT);
        addNamed(noun + " " + m.group(2), false);
        if (m.group(3) != null) {
          addNamed(noun + " " + m.group(3), false);
        }
      }
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    for (Sentence sentence : parsed.sentences()) {
      Finder m = NAMED.finder(parsed.words(sentence));
      while (m.find()) {
        String name = head(m.group(1) != null ? m.group(1) : m.group(2));
        if (!name.isEmpty() && !NO_ARM.in(name)) {
          names.merge(name, 1, Integer::sum);
        }
      }
    }
    boolean unknown = arms.size() < 2;
    if (unknown && names.keySet().stream().anyMatch(n -> CONTROL_NAME.matcher(n).matches())) {
      Finder generic = TREATMENT.finder(parsed.document().text());
      if (generic.find()) {
        names.merge(generic.group(1), 2, Integer::sum);
      }
    }
    boolean few = names.size() >= 2 && names.size() <= 4;
    names.forEach(
        (name, count) -> {
          if (!GENERIC.matcher(name).matches()) {
            addNamed(name, unknown && (few || count > 1));
          }
        });
    names.forEach(
        (name, count) -> {
          if (GENERIC.matcher(name).matches()) {
            addNamed(name, unknown && (few || count > 1));
          }
        });
    if (arms.size() < 2) {
      new DrugAgainstControl(parsed, mentions, arms).add();
    } else {
      List<Arm> without = arms.stream().filter(NamedArms::isControl).toList();
      if (without.size() == 1 && CONTROLS.in(parsed.document().text())) {
        without.get(0).aliases.add("controls");
      }
    }
  }

  /** Whether an arm gets nothing that acts, or what is usual. */
  static boolean isControl(Arm arm) {
    return CONTROL_NAME.matcher(arm.label).matches()
        || arm.drugs.stream()
            .anyMatch(
                d ->
                    d.matches(
                        "placebo|vehicle|sham.*|no .*|usual care|standard.*|untreated.*|controls?"));
  }

  /** The last words before "group" that say which: without articles, verbs and counts. */
  private static String head(String words) {
    String[] parts = SPACES.split(words.strip());
    int from = parts.length;
    while (from > 0
        && !EMPTY.contains(parts[from - 1].toLowerCase(Locale.ROOT))
        && !NO_NAME.matcher(parts[from - 1]).matches()
        && !NUMBER_WORD.matcher(parts[from - 1]).matches()) {
      from--;
    }
    return TREATED
        .matcher(String.join(" ", List.of(parts).subList(from, parts.length)))
        .replaceFirst("");
  }

  private void addNamed(String name, boolean trusted) {
    Finder dose = Arm.DOSE.finder(name);
    if (dose.find() && arms.stream().anyMatch(arm -> arm.dose != null)) {
      // "the 40-mg group": a dose tells apart what the same drug's name does not
      List<Arm> given = arms.stream().filter(arm -> arm.isGiven(dose)).toList();
      if (given.size() == 1) {
        given.get(0).aliases.add(name);
      }
      return;
    }
    Set<String> words = new HashSet<>(Folding.words(name));
    boolean without = WITHOUT.in(name);
    for (Arm arm : arms) {
      if (WITHOUT.in(arm.label) != without) {
        continue;
      }
      for (String known : arm.names()) {
        Set<String> other = new HashSet<>(Folding.words(known));
        if (!other.isEmpty()
            && (other.containsAll(words) || (words.containsAll(other) && other.size() > 0))) {
          arm.aliases.add(name);
          return;
        }
      }
      if (arm.drugs.size() == 1 && words.containsAll(Folding.words(arm.drugs.iterator().next()))) {
        arm.aliases.add(name);
        return;
      }
    }
    String longForm = parsed.abbreviations().longForm(name);
    Set<String> meant = longForm == null ? Set.of() : new HashSet<>(Folding.words(longForm));
    List<Arm> same =
        arms.stream()
            .filter(
                a ->
                    !meant.isEmpty()
                        && a.names().stream()
                            .anyMatch(n -> meant.equals(new HashSet<>(Folding.words(n)))))
            .toList();
    if (same.size() == 1) {
      same.get(0).aliases.add(name);
      return;
    }
    boolean controlled = CONTROL_NAME.matcher(name).matches();
    if (controlled) {
      for (Arm arm : arms) {
        if (isControl(arm)) {
          arm.aliases.add(name);
          return;
        }
      }
      Arm base = base();
      if (base != null) {
        base.aliases.add(name);
        return;
      }
    }
    boolean usual = arms.stream().allMatch(a -> controlled(a) || usual(a));
    if (GENERIC.matcher(name).matches() && arms.size() == 2 && !usual) {
      Arm first = arms.get(0);
      Arm active = controlled(first) || usual(first) ? arms.get(1) : first;
      active.aliases.add(name);
      return;
    }
    boolean drug =
        mentions.all(Mention.Type.DRUG).stream()
            .anyMatch(d -> parsed.text(d.span()).equalsIgnoreCase(name));
    boolean lettered = name.matches("(?i)(?:group|arm|cohort) .{1,4}");
    if (trusted
        || arms.size() < 2
        || lettered && arms.stream().anyMatch(a -> a.label.matches("(?:group|arm|cohort) .{1,4}"))
        || controlled) {
      if (name.length() > 1 && (drug || lettered || controlled || trusted)) {
        arms.add(
            new Arm(name, drug ? Set.of(name.toLowerCase(Locale.ROOT)) : new TreeSet<>(), null));
      }
    }
  }

  private static boolean controlled(Arm arm) {
    return arm.drugs.contains("placebo") || CONTROL_NAME.matcher(arm.label).matches();
  }

  /** Whether an arm goes on as everyone would: "TAU", treatment as usual. */
  private boolean usual(Arm arm) {
    String longForm = parsed.abbreviations().longForm(arm.label);
    return USUAL.in(longForm == null ? arm.label : longForm);
  }

  /** Of two arms the one that gets only a part of what the other gets; null where neither does. */
  private Arm base() {
    if (arms.size() != 2 || arms.get(0).drugs.isEmpty() || arms.get(1).drugs.isEmpty()) {
      return null;
    }
    Arm first = arms.get(0);
    Arm second = arms.get(1);
    if (first.drugs.size() > second.drugs.size() && first.drugs.containsAll(second.drugs)) {
      return second;
    }
    return second.drugs.size() > first.drugs.size() && second.drugs.containsAll(first.drugs)
        ? first
        : null;
  }

  /**
   * "The fixed combination of X and Y (XYFC)": short forms in brackets behind an arm's drugs name
   * the arm.
   */
  void shortForms() {
    for (Sentence sentence : parsed.sentences()) {
      Finder m = SHORT.finder(parsed.words(sentence));
      while (m.find()) {
        Set<String> drugs = new TreeSet<>();
        int from = Math.max(sentence.span().start(), m.start() - 80);
        String before = parsed.document().text().substring(from, m.start());
        Finder cut = CUT.finder(before);
        while (cut.find()) {
          from = Math.max(from, m.start() - before.length() + cut.end());
        }
        for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
          if (drug.span().start() >= from && drug.span().end() <= m.start()) {
            drugs.add(drug.name());
          }
        }
        Arm arm =
            drugs.isEmpty() || !shortens(m.group(1), from, m.start())
                ? null
                : onTop(Arm.of(arms, drugs), drugs);
        if (arm != null) {
          arm.aliases.add(m.group(1));
        }
      }
    }
  }

  /**
   * The arm found; else the only one whose drugs come with those of the other arms: "A plus B (AB)"
   * where a title has said "A plus placebo or B".
   */
  private Arm onTop(Arm found, Set<String> drugs) {
    if (found != null || drugs.size() < 2 || arms.size() != 2) {
      return found;
    }
    Arm first = arms.get(0);
    Arm second = arms.get(1);
    return isControl(second) && first.tops(second, drugs)
        ? first
        : isControl(first) && second.tops(first, drugs) ? second : null;
  }

  /**
   * Whether a short form in brackets can stand for the drugs before it: not where the text defines
   * it otherwise.
   */
  private boolean shortens(String form, int from, int at) {
    if (STATISTIC.matcher(form).matches()) {
      return false;
    }
    String longForm = parsed.abbreviations().longForm(form);
    int last = from;
    for (Mention drug : mentions.all(Mention.Type.DRUG)) {
      last = drug.span().start() >= from && drug.span().end() <= at ? drug.span().end() : last;
    }
    if (longForm != null) {
      int start = at - longForm.length() - 12;
      return parsed.document().text().substring(Math.max(0, start), at).contains(longForm)
          && last > at - longForm.length();
    }
    return !APART.in(parsed.document().text().substring(last, at));
  }
}
