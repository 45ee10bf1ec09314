package eluate.extract;

import eluate.document.Table;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.record.Group;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arms that only the heads of tables name: "Placebo | Apremilast 30 mg BID". */
final class TableArms {
  private static final Wording SIZE =
      Wording.of("(?i)[,;]?\\s?\\(?\\s?n\\s?=\\s?(\\d[\\d,]{0,8})\\s?\\)?");

  /** What stands in the cells, behind an arm's name. */
  private static final Wording VALUES =
      Wording.of(
          "(?i)[,;:]? ?(?:\\(?(?:n|no\\.?|number|mean|median|m|%) ?(?:[(\\[][^)\\]]{0,30}[)\\]]|± ?\\w{1,3})\\)?|\\(?%\\)?)$");

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

  /** A footnote's mark behind a name. */
  private static final Wording MARK = Wording.of("(?:\\s?[*†‡§¶#]{1,3}|\\^\\S{1,3})$");

  /** A name that writes each word with a capital, as heads do. */
  private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}+ ?){2,8}");

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
    boolean sized = columns.stream().allMatch(c -> SIZE.in(parsed.text(c)));
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
          .filter(c -> !SEX.matcher(name(parsed, c)).matches())
          .filter(c -> !pointed(parsed, columns, c))
          .forEach(column -> add(parsed, column));
    }
    return names;
  }

  /**
   * Whether words in a head point at an arm that the prose names, and at no other; not where they
   * stand in the heads of several arms ("ebastine 10 mg | ebastine 20 mg").
   */
  private boolean pointed(Parsed parsed, List<Span> columns, Span column) {
    Set<String> inside = labels(column);
    if (inside.size() != 1) {
      return false;
    }
    String key = Folding.key(name(parsed, column));
    return columns.stream()
        .filter(c -> !Folding.key(name(parsed, c)).equals(key))
        .noneMatch(c -> labels(c).equals(inside));
  }

  private Set<String> labels(Span column) {
    return seen.stream()
        .filter(m -> column.contains(m.span()))
        .map(GroupMention::label)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void add(Parsed parsed, Span column) {
    String words = parsed.text(column);
    String name = name(parsed, column);
    String bare = Folding.key(name.replaceFirst("(?i) (?:group|arm)$", ""));
    String shortForm = shortForm(parsed, bare);
    for (Group group : known) {
      if (Folding.key(group.label()).equals(bare)
          || group.label().equals(shortForm)
          || group.aliases().stream()
              .anyMatch(alias -> Folding.key(alias).equals(bare) || alias.equals(shortForm))) {
        mentions.add(new GroupMention(column, group.label()));
        return;
      }
    }
    Finder n = SIZE.finder(words);
    Integer size = n.find() ? Integer.valueOf(n.group(1).replace(",", "")) : null;
    boolean lower = name.matches("\\p{Lu}[^\\p{Lu}\\d].*") && !name.matches(".+\\p{Lu}.*");
    String first = lower ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    String label = CAPITALS.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : first;
    List<String> aliases = shortForm == null ? List.of() : List.of(shortForm);
    Group group =
        groups.computeIfAbsent(
            Folding.key(name), key -> new Group(label, "arm", aliases, size, null, null, null));
    mentions.add(new GroupMention(column, group.label()));
  }

  /** Where the prose names the arms that only heads tell of. */
  List<GroupMention> prose(Parsed parsed) {
    List<GroupMention> found = new ArrayList<>();
    for (Group group : groups.values()) {
      String names =
          Stream.concat(
                  Stream.of("(?i:" + Pattern.quote(group.label()) + ")"),
                  group.aliases().stream().map(Pattern::quote))
              .collect(Collectors.joining("|"));
      Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + names + ")(?![\\p{L}\\p{N}-])");
      for (Sentence sentence : parsed.sentences()) {
        if (inTable(parsed, sentence.span())) {
          continue;
        }
        Matcher m =
            whole
                .matcher(parsed.document().text())
                .region(sentence.span().start(), sentence.span().end());
        m.useTransparentBounds(true);
        while (m.find()) {
          found.add(new GroupMention(new Span(m.start(), m.end()), group.label()));
        }
      }
    }
    return found;
  }

  private static boolean inTable(Parsed parsed, Span span) {
    return parsed.document().tables().stream().anyMatch(t -> t.span().overlaps(span));
  }

  /** The abbreviation that the text defines for a name; null where it defines none. */
  static String shortForm(Parsed parsed, String key) {
    return parsed.abbreviations().all().entrySet().stream()
        .filter(e -> Folding.key(e.getValue()).equals(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static String name(Parsed parsed, Span column) {
    return name(parsed.text(column).replaceAll("\\s+", " "));
  }

  /** What a head says of whom: without sizes, marks, and what stands in the cells. */
  static String name(String head) {
    String words = SIZE.matcher(head).replaceAll(" ").strip();
    String plain = VALUES.matcher(words).replaceFirst("").strip();
    String bare = MARK.matcher(plain).replaceFirst("").strip();
    return bare.isEmpty() ? words : bare;
  }

  private static boolean names(Parsed parsed, Mentions named, Span column, Mention.Type type) {
    return parsed.sentences().stream()
        .filter(s -> s.span().overlaps(column))
        .flatMap(s -> named.in(s, type).stream())
        .anyMatch(m -> column.contains(m.span()));
  }
}
