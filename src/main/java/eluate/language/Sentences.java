package eluate.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences: lines and paragraphs first, then CoreNLP's splitter, then the cuts
 * mended that it makes after abbreviations of medical writing.
 */
final class Sentences {
  /** Longer stretches without a full stop are cut, so that no later step is slow on them. */
  static final int LONGEST = 2000;

  private static final String OPTIONS = "ptb3Escaping=false,untokenizable=noneKeep";

  private static final CoreLabelTokenFactory TOKENS = new CoreLabelTokenFactory(true);

  private static final WordToSentenceProcessor<CoreLabel> SPLITTER =
      new WordToSentenceProcessor<>();

  /** A cut after one of these is none. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:\\b(?:vs|v|al|approx|ca|resp|ie|eg|i\\.e|e\\.g|Fig|Figs|Tab|no|nos|pts|pt|Drs?|Prof|St|i\\.v|i\\.m|s\\.c"
              + "|p\\.o|b\\.i\\.d|t\\.i\\.d|q\\.d|o\\.d|incl|max|min|hr|hrs|sec|wk|wks|mo|yr|yrs|spp|sp|var|cf|viz|Inc|Ltd)\\.)$");

  /** An end that looks like an initial: "9 mg/L. Scores …", "hepatitis B. Patients …". */
  private static final Wording UNCUT =
      Wording.of(
          "(?i:(?:\\d\\s?|/)L|\\b(?:groups?|arms?|hepatitis|vitamins?|class|types?|cohorts?|stage|influenza|sequence|regimens?|treatment|drug) [A-H])\\.\\s+(?=\\p{Lu}[\\p{L}\\d-]+\\s)");

  private static final Wording BULLET = Wording.of("^\\s*(?:[-•*·–—]|\\d{1,2}[.)])\\s");

  private Sentences() {}

  /** The sentences of a stretch of text, in order, without the white space around them. */
  static List<Span> split(String text, Span part) {
    List<Span> sentences = new ArrayList<>();
    for (Span block : blocks(text, part)) {
      splitBlock(text, block, sentences);
    }
    return sentences;
  }

  /** Paragraphs, list items and short lines of their own. */
  private static List<Span> blocks(String text, Span part) {
    List<Span> blocks = new ArrayList<>();
    int start = part.start();
    int i = part.start();
    while (i < part.end()) {
      if (text.charAt(i) == '\n' && endsBlock(text, start, i, part.end())) {
        addTrimmed(text, start, i, blocks);
        start = i + 1;
      }
      i++;
    }
    addTrimmed(text, start, part.end(), blocks);
    return blocks;
  }

  private static boolean endsBlock(String text, int start, int newline, int limit) {
    int next = newline + 1;
    while (next < limit && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= limit || text.charAt(next) == '\n') {
      return true;
    }
    String line =
        text.substring(Math.max(start, text.lastIndexOf('\n', newline - 1) + 1), newline).strip();
    if (line.isEmpty()
        || line.length() < 50
        || ".:;!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return true;
    }
    int lineEnd = text.indexOf('\n', next);
    String following = text.substring(next, lineEnd < 0 || lineEnd > limit ? limit : lineEnd);
    return BULLET.in(following);
  }

  private static void splitBlock(String text, Span block, List<Span> out) {
    String words = block.of(text);
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(new StringReader(words), TOKENS, OPTIONS);
    int start = block.start();
    for (List<CoreLabel> sentence : SPLITTER.process(tokenizer.tokenize())) {
      int end = block.start() + sentence.get(sentence.size() - 1).endPosition();
      if (end >= block.end() || isEnd(text, start, end, block.end())) {
        addPieces(text, start, end, out);
        start = end;
      }
    }
    addPieces(text, start, block.end(), out);
  }

  private static boolean isEnd(String text, int start, int end, int limit) {
    Matcher abbreviated = ABBREVIATED.matcher(text).region(Math.max(start, end - 12), end);
    if (abbreviated.find()) {
      return false;
    }
    int next = end;
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= limit) {
      return true;
    }
    char c = text.charAt(next);
    boolean opens = depth(text, start, end) > 0;
    return !opens
        && !(Character.isLowerCase(c) && text.charAt(end - 1) == '.' && shortWord(text, start, end))
        && ",;:)%]".indexOf(c) < 0;
  }

  /** Whether the full stop follows a unit or an initial, as in "liter. h-1. kg-1". */
  private static boolean shortWord(String text, int start, int end) {
    int i = end - 2;
    while (i >= start && !Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return end - i <= 8;
  }

  private static int depth(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : (c == ')' || c == ']') && depth > 0 ? -1 : 0;
    }
    return end - start > 600 ? 0 : depth;
  }

  private static void addPieces(String text, int start, int end, List<Span> out) {
    int from = start;
    Finder uncut = UNCUT.finder(mayBeUncut(text, start, end) ? text.substring(start, end) : "");
    while (uncut.find()) {
      int cut = start + uncut.end();
      if (depth(text, from, cut) == 0) {
        addTrimmed(text, from, cut, out);
        from = cut;
      }
    }
    while (end - from > LONGEST) {
      int cut = text.lastIndexOf(' ', from + LONGEST);
      cut = cut <= from ? from + LONGEST : cut;
      addTrimmed(text, from, cut, out);
      from = cut;
    }
    addTrimmed(text, from, end, out);
  }

  /** Whether a full stop within stands between one of the letters that end so and a space. */
  private static boolean mayBeUncut(String text, int start, int end) {
    for (int stop = text.indexOf('.', start + 1);
        stop >= 0 && stop + 1 < end;
        stop = text.indexOf('.', stop + 1)) {
      char letter = Character.toUpperCase(text.charAt(stop - 1));
      if (letter == 'L' || letter >= 'A' && letter <= 'H') {
        return true;
      }
    }
    return false;
  }

  private static void addTrimmed(String text, int start, int end, List<Span> out) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      out.add(new Span(from, to));
    }
  }
}
