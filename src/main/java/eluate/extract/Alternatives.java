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
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i)\\b(?:placebo|vehicle|sham(?: [\\p{L}]+)?|no treatment|no intervention|untreated controls?|usual care|standard care|standard of care"
              + "|standard (?:treatment|therapy)|conventional (?:treatment|therapy)|best supportive care|observation alone|waiting list|controls?\\b(?= group| arm|\\s*\\()|monotherapy)");
  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)\\b(?:or|versus|vs|v|than|against|while|whereas|to)\\b|compared (?:with|to)|comparison with|followed by|;|, ");
  private static final Pattern JOIN = Pattern.compile("(?i)\\+|\\bplus\\b|\\bwith\\b|\\bcombin|\\btogether\\b|\\badded to\\b|\\bon top of\\b|/");
  private static final Pattern NAME_BEHIND = Pattern.compile("^[^()\\[\\];.]{0,60}?[(\\[]([^()\\[\\]]{1,60})[)\\]]");
  private static final Pattern SIZE = Pattern.compile("(?i)\\b[ni] ?[s]? ?= ?(\\d+)");

  /** A drug, a dose or a control. */
  private record Atom(Span span, String drug, String text, Quantity dose) {}

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
    for (int i = 0; i < atoms.size(); i++) {
      if (i == 0 || separates(atoms.get(i - 1), atoms.get(i), andSeparates)) {
        sides.add(new ArrayList<>());
      }
      sides.get(sides.size() - 1).add(atoms.get(i));
    }
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      int limit = i + 1 < sides.size() ? sides.get(i + 1).get(0).span().start() : sentence.span().end();
      addArm(sides.get(i), i > 0 ? sides.get(i - 1) : i + 1 < sides.size() ? sides.get(i + 1) : null, limit, arms);
    }
    return arms;
  }

  private List<Atom> atoms(Sentence sentence, int from) {
    List<Atom> atoms = new ArrayList<>();
    for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
      if (drug.span().start() >= from) {
        atoms.add(new Atom(drug.span(), drug.name(), parsed.text(drug.span()), null));
      }
    }
    Matcher m = CONTROL.matcher(parsed.document().text()).region(from, sentence.span().end());
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      if (atoms.stream().noneMatch(a -> a.span().overlaps(span))) {
        atoms.add(new Atom(span, m.group().toLowerCase(Locale.ROOT), m.group(), null));
      }
    }
    for (Quantity quantity : parsed.quantities().get(sentence.index())) {
      boolean dose = quantity.unit() != null && quantity.kind() == Quantity.Kind.PLAIN
          && !quantity.isPercent() && quantity.span().start() >= from && isDoseUnit(quantity.unit());
      if (dose) {
        atoms.add(new Atom(quantity.span(), null, parsed.text(quantity.span()), quantity));
      }
    }
    atoms.sort(Comparator.comparing(Atom::span));
    return atoms;
  }

  /** Whether a unit can be that of a dose. */
  static boolean isDoseUnit(String printed) {
    String unit = printed == null ? "" : printed.toLowerCase(Locale.ROOT).replace("μ", "µ");
    return unit.matches("(?:mg|g|µg|mcg|microg|micrograms?|ug|ng|iu|u|units?|miu|mmol|meq|ml|milligrams?|grams?|gy|mbq)(?:[/ ].*|-.*)?");
  }

  private boolean separates(Atom before, Atom after, boolean andSeparates) {
    String glue = before.span().end() < after.span().start()
        ? parsed.document().text().substring(before.span().end(), after.span().start()) : "";
    String bare = glue.replaceAll("\\([^()]*\\)", " ").replaceAll("\\[[^\\[\\]]*\\]", " ");
    if (bare.indexOf('(') >= 0 && bare.indexOf(')') < 0 && after.drug() != null && after.drug().equals(before.drug())) {
      return false;
    }
    if (after.dose() != null && before.dose() == null && !SEPARATOR.matcher(bare).find() && bare.length() < 25) {
      return false;
    }
    if (before.dose() != null && after.dose() == null && bare.strip().matches("(?i)(?:of|daily|per day|twice daily|once daily)?")) {
      return false;
    }
    if (JOIN.matcher(bare).find() && !bare.matches("(?is).*\\b(?:or|versus|vs)\\b.*")) {
      return false;
    }
    if (SEPARATOR.matcher(bare).find()) {
      return true;
    }
    boolean counted = bare.matches("(?is).*\\d+.*\\b(?:to|received|in)\\b.*");
    return counted || (andSeparates && bare.matches("(?is).*\\band\\b.*"));
  }

  private void addArm(List<Atom> side, List<Atom> neighbour, int limit, List<Arm> arms) {
    Set<String> drugs = new TreeSet<>();
    StringBuilder label = new StringBuilder();
    String dose = null;
    for (Atom atom : side) {
      if (atom.drug() != null && drugs.add(atom.drug())) {
        label.append(label.isEmpty() ? "" : " + ").append(atom.drug());
      } else if (atom.dose() != null && dose == null) {
        dose = atom.text();
      }
    }
    if (drugs.isEmpty() && neighbour != null) {
      for (Atom atom : neighbour) {
        if (atom.drug() != null && !CONTROL.matcher(atom.drug()).matches()) {
          drugs.add(atom.drug());
        }
      }
      label.append(dose);
    }
    if (drugs.isEmpty()) {
      return;
    }
    Arm arm = new Arm(label.toString(), drugs, dose);
    names(side, limit, arm);
    arms.add(arm);
  }

  /** Names and sizes in brackets behind an alternative. */
  private void names(List<Atom> side, int limit, Arm arm) {
    Atom last = side.get(side.size() - 1);
    side.stream().map(Atom::text).filter(t -> side.size() == 1).forEach(arm.aliases::add);
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
      String name = m.group(1).replaceAll("(?i)[,;:]?\\s*[ni] ?[s]? ?= ?\\d+.*", "").replaceFirst("(?i)^the ", "").strip();
      boolean word = name.chars().anyMatch(Character::isLetter) && !name.matches("(?i).*\\b(?:mg|day|weekly|daily|weeks?|h|kg|ml)\\b.*");
      if (word && name.split("\\s+").length <= 5) {
        arm.aliases.add(name);
      }
      at += m.end();
    }
  }
}
