package eluate.read;

import eluate.document.Section.Role;
import eluate.read.Headings.Form;
import eluate.read.Headings.HeadingRule;
import eluate.read.Headings.Until;
import eluate.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tagged lines of a citation saved in PubMed's own format: {@code TI - A title}. */
final class MedlineTags {

  private static final Pattern FIRST = Pattern.compile("\\s*PMID ?- ?\\d");
  private static final Pattern TAG = Pattern.compile("([A-Z]{2,4}) {0,2}- ?");

  private MedlineTags() {}

  /** Whether a text is such a citation. */
  static boolean in(String text) {
    return FIRST.matcher(text).lookingAt();
  }

  /** The tag that a line starts with, as a heading. */
  static Optional<Heading> at(String text, Span line) {
    Matcher m = TAG.matcher(text).region(line.start(), line.end());
    if (!m.lookingAt()) {
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
      if (headings.get(i).words().equals("TI")) {
        int end = headings.get(i + 1).span().start();
        return Optional.of(Lines.trim(text, headings.get(i).span().end(), end));
      }
    }
    return Optional.empty();
  }

  private static Role role(String tag) {
    return switch (tag) {
      case "TI", "AB", "OAB" -> Role.BODY;
      case "OT" -> Role.KEYWORDS;
      default -> Role.BOILERPLATE;
    };
  }
}
