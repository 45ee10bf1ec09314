package eluate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "No",
          "no event",
          "There was no serious adverse event in either arm.",
          "NO SERIOUS side-effects were seen (n = 12; P<0.05)",
          "knowledge of nobody",
          "pain_scale_v 2, v. 3",
          "Hand-foot syndrome: grade 3/4 in 5 %",
          "naïve patients – été, ΑΒ β-blocker İstanbul ſafe K",
          "vs. placebo\nand more",
          "x",
          "§ and ¤, § or ¤",
          "nai\u0308ve no\u0301",
          "no event\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)\\b(?:no|not|none)\\b",
        "\\bno\\b",
        "(?i)adverse (?:events?|effects?)",
        "(?i)side[- ]effects?\\b",
        "(?i)\\bn ?= ?\\d+",
        "(?i)\\bvs?\\b\\.?",
        "\\bx\\b|\\ba$",
        "(?<=§ )or|(?i)\\bnobody(?! else)",
        "(?i)(?<who>patients|arm)s?\\b.{0,5}",
        "p(?:ain)?_scale",
        "[Nn]o (?:[\\p{L}-]+ ){0,3}event",
        "(?:ab|cd){2}|grade{1} \\d/\\d",
        "(?i)\\p{L}+ foot|hand[-‐]foot",
        "(?is)placebo.and",
        "\\Qvs.\\E",
        "(?i)i?stanbul|safe|k$",
        "\\(n = 1[0-9]; P[<>]",
        "",
        "a*|\\bx?",
        "(?i)(?<!side)[- ](?:effects?|and)$",
        "(?<!\\bpain_|no )(?i:S)\\w{2,9}",
        "(\\w)\\1",
        "(?m)^and|(?s:.)m",
        "[^\\p{L}\\s]{2,3}(?![\\d%])",
        "(?i:n)(?-i:O) |(?>[a-c]+)\\B",
        "o{0,40}+n?\\R",
        "a++r|no++",
        "(?i)^\\s*(?:vs?|no\\b|[αβγ])(?![a-z])",
        "^(?:no|n[^.;]{0,3})(?<=[ot])[ .]?(?:\\w+ ?)*$|^§",
        "(?i)^[^.;]{0,60}\\b(?:event|arm)\\b",
        "(?<=^|\\w{3} |(?:no|s) )(?=\\p{L}{2,4}|[αβ]-)\\S+",
        "(?<=(?:ab){0,2})n(?=(?:x)?o|$)",
        "(?:[a-z]+ ){1,4}event|(?:\\w+ ){3}seen",
      })
  void saysWhatTheExpressionSays(String regex) {
    Wording wording = Wording.of(regex);
    for (int round = 0; round < 3; round++) {
      // once without an automaton, then with it
      saysWhatItSays(wording, regex);
    }
  }

  private static void saysWhatItSays(Wording wording, String regex) {
    for (String text : TEXTS) {
      for (String words : List.of(text, text + " " + "and so on ".repeat(20))) {
        boolean found = Pattern.compile(regex).matcher(words).find();
        assertEquals(found, wording.in(words), () -> regex + " in " + words);
        assertEquals(found, wording.in(new Passage(words)), () -> regex + " in " + words);
        assertEquals(
            places(Pattern.compile(regex), words),
            places(wording.finder(words)),
            () -> regex + " in " + words);
      }
    }
  }

  @Test
  void isNotTriedWithoutItsLetters() {
    Wording wording =
        Wording.of("(?i)\\b(?:randomi[sz]ed|allocat(?:ed|ion))\\s+to (?:arm|group)s?");
    assertTrue(wording.mayBeIn("were Randomised  to groups of ten"));
    assertFalse(wording.mayBeIn("were assigned to one of two groups"));
    assertFalse(wording.mayBeIn("were randomised by a computer"));
    assertFalse(Wording.of("\\bnot?\\b").mayBeIn("nothing is known of notes"));
  }

  @Test
  void severalAreNotMissedWhereOneIsSaid() {
    List<String> regexes =
        List.of("(?i)\\bno\\b[^.]{0,9}$", "^[-\\s]{0,2}(?:vs\\.|pain)", "(?i)grade \\d", "§ or");
    Wordings wordings = Wordings.of(regexes.stream().map(Wording::of).toList());
    for (int round = 0; round < 30; round++) {
      for (String text : TEXTS) {
        boolean said = regexes.stream().anyMatch(r -> Pattern.compile(r).matcher(text).find());
        boolean possible = wordings.mayBeIn(text);
        assertTrue(possible || !said, text);
      }
    }
    assertFalse(wordings.mayBeIn("knowledge of nobody"));
    assertTrue(
        Wordings.of(List.of(Wording.of("(?x) a"))).mayBeIn("b"), "what isn't understood may be in");
  }

  @Test
  void severalTooManyForOneAutomatonAreLookedForByHalves() {
    Wordings wordings =
        Wordings.read(List.of("Q........a", "Q........b")); // each must count on its own
    Random random = new Random(7);
    StringBuilder words = new StringBuilder();
    random.ints(40_000, 0, 3).forEach(i -> words.append("abc".charAt(i)));
    for (int round = 0; round < 500; round++) {
      wordings.mayBeIn("a".repeat(round % 7));
    }
    assertTrue(wordings.mayBeIn(words.toString()), "as long as that is not known");
    for (int round = 0; round < 500; round++) {
      wordings.mayBeIn("b".repeat(round % 7));
    }
    assertFalse(wordings.mayBeIn(words.toString()));
    assertTrue(wordings.mayBeIn(words + "Qabcabcabb" + words));
    assertTrue(wordings.mayBeIn(words + "Qabcabcaba" + words));
  }

  @Test
  void noneOfTheProgramIsKeptFromWhatItFinds() throws IOException, IllegalAccessException {
    List<Passage> passages = new ArrayList<>();
    try (Stream<Path> papers = Files.list(Path.of("corpus"))) {
      for (Path paper : papers.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        for (String part : Files.readString(paper).split("(?<=[.;,]) ")) {
          passages.add(new Passage(part));
        }
      }
    }
    assertTrue(passages.size() > 300);
    List<Wording> wordings = wordings();
    assertTrue(wordings.size() > 20);
    for (Wording wording : wordings) {
      Pattern pattern = Pattern.compile(wording.toString());
      for (Passage passage : passages) {
        // the first passages are searched without an automaton, the later ones with it
        assertEquals(
            places(pattern, passage.words()),
            places(wording.finder(passage)),
            () -> wording + " in " + passage.words());
      }
    }
  }

  private static List<Span> places(Pattern pattern, String words) {
    List<Span> places = new ArrayList<>();
    Matcher m = pattern.matcher(words);
    while (m.find()) {
      places.add(new Span(m.start(), m.end()));
    }
    return places;
  }

  private static List<Span> places(Finder finder) {
    List<Span> places = new ArrayList<>();
    while (finder.find()) {
      places.add(new Span(finder.start(), finder.end()));
    }
    return places;
  }

  /** Those that stand in constants. */
  private static List<Wording> wordings() throws IllegalAccessException {
    List<Wording> found = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPath("target/classes/eluate")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (field.getType() == Wording.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          found.add((Wording) field.get(null));
        }
      }
    }
    return found;
  }
}
