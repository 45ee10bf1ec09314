package eluate.extract;

import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a paper is about: everyone, arms, subgroups and single patients, with the words that point
 * at them.
 */
public final class Groups {
  /** The label for everyone. */
  public static final String ALL = "all";

  /** The label of a number that each arm shares; {@link #labelsOf} says which arms these are. */
  static final String EACH = "each arm";

  private final List<Group> groups;
  private final List<GroupMention> mentions;
  private final Map<String, Group> byLabel = new HashMap<>();
  private final List<Group> arms;
  private final List<Group> patients;
  private final List<GroupMention> patientMentions;

  Groups(List<Group> groups, List<GroupMention> mentions) {
    this.groups = List.copyOf(groups);
    this.groups.forEach(group -> byLabel.putIfAbsent(group.label(), group));
    this.arms = groups.stream().filter(g -> g.kind().equals("arm")).toList();
    this.patients = groups.stream().filter(g -> g.kind().equals("patient")).toList();
    List<GroupMention> ordered = new ArrayList<>(mentions);
    ordered.sort(Comparator.comparing(GroupMention::span));
    this.mentions = List.copyOf(ordered);
    this.patientMentions = ordered.stream().filter(m -> isPatient(m.label())).toList();
  }

  /** No more than that there are people. */
  static Groups onlyAll() {
    return new Groups(List.of(new Group(ALL, "all", List.of(), null, null, null, null)), List.of());
  }

  /** All groups; the first is {@code all}. */
  public List<Group> all() {
    return groups;
  }

  /** The arms, in the order in which the paper introduces them. */
  public List<Group> arms() {
    return arms;
  }

  /** The patients told one by one. */
  public List<Group> patients() {
    return patients;
  }

  /** The words of a sentence that point at groups, in order. */
  public List<GroupMention> in(Sentence sentence) {
    return in(sentence.span());
  }

  /** The words within a span that point at groups, in order. */
  List<GroupMention> in(Span span) {
    List<GroupMention> inside = new ArrayList<>();
    for (int i = firstFrom(span.start()); i < mentions.size(); i++) {
      GroupMention mention = mentions.get(i);
      if (mention.span().start() > span.end()) {
        break;
      }
      if (span.contains(mention.span())) {
        inside.add(mention);
      }
    }
    return Collections.unmodifiableList(inside);
  }

  /** The place of the first words that start at an offset or later. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Those of these labels that words before an offset point at, by their last words, the last label
   * last.
   *
   * @param most how many at most
   */
  List<String> toldBefore(int offset, Collection<String> labels, int most) {
    List<String> told = new ArrayList<>();
    for (int i = firstFrom(offset) - 1;
        i >= 0 && told.size() < Math.min(most, labels.size());
        i--) {
      GroupMention mention = mentions.get(i);
      boolean before = mention.span().end() <= offset && labels.contains(mention.label());
      if (before && !told.contains(mention.label())) {
        told.add(mention.label());
      }
    }
    Collections.reverse(told);
    return told;
  }

  /** The last words before an offset that point at a patient; null where none does. */
  public GroupMention lastPatientBefore(int offset) {
    GroupMention last = null;
    for (GroupMention mention : patientMentions) {
      if (mention.span().start() >= offset) {
        break;
      }
      last = mention;
    }
    return last;
  }

  /**
   * The groups that have what is said of a label: each arm for {@link #EACH}, else the label
   * itself.
   */
  List<String> labelsOf(String label) {
    return EACH.equals(label)
        ? arms.stream().map(Group::label).toList()
        : Collections.singletonList(label);
  }

  /** Whether a label is that of a part of the study's people that is no arm. */
  boolean isSubgroup(String label) {
    Group group = group(label);
    return group != null && group.kind().equals("subgroup");
  }

  /** The group of this label; null where there is none. */
  public Group group(String label) {
    return byLabel.get(label);
  }

  private boolean isPatient(String label) {
    Group group = group(label);
    return group != null && group.kind().equals("patient");
  }
}
