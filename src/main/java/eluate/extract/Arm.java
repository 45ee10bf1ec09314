package eluate.extract;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** An arm while its names are being gathered. */
final class Arm {
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

  /** Whether it is given the same as the other. */
  boolean sameTreatment(Set<String> otherDrugs, String otherDose) {
    return drugs.equals(otherDrugs) && (dose == null || otherDose == null || dose.equals(otherDose));
  }
}
