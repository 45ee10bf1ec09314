package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a sentence's treatments are made of: drugs, doses, controls, and names that no list
 * knows.
 */
final class TreatmentAtoms {
  private static final Pattern LIST_GLUE = Pattern.compile("(?i)\\s*(?:,|or|and|, or|, and|/)\\s*");
  private static final Pattern NOT_GIVEN =
      Pattern.compile(
          "(?i)^-controlled.*| controlled.*|-free.*|-naive.*|-na[iï]ve.*|-refractory.*|-resistant.*|-induced.*|-experienced.*| refractory.*|[- ]receptors?\\b.*|(?: use)? disorders?\\b.*|[- ](?:withdrawal|dependen\\p{L}+|addict\\p{L}*|abusers?|abuse|misuse|overdos\\p{L}+|poisoning|intoxication|users)\\b.*| resistan.*| (?:being|was|were|is|to be) (?:continued|maintained|permitted|allowed|kept)\\b.*");
  private static final Pattern DOSE_UNIT =
      Pattern.compile(
          "(?:mg|g|µg|mcg|microg|micrograms?|ug|ng|iu|u|units?|miu|mmol|meq|ml|milligrams?|grams?|gy|mbq)(?:[/ ].*|-.*)?");
  private static final Pattern PER_VOLUME = Pattern.compile(".*/(?:m?l|dl|µl)\\b.*");

  /** A treatment without a drug. */
  static final Wording CONTROL =
      Wording.of(
          "(?i)\\b(?:placebo(?!-| controlled)|(?:normal |isotonic |physiologic(?:al)? )?saline(?= (?:group|solution|placebo|control|injection|infusion|alone)|\\s?[(,;.]| \\(| or | versus | vs)|vehicle|sham(?: [\\p{L}]+)?|no (?:further |additional |active |adjuvant )?(?:treatment|intervention|therapy|prophylaxis)"
              + "|untreated controls?|usual care|(?:treatment|care) as usual|standard care|standard of care|standard (?:[\\p{L}-]+ )?(?:treatment|therapy)|conventional (?:treatment|therapy)"
              + "|best supportive care|active supportive care|observation(?: alone)?(?= \\(|,|\\.| group| arm|$)|wait(?:ing)?[- ]?list(?: controls?)?|controls?\\b(?= groups?| arm|\\s*[(\\[]|\\)))");

  /** Words that tie a drug to what patients have anyway, before the study gives them anything. */
  private static final Wording BACKGROUND =
      Wording.of(
          "(?i)(?:\\b(?:patients?|women|men|children|adults|subjects|participants|those|people|eyes|who (?:are|were|had been|have been)|already|currently|previously|concomitantly|concurrently)\\s(?:[\\p{L}-]+ ){0,3}?(?:treated with|receiving|taking|on(?: stable)?)"
              + "|\\bwho (?:received|took|had received|have received|were on|was on|are on)|\\b(?:(?:in)?adequate(?:ly)?|uncontrolled|insufficient(?:ly)?|poor(?:ly)?|sub-?optimal(?:ly)?|incomplete(?:ly)?)\\b[^.;,()]{0,40}\\b(?:on|with|by|to|despite)|\\btreated previously (?:with|by)|\\bpreviously treated (?:with|by)|\\bdespite(?: [\\p{L}-]+){0,4}|\\b(?:refractory|resistant|intolerant|na[iï]ve|exposed) to|\\bstabili[sz]ed on|\\bcontinued on|\\bbackground(?: of)?|\\badd(?:ed)?[- ]on (?:therapy |treatment )?to|\\badded to|\\bin addition to|\\bon top of|\\balong with|\\balongside|\\bduring|\\bprior|\\bprevious|\\bearlier)"
              + "\\s(?:(?:stable|doses?|of|the|a|an|oral|ongoing|maximal|maximum|tolerated|background|prior|previous|their|daily|with|chronic|either) ){0,5}$");

  /** Where an alternative begins that may have a name no list knows. */
  private static final Wording SLOT =
      Wording.of(
          "(?:\\b(?:with either|to receive|received|receive|assigned to|randomi[sz]ed to|randomi[sz]ed \\(\\d(?::\\d)+\\) to|allocated to|either|or|versus|vs\\.?|compared with|comparing|to))\\s(?:(?:either|once|twice|daily|weekly|intravenous|intravenously|oral|subcutaneous|intramuscular|topical|inhaled|once-daily|twice-daily|i\\.v\\.|iv|the|a|an|single|dose|of) ){0,4}"
              + "((?!(?:the|a|an|either|or|and|to|no|other|one|two|both|mg|p|P|CI|HR|OR|RR)\\b)(?:[A-Z][A-Z\\d-]{1,9}[\\w+/-]{0,6}(?:\\s[A-Z]{1,3}-?\\d{1,4})?|[a-z]{4,}(?:mab|nib|tide|gliptin|gliflozin|sartan|statin|prost|olol|pril|azole|idine|umab|parib|ciclib|limus|stim|poetin)|[A-Z]{1,4}\\d{2,6}[\\w-]{0,4}))"
              + "(?=\\s?(?:\\(n|\\(N|\\(\\d|\\d|or\\b|versus\\b|vs\\b|for\\b|treatment\\b|therapy\\b|groups?\\b|arms?\\b|,|\\.$))");

  /** A dose and the word behind it: "either 20 mg drugname". */
  private static final Wording DOSED =
      Wording.of(
          "(?i)\\b(?:with either|to receive|receive|received|either|or|versus|vs\\.?|assigned to|randomi[sz]ed to) \\d[\\d.,]* ?(?:mg|g|µg|mcg|iu|units?)(?:/(?:day|kg|d|m2))? (?:of )?([a-z][a-z-]{5,})(?= (?:\\(|once|twice|three|daily|or|per|every|for)|,)");

  /**
   * What is set against a placebo or nothing, whatever it is: "900 mg of PSE or placebo", "fibrin
   * gel or no treatment".
   */
  private static final Wording AGAINST_PLACEBO =
      Wording.of(
          "(?<![\\p{L}\\d-])((?!(?:(?i)the|an?|either|or|and|to|of|with|receive[ds]?|receiving|take|took|taking|given|mg|day|daily|once|twice|dose|doses|treatment|therapy|group|groups|arm|patients?|active|drug|drugs|medication|respectively|weeks?|months?|years?|days?|capsules?|tablets?|pills?|study|control|controls|trial|intervention|supplement(?:ation)?s?|than|compared|between|only|alone|same|combination|matching|identical)\\b)[\\p{L}][\\p{L}\\d-]{2,24}(?:\\s(?:extract|oil|supplement|powder|acid|protein|juice|vaccine|cream|gel|spray|diet|milk|tea|fibre|fiber))?)(?:\\s\\([^()]{1,40}\\))?,?\\s(?:and\\s(?=placebo (?:groups|arms)\\b)|(?:or|versus|vs\\.?)\\s)(?:(?:an?|the|matching|matched|identical|oral|inactive|equivalent)\\s){0,3}(?:placebo|no (?:further |additional |active )?(?:treatment|intervention|therapy)|usual care|standard (?:care|treatment|therapy)|sham|vehicle|normal saline|saline|observation)\\b");

  private static final Wording DOSE_OF =
      Wording.of("(?i)\\d ?(?:mg|g|µg|mcg|iu|units?)(?:/d(?:ay)?)? (?:of )?$");

  /** Doses told by their height: "usual-dose or high-dose". */
  private static final Wording HEIGHT =
      Wording.of(
          "(?i)\\b(?:usual|standard|conventional|low|lower|medium|moderate|intermediate|high|higher|reduced|full|half)[- ]dose\\b(?! (?:levels?|groups?|escalat\\w+))");

  private static final Pattern FOLLOWED =
      Pattern.compile(
          "(?is)(?:(?!\\bor\\b|\\bversus\\b|\\bvs\\b).)*\\b(?:followed by|then|loading|increas\\w+|titrat\\w+|up|escalat\\w+|max\\w+)\\b(?:(?!\\bor\\b|\\bversus\\b|\\bvs\\b).)*");

  /** "In 100 ml normal saline": what a drug is given in. */
  private static final Pattern SOLVENT =
      Pattern.compile(
          "(?is).*\\b(?:in|with) \\d+(?:\\.\\d+)? ?(?:ml|l|cc) (?:of )?(?:normal |isotonic |\\d+(?:\\.\\d+)? ?% )?");

  private static final Wording CUT =
      Wording.of("(?i)\\b(?:or|versus|vs|compared|than|against)\\b|[;,)]");

  /**
   * A drug, a dose or a control; drugs of a combination with one name stand together with plus
   * signs.
   */
  record Atom(Span span, String drug, String text, boolean dose) {}

  private final Parsed parsed;
  private final Mentions mentions;

  TreatmentAtoms(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /**
   * Those of a sentence from an offset on, in reading order; names that no list knows only where it
   * tells the assignment.
   */
  List<Atom> of(Sentence sentence, int from, boolean assigned) {
    List<Atom> atoms = new ArrayList<>(drugs(sentence, from));
    controls(sentence, from, atoms);
    if (atoms.isEmpty()) {
      return atoms;
    }
    unknown(sentence, AGAINST_PLACEBO, from, atoms);
    if (assigned) {
      unknown(sentence, SLOT, from, atoms);
      unknown(sentence, DOSED, sentence.span().start(), atoms);
    }
    doses(sentence, from, atoms);
    heights(sentence, from, atoms);
    atoms.sort(Comparator.comparing(Atom::span));
    return sameDrugsDoses(atoms);
  }

  private List<Atom> drugs(Sentence sentence, int from) {
    List<Mention> drugs =
        mentions.in(sentence, Mention.Type.DRUG).stream()
            .filter(d -> d.span().start() >= from)
            .toList();
    long specific = drugs.stream().filter(d -> !isClass(d)).count();
    List<Atom> all = new ArrayList<>();
    List<Atom> own = new ArrayList<>();
    for (Mention drug : drugs) {
      String after =
          parsed
              .document()
              .text()
              .substring(
                  drug.span().end(), Math.min(sentence.span().end(), drug.span().end() + 40));
      boolean device = NOT_GIVEN.matcher(after).matches();
      boolean solvent =
          SOLVENT
              .matcher(
                  parsed
                      .document()
                      .text()
                      .substring(
                          Math.max(sentence.span().start(), drug.span().start() - 30),
                          drug.span().start()))
              .matches();
      boolean kind = isClass(drug) && specific > 0 && !dosed(drug);
      if (device || solvent || kind || measured(sentence, drug)) {
        continue;
      }
      Atom atom = new Atom(drug.span(), drug.name(), parsed.text(drug.span()), false);
      all.add(atom);
      int start = Math.max(sentence.span().start(), drug.span().start() - 90);
      if (!BACKGROUND.in(parsed.document().text().substring(start, drug.span().start()))) {
        own.add(atom);
      }
    }
    return own.isEmpty() ? all : own;
  }

  /** "1000 mg of calcium": a dose is of what is given, whatever else the name stands for. */
  private boolean dosed(Mention drug) {
    int from = Math.max(0, drug.span().start() - 20);
    return DOSE_OF.in(parsed.document().text().substring(from, drug.span().start()));
  }

  /** What results give numbers of was measured there and not given: "total cholesterol (TC)". */
  private boolean measured(Sentence sentence, Mention drug) {
    return sentence.role() == Section.Role.RESULTS
        && mentions.in(sentence, Mention.Type.MEASURE).stream()
            .anyMatch(m -> m.concept() != null && m.span().overlaps(drug.span()));
  }

  private void controls(Sentence sentence, int from, List<Atom> atoms) {
    Finder m =
        CONTROL.finder(
            new Passage(parsed.document().text(), new Span(from, sentence.span().end())));
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      atoms.removeIf(a -> a.span().overlaps(span) && a.span().length() <= span.length());
      if (atoms.stream().noneMatch(a -> a.span().overlaps(span))) {
        atoms.add(new Atom(span, m.group().toLowerCase(Locale.ROOT), m.group(), false));
      }
    }
  }

  private void unknown(Sentence sentence, Wording wording, int from, List<Atom> atoms) {
    if (!wording.mayBeIn(parsed.words(sentence))) {
      return;
    }
    Matcher m =
        wording
            .matcher(parsed.document().text())
            .region(from, sentence.span().end())
            .useTransparentBounds(true);
    while (m.find()) {
      Span span = new Span(m.start(1), m.end(1));
      boolean known =
          mentions.in(sentence, Mention.Type.CONDITION).stream()
                  .anyMatch(c -> c.span().overlaps(span))
              || mentions.in(sentence, Mention.Type.MEASURE).stream()
                  .anyMatch(c -> c.span().overlaps(span))
              || mentions.in(sentence, Mention.Type.DRUG).stream()
                  .anyMatch(c -> c.span().overlaps(span));
      if (!known && atoms.stream().noneMatch(a -> a.span().overlaps(span))) {
        atoms.add(new Atom(span, meaning(m.group(1)), m.group(1), false));
      }
    }
  }

  /**
   * The drugs for which a short form was brought in ("latanoprost/timolol (LTFC)"), put together
   * with plus signs; else itself.
   */
  private String meaning(String form) {
    int at = parsed.document().text().indexOf("(" + form + ")");
    Sentence sentence = at < 0 ? null : parsed.sentenceAt(at);
    if (sentence == null) {
      return form;
    }
    String before =
        parsed.document().text().substring(Math.max(sentence.span().start(), at - 80), at);
    Finder cut = CUT.finder(before);
    int from = at - before.length();
    while (cut.find()) {
      from = at - before.length() + cut.end();
    }
    TreeSet<String> drugs = new TreeSet<>();
    for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
      if (drug.span().start() >= from && drug.span().end() <= at) {
        drugs.add(drug.name());
      }
    }
    return drugs.isEmpty() ? form : String.join(" + ", drugs);
  }

  private void doses(Sentence sentence, int from, List<Atom> atoms) {
    List<Quantity> quantities = parsed.quantities().get(sentence.index());
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      if (quantity.kind() == Quantity.Kind.PLAIN
          && quantity.span().start() >= from
          && !quantity.isPercent()
          && isDose(quantities, i)) {
        atoms.add(new Atom(quantity.span(), null, parsed.text(quantity.span()), true));
      }
    }
  }

  /** Two or more doses that are told by their height alone. */
  private void heights(Sentence sentence, int from, List<Atom> atoms) {
    List<Atom> found = new ArrayList<>();
    Matcher m = HEIGHT.matcher(parsed.document().text()).region(from, sentence.span().end());
    while (m.find()) {
      found.add(new Atom(new Span(m.start(), m.end()), null, m.group(), true));
    }
    long apart = found.stream().map(a -> a.text().toLowerCase(Locale.ROOT)).distinct().count();
    if (apart >= 2 && apart == found.size() && atoms.stream().noneMatch(Atom::dose)) {
      atoms.addAll(found);
    }
  }

  /**
   * A second dose that only tells how treatment goes on ("10 mg, followed by 20 mg") is no atom of
   * its own.
   */
  private List<Atom> sameDrugsDoses(List<Atom> atoms) {
    List<Atom> kept = new ArrayList<>();
    for (Atom atom : atoms) {
      Atom last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean goesOn =
          last != null
              && atom.dose()
              && last.dose()
              && FOLLOWED.matcher(between(last, atom)).matches();
      if (!goesOn) {
        kept.add(atom);
      }
    }
    return kept;
  }

  /** The words between two atoms. */
  String between(Atom before, Atom after) {
    return before.span().end() < after.span().start()
        ? parsed.document().text().substring(before.span().end(), after.span().start())
        : "";
  }

  private static boolean isClass(Mention drug) {
    return drug.concept() != null && drug.concept().get("kind").equals("class");
  }

  /**
   * A number with the unit of a dose, or one of a list that ends in such: "900, 1,200, or 1,500
   * mg".
   */
  private boolean isDose(List<Quantity> quantities, int index) {
    Quantity quantity = quantities.get(index);
    if (isDoseUnit(quantity.unit())) {
      return true;
    }
    if (quantity.unit() != null || index + 1 >= quantities.size()) {
      return false;
    }
    int to = quantities.get(index + 1).span().start();
    String glue =
        quantity.span().end() <= to
            ? parsed.document().text().substring(quantity.span().end(), to)
            : "x";
    return LIST_GLUE.matcher(glue).matches() && isDose(quantities, index + 1);
  }

  /** Whether a unit can be that of a dose. */
  static boolean isDoseUnit(String printed) {
    String unit = printed == null ? "" : printed.toLowerCase(Locale.ROOT).replace("μ", "µ");
    return !PER_VOLUME.matcher(unit).matches() && DOSE_UNIT.matcher(unit).matches();
  }
}
