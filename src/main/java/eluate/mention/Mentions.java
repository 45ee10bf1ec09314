package eluate.mention;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.text.Finder;
import eluate.text.Span;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Everything that a document names, sentence by sentence, not overlapping within one type. */
public final class Mentions {
  /** What a drug's long form may end in beside its name. */
  private static final Wording SALT =
      Wording.of(
          "(?i)\\s(?:acetate|hydrochloride|hydrobromide|sodium|potassium|calcium|mesylate|maleate|malate|tartrate|citrate|phosphate|sulfate|sulphate|succinate|fumarate|besylate|tosylate|bromide|chloride|nitrate|lactate|propionate|dipropionate|furoate|monohydrate)$");

  /** What the name of a condition ends in. */
  private static final Wording CONDITION =
      Wording.of(
          "(?i)(?:syndrome|disease|disorder|deficiency|failure|infection|insufficiency|cancer|injury|(?:it|os)is|oma|[ae]mia|pathy)s?$");

  private final List<Mention> all;
  private final List<List<Mention>> bySentence = new ArrayList<>();
  private final Map<Mention.Type, List<List<Mention>>> byType = new EnumMap<>(Mention.Type.class);
  private final Supplier<List<Mention>> outcomes;

  /** Null until someone asks; a paper whose measures are all known never does. */
  private List<Mention> marked;

  private final Map<Mention.Type, List<Mention>> allByType = new EnumMap<>(Mention.Type.class);

  private Mentions(List<Mention> all, int sentences, Supplier<List<Mention>> outcomes) {
    this.outcomes = outcomes;
    this.all = List.copyOf(all);
    for (int i = 0; i < sentences; i++) {
      bySentence.add(new ArrayList<>());
    }
    all.forEach(mention -> bySentence.get(mention.sentence()).add(mention));
    for (Mention.Type type : Mention.Type.values()) {
      byType.put(type, bySentence.stream().map(here -> of(type, here)).toList());
      allByType.put(type, of(type, this.all));
    }
  }

  private static List<Mention> of(Mention.Type type, List<Mention> mentions) {
    return mentions.stream().filter(m -> m.type() == type).toList();
  }

  /** Puts together what the finders found. */
  static Mentions of(
      Parsed parsed,
      List<Mention> named,
      MeasureFinder measures,
      Supplier<List<Mention>> outcomes) {
    List<Mention> found = new ArrayList<>(named);
    found.removeIf(mention -> ShortForms.contradicted(parsed, mention, named));
    found.addAll(measures.find(parsed));
    found.addAll(defined(parsed, found, measures));
    return new Mentions(withoutOverlaps(found), parsed.sentences().size(), outcomes);
  }

  /** Short forms whose definition names something stand for the same thing wherever they occur. */
  private static List<Mention> defined(Parsed parsed, List<Mention> found, MeasureFinder measures) {
    Map<String, Mention> byText = new LinkedHashMap<>();
    for (Mention mention : found) {
      byText.putIfAbsent(parsed.text(mention.span()), mention);
    }
    List<Mention> more = new ArrayList<>();
    Map<String, Mention> byEnding = byEnding(byText);
    Map<Character, List<Integer>> byStart = byStart(parsed);
    for (Map.Entry<String, String> entry : parsed.abbreviations().all().entrySet()) {
      Mention model = headed(entry.getValue(), byText, byEnding);
      if (model == null) {
        model = known(byText.get(entry.getKey()), entry.getValue());
        more.addAll(spelled(parsed, model));
      }
      if (model == null && measures.isMeasure(entry.getValue())) {
        model =
            new Mention(
                Mention.Type.MEASURE, new Span(0, 0), 0, entry.getValue(), null, "abbreviation");
      }
      if (model == null || listed(byText.get(entry.getKey()), model)) {
        continue;
      }
      for (int i : byStart.getOrDefault(entry.getKey().charAt(0), List.of())) {
        Sentence sentence = parsed.sentenceOf(i);
        Span span = occurrence(parsed, sentence, i, entry.getKey());
        if (span != null) {
          more.add(
              new Mention(
                  model.type(),
                  span,
                  sentence.index(),
                  model.name(),
                  model.concept(),
                  "abbreviation"));
        }
      }
    }
    return more;
  }

  /** The tokens that start with each character. */
  private static Map<Character, List<Integer>> byStart(Parsed parsed) {
    String text = parsed.document().text();
    Map<Character, List<Integer>> byStart = new HashMap<>();
    for (int i = 0; i < parsed.tokens().size(); i++) {
      char first = text.charAt(parsed.tokens().get(i).start());
      byStart.computeIfAbsent(first, c -> new ArrayList<>()).add(i);
    }
    return byStart;
  }

  /** The first disease whose words end in other words, by these. */
  private static Map<String, Mention> byEnding(Map<String, Mention> byText) {
    Map<String, Mention> byEnding = new HashMap<>();
    byText.forEach(
        (words, mention) -> {
          if (mention.isDisease()) {
            for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
              byEnding.putIfAbsent(words.substring(at + 1), mention);
            }
          }
        });
    return byEnding;
  }

  /** A condition that is known by its short form alone, under the name that the text spells out. */
  private static Mention known(Mention brief, String longForm) {
    return brief == null
            || brief.type() != Mention.Type.CONDITION
            || brief.concept() != null
            || !CONDITION.in(longForm)
        ? null
        : new Mention(brief.type(), brief.span(), brief.sentence(), longForm, null, "abbreviation");
  }

  /** The places where a condition that is known by its short form is spelled out. */
  private static List<Mention> spelled(Parsed parsed, Mention condition) {
    List<Mention> places = new ArrayList<>();
    if (condition != null) {
      for (Sentence sentence : parsed.sentences()) {
        int at = parsed.text(sentence.span()).indexOf(condition.name());
        if (at >= 0) {
          int start = sentence.span().start() + at;
          Span span = new Span(start, start + condition.name().length());
          places.add(
              new Mention(
                  condition.type(),
                  span,
                  sentence.index(),
                  condition.name(),
                  null,
                  "abbreviation"));
        }
      }
    }
    return places;
  }

  /**
   * A short form that a list knows keeps the list's meaning, unless its definition names another
   * list entry.
   */
  private static boolean listed(Mention known, Mention model) {
    return known != null
        && known.type() == model.type()
        && known.concept() != null
        && model.concept() == null;
  }

  /**
   * The mention that a long form is, or that it ends in ("generalized myasthenia gravis"), a salt
   * aside ("abiraterone acetate").
   */
  private static Mention headed(
      String longForm, Map<String, Mention> byText, Map<String, Mention> byEnding) {
    Mention whole = byText.get(longForm);
    if (whole == null) {
      whole = byEnding.get(longForm);
    }
    if (whole != null) {
      return whole;
    }
    Finder salt = SALT.finder(longForm);
    if (salt.find()) {
      return headed(longForm.substring(0, salt.start()), byText, byEnding);
    }
    int space = longForm.indexOf(' ');
    return space < 0 ? null : headed(longForm.substring(space + 1), byText, byEnding);
  }

  private static Span occurrence(Parsed parsed, Sentence sentence, int token, String shortForm) {
    int start = parsed.tokens().get(token).start();
    String text = parsed.document().text();
    int end = start + shortForm.length();
    boolean fits = end <= sentence.span().end() && text.startsWith(shortForm, start);
    if (!fits) {
      return null;
    }
    if (end < text.length() && text.charAt(end) == 's') {
      end++;
    }
    boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return whole ? new Span(start, end) : null;
  }

  /**
   * Of mentions of one type that overlap, the longest stays; a definition beats a list at the same
   * place.
   */
  private static List<Mention> withoutOverlaps(List<Mention> found) {
    List<Mention> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparingInt((Mention m) -> -m.span().length())
            .thenComparing(m -> m.source().equals("abbreviation") ? 0 : 1)
            .thenComparing(Mention::span)
            .thenComparing(Mention::type));
    List<Mention> kept = new ArrayList<>();
    Map<Integer, List<Mention>> sentences = new HashMap<>();
    for (Mention mention : ordered) {
      List<Mention> same = sentences.computeIfAbsent(mention.sentence(), k -> new ArrayList<>());
      boolean free =
          same.stream()
              .noneMatch(m -> m.type() == mention.type() && m.span().overlaps(mention.span()));
      if (free) {
        same.add(mention);
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
    return kept;
  }

  /** All mentions in reading order. */
  public List<Mention> all() {
    return all;
  }

  /** The mentions of one type in reading order. */
  public List<Mention> all(Mention.Type type) {
    return allByType.get(type);
  }

  /** The mentions in a sentence, in reading order. */
  public List<Mention> in(Sentence sentence) {
    return List.copyOf(bySentence.get(sentence.index()));
  }

  /** The mentions of one type in a sentence, in reading order. */
  public List<Mention> in(Sentence sentence, Mention.Type type) {
    return byType.get(type).get(sentence.index());
  }

  /**
   * What a trained model takes for outcomes in a sentence, measured or counted, in reading order;
   * none of the other mentions.
   */
  public List<Mention> outcomes(Sentence sentence) {
    if (marked == null) {
      marked = outcomes.get();
    }
    return marked.stream().filter(m -> m.sentence() == sentence.index()).toList();
  }
}
