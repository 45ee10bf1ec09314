package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.record.Group;
import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the inventory of a study's arms, and finds the words that point at them. */
final class ArmFinder {
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)\\b(?:randomi[sz](?:ed|ation|ing)|randomly|assigned|allocated|divided into|received either|treated with either|receive|to either|double-blind(?:ed)?|crossed over)\\b");
  private static final Pattern COMPARED =
      Pattern.compile("(?i)\\b(?:compar(?:e|ed|ing|ison)|versus|vs|or placebo|and placebo|placebo-controlled)\\b");
  private static final Pattern SHORT = Pattern.compile("[(\\[]([A-Z][A-Za-z0-9+/&-]{1,9})[)\\];,]");
  private static final Pattern CUT = Pattern.compile("(?i)\\b(?:or|versus|vs|compared|than|against)\\b|[;,)]");
  private static final Pattern DEFINED =
      Pattern.compile("(?i)[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b[^()\\[\\]]{0,20}[)\\]].{1,200}[(\\[][^()\\[\\]]{0,40}\\b(?:group|arm)\\b|\\(n ?= ?\\d+\\).{1,200}\\(n ?= ?\\d+\\)");
  private static final Pattern NAMED =
      Pattern.compile("((?:[\\p{L}\\d+/.-]+ ){1,4})(?:treatment |dose )?(?:groups?|arms?|recipients|cohorts?)\\b");
  private static final Pattern LETTERED =
      Pattern.compile("\\b([Gg]roups?|[Aa]rms?|[Cc]ohorts?) ([A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b(?:(?:,| and|,? or) ([A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b)?");
  private static final Set<String> EMPTY =
      Set.of(
          "the", "both", "two", "three", "four", "each", "either", "all", "study", "treatment", "other", "these", "between",
          "in", "of", "and", "a", "an", "one", "this", "that", "same", "parallel", "age", "patient", "different", "for", "to",
          "with", "among", "within", "than", "respective", "first", "second", "third", "into", "or", "were", "was", "by",
          "from", "on", "had", "at", "as", "is", "per", "which", "across", "treated", "comparison", "additional", "respectively");

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms = new ArrayList<>();
  private final List<GroupMention> pointers = new ArrayList<>();

  ArmFinder(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** Finds them; the answers stand in {@link #groups} and {@link #mentions}. */
  ArmFinder find() {
    boolean told = parsed.document().metadata().kind() == Kind.CASE_REPORT;
    boolean comparative = ASSIGNED.matcher(parsed.document().text()).find() || COMPARED.matcher(parsed.document().text()).find();
    if (told && !parsed.document().text().matches("(?is).*\\brandomi[sz]ed\\b.*")) {
      return this;
    }
    if (comparative) {
      inventory();
    }
    named();
    shortForms();
    if (arms.size() >= 2) {
      arms.forEach(this::point);
      clusters();
    } else {
      arms.clear();
    }
    return this;
  }

  /** The sentence that tells the assignment best makes the arms; all others only add names to them. */
  private void inventory() {
    Alternatives alternatives = new Alternatives(parsed, mentions);
    List<List<Arm>> readings = new ArrayList<>();
    List<Arm> best = List.of();
    int bestScore = 0;
    for (Sentence sentence : parsed.sentences()) {
      String words = parsed.text(sentence.span());
      Matcher cue = ASSIGNED.matcher(words);
      boolean assigned = cue.find() && sentence.role() != Section.Role.ELIGIBILITY;
      boolean defined = DEFINED.matcher(words).find();
      boolean compared = COMPARED.matcher(words).find();
      if (!assigned && !defined && !compared) {
        continue;
      }
      boolean and = words.matches("(?is).*\\b(?:between|groups|arms|comparison of|comparing|compare)\\b.*");
      int from = assigned && !defined ? sentence.span().start() + cue.end() : sentence.span().start();
      List<Arm> reading = distinct(alternatives.read(sentence, from, and));
      readings.add(reading);
      if (reading.size() < 2 && assigned) {
        reading = distinct(alternatives.read(sentence, sentence.span().start(), and));
        readings.add(reading);
      }
      int score = score(reading, assigned, defined, sentence);
      if (score > bestScore) {
        best = reading;
        bestScore = score;
      }
    }
    List<Arm> lettered = new LetteredArms(parsed, mentions).read();
    boolean told = lettered.size() >= 2 && lettered.stream().map(a -> a.drugs).distinct().count() == lettered.size();
    adopt(told && lettered.size() >= best.size() ? lettered : best);
    readings.forEach(this::addNames);
  }

  private static int score(List<Arm> reading, boolean assigned, boolean defined, Sentence sentence) {
    if (reading.size() < 2 || reading.size() > 8) {
      return 0;
    }
    int sized = (int) reading.stream().filter(a -> a.size != null).count();
    boolean placed = sentence.role() != Section.Role.BACKGROUND && sentence.role() != Section.Role.CONCLUSION;
    return 2 + (assigned ? 4 : 0) + (defined ? 3 : 0) + Math.min(sized, 4) + (placed ? 1 : 0) + (sentence.index() == 0 ? 2 : 0) + Math.min(reading.size(), 4);
  }

  private static List<Arm> distinct(List<Arm> found) {
    List<Arm> distinct = new ArrayList<>();
    for (Arm arm : found) {
      Arm same = distinct.stream().filter(d -> d.sameTreatment(arm.drugs, arm.dose)).findFirst().orElse(null);
      if (same == null) {
        distinct.add(arm);
      } else {
        same.aliases.addAll(arm.aliases);
      }
    }
    return distinct;
  }

  private void adopt(List<Arm> best) {
    boolean doses = best.stream().map(a -> a.drugs).distinct().count() < best.size();
    for (Arm arm : best) {
      String label = doses && arm.dose != null && !arm.label.contains(arm.dose) ? arm.label + " " + arm.dose : arm.label;
      Arm fresh = new Arm(label, arm.drugs, doses ? arm.dose : null);
      fresh.aliases.addAll(arm.aliases);
      fresh.size = arm.size;
      if (doses && arm.dose != null) {
        fresh.aliases.remove(arm.label);
        fresh.aliases.removeAll(arm.drugs);
        fresh.aliases.add(arm.dose);
      }
      arms.add(fresh);
    }
  }

  private void addNames(List<Arm> reading) {
    for (Arm arm : reading) {
      List<Arm> same = arms.stream().filter(a -> a.sameTreatment(arm.drugs, arm.dose)).toList();
      if (same.size() == 1 && reading.size() >= 2) {
        same.get(0).aliases.addAll(arm.aliases);
        same.get(0).size = same.get(0).size == null ? arm.size : same.get(0).size;
      }
    }
  }

  /** Groups that the text calls so: "the sorafenib group", "group II". */
  private void named() {
    for (Sentence sentence : parsed.sentences()) {
      Matcher m = LETTERED.matcher(parsed.document().text()).region(sentence.span().start(), sentence.span().end());
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
      Matcher m = NAMED.matcher(parsed.document().text()).region(sentence.span().start(), sentence.span().end());
      while (m.find()) {
        String name = head(m.group(1));
        if (!name.isEmpty()) {
          names.merge(name, 1, Integer::sum);
        }
      }
    }
    boolean unknown = arms.size() < 2;
    boolean few = names.size() >= 2 && names.size() <= 4;
    names.forEach((name, count) -> addNamed(name, unknown && (few || count > 1)));
  }

  /** The last words before "group" that say which: without articles, verbs and counts. */
  private static String head(String words) {
    String[] parts = words.strip().split("\\s+");
    int from = parts.length;
    while (from > 0 && !EMPTY.contains(parts[from - 1].toLowerCase(Locale.ROOT)) && !parts[from - 1].matches("\\d+|.*[.,;:]$|.*(?:ed|ing)$")) {
      from--;
    }
    return String.join(" ", List.of(parts).subList(from, parts.length)).replaceFirst("(?i)(?:-treated|-treatment)$", "");
  }

  private void addNamed(String name, boolean trusted) {
    Set<String> words = new HashSet<>(Folding.words(name));
    for (Arm arm : arms) {
      for (String known : names(arm)) {
        Set<String> other = new HashSet<>(Folding.words(known));
        if (!other.isEmpty() && (other.containsAll(words) || (words.containsAll(other) && other.size() > 0))) {
          arm.aliases.add(name);
          return;
        }
      }
      if (arm.drugs.size() == 1 && words.containsAll(Folding.words(arm.drugs.iterator().next()))) {
        arm.aliases.add(name);
        return;
      }
    }
    boolean control = name.matches("(?i)controls?|placebo|comparator|reference|standard");
    if (control) {
      for (Arm arm : arms) {
        if (arm.drugs.stream().anyMatch(d -> d.matches("placebo|vehicle|sham.*|no treatment|usual care|standard.*|untreated.*|controls?"))) {
          arm.aliases.add(name);
          return;
        }
      }
    }
    if (name.matches("(?i)intervention|active|experimental|verum|treated|combination") && arms.size() == 2) {
      Arm active = arms.get(0).drugs.contains("placebo") ? arms.get(1) : arms.get(0);
      active.aliases.add(name);
      return;
    }
    boolean drug = mentions.all(Mention.Type.DRUG).stream().anyMatch(d -> parsed.text(d.span()).equalsIgnoreCase(name));
    boolean lettered = name.matches("(?i)(?:group|arm|cohort) .{1,4}");
    if (trusted || arms.size() < 2 || lettered && arms.stream().anyMatch(a -> a.label.matches("(?:group|arm|cohort) .{1,4}")) || control) {
      if (name.length() > 1 && (drug || lettered || control || trusted)) {
        arms.add(new Arm(name, drug ? Set.of(name.toLowerCase(Locale.ROOT)) : new TreeSet<>(), null));
      }
    }
  }

  private static List<String> names(Arm arm) {
    List<String> names = new ArrayList<>(arm.aliases);
    names.add(0, arm.label);
    return names;
  }

  /** "The fixed combination of X and Y (XYFC)": short forms in brackets behind an arm's drugs name the arm. */
  private void shortForms() {
    for (Sentence sentence : parsed.sentences()) {
      Matcher m = SHORT.matcher(parsed.document().text()).region(sentence.span().start(), sentence.span().end());
      while (m.find()) {
        Set<String> drugs = new TreeSet<>();
        int from = Math.max(sentence.span().start(), m.start() - 80);
        String before = parsed.document().text().substring(from, m.start());
        Matcher cut = CUT.matcher(before);
        while (cut.find()) {
          from = Math.max(from, m.start() - before.length() + cut.end());
        }
        for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
          if (drug.span().start() >= from && drug.span().end() <= m.start()) {
            drugs.add(drug.name());
          }
        }
        Arm arm = drugs.isEmpty() ? null : armOf(drugs);
        if (arm != null) {
          arm.aliases.add(m.group(1));
        }
      }
    }
  }

  private void point(Arm arm) {
    for (String name : names(arm)) {
      boolean shortForm = name.length() <= 3;
      if (name.length() < 1) {
        continue;
      }
      Pattern pattern = Pattern.compile((shortForm ? "" : "(?i)") + "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])");
      for (Sentence sentence : parsed.sentences()) {
        Matcher m = pattern.matcher(parsed.document().text()).region(sentence.span().start(), sentence.span().end()).useTransparentBounds(true);
        while (m.find()) {
          if (name.length() > 1 || m.start() > sentence.span().start()) {
            addPointer(new Span(m.start(), m.end()), arm.label);
          }
        }
      }
    }
  }

  /** Drugs named together point at the arm that has exactly these; one alone at the only arm that has it. */
  private void clusters() {
    for (Sentence sentence : parsed.sentences()) {
      List<Mention> drugs = mentions.in(sentence, Mention.Type.DRUG);
      int i = 0;
      while (i < drugs.size()) {
        Set<String> cluster = new TreeSet<>();
        cluster.add(drugs.get(i).name());
        Span span = drugs.get(i).span();
        int j = i + 1;
        while (j < drugs.size() && joined(span.end(), drugs.get(j).span().start())) {
          cluster.add(drugs.get(j).name());
          span = span.cover(drugs.get(j).span());
          j++;
        }
        Arm arm = armOf(cluster);
        if (arm != null) {
          addPointer(span, arm.label);
        } else {
          for (int k = i; k < j; k++) {
            Arm single = armOf(Set.of(drugs.get(k).name()));
            if (single != null) {
              addPointer(drugs.get(k).span(), single.label);
            }
          }
        }
        i = j;
      }
    }
  }

  private boolean joined(int from, int to) {
    return from <= to && to - from < 30
        && parsed.document().text().substring(from, to).matches("(?i)\\s*(?:\\+|/|-|plus|and|combined with|in combination with|with)\\s*");
  }

  private Arm armOf(Set<String> drugs) {
    List<Arm> exact = arms.stream().filter(a -> a.drugs.equals(drugs)).toList();
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? exact.get(0) : null;
    }
    List<Arm> holding = arms.stream().filter(a -> a.drugs.containsAll(drugs)).toList();
    return holding.size() == 1 ? holding.get(0) : null;
  }

  private void addPointer(Span span, String label) {
    for (GroupMention known : pointers) {
      if (known.span().overlaps(span)) {
        if (known.span().length() >= span.length()) {
          return;
        }
      }
    }
    pointers.removeIf(known -> known.span().overlaps(span));
    pointers.add(new GroupMention(span, label));
  }

  List<GroupMention> mentions() {
    return pointers;
  }

  List<Group> groups() {
    return arms.stream()
        .map(a -> new Group(a.label, "arm", a.aliases.stream().filter(x -> !x.equals(a.label)).toList(), a.size, null, null, null))
        .toList();
  }
}
