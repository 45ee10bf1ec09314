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
    ArmFinder arms = new ArmFinder(parsed, mentions).find();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(Groups.ALL, "all", List.of(), null, null, null, null));
    groups.addAll(arms.groups());
    groups.addAll(patients.groups());
    List<GroupMention> pointers = new ArrayList<>(arms.mentions());
    pointers.addAll(patients.mentions());
    return new Groups(groups, pointers);
  }
}
