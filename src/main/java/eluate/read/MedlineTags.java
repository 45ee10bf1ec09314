package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.read.Headings.Until;
import eluate.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tagged lines of a citation saved in PubMed's own format ({@code TI - A title}) or in RIS,
 * which reference managers exchange ({@code T1 - A title}).
 */
final class MedlineTags {

  private static final Pattern MEDLINE = Pattern.compile("\\s{0,99}PMID ?- ?\\d");
  private static final Pattern RIS = Pattern.compile("\\s{0,99}TY {1,2}- ");
  private static final Pattern MEDLINE_TAG = Pattern.compile("([A-Z]{2,4}) {0,2}- ?");
  private static final Pattern RIS_TAG = Pattern.compile("([A-Z][A-Z0-9]) {1,2}- ?");
  private static final Set<String> TITLES = Set.of("TI", "T1");

  /** How far lines that go on are indented, at least. */
  private static final int INDENT = 4;

  private MedlineTags() {}

  /** Whether a text is such a citation. */
  static boolean in(String text) {
    return MEDLINE.matcher(text).lookingAt() || ris(text);
  }

  /** Whether a text is a citation in RIS. */
  static boolean ris(String text) {
    return RIS.matcher(text).lookingAt();
  }

  /** The tag that a line starts with, as a heading. Lines that go on are indented. */
  static Optional<Heading> at(String text, Span line) {
    boolean ris = ris(text);
    Matcher m = (ris ? RIS_TAG : MEDLINE_TAG).matcher(text).region(line.start(), line.end());
    boolean goesOn = !ris && line.start() >= INDENT && text.startsWith(" ", line.start() - 1);
    if (goesOn && text.startsWith(" ", line.start() - INDENT) || !m.lookingAt()) {
      return Optional.empty();
    }
    HeadingRule rule =
        new HeadingRule(role(m.group(1)), EnumSet.of(Form.LINE), Until.HEADING, false, m.pattern());
    return Optional.of(
        new Heading(new Span(line.start(), m.end()), m.group(1), rule, 0, Heading.Kind.LINE));
  }

  /** The title's lines. */
  static Optional<Span> title(String text, List<Heading> headings) {
    if (!in(text)) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < headings.size(); i++) {
      if (TITLES.contains(headings.get(i).words())) {
        int end = headings.get(i + 1).span().start();
        return Optional.of(Lines.trim(text, headings.get(i).span().end(), end));
      }
    }
    return Optional.empty();
  }

  private static Role role(String tag) {
    return switch (tag) {
      case "TI", "T1", "AB", "N2", "OAB" -> Role.BODY;
      case "OT", "KW" -> Role.KEYWORDS;
      default -> Role.BOILERPLATE;
    };
  }
}
