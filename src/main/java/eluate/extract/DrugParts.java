package eluate.extract;

import eluate.lexicon.Concept;
import eluate.lexicon.Lexicon;
import eluate.lexicon.Phrases;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Folding;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a name apart that the lists have as one and that the text prints as several drugs:
 * "levodopa/carbidopa", "doxorubicin and cyclophosphamide".
 */
final class DrugParts {
  private static final Wording GLUE =
      Wording.of("(?i)\\s?[/+–-]\\s?|,\\s(?:and\\s)?|\\s(?:and|plus|with)\\s");

  /** "High-dose melphalan" is a regimen of one drug. */
  private static final Wording DOSE_LEVEL = Wording.of("(?i)^(?:high|low)-dose\\s");

  private DrugParts() {}

  /** The drugs that the words of a mention name; the mention itself where they name one. */
  static List<Mention> of(Analysis analysis, Mention mention) {
    List<Mention> parts = new ArrayList<>();
    boolean several =
        mention.concept() != null
            && (mention.concept().name().contains("/")
                || mention.concept().get("kind").equals("regimen"));
    if (!several) {
      return List.of(mention);
    }
    String words = mention.span().of(analysis.text());
    Finder dose = DOSE_LEVEL.finder(words);
    if (dose.find()) {
      add(analysis.lexicon(), mention, words, dose.end(), words.length(), parts);
      return parts.contains(null) ? List.of(mention) : parts;
    }
    int from = 0;
    Finder glue = GLUE.finder(words);
    while (glue.find()) {
      add(analysis.lexicon(), mention, words, from, glue.start(), parts);
      from = glue.end();
    }
    add(analysis.lexicon(), mention, words, from, words.length(), parts);
    return parts.size() < 2 || parts.contains(null) ? List.of(mention) : parts;
  }

  /** Adds the drug that a stretch of words names; null where it names none. */
  private static void add(
      Lexicon lexicon, Mention whole, String words, int from, int to, List<Mention> parts) {
    String name = words.substring(from, to);
    List<String> folds = Folding.words(name);
    Concept drug = null;
    for (Phrases.Match match :
        folds.isEmpty() ? List.<Phrases.Match>of() : lexicon.phrases().longest(folds, folds, 0)) {
      boolean all = match.words() == folds.size();
      drug = all && match.concept().kind() == Concept.Kind.DRUG ? match.concept() : drug;
    }
    Span span = new Span(whole.span().start() + from, whole.span().start() + to);
    parts.add(
        drug == null
            ? null
            : new Mention(
                Mention.Type.DRUG, span, whole.sentence(), drug.name(), drug, whole.source()));
  }
}
