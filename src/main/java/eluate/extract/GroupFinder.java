package eluate.extract;

import eluate.language.Parsed;
import eluate.mention.Mentions;
import eluate.record.Group;
import java.util.ArrayList;
import java.util.List;

/** Makes the inventory of whom a paper is about. */
final class GroupFinder {
  private GroupFinder() {}

  static Groups find(Parsed parsed, Mentions mentions) {
    PatientFinder patients = new PatientFinder(parsed).find();
    Parsed own = OthersSentences.without(parsed);
    ArmFinder arms = new ArmFinder(own, mentions).find();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(Groups.ALL, "all", List.of(), null, null, null, null));
    groups.addAll(arms.groups());
    List<GroupMention> pointers = new ArrayList<>(arms.mentions());
    TableArms heads = TableArms.of(parsed, mentions, arms.groups(), arms.mentions());
    groups.addAll(heads.groups());
    pointers.addAll(heads.mentions());
    List<GroupMention> named = heads.prose(parsed);
    pointers.removeIf(p -> named.stream().anyMatch(n -> n.span().contains(p.span())));
    pointers.addAll(named);
    pointers.addAll(patients.mentions());
    SubgroupFinder subgroups = new SubgroupFinder(own, mentions).find(pointers);
    pointers.addAll(subgroups.mentions());
    groups.addAll(subgroups.groups());
    groups.addAll(patients.groups());
    return new Groups(groups, pointers);
  }
}
