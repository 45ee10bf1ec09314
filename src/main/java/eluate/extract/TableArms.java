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
      Pattern.compile("(?i)[,;]?\\s?\\(?\\s?n\\s?=\\s?(\\d[\\d,]*)\\s?\\)?");
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i).*\\b(?:p[- ]?values?|total|overall|all|difference|ratio|baseline|week|month|day|year|visit|change|mean|median|no\\.|number|CI|SD)\\b.*|[\\d\\W]*");
  private static final Pattern ARM =
      Pattern.compile(
          "(?i).*\\b(?:placebo|vehicle|sham|control|usual care|group|arm|vaccine)\\b.*");

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<GroupMention> mentions = new ArrayList<>();

  /** Reads the heads of a document's tables. */
  static TableArms of(Parsed parsed, Mentions mentions) {
    TableArms arms = new TableArms();
    for (Table table : parsed.document().tables()) {
      if (table.headRows() > 0) {
        arms.read(parsed, mentions, table.rows().get(table.headRows() - 1));
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

  private void read(Parsed parsed, Mentions named, List<Span> heads) {
    List<Span> columns = heads.subList(1, heads.size());
    boolean names =
        columns.size() >= 2
            && columns.stream().allMatch(c -> c.length() > 0)
            && columns.stream().noneMatch(c -> UNNAMED.matcher(name(parsed, c)).matches())
            && columns.stream().noneMatch(c -> names(parsed, named, c, Mention.Type.MEASURE))
            && columns.stream()
                .anyMatch(
                    c ->
                        ARM.matcher(name(parsed, c)).matches()
                            || names(parsed, named, c, Mention.Type.DRUG));
    if (names) {
      columns.forEach(column -> add(parsed, column));
    }
  }

  private void add(Parsed parsed, Span column) {
    String words = parsed.text(column);
    String name = name(parsed, column);
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
    return SIZE.matcher(parsed.text(column).replaceAll("\\s+", " ")).replaceAll("").strip();
  }

  private static boolean names(Parsed parsed, Mentions named, Span column, Mention.Type type) {
    return parsed.sentences().stream()
        .filter(s -> s.span().overlaps(column))
        .flatMap(s -> named.in(s, type).stream())
        .anyMatch(m -> column.contains(m.span()));
  }
}
