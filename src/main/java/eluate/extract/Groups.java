package eluate.extract;

import eluate.language.Sentence;
import eluate.record.Group;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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

  Groups(List<Group> groups, List<GroupMention> mentions) {
    this.groups = List.copyOf(groups);
    List<GroupMention> ordered = new ArrayList<>(mentions);
    ordered.sort(Comparator.comparing(GroupMention::span));
    this.mentions = List.copyOf(ordered);
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
    return groups.stream().filter(g -> g.kind().equals("arm")).toList();
  }

  /** The patients told one by one. */
  public List<Group> patients() {
    return groups.stream().filter(g -> g.kind().equals("patient")).toList();
  }

  /** The words of a sentence that point at groups, in order. */
  public List<GroupMention> in(Sentence sentence) {
    return in(sentence.span());
  }

  /** The words within a span that point at groups, in order. */
  List<GroupMention> in(Span span) {
    return mentions.stream().filter(m -> span.contains(m.span())).toList();
  }

  /** The words before an offset that point at groups, in order. */
  List<GroupMention> before(int offset) {
    return mentions.stream().filter(m -> m.span().end() <= offset).toList();
  }

  /** The last words before an offset that point at a patient; null where none does. */
  public GroupMention lastPatientBefore(int offset) {
    GroupMention last = null;
    for (GroupMention mention : mentions) {
      if (mention.span().start() < offset && isPatient(mention.label())) {
        last = mention;
      }
    }
    return last;
  }

  /**
   * The groups that have what is said of a label: each arm for {@link #EACH}, else the label
   * itself.
   */
  List<String> labelsOf(String label) {
    return EACH.equals(label)
        ? arms().stream().map(Group::label).toList()
        : Collections.singletonList(label);
  }

  /** Whether a label is that of a part of the study's people that is no arm. */
  boolean isSubgroup(String label) {
    Group group = group(label);
    return group != null && group.kind().equals("subgroup");
  }

  /** The group of this label; null where there is none. */
  public Group group(String label) {
    return groups.stream().filter(g -> g.label().equals(label)).findFirst().orElse(null);
  }

  private boolean isPatient(String label) {
    Group group = group(label);
    return group != null && group.kind().equals("patient");
  }
}
