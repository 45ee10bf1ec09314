package eluate.read;

import eluate.document.Section.Role;
import eluate.text.Wordings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings that papers use, from {@code rules/headings.tsv}. */
final class Headings {

  /** Where a heading may stand. */
  enum Form {
    /** On a line of its own. */
    LINE,
    /** Before a colon at the start of a line or sentence. */
    LABEL,
    /** At the start of a sentence without a colon. */
    CAPS
  }

  /** How far the part under a heading on a line of its own reaches. */
  enum Until {
    HEADING,
    /** To the next blank line. */
    BLANK,
    /** To the first line of running text. */
    PROSE
  }

  /**
   * A heading's rule.
   *
   * @param role what the part under it is for
   * @param forms where it may stand
   * @param until how far the part reaches
   * @param foreign whether the part is about other papers, as a reference list is
   * @param pattern must match the whole heading
   */
  record HeadingRule(Role role, Set<Form> forms, Until until, boolean foreign, Pattern pattern) {}

  /** For headings that no rule knows. */
  static final HeadingRule UNKNOWN =
      new HeadingRule(
          Role.BODY, EnumSet.of(Form.LINE), Until.HEADING, false, Pattern.compile(".*"));

  private static final int LONGEST = 90;

  private final List<HeadingRule> rules = new ArrayList<>();

  /** What the rules match. */
  private final Wordings any;

  Headings() {
    for (RuleFile.Rule line : RuleFile.load("headings.tsv")) {
      Set<Form> forms = EnumSet.noneOf(Form.class);
      for (String form : line.get("forms").split(",", -1)) {
        forms.add(Form.valueOf(form.strip().toUpperCase(Locale.ROOT)));
      }
      rules.add(
          new HeadingRule(
              line.constant("role", Role.class),
              forms,
              line.constant("until", Until.class),
              line.get("foreign").equals("yes"),
              line.pattern()));
    }
    any =
        Wordings.read(
            rules.stream().map(r -> "(?i)^(?:" + r.pattern().pattern() + ")\\z").toList());
  }

  /** The first rule that matches these words whole, in this form. */
  Optional<HeadingRule> find(String words, Form form) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = words.replace('’', '\'');
    if (!any.mayBeIn(plain)) {
      return Optional.empty();
    }
    return rules.stream()
        .filter(r -> r.forms().contains(form) && r.pattern().matcher(plain).matches())
        .findFirst();
  }
}
