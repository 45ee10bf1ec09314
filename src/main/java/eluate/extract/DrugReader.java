package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.lexicon.Tsv;
import eluate.mention.Mention;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers the drugs that a paper names, place by place, with the cues that stand around each name.
 */
final class DrugReader {
  private static final Wording SEPARATES =
      Wording.of("(?i)\\b(?:to receive|received|were|was|versus|vs|compared)\\b");
  private static final Pattern STRAIN_BEHIND =
      Pattern.compile("(?is)^-(?:sensitive|resistant|susceptible|insensitive)\\b.*");
  private static final Pattern CAUSE_BEHIND =
      Pattern.compile("(?is)^[- ](?:induced|related|associated|treated).*");
  private static final Pattern DOSE_LEVEL = Pattern.compile("^(?:low|high)-dose ");
  private static final Set<String> OF_BODY = Set.of("hormone", "nutrient", "protein", "class");

  /** What may stand between a cue and a drug's name: articles, doses and adjectives of regimens. */
  private static final Wording FILLER =
      Wording.of(
          "(?i)(?:\\b(?:the|a|an|either|both|oral|intravenous|subcutaneous|topical|daily|weekly|low|high|standard|stable|fixed|maximum|maximal|tolerated|conventional|dose|doses|of|or|and|use|therapy|with|treatment|combination|single|monotherapy|first-line|line|adjuvant|chronic|long-term|current|background|continuous|regular|once|twice|multiple|at least|one|two|more|human|recombinant|inhaled|regimens?|containing|based)\\b|\\d+(?:\\.\\d+)?|\\b(?:mg|g|µg|mcg|kg|day|m2|units?|iu|ml)\\b|[\\s,/()+-])+$");

  /** Another name between a cue and this one. */
  private static final Pattern AND =
      Pattern.compile(
          "(?i)^[^;.]{0,40}?(?:,|\\band\\b|\\bor\\b|/|\\+|\\bplus\\b|\\bwith\\b)[^;.]{0,25}$");

  /** In a title, between a drug and what its people had before it. */
  private static final Wording AFTER =
      Wording.of(
          "(?i)\\b(?:after|following)\\s(?:(?:prior|failure of|treatment with|therapy with)\\s)?$");

  private static final Pattern BRACKETED = Pattern.compile("\\s?\\([^()]*\\)");

  /** Words that leave a bracket. */
  private static final Wording CLOSES = Wording.of("^[^()]{0,40}\\)");

  private static final Wording LEVEL =
      Wording.of("(?i)\\b(?:serum|plasma|levels?|concentrations?|urinary|excretion)\\b");

  /** Before what a level was measured in: "the level in whole blood". */
  private static final Wording SPECIMEN =
      Wording.of("(?i)\\b(?:levels?|concentrations?|measured|determined|assayed) in (?:the )?$");

  /** "139 mmol/L": an amount in a volume, and no dose. */
  private static final Wording CONCENTRATION =
      Wording.of(
          "(?i)^[\\s,:(=]{0,3}(?:(?:levels?|was|of|at)\\s){0,3}[<>]?\\d[\\d.,]{0,8}\\s?(?:[mµunp]?mol|[mµunp]?g|mcg|m?eq|m?i?u)\\s?(?:/|per )\\s?(?:dl|l|ml|litre|liter)\\b");

  private static final Wording GIVEN =
      Wording.of(
          "(?i)\\b(?:supplement\\w*|treat\\w*|therap\\w*|administ\\w*|given|receiv\\w*|doses?|dosage|infus\\w*|inject\\w*|oral|mg|placebo)\\b");

  /** Near a substance that people get. */
  private static final Wording NEAR_GIVEN =
      Wording.of(
          "(?i)\\b(?:supplement\\w*|treat\\w*|therap\\w*|administ\\w*|given|receiv\\w*|dos(?:es?|ed|ing|age)|infus\\w*|inject\\w*|oral\\w*|mg|µg|mcg|g|i?u|units?|placebo|versus|vs|random\\w*|tablets?|capsules?|plus|combin\\w*|intake|us(?:e|er|ers|ed|ing)|effects? of|replacement|analogues?|recombinant|cream|gel|pens?|pumps?|start\\w*|tak(?:e|es|ing|en)|took|with)\\b");

  /** Treatments that are no drugs. */
  private static final Wording PROCEDURE =
      Wording.of(
          "(?i)exchange|pheresis|transplant|radiotherapy|surgery|radiation therapy|chemoemboli|\\bTACE\\b");

  private final DrugCues cues = new DrugCues();

  /** What bodies have of themselves, as folded names. */
  private final Set<String> ofBodies = new HashSet<>();

  /** Those that nobody is given. */
  private final Set<String> neverGiven = new HashSet<>();

  DrugReader() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/body-substances.tsv")) {
      String key = Folding.key(row.get("name"));
      ofBodies.add(key);
      if (row.get("given").equals("never")) {
        neverGiven.add(key);
      }
    }
  }

  /** The drugs in the order of their first place. */
  Collection<NamedDrug> read(Analysis analysis) {
    Map<String, NamedDrug> drugs = new LinkedHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      if (analysis.ofOthers(sentence)) {
        continue;
      }
      List<Mention> mentions = analysis.mentions(sentence, Mention.Type.DRUG);
      for (int i = 0; i < mentions.size(); i++) {
        String cue = cue(analysis, sentence, mentions, i);
        Mention mention = mentions.get(i);
        if (!"none".equals(cue)
            && !DrugClasses.headsOnly(analysis, sentence, mentions, i)
            && !measured(analysis, sentence, mention)
            && !neverGiven.contains(Folding.key(mention.name()))
            && !OtherNames.holds(analysis, sentence, mention)
            && !namesStrain(analysis, sentence, mention)
            && !inCondition(analysis, sentence, mention)
            && !PROCEDURE.in(mention.name())) {
          for (Mention part : DrugParts.of(analysis, mention)) {
            String name = DOSE_LEVEL.matcher(part.name()).replaceFirst("");
            drugs
                .computeIfAbsent(Folding.key(name), k -> new NamedDrug(name))
                .places
                .add(new NamedDrug.Place(part, sentence, cue));
          }
        }
      }
    }
    drugs.values().removeIf(drug -> nobodyGets(analysis, drug));
    return drugs.values();
  }

  /**
   * A substance of the body that no place says anybody was given: "testosterone fell", "a high
   * tPA".
   */
  private boolean nobodyGets(Analysis analysis, NamedDrug drug) {
    return drug.places.stream()
        .allMatch(
            p ->
                (ofBodies.contains(Folding.key(p.mention().name()))
                        || ofBodies.contains(
                            Folding.key(analysis.parsed().text(p.mention().span()))))
                    && !NEAR_GIVEN.in(
                        analysis.before(p.sentence(), p.mention().span().start(), 70)
                            + analysis.after(p.sentence(), p.mention().span().end(), 50)));
  }

  /** "Methicillin-sensitive", "cisplatin-resistant": what bacteria or tumours stand. */
  private static boolean namesStrain(Analysis analysis, Sentence sentence, Mention mention) {
    return STRAIN_BEHIND.matcher(analysis.after(sentence, mention.span().end(), 16)).matches();
  }

  /** A substance of the body that the sentence tells the level of. */
  private boolean measured(Analysis analysis, Sentence sentence, Mention mention) {
    String words = sentence.span().of(analysis.text());
    boolean amount = CONCENTRATION.in(analysis.after(sentence, mention.span().end(), 40));
    if (SPECIMEN.in(analysis.before(sentence, mention.span().start(), 40))) {
      return true;
    }
    boolean body = ofBodies.contains(Folding.key(mention.name()));
    if (body && OtherNames.measured(analysis, sentence, mention)) {
      return true;
    }
    return (body || ofTheBody(mention))
        && sentence.role() != Section.Role.TITLE
        && (amount || LEVEL.in(words))
        && !(DrugClasses.isClass(mention) && OtherNames.used(analysis, sentence, mention))
        && !GIVEN.in(words);
  }

  /** "alcohol dependence" names no drug; "heparin-induced thrombocytopenia" does. */
  private static boolean inCondition(Analysis analysis, Sentence sentence, Mention mention) {
    boolean cause =
        CAUSE_BEHIND.matcher(analysis.after(sentence, mention.span().end(), 14)).matches();
    return !cause
        && analysis.mentions(sentence, Mention.Type.CONDITION).stream()
            .anyMatch(c -> c.span().contains(mention.span()));
  }

  /** A substance that the body has itself, or may have where no list tells. */
  private static boolean ofTheBody(Mention mention) {
    return mention.concept() == null || OF_BODY.contains(mention.concept().get("kind"));
  }

  private String cue(Analysis analysis, Sentence sentence, List<Mention> mentions, int index) {
    Mention mention = mentions.get(index);
    boolean body = ofTheBody(mention);
    String after = cues.after(analysis.after(sentence, mention.span().end(), 40));
    String words = analysis.before(sentence, mention.span().start(), 140);
    String direct = cues.before(words);
    if (index > 0 && sentence.role() == Section.Role.TITLE && AFTER.in(words)) {
      return "prior";
    }
    // "earlier colchicine is allowed" tells what people had before
    boolean earlier = "prior".equals(direct) && "concomitant".equals(after);
    if (after != null && !earlier && (body || !after.equals("level"))) {
      return after.equals("level") ? "none" : after;
    }
    if ("mentioned".equals(direct)
        && index > 0
        && DrugClasses.isClass(mentions.get(index - 1))
        && mention.span().start() - mentions.get(index - 1).span().end() < 30) {
      // "refractory to immunosuppressants including prednisone": the example is what its class is
      String ofClass = cue(analysis, sentence, mentions, index - 1);
      return ofClass == null || ofClass.equals("none") ? direct : ofClass;
    }
    if (direct != null && (body || !direct.equals("level"))) {
      return direct.equals("level") ? "none" : direct;
    }
    String bare = FILLER.removedFrom(words);
    String near = cues.before(bare);
    if (near != null && !near.equals("none") && !near.equals("level")) {
      return near;
    }
    int before = listedBehind(analysis, mentions, index);
    if (before >= 0) {
      Mention last = mentions.get(before);
      boolean list =
          AND.matcher(
                  BRACKETED
                      .matcher(analysis.between(last.span().end(), mention.span().start()))
                      .replaceAll(""))
              .matches();
      boolean separated = SEPARATES.in(analysis.between(last.span().end(), mention.span().start()));
      if (list && !separated) {
        String inherited = cue(analysis, sentence, mentions, before);
        return "none".equals(inherited) || sentence.role() == Section.Role.TITLE ? null : inherited;
      }
    }
    return sentence.role() == Section.Role.ELIGIBILITY ? "mentioned" : null;
  }

  /**
   * The place of the name that this one may be listed behind: not of one in a bracket that has
   * closed ("a P2Y12 inhibitor (ticagrelor in 71%), and a statin"), where another stands before it.
   */
  private static int listedBehind(Analysis analysis, List<Mention> mentions, int index) {
    int before = index - 1;
    while (before > 0
        && CLOSES.in(
            analysis.between(mentions.get(before).span().end(), mentions.get(index).span().start()))
        && mentions.get(before - 1).span().end() < mentions.get(before).span().start()) {
      before--;
    }
    return before;
  }
}
