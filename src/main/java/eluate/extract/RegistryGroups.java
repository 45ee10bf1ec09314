package eluate.extract;

import eluate.document.Document;
import eluate.document.Registry;
import eluate.document.RegistryTable;
import eluate.language.Parsed;
import eluate.record.Group;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Whom a register's record is about. Each of its tables names the groups anew, "Placebo", "1)
 * Placebo", "Placebo (FAS)", and a drug in short or in full: titles that differ in such things only
 * are one group, unless a table has both.
 */
final class RegistryGroups {
  private static final Set<RegistryTable.Kind> OF_ARMS =
      Set.of(
          RegistryTable.Kind.FLOW,
          RegistryTable.Kind.DEATHS,
          RegistryTable.Kind.SERIOUS_EVENTS,
          RegistryTable.Kind.OTHER_EVENTS);

  private static final Wording WORD = Wording.of("[\\p{L}\\d-]{2,20}");

  private final Document document;
  private final Parsed parsed;
  private final RegistryWords words;

  /** Titles that stand beside another one of the same people: "Ebastine (per protocol)". */
  private final Set<String> apart = new TreeSet<>();

  /** Keys of groups that only their numbers tell apart: "Cohort 1: ebastine". */
  private final Set<String> numbered = new TreeSet<>();

  private final Map<String, Set<String>> titles = new LinkedHashMap<>();
  private final Set<String> arms = new TreeSet<>();

  private RegistryGroups(Parsed parsed, RegistryWords words) {
    this.parsed = parsed;
    this.document = parsed.document();
    this.words = words;
  }

  /** The groups of a document that is a register's record. */
  static Groups of(Parsed parsed, RegistryWords words) {
    RegistryGroups found = new RegistryGroups(parsed, words);
    found.findAmbiguous();
    found.gather();
    return new Groups(found.groups(), List.of());
  }

  /** The label of the group with this title. */
  static String label(Analysis analysis, Span title) {
    String name = analysis.document().text(title);
    for (Group group : analysis.groups().all()) {
      if (group.label().equals(name) || group.aliases().contains(name)) {
        return group.label();
      }
    }
    throw new IllegalStateException("every column head is a group's title: " + name);
  }

  private void findAmbiguous() {
    Registry registry = document.registry();
    findAmbiguous(registry.arms().stream().map(Registry.Arm::label).toList());
    registry.tables().forEach(table -> findAmbiguous(table.groups()));
  }

  private void findAmbiguous(List<Span> heads) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> people = new HashMap<>();
    for (Span head : heads) {
      String title = document.text(head);
      String same = names.putIfAbsent(name(title), title);
      if (same != null && !same.equals(title)) {
        apart.add(title);
      }
      String other = people.putIfAbsent(key(title), name(title));
      if (other != null && !other.equals(name(title))) {
        numbered.add(key(title));
      }
    }
  }

  /** The folded title without the set of people that were analysed. */
  private String name(String title) {
    return Folding.key(inFull(words.without("analysis-set", title)));
  }

  /** The folded title without the group's number as well. */
  private String key(String title) {
    return words.are("everyone", title) ? Groups.ALL : Folding.key(inFull(bare(title)));
  }

  private String bare(String title) {
    String name = words.without("analysis-set", title);
    return words.without("group-word", words.without("group-number", name));
  }

  private String group(String title) {
    if (apart.contains(title)) {
      return "title " + title;
    }
    return numbered.contains(key(title)) ? "name " + name(title) : key(title);
  }

  /** A title with the long forms of the short ones that the text defines. */
  private String inFull(String title) {
    return WORD.matcher(title)
        .replaceAll(
            word -> {
              String longForm = parsed.abbreviations().longForm(word.group());
              return Matcher.quoteReplacement(longForm == null ? word.group() : longForm);
            });
  }

  private void gather() {
    titles.put(Groups.ALL, new LinkedHashSet<>(Set.of(Groups.ALL)));
    for (Registry.Arm arm : document.registry().arms()) {
      add(document.text(arm.label()), true);
    }
    for (RegistryTable table : document.registry().tables()) {
      for (Span head : table.groups()) {
        add(document.text(head), OF_ARMS.contains(table.kind()));
      }
    }
  }

  private void add(String title, boolean arm) {
    String group = group(title);
    titles.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(title);
    if (arm) {
      arms.add(group);
    }
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Map<String, Integer> sizes = sizes();
    titles.forEach(
        (group, names) -> {
          List<String> all = new ArrayList<>(names);
          String label = all.remove(0);
          String bare = bare(label);
          boolean alone = !apart.contains(label) && !numbered.contains(key(label));
          if (alone && !bare.equals(label) && !all.contains(bare)) {
            all.add(bare);
          }
          String kind =
              group.equals(Groups.ALL) ? "all" : arms.contains(group) ? "arm" : "subgroup";
          groups.add(new Group(label, kind, all, sizes.get(group), null, null, null));
        });
    return groups;
  }

  /** Those who started; a group that is formed later has nobody in the first period. */
  private Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    for (RegistryTable table : document.registry().tables()) {
      if (table.kind() == RegistryTable.Kind.FLOW && !table.rows().isEmpty()) {
        for (RegistryTable.Cell cell : table.rows().get(0).cells()) {
          Integer people = RegistryNumber.whole(document, cell.value());
          if (people != null && people > 0) {
            sizes.putIfAbsent(group(document.text(table.groups().get(cell.column()))), people);
          }
        }
      }
    }
    return sizes;
  }
}
