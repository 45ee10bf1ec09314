package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a paper counts people by: harms, listed outcomes ("complete remission"), targets of a
 * measure ("HbA1c &lt;7%"), and what the words between a number and the end of its clause say that
 * people did ("12 were cured").
 */
final class OutcomeFinder {
  private static final Pattern OPENS = Pattern.compile("\\s?[(\\[]");
  private static final Pattern SURVIVAL = Pattern.compile("(?i).*survival.*|PFS|OS|DFS|EFS|RFS");
  private static final String BOUND =
      "(?:<\\s?(?:or)?\\s?=|>\\s?(?:or)?\\s?=|</=|>/=|[<>≤≥]|less than(?: or equal to)?|below|under|above|greater than|more than|at least|of less than|at or below)";
  private static final Wording TARGET =
      Wording.of(
          "(?i)^(?:\\s?\\([^()]{1,12}\\))?(?:\\s(?:levels?|values?|concentrations?|targets?|goals?|scores?|response|of|to))*\\s?[(]?(?:of |level |target |goal )*"
              + BOUND
              + "\\s?\\d+(?:\\.\\d+)?\\s?(?:%|mg/dl|mmol/l|mm\\s?Hg|mmol/mol|points?)?(?:\\s?\\((?:[<>≤≥]=?\\s?\\d+(?:\\.\\d+)?\\s?%|[<>≤≥]?=?\\s?\\d+(?:\\.\\d+)?\\s?(?:mmol/mol|mmol/l|mg/dl))\\))?");
  private static final Wording DID =
      Wording.of(
          "(?i)^\\s?(?:\\([^()]*\\)\\s?)?(?:of (?:the |these |those |all |our )?)?(?:[\\p{L}-]+\\s){0,3}?(?:patients?|pts|subjects?|participants?|wom[ae]n|m[ae]n|children|girls?|boys?|adults?|volunteers?|individuals?|people|cases|infants?|eyes?|responders?|patient|(?:who|them|whom))?\\s?(?:\\([^()]*\\)\\s?)?(?:in [^,;.()]{1,40}? )?"
              + "(?:had |have |were |was |also |both |completely |fully |who |has |still |respectively, )*?(?<verb>achieved|achieving|reached|reaching|attained|obtained|maintained|remained|showed|demonstrated|became|entered|regained|exhibited|gained"
              + "|required|needed|experienced|failed|stayed|recovered|responded|improved|relapsed|survived|healed|cured|progressed|seroconverted|stabili[sz]ed|normali[sz]ed|resolved|rebled|recurred|alive|free|stable)\\b(?<rest>[^;.(]{0,110})");
  static final Wording REST_END =
      Wording.of(
          "(?i)[,:]|\\s(?:\\d+|one|two|three|four|six)(?:\\s?(?:-|–|to)\\s?\\d+)?\\s(?:weeks?|months?|days?|years?|hours?)\\b|\\s\\d[\\d.]*\\s?(?:±|\\+)|\\s(?:at|after|by|during|compared|versus|vs|while|whereas|when|than|within|following|in (?:the|both|each|all|group|arm|this|our|\\d)|with (?:the|§)|on|receiving|treated|for|and (?:\\d+|\\w+ (?:patients?|of|had|were))|respectively|as compared|given|taking|who)\\b");

  private static final Wording VERB =
      Wording.of(
          "(?i)^(?:responded|improved|recovered|relapsed|survived|progressed|cured|healed|seroconverted)\\b");

  private static final Pattern IMPROVEMENT = Pattern.compile("(?i)improvements?|reductions?");

  /** "An improvement in strength of 8 %" is a change of a measure and counts nobody. */
  private static final Wording BETTER_BY =
      Wording.of("(?i)^\\s(?:in|of)\\s[^.;()]{2,60}?\\s(?:of|by)\\s(?:about )?\\d");

  /** "At the end of pregnancy" tells when. */
  private static final Pattern PREGNANCY =
      Pattern.compile(
          "(?is).*\\b(?:end of|during|late|early|throughout|course of|weeks of|stages? of|trimesters? of|(?:previous|since|before|after) (?:the )?|smok\\w+ in)(?:\\s(?:the|their|a|previous))?\\s+pregnanc(?:y|ies)");

  /** What is planned or supposed is no result. */
  private static final Wording SUPPOSED =
      Wording.of(
          "(?i)\\b(?:hypothes[ie]s\\w*|type[- ](?:I|one|1) error|statistical power|power (?:of|to)|sample size|would be|assuming)\\b");

  /** "Cirrhotic patients", "flu-like": whose they are, or what they are like. */
  private static final Wording WHOSE =
      Wording.of(
          "(?i)^(?:-like\\b| (?:patients?|subjects?|participants?|wom[ae]n|m[ae]n|children|adults?|individuals?|people|mothers?)\\b)");

  private final HarmFinder harmFinder;

  OutcomeFinder(HarmFinder harmFinder) {
    this.harmFinder = harmFinder;
  }

  /** The outcomes of each sentence, in reading order. */
  Map<Sentence, List<Outcome>> find(Analysis analysis) {
    Map<Sentence, List<Harm>> harms = harmFinder.find(analysis);
    Set<String> toPrevent = PreventedConditions.of(analysis);
    Map<Sentence, List<Outcome>> found = new LinkedHashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Harm harm : harms.getOrDefault(sentence, List.of())) {
        boolean prevented =
            !harm.collective()
                && harm.drug() == null
                && mayTell(sentence.role())
                && TreatedConditions.holds(toPrevent, harm.term());
        outcomes.add(
            prevented
                ? new Outcome(
                    harm.span(), harm.term(), null, true, "response.prevented", harm.confidence())
                : new Outcome(
                    harm.span(), harm.term(), harm, false, harm.rule(), harm.confidence()));
      }
      boolean tells = mayTell(sentence.role()) && analysis.mayTell(sentence);
      if (tells && !SUPPOSED.in(analysis.words(sentence))) {
        listed(analysis, sentence, outcomes);
        targets(analysis, sentence, outcomes);
        told(analysis, sentence, outcomes);
        others(analysis, sentence, outcomes);
      }
      outcomes.sort(Comparator.comparing(Outcome::span));
      if (!outcomes.isEmpty()) {
        found.put(sentence, merged(analysis, outcomes));
      }
    }
    return found;
  }

  /** "Adverse events (AEs" is one name, and so is "neutropenia associated with fever". */
  private static List<Outcome> merged(Analysis analysis, List<Outcome> outcomes) {
    List<Outcome> merged = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Outcome last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      String glue = last == null ? "" : analysis.between(last.span().end(), outcome.span().start());
      boolean alias =
          OPENS.matcher(glue).matches()
              && outcome.span().length() <= 8
              && (last.harm() == null) == (outcome.harm() == null)
              && analysis
                  .text()
                  .substring(outcome.span().start(), outcome.span().end())
                  .chars()
                  .anyMatch(Character::isUpperCase);
      boolean part =
          last != null
              && last.harm() != null
              && outcome.harm() != null
              && !outcome.harm().collective()
              && (glue.matches(
                      "(?i) (?:associated with|due to|secondary to|caused by|accompanied by|complicated by) (?:[\\p{L}]+ ){0,2}")
                  || glue.equals(" or ") && last.measure().contains(" associated with "));
      if (alias) {
        merged.set(merged.size() - 1, last.until(outcome.span().end(), last.measure()));
      } else if (part) {
        merged.set(
            merged.size() - 1,
            last.until(outcome.span().end(), last.measure() + glue + outcome.measure()));
      } else {
        merged.add(outcome);
      }
    }
    return merged;
  }

  private static boolean mayTell(Section.Role role) {
    return role != Section.Role.ELIGIBILITY
        && role != Section.Role.KEYWORDS
        && role != Section.Role.METHODS
        && role != Section.Role.FIELDS
        && role != Section.Role.BACKGROUND
        && role != Section.Role.CAPTION
        && role != Section.Role.TITLE;
  }

  private static void add(List<Outcome> outcomes, Outcome outcome) {
    if (outcomes.stream().noneMatch(o -> o.span().overlaps(outcome.span()))) {
      outcomes.add(outcome);
    }
  }

  private static void listed(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    for (Mention mention : analysis.mentions(sentence, Mention.Type.RESPONSE)) {
      boolean died =
          analysis
              .text()
              .substring(mention.span().start(), mention.span().end())
              .matches("(?i)deaths?|died");
      boolean asked =
          analysis
              .before(sentence, mention.span().start(), 14)
              .matches("(?is).*\\b(?:evaluable|assessed) for\\s");
      boolean change =
          BETTER_BY.in(analysis.after(sentence, mention.span().end(), 80))
              && IMPROVEMENT
                  .matcher(analysis.text().substring(mention.span().start(), mention.span().end()))
                  .matches();
      boolean when =
          PREGNANCY
              .matcher(
                  analysis.before(sentence, mention.span().start(), 24)
                      + analysis.between(mention.span().start(), mention.span().end()))
              .matches();
      if (died || asked || change || when) {
        continue;
      }
      String words = analysis.text().substring(mention.span().start(), mention.span().end());
      String longForm = analysis.parsed().abbreviations().longForm(words);
      String place = place(analysis.after(sentence, mention.span().end(), 60));
      Span span = new Span(mention.span().start(), mention.span().end() + place.length());
      add(
          outcomes,
          new Outcome(
              span,
              Terms.singular(noun(longForm == null ? words + place : longForm + place)),
              null,
              true,
              "response.listed",
              0.8));
    }
    for (Mention mention : analysis.mentions(sentence, Mention.Type.MEASURE)) {
      boolean survival = SURVIVAL.matcher(mention.name()).matches();
      if (survival
          && !analysis
              .before(sentence, mention.span().start(), 12)
              .matches("(?is).*\\b(?:median|mean)\\s$")) {
        add(
            outcomes,
            new Outcome(
                mention.span(),
                Terms.singular(survival(analysis, mention)),
                null,
                true,
                "response.survival",
                0.75));
      }
    }
  }

  /**
   * As the text defines it: "RFS" is recurrence-free survival in one paper, relapse-free in
   * another.
   */
  private static String survival(Analysis analysis, Mention mention) {
    String words = analysis.text().substring(mention.span().start(), mention.span().end());
    String longForm = analysis.parsed().abbreviations().longForm(words);
    boolean told = words.toLowerCase(Locale.ROOT).contains("survival");
    return longForm != null ? longForm : told ? words : mention.name();
  }

  /** "in the breast", "of myositis": where or of what. */
  private static String place(String after) {
    Matcher m =
        Pattern.compile(
                "(?i)^\\s(?:in the (?:breast|axilla|[\\p{L}]{3,12})(?: and (?:the )?[\\p{L}]{3,12})?|in breast and axilla)(?=\\s?[(,;:])")
            .matcher(after);
    return m.find()
            && !m.group()
                .matches("(?i).*(?:group|arm|placebo|study|trial|control|treatment|patients).*")
        ? m.group()
        : "";
  }

  private static void targets(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    for (Mention mention : analysis.mentions(sentence, Mention.Type.MEASURE)) {
      Finder m = TARGET.finder(analysis.after(sentence, mention.span().end(), 90));
      if (m.find()) {
        Span span = new Span(mention.span().start(), mention.span().end() + m.end());
        add(
            outcomes,
            new Outcome(
                span,
                analysis.text().substring(span.start(), span.end()).replaceAll("\\s+", " "),
                null,
                true,
                "response.target",
                0.8));
      }
    }
  }

  /** What the words around a number say that people did or had. */
  private static void told(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    for (Figure figure : FigureReader.read(analysis, sentence)) {
      if (figure.form() == Figure.Form.BARE
              && figure.quantity().kind() != eluate.language.Quantity.Kind.PLAIN
          || figure.form() == Figure.Form.SAMPLE) {
        continue;
      }
      Finder m = DID.finder(analysis.after(sentence, figure.span().end(), 200));
      if (m.find()) {
        did(analysis, figure, m, outcomes);
      } else {
        Outcome deed = PeopleDid.of(analysis, sentence, figure);
        if (deed != null) {
          add(outcomes, deed);
        }
      }
      OutcomeNames.Named named = OutcomeNames.of(analysis, sentence, figure);
      Span bracketed =
          named == null && figure.form() == Figure.Form.PERCENT
              ? bracketed(analysis, sentence, figure, outcomes)
              : null;
      Span place = named != null ? named.span() : bracketed;
      if (place != null && figure.form() != Figure.Form.BARE) {
        Span span = OutcomeNames.trimmed(analysis, place);
        String name = analysis.text().substring(span.start(), span.end());
        if (named != null && named.resolved()) {
          // whatever the condition is, these people lost it
          outcomes.removeIf(o -> o.span().overlaps(span));
        }
        if (OutcomeNames.says(name)) {
          add(
              outcomes,
              new Outcome(span, Terms.singular(name), null, true, "response.happened", 0.65));
        }
      }
    }
  }

  /** What stands before a percentage's bracket, where nothing else waits for its number. */
  private static Span bracketed(
      Analysis analysis, Sentence sentence, Figure figure, List<Outcome> outcomes) {
    Span name = NounPhrases.beforeBracket(analysis, sentence, figure.span().start());
    boolean safety =
        outcomes.stream().anyMatch(o -> o.harm() != null)
            || HarmFinder.SAFETY.in(analysis.parsed().text(sentence.span()));
    if (name == null
        || safety
        || OutcomeNames.measured(analysis, sentence, name.start(), name.end())) {
      return null;
    }
    int last =
        outcomes.stream()
            .mapToInt(o -> o.span().end())
            .filter(end -> end <= name.start())
            .max()
            .orElse(-1);
    boolean waits =
        last >= 0
            && FigureReader.read(analysis, sentence).stream()
                .noneMatch(f -> f.span().start() >= last && f.span().end() <= name.start());
    return waits ? null : name;
  }

  private static void did(Analysis analysis, Figure figure, Finder m, List<Outcome> outcomes) {
    String rest = m.group("rest");
    Finder end = REST_END.finder(rest);
    int length = end.find() ? end.start() : rest.length();
    boolean alone =
        m.group("verb")
            .toLowerCase(Locale.ROOT)
            .matches(
                "recovered|responded|improved|relapsed|survived|healed|cured|progressed|seroconverted|stabili[sz]ed|normali[sz]ed|resolved|rebled|recurred|alive|free|stable");
    int start = figure.span().end() + (alone ? m.start("verb") : m.start("rest"));
    Span span =
        OutcomeNames.trimmed(
            analysis, new Span(start, figure.span().end() + m.start("rest") + length));
    String name = analysis.text().substring(span.start(), span.end());
    boolean fits =
        span.length() >= 3 && name.split("\\s+").length <= 9 && !OutcomeNames.NO_OUTCOME.in(name);
    if (fits) {
      add(
          outcomes,
          new Outcome(
              span, alone ? noun(name) : Terms.singular(name), null, true, "response.did", 0.65));
    }
  }

  private static String noun(String verb) {
    if (!VERB.in(verb)) {
      return verb;
    }
    return verb.replaceFirst("(?i)^responded\\b", "response")
        .replaceFirst("(?i)^improved\\b", "improvement")
        .replaceFirst("(?i)^recovered\\b", "recovery")
        .replaceFirst("(?i)^relapsed\\b", "relapse")
        .replaceFirst("(?i)^survived\\b", "survival")
        .replaceFirst("(?i)^progressed\\b", "progression")
        .replaceFirst("(?i)^cured\\b", "cure")
        .replaceFirst("(?i)^healed\\b", "healing")
        .replaceFirst("(?i)^seroconverted\\b", "seroconversion")
        .toLowerCase(Locale.ROOT);
  }

  /** Conditions that are neither harm nor outcome keep their numbers to themselves. */
  private static void others(Analysis analysis, Sentence sentence, List<Outcome> outcomes) {
    for (Mention mention : analysis.mentions(sentence, Mention.Type.CONDITION)) {
      boolean who =
          outcomes.stream().anyMatch(o -> o.harm() != null)
                  && WHOSE.in(analysis.after(sentence, mention.span().end(), 16))
              || analysis.groups().in(sentence).stream()
                  .anyMatch(group -> group.span().equals(mention.span()));
      if (who) {
        continue;
      }
      boolean counted = ConditionCounts.happens(analysis, sentence, mention);
      String words = analysis.text().substring(mention.span().start(), mention.span().end());
      boolean abbreviated = mention.source().equals("abbreviation");
      add(
          outcomes,
          counted
              ? new Outcome(
                  mention.span(),
                  Terms.singular(abbreviated ? mention.name() : words),
                  null,
                  true,
                  ConditionCounts.RULE,
                  0.6)
              : new Outcome(mention.span(), mention.name(), null, false, "", 0));
    }
  }
}
