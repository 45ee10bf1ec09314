package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text that point at its arms. */
final class ArmPointers {
  private static final Pattern TOGETHER =
      Pattern.compile("(?i)\\s*(?:\\+|/|-|plus|and|combined with|in combination with|with)\\s*");
  private static final Wording DOSES =
      Wording.of(
          "\\b(?:at|with|of|on|to) (\\d[\\d.]*(?:, \\d[\\d.]*){0,6},? (?:and|or) \\d[\\d.]*) (mg|g|µg|mcg|IU|units?)\\b");
  private static final Wording LETTERS =
      Wording.of(
          "\\b([Gg]roup|[Aa]rm|[Cc]ohort|[Tt]reatment)s ((?:[A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)(?:, (?:[A-Z]{1,3}\\d?|[IVX]{1,4}|\\d))*,? (?:and|or|vs\\.?|versus|&) (?:[A-Z]{1,3}\\d?|[IVX]{1,4}|\\d))\\b");
  private static final Pattern LETTER = Pattern.compile("\\b(?:[A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");
  private static final Pattern STARTS = Pattern.compile("(?<![\\p{L}\\d])");

  /** Short names are looked for as they are printed, and so is what stands behind them. */
  private static final Pattern SHORT_ENDS =
      Pattern.compile("(?![\\p{L}\\d]|[- ](?:controlled|subtracted|corrected|adjusted)\\b)");

  private static final Pattern ENDS = Pattern.compile("(?i)" + SHORT_ENDS.pattern());

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms;
  private final String text;

  /** The text with capitals made small; no other letters. */
  private final String small;

  /** By where they start; no two share a character. */
  private final NavigableMap<Integer, GroupMention> pointers = new TreeMap<>();

  private ArmPointers(Parsed parsed, Mentions mentions, List<Arm> arms) {
    this.parsed = parsed;
    this.mentions = mentions;
    this.arms = arms;
    this.text = parsed.document().text();
    this.small = small(text);
  }

  private static String small(String words) {
    StringBuilder small = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      small.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return small.toString();
  }

  /** Those of all arms. */
  static List<GroupMention> find(Parsed parsed, Mentions mentions, List<Arm> arms) {
    ArmPointers finder = new ArmPointers(parsed, mentions, arms);
    arms.forEach(finder::point);
    finder.doses();
    finder.lettered();
    finder.clusters();
    finder.heads();
    return List.copyOf(finder.pointers.values());
  }

  private void point(Arm arm) {
    Matcher starts = STARTS.matcher(text).useTransparentBounds(true);
    for (String name : arm.names()) {
      if (name.isEmpty()) {
        continue;
      }
      boolean shortForm = name.length() <= 3;
      Matcher ends = (shortForm ? SHORT_ENDS : ENDS).matcher(text).useTransparentBounds(true);
      Places places = shortForm ? new Places(text, name) : new Places(small, small(name));
      for (Sentence sentence : parsed.sentences()) {
        Span words = sentence.span();
        int at = places.from(words.start());
        while (at >= 0 && at + name.length() <= words.end()) {
          int end = at + name.length();
          boolean whole =
              starts.region(at, words.end()).lookingAt()
                  && ends.region(end, words.end()).lookingAt();
          if (whole && (name.length() > 1 || at > words.start())) {
            addPointer(new Span(at, end), arm.label);
          }
          at = places.from(whole ? end : at + 1);
        }
      }
    }
  }

  /** Where words stand in a text, found from the front on. */
  private static final class Places {
    private final String text;
    private final String words;
    private int asked;
    private int found;

    Places(String text, String words) {
      this.text = text;
      this.words = words;
      this.found = text.indexOf(words);
    }

    /** The first place from an offset on; -1 where there is none. */
    int from(int offset) {
      if (offset < asked || found >= 0 && found < offset) {
        asked = offset;
        found = text.indexOf(words, offset);
      }
      return found;
    }
  }

  /**
   * "At 20, 30 and 40 mg": each number points at the arm that gets so much, though the unit stands
   * once.
   */
  private void doses() {
    for (Sentence sentence : parsed.sentences()) {
      Finder m = DOSES.finder(parsed.words(sentence));
      while (m.find()) {
        Matcher number = NUMBER.matcher(text).region(m.start(1), m.end(1));
        while (number.find()) {
          String dose = Folding.words(number.group() + " " + m.group(2)).toString();
          List<Arm> same =
              arms.stream()
                  .filter(a -> a.dose != null && startsWith(Folding.words(a.dose).toString(), dose))
                  .toList();
          if (same.size() == 1) {
            addPointer(new Span(number.start(), number.end()), same.get(0).label);
          }
        }
      }
    }
  }

  /** "For groups I and II, respectively": each letter points at its group. */
  private void lettered() {
    for (Sentence sentence : parsed.sentences()) {
      Finder m = LETTERS.finder(parsed.words(sentence));
      while (m.find()) {
        String noun = m.group(1).toLowerCase(Locale.ROOT);
        Matcher letter = LETTER.matcher(text).region(m.start(2), m.end(2));
        while (letter.find()) {
          String name = noun + " " + letter.group();
          List<Arm> same =
              arms.stream()
                  .filter(a -> a.names().stream().anyMatch(n -> n.equalsIgnoreCase(name)))
                  .toList();
          if (same.size() == 1) {
            addPointer(new Span(letter.start(), letter.end()), same.get(0).label);
          }
        }
      }
    }
  }

  /** "(gel: 45 vs. 51; placebo: 46 vs. 48)": an arm's last word, where no other arm has it. */
  private void heads() {
    for (Arm arm : arms) {
      String head = arm.label.substring(arm.label.lastIndexOf(' ') + 1);
      if (head.length() == arm.label.length()
          || head.length() < 3
          || !small.contains(small(head) + ":")) {
        continue;
      }
      String folded = fold(head);
      long named =
          arms.stream()
              .filter(a -> a.names().stream().anyMatch(n -> Folding.words(n).contains(folded)))
              .count();
      if (named != 1) {
        continue;
      }
      Pattern word =
          Pattern.compile("(?i)(?<=[(;]\\s?)" + Pattern.quote(head) + "(?=:\\s?[\\p{L}\\d+-])");
      for (Sentence sentence : parsed.sentences()) {
        Matcher m =
            word.matcher(text)
                .region(sentence.span().start(), sentence.span().end())
                .useTransparentBounds(true);
        while (m.find()) {
          addPointer(new Span(m.start(), m.end()), arm.label);
        }
      }
    }
  }

  private static String fold(String word) {
    List<String> words = Folding.words(word);
    return words.isEmpty() ? word : words.get(words.size() - 1);
  }

  private static boolean startsWith(String words, String dose) {
    return words.startsWith(dose.substring(0, dose.length() - 1));
  }

  /**
   * Drugs named together point at the arm that has exactly these; one alone at the only arm that
   * has it.
   */
  private void clusters() {
    for (Sentence sentence : parsed.sentences()) {
      List<Mention> drugs = mentions.in(sentence, Mention.Type.DRUG);
      int i = 0;
      while (i < drugs.size()) {
        Set<String> cluster = new TreeSet<>();
        cluster.add(drugs.get(i).name());
        Span span = drugs.get(i).span();
        int j = i + 1;
        while (j < drugs.size() && joined(span.end(), drugs.get(j).span().start())) {
          cluster.add(drugs.get(j).name());
          span = span.cover(drugs.get(j).span());
          j++;
        }
        Arm arm = Arm.of(arms, cluster);
        if (arm != null) {
          addPointer(span, arm.label);
        } else {
          for (int k = i; k < j; k++) {
            Arm single = Arm.of(arms, Set.of(drugs.get(k).name()));
            if (single != null) {
              addPointer(drugs.get(k).span(), single.label);
            }
          }
        }
        i = j;
      }
    }
  }

  private boolean joined(int from, int to) {
    return from <= to && to - from < 30 && TOGETHER.matcher(text.substring(from, to)).matches();
  }

  private void addPointer(Span span, String label) {
    Map.Entry<Integer, GroupMention> before = pointers.lowerEntry(span.start());
    boolean reaches = before != null && before.getValue().span().end() > span.start();
    Map<Integer, GroupMention> known =
        pointers.subMap(reaches ? before.getKey() : span.start(), span.end());
    if (known.values().stream().allMatch(k -> k.span().length() < span.length())) {
      known.clear();
      pointers.put(span.start(), new GroupMention(span, label));
    }
  }
}
