package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lists of side effects that leaflets sort by how common they are: "Common (1 in 100):
 * rash, trouble with the memory". What stands in such a list is a harm, whether or not a word list
 * knows it.
 */
final class FrequencyLists {
  private static final Wording OPENS =
      Wording.of(
          "(?i)^\\W{0,3}(?:very common|common|uncommon|occasional(?:ly)?|very rare|rare|frequency not known|not known|unknown frequency)\\b[^:.;]{0,60}:\\s");

  /** The end of one entry of a list. */
  private static final Wording BOUNDARY = Wording.of("[;,.]\\s?|\\s?\\([^()]*\\)|\\s(?:and|or)\\s");

  /** Where the name of an entry ends: "nausea, mostly in the first weeks". */
  private static final Wording BY_THE_WAY =
      Wording.of(
          "(?i)^(?:mostly|mainly|especially|particularly|usually|often|sometimes|seen|in|at|on|when|if|after|during|with|which|that|who|also|single|cases?|have|has|is|are|may|can|more|less)\\b");

  private static final Wording WORDS = Wording.of("(?i)^\\p{L}[\\p{L}'’ -]{3,50}$");
  private static final int MOST_WORDS = 6;

  private FrequencyLists() {}

  /** The entries of such a list that hold no name of a condition, in reading order. */
  static List<Mention> unnamed(Analysis analysis, Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    Finder opens = OPENS.finder(analysis.words(sentence));
    if (sentence.role() != Section.Role.SAFETY || !opens.find()) {
      return found;
    }
    String text = analysis.parsed().text(sentence.span());
    int from = opens.end() - sentence.span().start();
    Finder boundary = BOUNDARY.finder(text.substring(from));
    int start = from;
    while (boundary.find()) {
      add(analysis, sentence, text, start, from + boundary.start(), found);
      start = from + boundary.end();
    }
    add(analysis, sentence, text, start, text.length(), found);
    return found;
  }

  private static void add(
      Analysis analysis, Sentence sentence, String text, int start, int end, List<Mention> found) {
    String entry = text.substring(start, Math.max(start, end));
    int lead = entry.length() - entry.stripLeading().length();
    String name = entry.strip();
    int at = sentence.span().start() + start + lead;
    Span span = new Span(at, at + name.length());
    boolean named =
        analysis.mentions(sentence, Mention.Type.CONDITION).stream()
            .anyMatch(
                c ->
                    c.span().overlaps(span)
                        || analysis.between(span.end(), c.span().start()).equals(" ("));
    if (!named && WORDS.in(name) && !BY_THE_WAY.in(name) && name.split(" ").length <= MOST_WORDS) {
      found.add(new Mention(Mention.Type.CONDITION, span, sentence.index(), name, null, "entry"));
    }
  }
}
