package eluate.extract;

import eluate.extract.TreatmentAtoms.Atom;
import eluate.language.Parsed;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the alternatives that a sentence sets against each other: "either axitinib 5 mg plus
 * docetaxel (combination arm) or placebo", "X versus Y", "placebo, 5 mg, or 10 mg of X".
 */
final class Alternatives {
  private static final Wording EITHER_OR =
      Wording.of(
          "(?i)\\b(?:or|versus|vs|v|than|against|while|whereas|followed by)\\b|compared (?:with|to)|comparison (?:with|to)|relative to|;");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?is)^(?:(?!\\bplus\\b).)*\\d+\\D{0,40}\\b(?:to|received|receiving|in|on|with|were|given)\\b.*|(?is)^.*\\bn ?= ?\\d+.*");
  private static final Wording JOIN =
      Wording.of(
          "(?i)\\+|\\bplus\\b|\\bwith\\b|\\bcombin|\\btogether\\b|\\badd(?:ed|ition|-on)?\\b|\\bon top of\\b|\\bbackground\\b|±|^\\s*/\\s*$");

  private static final Wording COMPARING =
      Wording.of(
          "(?i)\\bcompar(?:e|ing|ison of|ed)(?: (?!with\\b|to\\b)[\\p{L}-]+){0,7} (?:[\\d.]+ ?% )?$");
  private static final Wording WITH_OR_WITHOUT =
      Wording.of("(?i)\\bwith\\b(?: ?\\([^()]{0,30}\\))?\\s+or without\\b|±");
  private static final Wording WITHOUT =
      Wording.of(
          "(?i)\\b(?:or|and|versus|vs\\.?|to)\\s(?:without|no|not (?:to )?receiv(?:e|ing))\\s(?:(?:any|the|adjuvant|additional|further) )?$");

  /** "A alone (arm 1), with A plus B (arm 2)": behind a named bracket another one begins. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)\\s*(?:sodium|potassium|hydrochloride|maleate|tartrate|mesylate|besylate|fumarate|succinate|phosphate|sul(?:f|ph)ate|(?:di)?propionate|bromide|citrate|acetate|furoate)?\\s*(?:alone|only)?\\s*,\\s*(?:and |or )?(?:with|to|on|by)?\\s*");

  private static final Wording PLUS_EITHER =
      Wording.of("(?i)\\b(?:plus|combin\\w+ with|together with|along with) either\\b[^;,]{0,30}$");

  private static final Wording OR_NOT =
      Wording.of(
          "(?i)\\b(?:receive|get|have|be given|treated|with|given)(?: either)? or (?:not (?:to )?(?:receive|get|have|be given|be treated with)?|without|no)\\s(?:[\\p{L}-]+\\s){0,2}$");

  private static final Wording AND = Wording.of("(?i)\\band\\b");
  private static final Wording SIZE_BEFORE =
      Wording.of(
          "(?i)(?<![:\\d.,])\\b(\\d{1,5})\\b(?!:)\\s*(?:\\(\\d+(?:\\.\\d+)?%\\) )?(?:(?:patients|subjects|participants|women|men|children|were|was|randomly|randomi[sz]ed|assigned|allocated|received|receiving|given|to|the|in|on)\\s+){1,7}$");

  private final Parsed parsed;
  private final TreatmentAtoms finder;

  Alternatives(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.finder = new TreatmentAtoms(parsed, mentions);
  }

  /**
   * The alternatives of a sentence from an offset on; fewer than two mean that it sets nothing
   * against anything.
   */
  List<Arm> read(Sentence sentence, int from, boolean andSeparates, boolean assigned) {
    List<Atom> atoms = withoutRepeats(finder.of(sentence, from, assigned));
    List<Arm> added = assigned ? withOrWithout(sentence, atoms) : List.of();
    if (!added.isEmpty()) {
      return added;
    }
    if (atoms.size() == 1 && atoms.get(0).drug() != null && orNot(sentence, atoms.get(0))) {
      String drug = atoms.get(0).drug();
      Arm given = new Arm(drug, Set.of(drug), null);
      given.aliases.add(atoms.get(0).text());
      return List.of(given, new Arm("no " + drug, Set.of("no " + drug), null));
    }
    int shared = shared(atoms);
    List<Atom> every = atoms.subList(0, shared).stream().filter(a -> a.drug() != null).toList();
    atoms = atoms.subList(shared, atoms.size());
    List<List<Atom>> sides = new ArrayList<>();
    boolean and = andSeparates && !either(atoms);
    boolean with = !either(atoms) && comparing(sentence, atoms);
    for (int i = 0; i < atoms.size(); i++) {
      if (i == 0 || separates(atoms, i, and, with)) {
        sides.add(new ArrayList<>());
      }
      sides.get(sides.size() - 1).add(atoms.get(i));
    }
    withoutSharedBackground(sides);
    List<Arm> arms = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      int limit =
          i + 1 < sides.size() ? sides.get(i + 1).get(0).span().start() : sentence.span().end();
      if (addArm(sentence, sides, i, limit, arms)) {
        words.add(parsed.document().text().substring(sides.get(i).get(0).span().start(), limit));
      }
    }
    if (!every.isEmpty() && arms.size() >= 2) {
      arms.replaceAll(arm -> arm.on(every.stream().map(Atom::drug).toList()));
    }
    List<Arm> apart = new ArrayList<>(Schedules.tellApart(arms, words));
    Both.add(parsed.document().text(), sides, sentence, apart);
    return apart;
  }

  /** How many atoms stand before "plus either": all sides have them. */
  private int shared(List<Atom> atoms) {
    for (int i = 1; i + 1 < atoms.size(); i++) {
      if (PLUS_EITHER.in(glue(atoms.get(i - 1), atoms.get(i)))) {
        return i;
      }
    }
    return 0;
  }

  /** "To receive or not to receive interferon". */
  private boolean orNot(Sentence sentence, Atom atom) {
    int from = Math.max(sentence.span().start(), atom.span().start() - 70);
    return OR_NOT.in(parsed.document().text().substring(from, atom.span().start()));
  }

  /** A drug said again in the bracket behind it ("with DA (DA+; n = 615)") is told of once. */
  private List<Atom> withoutRepeats(List<Atom> atoms) {
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : atoms) {
      Atom last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean repeat =
          last != null
              && atom.drug() != null
              && atom.drug().equals(last.drug())
              && glue(last, atom).matches("\\s*[(\\[]");
      if (!repeat) {
        kept.add(atom);
      }
    }
    return kept;
  }

  /**
   * "X or placebo added to Y": what is told behind the placebo and of no other side, all sides
   * have.
   */
  private static void withoutSharedBackground(List<List<Atom>> sides) {
    List<Atom> last = sides.isEmpty() ? List.of() : sides.get(sides.size() - 1);
    if (sides.size() < 2 || last.size() < 2 || !isControl(last.get(0))) {
      return;
    }
    boolean told =
        sides.subList(0, sides.size() - 1).stream()
            .flatMap(List::stream)
            .anyMatch(
                a -> last.stream().anyMatch(b -> b.drug() != null && b.drug().equals(a.drug())));
    if (!told) {
      last.subList(1, last.size()).clear();
    }
  }

  /** "Comparing A with B": here "with" sets the two against each other. */
  private boolean comparing(Sentence sentence, List<Atom> atoms) {
    if (atoms.isEmpty()) {
      return false;
    }
    int first = atoms.get(0).span().start();
    String before =
        parsed.document().text().substring(Math.max(sentence.span().start(), first - 80), first);
    return COMPARING.in(before);
  }

  /** "A with (n = 47) or without (n = 43) B": two arms, of which one has B. */
  private List<Arm> withOrWithout(Sentence sentence, List<Atom> atoms) {
    int at = -1;
    for (int i = 1; i < atoms.size(); i++) {
      String glue = glue(atoms.get(i - 1), atoms.get(i));
      if (WITH_OR_WITHOUT.in(glue)) {
        at = i;
      } else if (EITHER_OR.in(glue)) {
        return List.of();
      }
    }
    if (at < 0) {
      return List.of();
    }
    List<Arm> arms = new ArrayList<>();
    addArm(sentence, List.of(atoms), 0, sentence.span().end(), arms);
    addArm(sentence, List.of(atoms.subList(0, at)), 0, atoms.get(at - 1).span().end(), arms);
    return arms.size() == 2 ? arms : List.of();
  }

  /** Whether a stronger word than "and" tells the alternatives apart. */
  private boolean either(List<Atom> atoms) {
    for (int i = 1; i < atoms.size(); i++) {
      if (EITHER_OR.in(glue(atoms.get(i - 1), atoms.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean separates(
      List<Atom> atoms, int index, boolean andSeparates, boolean withSeparates) {
    Atom before = atoms.get(index - 1);
    Atom after = atoms.get(index);
    String glue = glue(before, after);
    String bare = Glue.bare(glue);
    if (WITH_OR_WITHOUT.in(bare)) {
      return false;
    }
    boolean or = EITHER_OR.in(bare);
    boolean opened = bare.indexOf('(') >= 0 && bare.indexOf(')') < 0;
    if (opened && (after.drug() != null && after.drug().equals(before.drug()) || after.dose())) {
      return false;
    }
    if (after.dose() && !before.dose() && !or && !bare.contains(",") && bare.length() < 25) {
      return false;
    }
    if (before.dose()
        && !after.dose()
        && bare.strip().matches("(?i)(?:of|daily|per day|twice daily|once daily)?")) {
      return false;
    }
    boolean named =
        !glue.equals(bare)
            && glue.matches(
                "(?is).*\\((?:[^()]{0,40}(?:\\b(?:group|arm|treatment|regimen)|\\bn ?=)|[A-Z]{1,4}\\b)[^()]*\\).*");
    if (named && NEXT.matcher(bare).matches()) {
      return true;
    }
    if (or || COUNTED.matcher(bare).matches() || named && !JOIN.in(bare)) {
      return !(JOIN.in(bare) && !or);
    }
    if (withSeparates
        && bare.matches(
            "(?is)(?:(?!combin|plus|together|treat).)*\\b(?:with|to)\\b(?:(?!combin|plus|together).)*")) {
      return true;
    }
    if (JOIN.in(bare)) {
      return false;
    }
    boolean loneDose = after.dose() && bare.matches("(?is)\\s*(?:,|and|, and)\\s*");
    boolean control = isControl(before) || isControl(after);
    if (loneDose || control) {
      return true;
    }
    return AND.in(bare) ? andSeparates && index >= 1 : bare.contains(",") && oxford(atoms, index);
  }

  private static boolean isControl(Atom atom) {
    if (atom.drug() == null) {
      return false;
    }
    Matcher m = TreatmentAtoms.CONTROL.matcher(atom.drug() + " group");
    return m.lookingAt() && m.end() == atom.drug().length();
  }

  /** A comma tells alternatives apart where an "or" comes later: "A, B, or C". */
  private boolean oxford(List<Atom> atoms, int index) {
    for (int i = index; i < atoms.size(); i++) {
      if (glue(atoms.get(i - 1), atoms.get(i)).matches("(?is).*\\bor\\b.*")) {
        return true;
      }
    }
    int end = atoms.get(atoms.size() - 1).span().end();
    String text = parsed.document().text();
    return Both.follows(text.substring(end, Math.min(text.length(), end + 100)));
  }

  private String glue(Atom before, Atom after) {
    return finder.between(before, after);
  }

  /** Whether the side is an arm. */
  private boolean addArm(
      Sentence sentence, List<List<Atom>> sides, int index, int limit, List<Arm> arms) {
    List<Atom> side = sides.get(index);
    Set<String> drugs = new TreeSet<>();
    StringBuilder label = new StringBuilder();
    String dose = null;
    for (Atom atom : side) {
      if (atom.drug() != null && drugs.addAll(List.of(atom.drug().split(" \\+ ")))) {
        label.append(label.isEmpty() ? "" : " + ").append(atom.drug());
      } else if (atom.dose() && dose == null) {
        dose = dose(sentence, atom);
      }
    }
    if (drugs.isEmpty()) {
      neighbours(sides, index).forEach(drugs::add);
      label.append(String.join(" + ", drugs));
    }
    if (drugs.isEmpty()) {
      return false;
    }
    if (side.get(0).drug() != null && without(sentence, side.get(0))) {
      // "with X or without X": the side that goes without
      drugs = Set.of("no " + label);
      label.insert(0, "no ");
    }
    boolean controls =
        side.stream().filter(a -> a.drug() != null).allMatch(Alternatives::isControl);
    Arm arm =
        new Arm(label.toString(), drugs, controls && side.get(0).drug() != null ? null : dose);
    new BracketNames(parsed).add(side, limit, arm);
    if (arm.size == null) {
      Span first = side.get(0).span();
      Finder size =
          SIZE_BEFORE.finder(
              parsed
                  .document()
                  .text()
                  .substring(Math.max(sentence.span().start(), first.start() - 90), first.start()));
      if (size.find()) {
        arm.size = Integer.valueOf(size.group(1));
      }
    }
    arms.add(arm);
    return true;
  }

  private boolean without(Sentence sentence, Atom atom) {
    String before =
        parsed
            .document()
            .text()
            .substring(
                Math.max(sentence.span().start(), atom.span().start() - 40), atom.span().start());
    return WITHOUT.in(before);
  }

  /** A dose as printed; one of a list takes the list's unit. */
  private String dose(Sentence sentence, Atom atom) {
    boolean bare = atom.text().chars().noneMatch(Character::isLetter);
    if (!bare) {
      return atom.text();
    }
    for (Quantity quantity : parsed.quantities().get(sentence.index())) {
      if (quantity.span().start() > atom.span().start()
          && TreatmentAtoms.isDoseUnit(quantity.unit())) {
        return atom.text() + " " + quantity.unit();
      }
    }
    return atom.text();
  }

  /**
   * The drugs of which a lone dose is one: those of the side before, or else of the next one that
   * has any.
   */
  private static List<String> neighbours(List<List<Atom>> sides, int index) {
    for (int i = index - 1; i >= 0; i--) {
      List<String> drugs =
          sides.get(i).stream()
              .filter(a -> a.drug() != null && !isControl(a))
              .map(Atom::drug)
              .toList();
      if (!drugs.isEmpty()) {
        return drugs;
      }
    }
    for (int i = index + 1; i < sides.size(); i++) {
      List<String> drugs =
          sides.get(i).stream()
              .filter(a -> a.drug() != null && !isControl(a))
              .map(Atom::drug)
              .toList();
      if (!drugs.isEmpty()) {
        return drugs;
      }
    }
    return List.of();
  }
}
