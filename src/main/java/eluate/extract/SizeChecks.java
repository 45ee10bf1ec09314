package eluate.extract;

import eluate.document.Issue;
import eluate.record.AdverseEvent;
import eluate.record.Group;
import eluate.record.Item;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says where numbers of people don't add up to those of the whole, or exceed them. */
final class SizeChecks {
  /** What can be the number of a group's people. */
  private static final Set<String> SIZES =
      Set.of("screened", "enrolled", "randomized", "treated", "analyzed");

  private final PaperRecord record;
  private final List<Issue> issues = new ArrayList<>();

  private SizeChecks(PaperRecord record) {
    this.record = record;
  }

  static List<Issue> of(PaperRecord record) {
    SizeChecks checks = new SizeChecks(record);
    checks.arms();
    checks.sexes();
    checks.affected();
    return checks.issues;
  }

  /** The arms' sizes against the number randomised, where every arm has one. */
  private void arms() {
    List<String> arms =
        record.groups().stream().filter(g -> g.kind().equals("arm")).map(Group::label).toList();
    Map<String, PatientCount> sizes = new HashMap<>();
    for (PatientCount count : record.patientCounts()) {
      if (count.kind().equals("randomized")) {
        PatientCount before = sizes.putIfAbsent(count.group(), count);
        if (before != null && before.count() != count.count()) {
          return;
        }
      }
    }
    PatientCount all = sizes.get(Groups.ALL);
    if (all == null || arms.size() < 2 || !sizes.keySet().containsAll(arms)) {
      return;
    }
    int sum = arms.stream().mapToInt(arm -> sizes.get(arm).count()).sum();
    if (sum != all.count()) {
      issues.add(
          Contradictions.issue(
              "arms-do-not-add-up",
              all,
              "the arms have " + sum + " people, not the " + all.count() + " randomised"));
    }
  }

  private void sexes() {
    Map<String, PatientCount> women = new HashMap<>();
    Map<String, PatientCount> men = new HashMap<>();
    for (PatientCount count : record.patientCounts()) {
      if (count.kind().equals("female")) {
        women.putIfAbsent(count.group(), count);
      } else if (count.kind().equals("male")) {
        men.putIfAbsent(count.group(), count);
      }
    }
    for (PatientCount female : women.values()) {
      PatientCount male = men.get(female.group());
      Set<Integer> sizes = sizes(female.group());
      if (female.total() != null) {
        sizes.add(female.total());
      }
      if (male != null && !sizes.isEmpty() && !sizes.contains(female.count() + male.count())) {
        issues.add(
            Contradictions.issue(
                "sexes-do-not-add-up",
                female,
                female.count()
                    + " women and "
                    + male.count()
                    + " men are "
                    + (female.count() + male.count())
                    + ", not "
                    + sizes.stream()
                        .map(Object::toString)
                        .reduce((a, b) -> a + " or " + b)
                        .orElseThrow()));
      }
    }
  }

  private void affected() {
    for (AdverseEvent event : record.adverseEvents()) {
      if (event.total() == null) {
        affected(event, event.term(), event.affected());
      }
    }
    for (Response response : record.responses()) {
      if (response.total() == null) {
        affected(response, response.measure(), response.events());
      }
    }
  }

  private void affected(Item item, String what, Integer people) {
    Set<Integer> sizes = sizes(item.group());
    int most = sizes.stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
    if (people != null && people > most) {
      issues.add(
          Contradictions.issue(
              "affected-above-group",
              item,
              what + ": " + people + " is more than the " + most + " of " + item.group()));
    }
  }

  /** The numbers of people that a group is said to have. */
  private Set<Integer> sizes(String group) {
    Set<Integer> sizes = new TreeSet<>();
    for (PatientCount count : record.patientCounts()) {
      if (count.group().equals(group) && SIZES.contains(count.kind())) {
        sizes.add(count.count());
      }
    }
    for (Group each : record.groups()) {
      if (each.label().equals(group) && each.size() != null) {
        sizes.add(each.size());
      }
    }
    return sizes;
  }
}
