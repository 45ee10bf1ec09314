package eluate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.read.Headings.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule matches its example and does not match its counterexample. */
class RulesTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.of("headings.tsv", "boilerplate.tsv", "kinds.tsv", "landing-pages.tsv")
        .flatMap(file -> RuleFile.load(file).stream())
        .map(rule -> DynamicTest.dynamicTest(rule.place(), () -> check(rule)));
  }

  private static void check(RuleFile.Rule rule) {
    assertTrue(matches(rule, rule.get("example")), "must match: " + rule.get("example"));
    assertFalse(
        matches(rule, rule.get("counterexample")), "must not match: " + rule.get("counterexample"));
  }

  private static boolean matches(RuleFile.Rule rule, String words) {
    Matcher m = rule.pattern().matcher(words);
    String how = rule.cells().getOrDefault("match", rule.cells().getOrDefault("place", "LINE"));
    return switch (how) {
      case "START", "TAIL" -> m.lookingAt();
      case "TITLE", "OPENING", "TEXT" -> m.find();
      default -> m.matches();
    };
  }

  @Test
  void noHeadingIsHiddenByAnEarlierRule() {
    Headings headings = new Headings();
    for (RuleFile.Rule rule : RuleFile.load("headings.tsv")) {
      Form form = Form.valueOf(rule.get("forms").split(",")[0].toUpperCase(Locale.ROOT));
      assertEquals(
          rule.get("role"),
          headings.find(rule.get("example"), form).orElseThrow().role().name(),
          rule.place());
    }
  }
}
