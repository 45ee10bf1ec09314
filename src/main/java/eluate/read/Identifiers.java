package eluate.read;

import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a paper's own numbers and year from the text before its references. Null where it has none.
 */
final class Identifiers {

  private static final Wording DOI =
      Wording.of(
          "(?i)(?:\\bdoi\\s{0,2}:?\\s{0,2}|doi\\.org/)(?:https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/[^\\s\"<>]{1,120})");
  private static final Wording BARE_DOI = Wording.of("10\\.\\d{4,9}/[^\\s\"<>]{1,120}");
  private static final Pattern PMID = Pattern.compile("\\bPMID\\s{0,2}[:-]?\\s{0,2}(\\d{4,9})\\b");
  private static final Pattern PMCID =
      Pattern.compile("\\bPMC(?:ID)?\\s{0,2}:?\\s{0,2}(?:PMC)?(\\d{5,9})\\b");
  private static final Pattern NCT = Pattern.compile("\\bNCT\\d{8}\\b");
  private static final Pattern OWN_NCT =
      Pattern.compile(
          "(?i)(?:regist(?:ration|ered|ry)|clinicaltrials\\.gov|clinical study id|trial number|nct number|identifier)"
              + "[^.\\n]{0,80}?[\\s(:]{1,3}(NCT\\d{8})\\b");
  private static final String Y = "(?<!\\d)(?<y>19[5-9]\\d|20\\d\\d)(?!\\d)";

  /** Where a year of publication stands, the surest place first. */
  private static final List<Wording> YEARS =
      List.of(
          Wording.of("(?m)^DP\\s{0,2}- ?" + Y),
          Wording.of(Y + "(?: [A-Z][a-z]{2,8}(?:[ -]\\w{1,3}){0,2})?\\s?;\\s?\\d{1,4}\\s?[(:]"),
          Wording.of(
              "(?i)(?:last (?:updated?|modified|reviewed|revised)|published|updated|posted|reviewed"
                  + "|version of|release date|release|dated?)(?: online| posted)?\\s?:?\\s[^\\n.|]{0,25}?"
                  + Y),
          Wording.of("(?:©|\\([cC]\\)|[Cc]opyright)[^\\n.]{0,40}?" + Y),
          Wording.of(
              "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}, "
                  + Y
                  + "[^\\n]{0,30}?[–-]"));

  private final String own;
  private final Passage words;
  private final String front;

  /**
   * @param own the text that is about this paper
   * @param front its first lines, without the title
   */
  Identifiers(String own, String front) {
    this.own = own;
    this.words = new Passage(own);
    this.front = front;
  }

  /** The DOI, from what the format says or from a label in the text. */
  String doi(String tag) {
    if (tag != null) {
      Finder bare = BARE_DOI.finder(tag);
      if (bare.find()) {
        return clean(bare.group());
      }
    }
    Finder m = DOI.finder(words);
    return m.find() ? clean(m.group(1)) : null;
  }

  String pmid(String tag) {
    return tag != null && tag.matches("\\d{1,9}") ? tag : first(PMID, "PMID");
  }

  String pmcid(String tag) {
    String digits = tag != null ? tag.replace("PMC", "") : first(PMCID, "PMC");
    return digits == null ? null : "PMC" + digits;
  }

  /** The trial's number: the only one of the text, else the one that the text calls its own. */
  String nct(String tag) {
    if (tag != null) {
      return tag;
    }
    Set<String> all = new LinkedHashSet<>();
    Matcher m = NCT.matcher(own);
    while (own.contains("NCT") && m.find()) {
      all.add(m.group());
    }
    if (all.size() == 1) {
      return all.iterator().next();
    }
    return all.isEmpty() ? null : first(OWN_NCT, "");
  }

  Integer year(String tag) {
    if (tag != null) {
      Matcher four = Pattern.compile("(?:19|20)\\d\\d").matcher(tag);
      if (four.find()) {
        return Integer.valueOf(four.group());
      }
    }
    for (Wording wording : YEARS) {
      Finder m = wording.finder(words);
      if (m.find()) {
        return Integer.valueOf(m.group("y"));
      }
    }
    return onlyYear(front);
  }

  /** The year of the lines around the title, where they name one only. */
  private static Integer onlyYear(String front) {
    Set<String> years = new LinkedHashSet<>();
    Matcher m = Pattern.compile(Y).matcher(front);
    while (m.find()) {
      years.add(m.group("y"));
    }
    return years.size() == 1 ? Integer.valueOf(years.iterator().next()) : null;
  }

  /** What a pattern finds first that cannot do without some letters. */
  private String first(Pattern pattern, String letters) {
    Matcher m = pattern.matcher(own);
    return own.contains(letters) && m.find() ? m.group(1) : null;
  }

  private static String clean(String doi) {
    int end = doi.length();
    while (end > 0 && ".,;:".indexOf(doi.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = doi.substring(0, end);
    boolean unopened = bare.endsWith(")") && bare.indexOf('(') < 0;
    return unopened ? bare.substring(0, bare.length() - 1) : bare;
  }
}
