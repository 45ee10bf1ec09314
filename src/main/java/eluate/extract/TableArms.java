package eluate.extract;

import eluate.document.Table;
import eluate.language.Parsed;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.record.Group;
import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arms that only the heads of tables name: "Placebo | Apremilast 30 mg BID". */
final class TableArms {
  private static final Pattern SIZE =
      Pattern.compile("(?i)[,;]?\\s?\\(?\\s?n\\s?=\\s?(\\d[\\d,]{0,8})\\s?\\)?");

  /** What stands in the cells, behind an arm's name. */
  private static final Pattern VALUES =
      Pattern.compile(
          "(?i)[,;:]? ?\\(?(?:n|no\\.?|number|mean|median|m) ?(?:[(\\[][^)\\]]{0,30}[)\\]]|± ?\\w{1,3})\\)?$");

  /** Heads that no arm has; a table with one of them has its arms elsewhere. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i).*\\b(?:baseline|week|month|day|year|visit|change|mean|median|no\\.|number|CI|SD)\\b.*|[\\d\\W]*");

  /** Columns that stand beside those of the arms. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i).*\\b(?:p|p[- ]?values?|total|overall|all|differences?|ratio|effect size|statistics?|tests?|range|reference|normal|χ ?\\^?2|chi[- ]square|[OHR]R)\\b.*");

  private static final Pattern ARM =
      Pattern.compile(
          "(?i).*\\b(?:placebo|vehicle|sham|control|usual care|group|arm|vaccine)\\b.*");

  private static final Pattern SEX = Pattern.compile("(?i)(?:fe)?males?|(?:wo)?men|boys|girls");

  private final List<Group> known;
  private final List<GroupMention> seen;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<GroupMention> mentions = new ArrayList<>();

  private TableArms(List<Group> known, List<GroupMention> seen) {
    this.known = known;
    this.seen = seen;
  }

  /**
   * Reads the heads of a document's tables.
   *
   * @param known arms that the prose names
   * @param seen where it and the tables name them
   */
  static TableArms of(
      Parsed parsed, Mentions mentions, List<Group> known, List<GroupMention> seen) {
    TableArms arms = new TableArms(known, seen);
    for (Table table : parsed.document().tables()) {
      boolean found = false;
      for (int r = table.headRows() - 1; r >= 0 && !found; r--) {
        found = arms.read(parsed, mentions, table.rows().get(r));
      }
    }
    return arms;
  }

  List<Group> groups() {
    return List.copyOf(groups.values());
  }

  List<GroupMention> mentions() {
    return mentions;
  }

  /** Reads a row of heads; whether it names arms. */
  private boolean read(Parsed parsed, Mentions named, List<Span> heads) {
    List<Span> columns =
        heads.subList(1, heads.size()).stream()
            .distinct()
            .filter(c -> c.length() > 0 && !ASIDE.matcher(name(parsed, c)).matches())
            .toList();
    boolean sized = columns.stream().allMatch(c -> SIZE.matcher(parsed.text(c)).find());
    boolean names =
        columns.size() >= 2
            && columns.stream().noneMatch(c -> UNNAMED.matcher(name(parsed, c)).matches())
            && (sized
                || columns.stream().noneMatch(c -> names(parsed, named, c, Mention.Type.MEASURE)))
            && (sized
                || columns.stream()
                    .anyMatch(
                        c ->
                            ARM.matcher(name(parsed, c)).matches()
                                || names(parsed, named, c, Mention.Type.DRUG)));
    if (names) {
      columns.stream()
          .filter(c -> seen.stream().noneMatch(m -> c.contains(m.span())))
          .forEach(column -> add(parsed, column));
    }
    return names;
  }

  private void add(Parsed parsed, Span column) {
    String words = parsed.text(column);
    String name = name(parsed, column);
    if (SEX.matcher(name).matches()) {
      return;
    }
    String bare = Folding.key(name.replaceFirst("(?i) (?:group|arm)$", ""));
    for (Group group : known) {
      if (Folding.key(group.label()).equals(bare)
          || group.aliases().stream().anyMatch(alias -> Folding.key(alias).equals(bare))) {
        mentions.add(new GroupMention(column, group.label()));
        return;
      }
    }
    Matcher n = SIZE.matcher(words);
    Integer size = n.find() ? Integer.valueOf(n.group(1).replace(",", "")) : null;
    boolean lower = Character.isUpperCase(name.charAt(0)) && !name.matches("\\p{Lu}[\\p{Lu}\\d].*");
    String label = lower ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    Group group =
        groups.computeIfAbsent(
            Folding.key(name), key -> new Group(label, "arm", List.of(), size, null, null, null));
    mentions.add(new GroupMention(column, group.label()));
  }

  private static String name(Parsed parsed, Span column) {
    String words = SIZE.matcher(parsed.text(column).replaceAll("\\s+", " ")).replaceAll(" ");
    String bare = VALUES.matcher(words.strip()).replaceFirst("").strip();
    return bare.isEmpty() ? words.strip() : bare;
  }

  private static boolean names(Parsed parsed, Mentions named, Span column, Mention.Type type) {
    return parsed.sentences().stream()
        .filter(s -> s.span().overlaps(column))
        .flatMap(s -> named.in(s, type).stream())
        .anyMatch(m -> column.contains(m.span()));
  }
}
