package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the alternatives that a sentence sets against each other: "either axitinib 5 mg plus docetaxel (combination
 * arm) or placebo", "X versus Y", "placebo, 5 mg, or 10 mg of X".
 */
final class Alternatives {
  /** A treatment without a drug. */
  static final Pattern CONTROL =
      Pattern.compile(
          "(?i)\\b(?:placebo(?!-| controlled)|vehicle|sham(?: [\\p{L}]+)?|no (?:further |additional |active )?(?:treatment|intervention|therapy|prophylaxis)"
              + "|untreated controls?|usual care|standard care|standard of care|standard (?:treatment|therapy)|conventional (?:treatment|therapy)"
              + "|best supportive care|observation(?: alone)?(?= \\(|,|\\.| group| arm|$)|waiting list|controls?\\b(?= groups?| arm|\\s*[(\\[]|\\)))");
  private static final Pattern EITHER_OR =
      Pattern.compile("(?i)\\b(?:or|versus|vs|v|than|against|while|whereas|followed by)\\b|compared (?:with|to)|comparison (?:with|to)|relative to|;");
  private static final Pattern COUNTED = Pattern.compile("(?is)^(?:(?!\\bplus\\b).)*\\d+\\D{0,40}\\b(?:to|received|receiving|in|on|with|were|given)\\b.*|(?is)^.*\\bn ?= ?\\d+.*");
  private static final Pattern JOIN = Pattern.compile("(?i)\\+|\\bplus\\b|\\bwith\\b|\\bcombin|\\btogether\\b|\\badded to\\b|\\bon top of\\b|^\\s*/\\s*$");
  private static final Pattern NAME_BEHIND = Pattern.compile("^(?:(?! (?:in|with|for|of|among|to|were|was|is|and)\\b)[^()\\[\\];.]){0,40}[(\\[]([^()\\[\\]]{1,60})[)\\]]");
  private static final Pattern SIZE = Pattern.compile("(?i)\\b[ni] ?[s]? ?= ?(\\d+)");
  private static final Pattern SIZE_BEFORE = Pattern.compile("(?i)(?<![:\\d.,])\\b(\\d{1,5})\\b(?!:)\\s*(?:\\(\\d+(?:\\.\\d+)?%\\) )?(?:(?:patients|subjects|participants|women|men|children|were|was|randomly|randomi[sz]ed|assigned|allocated|received|receiving|given|to|the|in|on)\\s+){1,7}$");

  /** A drug, a dose or a control. */
  private record Atom(Span span, String drug, String text, boolean dose) {}

  private final Parsed parsed;
  private final Mentions mentions;

  Alternatives(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** The alternatives of a sentence from an offset on; fewer than two mean that it sets nothing against anything. */
  List<Arm> read(Sentence sentence, int from, boolean andSeparates) {
    List<Atom> atoms = atoms(sentence, from);
    List<List<Atom>> sides = new ArrayList<>();
    boolean and = andSeparates && !either(atoms);
    for (int i = 0; i < atoms.size(); i++) {
      if (i == 0 || separates(atoms, i, and)) {
        sides.add(new ArrayList<>());
      }
      sides.get(sides.size() - 1).add(atoms.get(i));
    }
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      int limit = i + 1 < sides.size() ? sides.get(i + 1).get(0).span().start() : sentence.span().end();
      addArm(sentence, sides, i, limit, arms);
    }
    return arms;
  }

  /** Whether a stronger word than "and" tells the alternatives apart. */
  private boolean either(List<Atom> atoms) {
    for (int i = 1; i < atoms.size(); i++) {
      if (EITHER_OR.matcher(glue(atoms.get(i - 1), atoms.get(i))).find()) {
        return true;
      }
    }
    return false;
  }

  private List<Atom> atoms(Sentence sentence, int from) {
    List<Atom> atoms = new ArrayList<>();
    List<Mention> drugs = mentions.in(sentence, Mention.Type.DRUG).stream().filter(d -> d.span().start() >= from).toList();
    long specific = drugs.stream().filter(d -> !isClass(d)).count();
    for (Mention drug : drugs) {
      String after = parsed.document().text().substring(drug.span().end(), Math.min(sentence.span().end(), drug.span().end() + 12));
      boolean device = after.matches("(?i)^-controlled.*| controlled.*|-free.*|-naive.*|-refractory.*|-resistant.*");
      if (!device && !(isClass(drug) && specific > 0)) {
        atoms.add(new Atom(drug.span(), drug.name(), parsed.text(drug.span()), false));
      }
    }
    Matcher m = CONTROL.matcher(parsed.document().text()).region(from, sentence.span().end());
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      atoms.removeIf(a -> a.span().overlaps(span) && a.span().length() <= span.length());
      if (atoms.stream().noneMatch(a -> a.span().overlaps(span))) {
        atoms.add(new Atom(span, m.group().toLowerCase(Locale.ROOT), m.group(), false));
      }
    }
    if (atoms.isEmpty()) {
      return atoms;
    }
    List<Quantity> quantities = parsed.quantities().get(sentence.index());
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      if (quantity.kind() == Quantity.Kind.PLAIN && quantity.span().start() >= from && !quantity.isPercent() && isDose(quantities, i)) {
        atoms.add(new Atom(quantity.span(), null, parsed.text(quantity.span()), true));
      }
    }
    atoms.sort(Comparator.comparing(Atom::span));
    return atoms;
  }

  private static boolean isClass(Mention drug) {
    return drug.concept() != null && drug.concept().get("kind").equals("class");
  }

  /** A number with the unit of a dose, or one of a list that ends in such: "900, 1,200, or 1,500 mg". */
  private boolean isDose(List<Quantity> quantities, int index) {
    Quantity quantity = quantities.get(index);
    if (isDoseUnit(quantity.unit())) {
      return true;
    }
    if (quantity.unit() != null || index + 1 >= quantities.size()) {
      return false;
    }
    int to = quantities.get(index + 1).span().start();
    String glue = quantity.span().end() <= to ? parsed.document().text().substring(quantity.span().end(), to) : "x";
    return glue.matches("(?i)\\s*(?:,|or|and|, or|, and|/)\\s*") && isDose(quantities, index + 1);
  }

  /** Whether a unit can be that of a dose. */
  static boolean isDoseUnit(String printed) {
    String unit = printed == null ? "" : printed.toLowerCase(Locale.ROOT).replace("μ", "µ");
    return !unit.matches(".*/(?:m?l|dl|µl)\\b.*") && unit.matches("(?:mg|g|µg|mcg|microg|micrograms?|ug|ng|iu|u|units?|miu|mmol|meq|ml|milligrams?|grams?|gy|mbq)(?:[/ ].*|-.*)?");
  }

  private boolean separates(List<Atom> atoms, int index, boolean andSeparates) {
    Atom before = atoms.get(index - 1);
    Atom after = atoms.get(index);
    String glue = glue(before, after);
    String bare = glue.replaceAll("\\([^()]*\\)", " ").replaceAll("\\[[^\\[\\]]*\\]", " ");
    boolean or = EITHER_OR.matcher(bare).find();
    boolean opened = bare.indexOf('(') >= 0 && bare.indexOf(')') < 0;
    if (opened && (after.drug() != null && after.drug().equals(before.drug()) || after.dose())) {
      return false;
    }
    if (after.dose() && !before.dose() && !or && !bare.contains(",") && bare.length() < 25) {
      return false;
    }
    if (before.dose() && !after.dose() && bare.strip().matches("(?i)(?:of|daily|per day|twice daily|once daily)?")) {
      return false;
    }
    boolean named = !glue.equals(bare) && glue.matches("(?is).*\\((?:[^()]{0,40}(?:group|arm)|[A-Z]{1,4}\\b|n ?=)[^()]*\\).*");
    if (or || COUNTED.matcher(bare).matches() || named && !JOIN.matcher(bare).find()) {
      return !(JOIN.matcher(bare).find() && !or);
    }
    if (JOIN.matcher(bare).find()) {
      return false;
    }
    boolean loneDose = after.dose() && bare.matches("(?is)\\s*(?:,|and|, and)\\s*");
    boolean control = isControl(before) || isControl(after);
    if (loneDose || control) {
      return true;
    }
    if (bare.contains(",") || bare.matches("(?is).*\\band\\b.*")) {
      return bare.matches("(?is).*\\band\\b.*") ? andSeparates && index >= 1 : oxford(atoms, index);
    }
    return false;
  }

  private static boolean isControl(Atom atom) {
    return atom.drug() != null && CONTROL.matcher(atom.drug()).matches();
  }

  /** "A, B, or C" are three; "A, B, C or placebo" may be two. */
  private boolean oxford(List<Atom> atoms, int index) {
    for (int i = index; i < atoms.size(); i++) {
      String glue = glue(atoms.get(i - 1), atoms.get(i));
      if (glue.matches("(?is).*,\\s*or\\b.*")) {
        return true;
      }
      if (glue.matches("(?is).*\\bor\\b.*")) {
        // "A 120 mg, B 550 mg or placebo"
        return atoms.get(index - 1).dose() || glue(atoms.get(index - 1), atoms.get(index)).matches("(?s).*\\([^()]*\\)\\s*,.*");
      }
    }
    return false;
  }

  private String glue(Atom before, Atom after) {
    return before.span().end() < after.span().start()
        ? parsed.document().text().substring(before.span().end(), after.span().start())
        : "";
  }

  private void addArm(Sentence sentence, List<List<Atom>> sides, int index, int limit, List<Arm> arms) {
    List<Atom> side = sides.get(index);
    Set<String> drugs = new TreeSet<>();
    StringBuilder label = new StringBuilder();
    String dose = null;
    for (Atom atom : side) {
      if (atom.drug() != null && drugs.add(atom.drug())) {
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
      return;
    }
    Arm arm = new Arm(label.toString(), drugs, dose);
    names(side, limit, arm);
    if (arm.size == null) {
      Span first = side.get(0).span();
      Matcher size = SIZE_BEFORE.matcher(parsed.document().text().substring(Math.max(sentence.span().start(), first.start() - 90), first.start()));
      if (size.find()) {
        arm.size = Integer.valueOf(size.group(1));
      }
    }
    arms.add(arm);
  }

  /** A dose as printed; one of a list takes the list's unit. */
  private String dose(Sentence sentence, Atom atom) {
    boolean bare = atom.text().chars().noneMatch(Character::isLetter);
    if (!bare) {
      return atom.text();
    }
    for (Quantity quantity : parsed.quantities().get(sentence.index())) {
      if (quantity.span().start() > atom.span().start() && isDoseUnit(quantity.unit())) {
        return atom.text() + " " + quantity.unit();
      }
    }
    return atom.text();
  }

  /** The drugs of which a lone dose is one: those of the side before, or else of the next one that has any. */
  private static List<String> neighbours(List<List<Atom>> sides, int index) {
    for (int i = index - 1; i >= 0; i--) {
      List<String> drugs = sides.get(i).stream().filter(a -> a.drug() != null && !isControl(a)).map(Atom::drug).toList();
      if (!drugs.isEmpty()) {
        return drugs;
      }
    }
    for (int i = index + 1; i < sides.size(); i++) {
      List<String> drugs = sides.get(i).stream().filter(a -> a.drug() != null && !isControl(a)).map(Atom::drug).toList();
      if (!drugs.isEmpty()) {
        return drugs;
      }
    }
    return List.of();
  }

  /** Names and sizes in brackets behind an alternative. */
  private void names(List<Atom> side, int limit, Arm arm) {
    Atom last = side.get(side.size() - 1);
    if (side.size() == 1 && !last.dose()) {
      arm.aliases.add(last.text());
    }
    int at = last.span().end();
    while (at < limit) {
      Matcher m = NAME_BEHIND.matcher(parsed.document().text().substring(at, limit));
      if (!m.find()) {
        return;
      }
      Matcher size = SIZE.matcher(m.group(1));
      if (size.find()) {
        arm.size = Integer.valueOf(size.group(1));
      }
      String name = m.group(1).replaceAll("(?i)[,;:]?\\s*[ni] ?[s]? ?= ?\\d+.*", "").replaceFirst("(?i)^(?:the|as) ", "").strip();
      boolean word = name.chars().anyMatch(Character::isLetter) && !name.matches("(?i)\\d.*|mg|µg|g|kg|.*(?:\\b(?:mg|day|daily|weekly|weeks?|months?|h|kg|ml|mmol|years?|respectively|p)\\b|[%<>=]).*");
      if (word && name.split("\\s+").length <= 5) {
        arm.aliases.add(name.replaceFirst("(?i) (?:group|arm)$", ""));
      }
      at += m.end();
    }
  }
}
