package eluate.extract;

import eluate.language.Sentence;
import eluate.lexicon.Lexicon;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words before a disease that say which sort of it is meant: "relapsed or refractory",
 * "HER2-positive", "stage III".
 *
 * @param found the qualifiers as records write them
 * @param start where the first of them starts; the disease's start where there is none
 */
record Qualifiers(List<String> found, int start) {
  private static final Pattern TRAILING = Pattern.compile("[\\s,-]+$");
  private static final int LONGEST = 5;
  private static final Wording STAGE =
      Wording.of(
          "(?i)\\bstages? (?:[IV0-4]+[ABC]?)(?:\\s?(?:-|–|to|or|/|and)\\s?(?:[IV0-4]+[ABC]?))?[\\s,]*$");
  private static final Wording MARKER =
      Wording.of(
          "(?:^|[\\s(])((?:[\\p{L}\\d.]{1,12}(?:\\+|-)/?){1,4}|[\\p{L}\\d./+]{1,16}\\)?(?:[-/][\\p{L}\\d.]{1,12}){0,2}[- ]{1,2}(?:positive|negative|mutated|mutant|amplified|rearranged|deficient|resistant|refractory|sensitive|naive|naïve|dependent|confirmed))[\\s,]*$");
  private static final Wording ADVERB =
      Wording.of(
          "(?<![\\p{L}-])(?!(?:newly|previously|only|mainly|commonly|currently|recently|especially)\\b)(\\p{Ll}{3,14}ly)\\s+$");

  /** What belongs to a disease's name, though its short form goes without: "B-cell ALL". */
  private static final Wording SORT =
      Wording.of(
          "(?i)(?<![\\p{L}-])(?:(?:[BT]|NK|natural killer|plasma|non-small|small|squamous|clear|large|mantle|germ|giant)[- ]cell|[BT]-lineage)(?: precursor)?\\s$");

  private static final Wording LINK = Wording.of("(?i)(?:^|[\\s,/])(?:and|or|and/or)?[\\s,/(-]*$");

  /** Reads leftwards from a disease's name. */
  static Qualifiers before(Analysis analysis, Sentence sentence, Span disease) {
    Set<String> found = new LinkedHashSet<>();
    int start = disease.start();
    Finder sort = SORT.finder(analysis.before(sentence, start, 40));
    int at = sort.find() ? start - sort.group().length() : start;
    boolean more = true;
    while (more) {
      more = false;
      String words = analysis.before(sentence, at, 80);
      Finder stage = STAGE.finder(words);
      Finder marker = MARKER.finder(words);
      int length = known(analysis.lexicon(), words, found);
      if (length > 0) {
        at -= length;
        more = true;
      } else if (stage.find()) {
        found.add(
            stage.group().strip().replaceFirst("[\\s,]+$", "").replaceFirst("(?i)^stage", "stage"));
        at -= words.length() - stage.start();
        more = true;
      } else if (marker.find()
          && !plain(marker.group(1))
          && apart(analysis, at - words.length() + marker.end(1))) {
        List<String> parts = new ArrayList<>(List.of(marker.group(1).strip().split("(?<=[+-])/")));
        Collections.reverse(parts);
        parts.forEach(part -> found.add(part.strip().replace(")", "")));
        at -= words.length() - marker.start(1);
        more = true;
      }
      if (more) {
        start = at;
        Finder link = LINK.finder(analysis.before(sentence, at, 12));
        at -= link.find() ? link.group().length() : 0;
      }
    }
    if (!found.isEmpty()) {
      Finder adverb = ADVERB.finder(analysis.before(sentence, start, 30));
      String first = new ArrayList<>(found).get(found.size() - 1);
      if (adverb.find()
          && analysis.between(start, sentence.span().end()).stripLeading().startsWith(first)) {
        found.remove(first);
        found.add(adverb.group(1) + " " + first);
        start -= adverb.group().length();
      }
    }
    List<String> order = new ArrayList<>(found);
    Collections.reverse(order);
    return new Qualifiers(order, start);
  }

  /** Whether white space follows: "HER2- cancer" has a marker, "AOSD-associated" has none. */
  private static boolean apart(Analysis analysis, int offset) {
    return offset < analysis.text().length()
        && Character.isWhitespace(analysis.text().charAt(offset));
  }

  /** A word without a marker's name, such as "previously negative". */
  private static boolean plain(String marker) {
    return marker.matches("(?i)(?:the|a|of|or|and|with|were|was|for|in|non)\\b.*");
  }

  /**
   * Adds the longest listed qualifier that the words end in; returns how many characters it takes.
   */
  private static int known(Lexicon lexicon, String words, Set<String> found) {
    String trimmed = TRAILING.matcher(words).replaceFirst("");
    int from = trimmed.length();
    int best = -1;
    String name = null;
    for (int i = 0; i < LONGEST && from > 0; i++) {
      int cut = Math.max(trimmed.lastIndexOf(' ', from - 1), trimmed.lastIndexOf('(', from - 1));
      cut = Math.max(cut, -1);
      String part = trimmed.substring(cut + 1);
      String qualifier = lexicon.qualifier(String.join(" ", Folding.words(part)));
      if (qualifier != null) {
        best = cut + 1;
        name = qualifier;
      }
      from = cut;
    }
    if (name == null) {
      return 0;
    }
    List<String> parts = new ArrayList<>(List.of(name.split("\\s+(?:or|and)\\s+|/")));
    Collections.reverse(parts);
    for (String part : parts) {
      if (name.toLowerCase(Locale.ROOT)
          .matches(
              "(?:relapsed|refractory|recurrent|metastatic|advanced|locally advanced|unresectable).*")) {
        found.add(part);
      }
    }
    if (found.isEmpty()
        || !name.toLowerCase(Locale.ROOT)
            .matches(
                "(?:relapsed|refractory|recurrent|metastatic|advanced|locally advanced|unresectable).*")) {
      found.add(name);
    }
    return words.length() - best;
  }
}
