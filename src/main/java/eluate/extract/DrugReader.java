package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the drugs that a paper names, place by place, with the cues that stand around each name. */
final class DrugReader {
  /** What may stand between a cue and a drug's name: articles, doses and adjectives of regimens. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:\\b(?:the|a|an|either|both|oral|intravenous|subcutaneous|topical|daily|weekly|low|high|standard|stable|fixed|maximum|maximal|tolerated|conventional|dose|doses|of|or|and|use|therapy|with|treatment|combination|single|monotherapy|first-line|line|adjuvant|chronic|long-term|current|background|continuous|regular|once|twice|multiple|at least|one|two|more|human|recombinant|inhaled|regimens?|containing|based)\\b|\\d+(?:\\.\\d+)?|\\b(?:mg|g|µg|mcg|kg|day|m2|units?|iu|ml)\\b|[\\s,/()+-])+$");
  /** Another name between a cue and this one. */
  private static final Pattern AND = Pattern.compile("(?i)^[^;.]{0,40}?(?:,|\\band\\b|\\bor\\b|/|\\+|\\bplus\\b|\\bwith\\b)[^;.]{0,25}$");

  private final DrugCues cues = new DrugCues();

  /** The drugs in the order of their first place. */
  Collection<NamedDrug> read(Analysis analysis) {
    Map<String, NamedDrug> drugs = new LinkedHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      List<Mention> mentions = analysis.mentions(sentence, Mention.Type.DRUG);
      for (int i = 0; i < mentions.size(); i++) {
        String cue = cue(analysis, sentence, mentions, i);
        if (!"none".equals(cue)) {
          Mention mention = mentions.get(i);
          drugs.computeIfAbsent(Folding.key(mention.name()), k -> new NamedDrug(mention.name()))
              .places.add(new NamedDrug.Place(mention, sentence, cue));
        }
      }
    }
    return drugs.values();
  }

  private String cue(Analysis analysis, Sentence sentence, List<Mention> mentions, int index) {
    Mention mention = mentions.get(index);
    String after = cues.after(analysis.after(sentence, mention.span().end(), 40));
    if (after != null) {
      return after;
    }
    String words = analysis.before(sentence, mention.span().start(), 140);
    String direct = cues.before(words);
    if (direct != null) {
      return direct;
    }
    String bare = FILLER.matcher(words).replaceFirst("");
    String near = cues.before(bare);
    if (near != null && !near.equals("none")) {
      return near;
    }
    if (index > 0) {
      Mention last = mentions.get(index - 1);
      boolean list = AND.matcher(analysis.between(last.span().end(), mention.span().start())).matches();
      boolean separated = analysis.between(last.span().end(), mention.span().start()).matches("(?is).*\\b(?:to receive|received|were|was|versus|vs|compared)\\b.*");
      if (list && !separated) {
        String inherited = cue(analysis, sentence, mentions, index - 1);
        return "none".equals(inherited) || sentence.role() == Section.Role.TITLE ? null : inherited;
      }
    }
    return sentence.role() == Section.Role.ELIGIBILITY ? "mentioned" : null;
  }
}
