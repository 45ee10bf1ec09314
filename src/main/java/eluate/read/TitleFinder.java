package eluate.read;

import eluate.text.Span;
import eluate.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the title stands: a line of its own, or the first sentence of an abstract on one
 * line.
 */
final class TitleFinder {

  private static final int LONGEST = 400;
  private static final int MOST_WORDS = 50;
  private static final int LINES_LOOKED_AT = 60;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Wording END =
      Wording.of("[.?!][\"”)\\]]?(?=\\s{1,3}[\\p{Lu}\\d\"“(]|\\s*$)");
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          ".*(?:^|[\\s(.])(?:vs|v|et al|e\\.g|i\\.e|i\\.v|No|Nr|St|Dr|Mr|Mrs|Prof|Fig|spp|subsp|ca|cf|\\p{Lu})\\.$",
          Pattern.DOTALL);
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}. ]{1,30}, ){1,3}(?:\\p{Lu}[\\p{L}. ]{1,30}|[A-Z]{2})?,? ?"
              + "(?:\\(?[\\p{L}/. ]{0,20}\\d{0,2},? ?(?:\\d{4})?[\\p{L}/ ]{0,15}\\)? ?)[–—-]{1,2} .*",
          Pattern.DOTALL);

  private final Boilerplate boilerplate;

  TitleFinder(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** The title's place; an empty span where the text has none. */
  Span find(RawPaper paper, List<Heading> headings) {
    String text = paper.text();
    Optional<Span> marked =
        paper.titles().stream().filter(t -> t.rank() == 1).map(RawPaper.Marked::span).findFirst();
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Span> tagged = MedlineTags.title(text, headings);
    if (tagged.isPresent()) {
      return tagged.get();
    }
    int looked = 0;
    for (Span line : Lines.of(text)) {
      if (line.length() == 0) {
        continue;
      }
      if (++looked > LINES_LOOKED_AT) {
        break;
      }
      Optional<Heading> heading =
          headings.stream().filter(h -> h.span().start() == line.start()).findFirst();
      if (heading.isPresent()) {
        Heading h = heading.get();
        // The title itself can look like a heading.
        if (h.kind() == Heading.Kind.LOOKS && !boilerplate.isKicker(line.of(text))) {
          return line;
        }
        if (!passedOver(h)) {
          break;
        }
      } else if (!boilerplate.is(text, line) && !boilerplate.isKicker(line.of(text))) {
        return inLine(text, line, headings);
      }
    }
    return new Span(0, 0);
  }

  /** Headings that may stand before a title: a page's fields, its banner, "Case report". */
  private static boolean passedOver(Heading h) {
    return switch (h.role()) {
      case FIELDS, BOILERPLATE -> true;
      case CASE -> h.kind() == Heading.Kind.LINE;
      default -> h.kind() == Heading.Kind.LOOKS;
    };
  }

  private static Span inLine(String text, Span line, List<Heading> headings) {
    int end =
        headings.stream()
            .mapToInt(h -> h.span().start())
            .filter(s -> s > line.start() && s < line.end())
            .findFirst()
            .orElse(line.end());
    Span part = Lines.trim(text, line.start(), end);
    String words = part.of(text);
    if (DATELINE.matcher(words.substring(0, Math.min(words.length(), 200))).matches()) {
      return new Span(0, 0);
    }
    int cut = firstSentence(words);
    boolean more = cut < words.length() || part.end() < Lines.trim(text, 0, text.length()).end();
    String title = words.substring(0, cut);
    boolean fits = title.length() <= LONGEST && SPACES.split(title).length <= MOST_WORDS;
    return more && fits ? new Span(part.start(), part.start() + cut) : new Span(0, 0);
  }

  private static int firstSentence(String words) {
    // the first or second end is it, and the words may be a whole paper
    Matcher m = END.matcher(words);
    while (m.find()) {
      if (!ABBREVIATED.matcher(words.substring(Math.max(0, m.end() - 12), m.end())).matches()) {
        return m.end();
      }
    }
    return words.length();
  }

  /** A title as it is shown: on one line, without the full stop. */
  static String shown(String title) {
    String one = SPACES.matcher(title.strip()).replaceAll(" ");
    boolean stop = one.endsWith(".") && !one.endsWith("..");
    return stop ? one.substring(0, one.length() - 1) : one;
  }
}
