package eluate.export;

import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** The numbers of people that a paper prints for each arm. */
final class ArmSizes {
  /** What counts as the size of an arm, the closest to a result first. */
  private static final List<String> KINDS =
      List.of("analyzed", "treated", "randomized", "enrolled");

  private final PaperRecord record;
  private final Arms arms;

  ArmSizes(PaperRecord record, Arms arms) {
    this.record = record;
    this.arms = arms;
  }

  /** The sizes of an arm, each with where it comes from. */
  private Map<Integer, String> of(String arm) {
    Map<Integer, String> sizes = new LinkedHashMap<>();
    for (String kind : KINDS) {
      for (PatientCount count : record.patientCounts()) {
        if (count.kind().equals(kind) && arm.equals(arms.arm(count.group()))) {
          sizes.putIfAbsent(count.count(), kind);
        }
      }
    }
    for (Group group : record.groups()) {
      if (group.size() != null && arm.equals(group.label())) {
        sizes.putIfAbsent(group.size(), "size of the arm");
      }
    }
    return sizes;
  }

  /**
   * The people among whom events were counted, where the fact doesn't say.
   *
   * @param percent as printed; tells sizes apart; null for none
   */
  Slot<Integer> total(String arm, int events, BigDecimal percent) {
    Map<Integer, String> sizes = of(arm);
    List<Integer> fitting = new ArrayList<>();
    for (Integer size : sizes.keySet()) {
      if (size >= events && (percent == null || fits(events, size, percent))) {
        fitting.add(size);
      }
    }
    if (fitting.size() == 1) {
      return Slot.of(fitting.get(0), sizes.get(fitting.get(0)));
    }
    if (sizes.isEmpty() || fitting.size() > 1) {
      return Slot.missing("total of " + arm + listed(sizes));
    }
    String all = String.join(" or ", sizes.keySet().stream().map(String::valueOf).toList());
    String not = percent == null ? " can't be" : " is not " + percent.toPlainString() + " %";
    return Slot.missing("total of " + arm + " (" + events + " of " + all + not + ")");
  }

  /** The people whose mean it is. */
  Slot<Integer> people(String arm) {
    Map<Integer, String> sizes = of(arm);
    Map<String, Integer> byKind = new LinkedHashMap<>();
    sizes.forEach((size, kind) -> byKind.putIfAbsent(kind, size));
    Set<String> kinds = byKind.keySet();
    if (sizes.size() == 1 || kinds.contains(KINDS.get(0)) && sizes.size() == kinds.size()) {
      String kind = kinds.iterator().next();
      return Slot.of(byKind.get(kind), kind);
    }
    return Slot.missing("people in " + arm + listed(sizes));
  }

  private static String listed(Map<Integer, String> sizes) {
    if (sizes.isEmpty()) {
      return "";
    }
    StringJoiner list = new StringJoiner(", ", " (", ")");
    sizes.forEach((size, kind) -> list.add(size + " " + kind));
    return list.toString();
  }

  /** Whether a printed percentage is the fraction, rounded or cut to its digits. */
  static boolean fits(int events, int total, BigDecimal percent) {
    if (total == 0) {
      return false;
    }
    BigDecimal exact = BigDecimal.valueOf(100L * events);
    for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
      BigDecimal share = exact.divide(BigDecimal.valueOf(total), percent.scale(), mode);
      if (share.compareTo(percent) == 0) {
        return true;
      }
    }
    return false;
  }
}
