package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the names of classes that only say what sort of drug another name is ("the proton pump
 * inhibitor lansoprazole", "pregabalin is an antiepileptic drug") from those that are what was
 * given.
 */
final class DrugClasses {
  /** Classes so wide that they head a treatment and name none. */
  private static final Set<String> HEADINGS = Set.of("chemotherapy");

  /** Between a class and the drug of it: "sulfonylurea drug, chlorpropamide". */
  private static final Pattern BEFORE_DRUG =
      Pattern.compile("(?i)\\s?(?:(?:drugs?|agents?|medications?|compounds?)\\b)?\\s?[,:]?\\s?");

  /** Between a class and its drug in brackets. */
  private static final Pattern BRACKET = Pattern.compile("\\s?\\(");

  /** Between a drug and what it is said to be: "ramipril (Tritace), an". */
  private static final Wording IS_A =
      Wording.of(
          "(?i)^\\s?(?:\\([^()]{0,40}\\)\\s?)?(?<how>,|is|was|are|as)\\s(?:an?|the|one of the)\\s(?:[\\p{L}\\d-]+\\s){0,4}$");

  /** Behind an apposition. */
  private static final Wording APPOSED =
      Wording.of(
          "(?i)^\\s?(?:drugs?|agents?)?\\s?(?:$|[.;)]|,(?!\\s(?:and|or)\\b)|(?:that|which|used|with|for|in|on|was|is)\\b)");

  /** Between a class and the drugs that it consisted of: "chemotherapy with". */
  private static final Pattern CONSISTS =
      Pattern.compile(
          "(?i)\\s(?:with|using|consisting of|comprising)\\s(?:(?:oral|intravenous|high-dose|low-dose|low-molecular-weight|single-agent)\\s)?");

  private DrugClasses() {}

  static boolean isClass(Mention mention) {
    return mention.concept() != null && mention.concept().get("kind").equals("class");
  }

  /**
   * Whether a name is a heading, or a class that another name of its sentence belongs to.
   *
   * @param mentions the sentence's drugs
   * @param index which of them is asked about
   */
  static boolean headsOnly(
      Analysis analysis, Sentence sentence, List<Mention> mentions, int index) {
    Mention mention = mentions.get(index);
    if (!isClass(mention)) {
      return false;
    }
    if (HEADINGS.contains(mention.name())) {
      return true;
    }
    Mention last = index > 0 ? mentions.get(index - 1) : null;
    if (last != null && !isClass(last) && last.span().end() < mention.span().start()) {
      String glue = analysis.between(last.span().end(), mention.span().start());
      Finder said = IS_A.finder(glue);
      if (glue.isBlank()
          || said.find() && (!said.group("how").equals(",") || ends(analysis, sentence, mention))) {
        return true;
      }
    }
    Mention next = index + 1 < mentions.size() ? mentions.get(index + 1) : null;
    if (next == null || isClass(next) || next.span().start() < mention.span().end()) {
      return false;
    }
    String glue = analysis.between(mention.span().end(), next.span().start());
    boolean closed =
        BRACKET.matcher(glue).matches()
            && analysis.after(sentence, next.span().end(), 2).startsWith(")");
    return closed || named(analysis, mention, glue) || CONSISTS.matcher(glue).matches();
  }

  /** Whether an apposition ends behind a class: no list goes on there. */
  private static boolean ends(Analysis analysis, Sentence sentence, Mention mention) {
    return APPOSED.in(analysis.after(sentence, mention.span().end(), 30));
  }

  /** Whether one of a class is named right behind it; a list goes on behind a plural's comma. */
  private static boolean named(Analysis analysis, Mention mention, String glue) {
    boolean plural = mention.span().of(analysis.text()).endsWith("s");
    return BEFORE_DRUG.matcher(glue).matches()
        && !(glue.contains(",") && (plural || !glue.matches("(?is).*\\p{L}.*")));
  }
}
