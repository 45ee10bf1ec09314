package eluate.extract;

import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Tells arms apart that are given the same dose of the same drugs and differ in how often or how
 * long: "64 mg every 2 weeks, 64 mg every 4 weeks or placebo".
 */
final class Schedules {
  private static final String NUMBER =
      "(?:\\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve|fourteen)";
  private static final String UNIT = "(?:hours?|days?|weeks?|months?|years?|cycles?|doses)";

  private static final Wording SCHEDULE =
      Wording.of(
          "(?i)\\b(?:every (?:other )?(?:"
              + NUMBER
              + " )?"
              + UNIT
              + "|(?:once|twice|three times|four times)(?: (?:daily|weekly|monthly|nightly|a (?:day|week|month)|per (?:day|week|month)|every \\w+))?"
              + "|for "
              + NUMBER
              + "[ -]"
              + UNIT
              + "|"
              + NUMBER
              + "[ -]"
              + UNIT
              + "(?= (?:of|course|regimen|treatment|group|arm))|q\\d{1,2}[hdwm]|b\\.?i\\.?d|q\\.?d|t\\.?i\\.?d|daily|weekly|fortnightly|monthly|continuous(?:ly)?|intermittent(?:ly)?|alternate days)\\b");

  private Schedules() {}

  /**
   * The same arms, those of one treatment with their schedules as part of the dose where every one
   * of them has its own; where arms get the same drugs, a schedule that one alone has names it.
   *
   * @param words what the text says of each arm
   */
  static List<Arm> tellApart(List<Arm> arms, List<String> words) {
    List<String> schedules = words.stream().map(Schedules::of).toList();
    List<Arm> apart = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      Arm arm = arms.get(i);
      List<String> same = new ArrayList<>();
      for (int j = 0; j < arms.size(); j++) {
        if (arms.get(j).drugs.equals(arm.drugs) && Objects.equals(arms.get(j).dose, arm.dose)) {
          same.add(schedules.get(j));
        }
      }
      boolean differ =
          same.size() > 1
              && same.stream().noneMatch(Objects::isNull)
              && same.stream().distinct().count() == same.size();
      Arm told = differ ? arm.with(schedules.get(i)) : arm;
      boolean sameDrugs = arms.stream().anyMatch(a -> a != arm && a.drugs.equals(arm.drugs));
      if (sameDrugs
          && schedules.get(i) != null
          && Collections.frequency(schedules, schedules.get(i)) == 1) {
        told.aliases.add(schedules.get(i));
      }
      apart.add(told);
    }
    return apart;
  }

  private static String of(String words) {
    Finder m = SCHEDULE.finder(words);
    return m.find() ? m.group().toLowerCase(Locale.ROOT) : null;
  }
}
