package eluate.extract;

import eluate.document.Kind;
import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what each drug of a paper was to its people. What the title names is studied or, behind
 * "versus", its comparator; cues next to a name tell earlier and accompanying treatment; the rest
 * goes by the sort of sentence that names the drug.
 */
final class DrugRoles {
  private static final Pattern LISTED =
      Pattern.compile("(?is)\\s*(?:\\([^()]{0,30}\\)\\s*)?,?\\s*and\\s+(?:[\\p{L}-]+\\s){0,2}");
  private static final Wording VERSUS =
      Wording.of(
          "(?i)\\b(?:versus|vs|v|compared (?:with|to)|comparison (?:with|to)|or|over|than|against|rather than|instead of|alternative to|relative to)\\b");

  /** A drug alone against the same with another: no change of sides. */
  private static final Wording ALONE_OR_WITH =
      Wording.of(
          "(?i)\\b(?:alone|monotherapy),? (?:or|and|versus|vs\\.?) (?:(?:in )?combin\\w+|together|added to|plus)\\b");

  /** Words that set what comes behind "to" against what stands before. */
  private static final Wording LIKENED =
      Wording.of(
          "(?i)\\b(?:equivalen\\w+|non-?inferior\\w*|inferior\\w*|superior\\w*|comparable|similar|alternative|preferable)\\b");

  private static final Wording TO = Wording.of("(?i)\\bto\\b");

  private static final Wording COMPARING =
      Wording.of("(?i)\\b(?:compar(?:e|es|ed|ing|ison|ative)|between|differences?)\\b");
  private static final Wording JOINED =
      Wording.of("(?i)\\b(?:plus|combin\\w*|with|together|and)\\b|\\+|/");
  private static final Wording DESIGN =
      Wording.of(
          "(?i)\\b(?:random\\w*|assigned|allocated|received?|receiving|treated with|treatment with|given|administered|objective|aims?|purpose|to (?:evaluate|assess|compare|determine|investigate|examine|study|test)|we (?:evaluated|assessed|compared|report|describe|present|investigated|studied))\\b");
  private static final Wording GIVEN =
      Wording.of(
          "(?i)\\b(?:treated|treatment|given|received?|receiving|administ\\w+|started|initiated|therapy|responded|response|responsive|managed|resolved|controlled|using|with|infusion|injections?|doses?|switched|replaced|taking|took|prescribed|ingest\\w+|overdose)\\b");

  /** A sentence that tells of earlier treatment. */
  private static final Wording PAST =
      Wording.of(
          "(?i)\\b(?:prior|previous(?:ly)?|earlier|failed|failure|refractory|unsuccessful(?:ly)?|ineffective|without (?:success|benefit|effect|response|improvement)|despite|had (?:been|tried|received|taken|had|not|failed|brought|done|given|helped)|no (?:response|benefit|effect|improvement|help)|did not (?:respond|help|work)|not respond\\w*|unresponsive|helped little|little (?:effect|benefit)|exhausted|before (?:enrol|inclusion|study|starting)|progress(?:ed|ion|ing) (?:on|after|during|following)|pretreated|naive)\\b");

  private final Analysis analysis;
  private final Collection<NamedDrug> drugs;
  private final boolean caseReport;

  /** What was asked of sentences already, by their index. */
  private final Map<Integer, List<String>> senses = new HashMap<>();

  private final Set<NamedDrug> main = new HashSet<>();

  DrugRoles(Analysis analysis, Collection<NamedDrug> drugs) {
    this.analysis = analysis;
    this.drugs = drugs;
    this.caseReport =
        analysis.document().metadata().kind() == Kind.CASE_REPORT
            || analysis.groups().patients().size() == 1 && analysis.groups().arms().isEmpty();
  }

  /** Puts a role, or two, on each drug that has one. */
  void decide() {
    title();
    if (main.isEmpty()) {
      frequent();
    }
    for (NamedDrug drug : drugs) {
      cued(drug);
      if (drug.roles.isEmpty()) {
        rest(drug);
      }
    }
  }

  /** What a sentence's words speak of: a study's design, treatment given, earlier treatment. */
  List<String> senses(Sentence sentence) {
    return senses.computeIfAbsent(sentence.index(), index -> senses(analysis.words(sentence)));
  }

  private static List<String> senses(Passage words) {
    List<String> senses = new ArrayList<>();
    if (DESIGN.in(words)) {
      senses.add("design");
    }
    if (GIVEN.in(words)) {
      senses.add("given");
    }
    if (PAST.in(words)) {
      senses.add("past");
    }
    return senses;
  }

  /** Whether the paper tells of single patients only. */
  boolean caseReport() {
    return caseReport;
  }

  private void title() {
    for (NamedDrug drug : drugs) {
      List<NamedDrug.Place> places =
          drug.places.stream()
              .filter(p -> p.inTitle() && (p.cue() == null || p.cue().equals("mentioned")))
              .toList();
      if (places.isEmpty() || (drug.isClass() && titled().size() > 1)) {
        continue;
      }
      NamedDrug.Place first = places.get(0);
      boolean second = places.stream().allMatch(p -> side(p) > 0);
      boolean both =
          places.size() > 1 && side(first) == 0 && places.stream().anyMatch(p -> side(p) > 0);
      if (second
          && titled().stream().anyMatch(d -> !d.equals(drug) && (drug.isClass() || !d.isClass()))) {
        put(drug, "comparator", first, "title", 0.9);
      } else if (both && titled().size() > 1) {
        put(drug, "concomitant", first, "title", 0.7);
      } else {
        put(drug, "studied", first, "title", 0.95);
        main.add(drug);
      }
    }
  }

  private List<NamedDrug> titled() {
    return drugs.stream()
        .filter(d -> d.places.stream().anyMatch(p -> p.inTitle() && p.cue() == null))
        .toList();
  }

  /** How many times the words before a name in its sentence go over to another alternative. */
  int side(NamedDrug.Place place) {
    Sentence sentence = place.sentence();
    boolean and = COMPARING.in(analysis.words(sentence));
    boolean to = place.inTitle() && LIKENED.in(analysis.words(sentence));
    int sides = 0;
    Mention last = null;
    for (Mention mention : analysis.mentions(sentence, Mention.Type.DRUG)) {
      if (mention.span().start() > place.mention().span().start()) {
        break;
      }
      if (last != null && last.span().end() <= mention.span().start()) {
        String glue = analysis.between(last.span().end(), mention.span().start());
        boolean versus = VERSUS.in(glue) && !ALONE_OR_WITH.in(glue) || to && TO.in(glue);
        boolean listed = and && LISTED.matcher(glue).matches();
        sides += versus || listed ? 1 : 0;
      }
      last = mention;
    }
    return sides;
  }

  /** Where the title names none: the drug most often named is studied. */
  private void frequent() {
    NamedDrug best =
        drugs.stream()
            .filter(d -> !d.isClass())
            .filter(d -> !d.cued(null).isEmpty())
            .max(Comparator.comparingInt((NamedDrug d) -> d.cued(null).size()))
            .orElse(null);
    if (best == null) {
      best =
          drugs.stream()
              .filter(d -> !d.cued(null).isEmpty())
              .max(Comparator.comparingInt((NamedDrug d) -> d.cued(null).size()))
              .orElse(null);
    }
    if (best != null) {
      put(best, "studied", best.cued(null).get(0), "frequent", 0.7);
      main.add(best);
    }
  }

  private void cued(NamedDrug drug) {
    for (String role : List.of("prior", "concomitant")) {
      List<NamedDrug.Place> places =
          drug.cued(role).stream()
              .filter(p -> !main.contains(drug) || p.sentence().role() != Section.Role.CONCLUSION)
              .toList();
      if (places.isEmpty() || main.contains(drug) || drug.roles.containsKey("comparator")) {
        continue;
      }
      put(drug, role, places.get(0), "cue", 0.75);
    }
  }

  private void rest(NamedDrug drug) {
    List<NamedDrug.Place> plain = drug.cued(null);
    if (plain.isEmpty()) {
      NamedDrug.Place place = drug.places.get(0);
      if (!drug.isClass()) {
        put(drug, "mentioned", place, "cue", 0.5);
      }
      return;
    }
    NamedDrug.Place design =
        plain.stream()
            .filter(
                p ->
                    p.sentence().role() != Section.Role.BACKGROUND
                        && DESIGN.in(analysis.words(p.sentence())))
            .findFirst()
            .orElse(null);
    if (drug.isClass()) {
      return;
    }
    NamedDrug.Place told = plain.stream().filter(this::told).findFirst().orElse(null);
    if (!caseReport
        && design != null
        && side(design) > 0
        && main.stream().noneMatch(m -> joined(m, drug))) {
      put(drug, "comparator", design, "design", 0.7);
    } else if (!caseReport && design != null && main.stream().anyMatch(m -> joined(m, drug))) {
      put(drug, "studied", design, "design", 0.6);
    } else if (drug.places.stream().allMatch(p -> p.mention().source().equals("model"))
        && plain.stream().noneMatch(this::given)) {
      // a name that no list knows, in no words of treatment: too little to go on
      return;
    } else if (told != null) {
      boolean past =
          plain.stream().filter(this::told).allMatch(p -> PAST.in(analysis.words(p.sentence())));
      put(drug, past ? "prior" : "concomitant", told, past ? "past" : "given", 0.6);
    } else {
      put(drug, "mentioned", plain.get(0), "rest", 0.4);
    }
  }

  private boolean given(NamedDrug.Place place) {
    return GIVEN.in(analysis.before(place.sentence(), place.mention().span().start(), 40));
  }

  /**
   * Whether a place tells of the paper's people rather than of the field or of what follows from
   * the study.
   */
  private boolean told(NamedDrug.Place place) {
    Section.Role role = place.sentence().role();
    boolean outside =
        role == Section.Role.BACKGROUND
            || role == Section.Role.CONCLUSION
            || role == Section.Role.TITLE
            || role == Section.Role.KEYWORDS
            || role == Section.Role.ELIGIBILITY;
    Kind kind = analysis.document().metadata().kind();
    boolean lore = kind == Kind.MONOGRAPH || kind == Kind.REVIEW;
    boolean early = role == Section.Role.BODY && !GIVEN.in(analysis.words(place.sentence()));
    return !outside && !lore && !early;
  }

  /** Whether the two are ever named together as one regimen. */
  private boolean joined(NamedDrug a, NamedDrug b) {
    for (NamedDrug.Place p : a.places) {
      for (NamedDrug.Place q : b.places) {
        if (p.sentence().equals(q.sentence())) {
          int from = Math.min(p.mention().span().end(), q.mention().span().end());
          int to = Math.max(p.mention().span().start(), q.mention().span().start());
          String glue = analysis.between(from, to);
          if (to - from < 60 && JOINED.in(glue) && !VERSUS.in(glue)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void put(
      NamedDrug drug, String role, NamedDrug.Place place, String rule, double confidence) {
    drug.roles.putIfAbsent(role, new NamedDrug.Use(place.mention(), rule, confidence));
  }
}
