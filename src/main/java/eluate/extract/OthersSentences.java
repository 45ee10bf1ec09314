package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which sentences of a whole article speak of the studies of others: they become background,
 * which holds no result. In the discussion that is everything but what is said of the study itself;
 * elsewhere it is what names or cites another study and not this one.
 */
final class OthersSentences {
  private static final String STUDY =
      "(?:stud(?:y|ies)|trials?|reports?|analys[ie]s|work|experiments?|surveys?|investigations?|series|cohorts?)";

  /** What a paper calls its own. */
  private static final Wording OWN =
      Wording.of(
          "(?i)\\b(?:(?:this|these|our|the (?:present|current)|present|current) (?:(?!previous|earlier|prior|review)[\\p{L}\\d/-]+,? ){0,6}(?:"
              + STUDY
              + "|data|results?|findings?|patients|participants|subjects|women|men|children|populations?|samples?|observations?|investigation|groups?|arms?|rates?)"
              + "|we (?:also |further |have |did |only |then ){0,2}(?:found|f[ae]iled|observed|saw|showed|shown|demonstrated|detected|report(?:ed)?|noted|identified|measured|had|not|recorded)"
              + "|in the (?:[\\p{L}\\d+-]+ ){1,3}(?:group|arm)s?\\b|(?:here|herein),? we)\\b");

  /** What it calls those of others. */
  private static final Wording OTHERS =
      Wording.of(
          "(?i)\\b(?:(?:previous(?:ly)?|earlier|prior|another|other|published|similar(?:ly designed)?|recent|pivotal|historical|subsequent|several|few|many|large|larger|most) (?:[\\p{L}\\d-]+,? ){0,5}"
              + STUDY
              + "|(?:in|from|of|by) (?:an?|one|two|three) (?:[\\p{L}\\d-]+,? ){0,6}"
              + STUDY
              + "|previous(?:ly)? (?:data|experience|findings|results|described|reported|published|shown|observed|assessed)|(?:others|have) (?:have )?(?:reported|shown|found|demonstrated)|(?:has|have) been (?:reported|shown|demonstrated|found|estimated)|et al\\b|meta-analys[ie]s|systematic reviews?|the literature|cochrane)");

  /** A mark that leads to the list of references. */
  private static final Wording CITES =
      Wording.of(
          "(?:(?<=[\\p{L}%)\"”’])\\s?\\[\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,8}\\]|(?<=\\p{L}{3})\\s?\\(\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,8}\\)|\\([^()]{0,80}\\p{Lu}[\\p{L}’'-]+(?: et al\\.?| and \\p{Lu}[\\p{L}’'-]+)?,? (?:19|20)\\d\\d[a-z]?(?:[;,][^()]{0,200})?\\))");

  private static final Wording PRESENTS =
      Wording.of(
          "(?i)\\b(?:(?:this|our|the present|the current) (?:[\\p{L}-]+ ){0,3}(?:study|trial|article|paper|report)|we (?:report|present|describe|compared?|conducted|performed|tested|evaluated?|investigated?|assess(?:ed)?|examined?|studied|aimed|sought))\\b");

  private OthersSentences() {}

  /** The same document with such sentences told as background. */
  static Parsed tell(Parsed parsed) {
    if (!WholeArticle.is(parsed.document())) {
      return parsed;
    }
    int body = WholeArticle.bodyFrom(parsed.document());
    int results = WholeArticle.lastResults(parsed.document());
    List<Sentence> sentences = new ArrayList<>(parsed.sentences());
    for (Sentence sentence : parsed.sentences()) {
      if (sentence.span().start() < body || !mayTellOfOthers(sentence.role())) {
        continue;
      }
      boolean own = OWN.in(parsed.words(sentence));
      boolean others = OTHERS.in(parsed.words(sentence));
      boolean cites = CITES.in(parsed.words(sentence));
      boolean discussed =
          sentence.role() == Section.Role.CONCLUSION && sentence.span().start() > results;
      if (discussed ? !own || others || cites : others && (cites || !own)) {
        Section section = sentence.section();
        sentences.set(
            sentence.index(),
            new Sentence(
                sentence.index(),
                sentence.span(),
                sentence.from(),
                sentence.to(),
                new Section(Section.Role.BACKGROUND, section.heading(), section.span())));
      }
    }
    return parsed.withSentences(sentences);
  }

  /**
   * Whether a sentence is one of these or of the introduction.
   *
   * @param body where the abstract has ended
   */
  static boolean holds(Sentence sentence, int body) {
    return sentence.role() == Section.Role.BACKGROUND && sentence.span().start() >= body;
  }

  /** Whether a sentence of an introduction tells what the paper is about to do. */
  private static boolean presents(Parsed parsed, Sentence sentence) {
    return PRESENTS.in(parsed.words(sentence)) && !OTHERS.in(parsed.words(sentence));
  }

  /** The same document with its own sentences only, by the places that they have. */
  static Parsed without(Parsed parsed) {
    int body = WholeArticle.bodyFrom(parsed.document());
    return parsed.withSentences(
        parsed.sentences().stream()
            .filter(sentence -> !holds(sentence, body) || presents(parsed, sentence))
            .toList());
  }

  private static boolean mayTellOfOthers(Section.Role role) {
    return switch (role) {
      case BODY, METHODS, RESULTS, SAFETY, CONCLUSION -> true;
      default -> false;
    };
  }
}
