package eluate.extract;

import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An arm while its names are being gathered. */
final class Arm {
  private static final Pattern LETTERED =
      Pattern.compile("(?i)(?:treatment|group|arm|regimen|cohort) (?:[A-Z]|[IVX]{1,3}|\\d)");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?i)(?:[-−+]?\\d[\\d.,]*%?|\\bvs?\\.?(?!\\p{L})|versus|(?<!\\p{L})(?:m?g|µg|mcg|ml)(?!\\p{L})|%|\\s)+(?<!\\d ?(?:m?g|µg|mcg|ml))");

  /** An amount: number and unit. */
  static final Wording DOSE =
      Wording.of("(?i)(?<![\\p{L}\\d.,-])(\\d[\\d.,]{0,7})[ -]?(mg|g|µg|mcg|ng|iu|ml)\\b");

  final String label;
  final Set<String> aliases = new LinkedHashSet<>();
  final Set<String> drugs = new TreeSet<>();
  final String dose;
  Integer size;

  Arm(String label, Set<String> drugs, String dose) {
    this.label = label;
    this.drugs.addAll(drugs);
    this.dose = dose;
  }

  /** The same arm with its schedule told along with its dose. */
  Arm with(String schedule) {
    Arm scheduled = new Arm(label, drugs, dose == null ? schedule : dose + " " + schedule);
    scheduled.aliases.addAll(aliases);
    scheduled.size = size;
    return scheduled;
  }

  /** The same arm on top of what all arms have. */
  Arm on(List<String> shared) {
    return together(String.join(" + ", shared) + " + " + label, shared);
  }

  /** The same arm with the parts that its name stands for. */
  Arm with(List<String> parts) {
    return parts.isEmpty() ? this : together(label + " + " + String.join(" + ", parts), parts);
  }

  private Arm together(String name, List<String> others) {
    Set<String> all = new TreeSet<>(others);
    all.addAll(drugs);
    Arm together = new Arm(name, all, dose);
    together.aliases.add(label);
    together.aliases.addAll(aliases);
    together.size = size;
    return together;
  }

  /** Whether it is given the same as the other. */
  boolean sameTreatment(Set<String> otherDrugs, String otherDose) {
    return drugs.equals(otherDrugs)
        && (dose == null || otherDose == null || dose.equals(otherDose));
  }

  /** Whether the two have letters of their own, though the same drugs were read for both. */
  boolean letteredApart(Arm other) {
    List<String> mine = lettered();
    List<String> others = other.lettered();
    return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
  }

  private List<String> lettered() {
    return aliases.stream().filter(a -> LETTERED.matcher(a).matches()).toList();
  }

  /** Takes away names that hold no word but a unit's: "-0.8 v -0.4", "mg". */
  void dropNumbers() {
    aliases.removeIf(a -> NUMBERS.matcher(a).matches());
  }

  /** Its label and its other names. */
  List<String> names() {
    List<String> names = new ArrayList<>(aliases);
    lettered().stream()
        .map(a -> a.substring(a.indexOf(' ') + 1))
        .filter(a -> a.matches("[B-HJ-Z]|[IVX]{2,3}"))
        .forEach(names::add);
    names.add(0, label);
    return names;
  }

  /**
   * The arm that has exactly these drugs, or else the only one that has them; null where none or
   * several have.
   */
  static Arm of(List<Arm> arms, Set<String> drugs) {
    List<Arm> exact = arms.stream().filter(a -> a.drugs.equals(drugs)).toList();
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? exact.get(0) : null;
    }
    List<Arm> holding = arms.stream().filter(a -> a.drugs.containsAll(drugs)).toList();
    return holding.size() == 1 ? holding.get(0) : null;
  }

  /** Whether its dose is the one found. */
  boolean isGiven(Finder amount) {
    Finder own = DOSE.finder(dose == null ? "" : dose);
    return own.find()
        && own.group(1).replace(",", "").equals(amount.group(1).replace(",", ""))
        && own.group(2).equalsIgnoreCase(amount.group(2));
  }

  /** Whether these drugs are its own on top of all that the other gets beside a placebo. */
  boolean tops(Arm other, Set<String> all) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(drugs);
    return !drugs.isEmpty()
        && all.containsAll(drugs)
        && !rest.isEmpty()
        && other.drugs.size() == rest.size() + 1
        && other.drugs.containsAll(rest);
  }
}
