package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.lexicon.Concept;
import eluate.lexicon.Lexicon;
import eluate.lexicon.Phrases;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what the word lists know. */
final class ListFinder {
  private static final Pattern MARK = Pattern.compile("\\d[a-z]?|[a-z]");

  /** Stands in the place of a mark that no name reaches over. */
  private static final String BREAK = "\0";

  /** The code of a drug under development: "CDP571"; registry numbers and clones look otherwise. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?!NCT|ISRCTN|EUDRACT|ACTRN|UMIN|PMC|PMID|CD|HLA|IL|SF|ICD|DSM)[A-Z]{2,4}\\d{3,6}");

  private ListFinder() {}

  static List<Mention> find(Parsed parsed, Lexicon lexicon) {
    List<Mention> found = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      List<Token> words = new ArrayList<>();
      List<String> folds = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      List<Token> tokens = parsed.tokens(sentence);
      for (int t = 0; t < tokens.size(); t++) {
        Token token = tokens.get(t);
        if (subscript(tokens, t)) {
          Token inner = tokens.get(t + 1);
          words.add(new Token(token.start(), tokens.get(t + 2).end(), inner.text(), inner.fold()));
          folds.add(inner.fold());
          texts.add(inner.text());
          t += 2;
          continue;
        }
        if (!token.isWord() && "-–/'’.".contains(token.text())) {
          continue;
        }
        words.add(token);
        folds.add(token.isWord() ? token.fold() : BREAK);
        texts.add(raised(token.text()));
      }
      int i = 0;
      while (i < words.size()) {
        i += at(parsed, sentence, words, folds, texts, i, lexicon, found);
      }
    }
    return found;
  }

  /** "FEV₁" as lists write it: "FEV1". */
  private static String raised(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) < '₀' || text.charAt(at) > '₉')) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder raised = new StringBuilder(text);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      raised.setCharAt(at, c >= '₀' && c <= '₉' ? (char) ('0' + c - '₀') : c);
    }
    return raised.toString();
  }

  /** "HbA(1c)", "CO(2)": how plain text writes subscripts. */
  private static boolean subscript(List<Token> tokens, int at) {
    return at > 0
        && at + 2 < tokens.size()
        && tokens.get(at).text().equals("(")
        && tokens.get(at).start() <= tokens.get(at - 1).end() + 1
        && MARK.matcher(tokens.get(at + 1).text()).matches()
        && tokens.get(at + 2).text().equals(")")
        && tokens.get(at - 1).text().matches("\\p{L}{1,4}");
  }

  /** Adds what starts at a word; returns how many words to go on by. */
  private static int at(
      Parsed parsed,
      Sentence sentence,
      List<Token> words,
      List<String> folds,
      List<String> texts,
      int i,
      Lexicon lexicon,
      List<Mention> found) {
    List<Phrases.Match> matches = lexicon.phrases().longest(folds, texts, i);
    int step = 1;
    for (Phrases.Match match : matches) {
      if (type(match.concept()) == Mention.Type.MEASURE
          && modifies(parsed, words, i + match.words())) {
        continue;
      }
      Span span = new Span(words.get(i).start(), words.get(i + match.words() - 1).end());
      Concept concept = match.concept();
      if (type(concept) == Mention.Type.CONDITION && opposed(parsed, span.start())) {
        continue;
      }
      found.add(
          new Mention(type(concept), span, sentence.index(), concept.name(), concept, "list"));
      step = Math.max(step, match.words());
    }
    if (matches.isEmpty() && isCode(texts.get(i))) {
      found.add(
          new Mention(
              Mention.Type.DRUG,
              words.get(i).span(),
              sentence.index(),
              texts.get(i),
              null,
              "code"));
    } else if (matches.isEmpty()) {
      String word = texts.get(i).toLowerCase(Locale.ROOT);
      if (lexicon.hasDrugStem(word)) {
        found.add(
            new Mention(
                Mention.Type.DRUG, words.get(i).span(), sentence.index(), word, null, "stem"));
      }
    }
    return step;
  }

  private static boolean isCode(String word) {
    return Character.isDigit(word.charAt(word.length() - 1)) && CODE.matcher(word).matches();
  }

  /** "Anti-tumor": what something acts against is not what anybody has. */
  private static boolean opposed(Parsed parsed, int start) {
    return parsed.document().text().regionMatches(true, start - 5, "anti-", 0, 5);
  }

  /** Whether the word before is a part of another: "pH-balanced", "glucose-lowering". */
  private static boolean modifies(Parsed parsed, List<Token> words, int next) {
    return next < words.size()
        && parsed.document().text().charAt(words.get(next - 1).end()) == '-'
        && words.get(next).start() == words.get(next - 1).end() + 1
        && words.get(next).text().matches("\\p{Ll}{3,}(?:ed|ing|free)")
        && words
            .get(next)
            .text()
            .matches(
                "(?!adjusted|corrected|predicted|derived|related|measured|assessed|defined).*");
  }

  private static Mention.Type type(Concept concept) {
    return switch (concept.kind()) {
      case DRUG -> Mention.Type.DRUG;
      case DISEASE, EVENT -> Mention.Type.CONDITION;
      case MEASURE, LABORATORY -> Mention.Type.MEASURE;
      case RESPONSE -> Mention.Type.RESPONSE;
    };
  }
}
