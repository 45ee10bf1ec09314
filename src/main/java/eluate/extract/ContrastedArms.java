package eluate.extract;

import eluate.document.Section;
import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Arms as the results set them against each other, where nothing before told them or told them
 * amiss: "21% with the drug and 42% with control".
 */
final class ContrastedArms {
  private static final Pattern LETTERED =
      Pattern.compile(
          "(?i)(?:group|arm|cohort|protocol|regimen) (?:[A-Z]{1,2}\\d?|[IVX]{1,4}|\\d)");

  /** Letters and short forms. */
  private static final Pattern SHORT =
      Pattern.compile(LETTERED.pattern() + "|(?-i:[A-Z][A-Z0-9/+-]{1,8})");

  private static final Wording GIVEN =
      Wording.of(
          "(?i)\\b(?:random\\w*|assigned|allocated|divided|receiv\\w+|given|administered|treated|underwent|compar\\w+|versus|vs)\\b");

  /** What people are or have, and are not given. */
  private static final Pattern TRAIT =
      Pattern.compile(
          "(?i)(?:stage|class|grade|type|genotype)s? .*|.*\\b(?:females?|males?|women|men|girls|boys|elderly|(?:non-?)?responders|(?:non-?)?smokers|(?:non-?)?survivors|carriers)\\b.*");

  private static final Pattern OPPOSITE =
      Pattern.compile("(?i)(?:non-?|no |without |un)?(.*?)[+−-]?");

  private final Parsed parsed;
  private final Mentions mentions;
  private final List<Arm> arms;

  /**
   * @param parsed a paper's language
   * @param mentions what it names
   * @param arms those found so far, which are added to
   */
  ContrastedArms(Parsed parsed, Mentions mentions, List<Arm> arms) {
    this.parsed = parsed;
    this.mentions = mentions;
    this.arms = arms;
  }

  /** Adds arms, and names to them. */
  void add() {
    List<List<Contrasts.Side>> contrasts = Contrasts.of(parsed, mentions);
    if (contrasts.isEmpty()) {
      return;
    }
    Groups pointed =
        new Groups(
            List.of(), arms.isEmpty() ? List.of() : ArmPointers.find(parsed, mentions, arms));
    Set<String> known = new HashSet<>();
    for (List<Contrasts.Side> sides : contrasts) {
      List<String> labels = sides.stream().map(side -> label(pointed, side)).distinct().toList();
      known.addAll(labels.size() > 1 ? labels : List.of());
    }
    boolean adopted = false;
    for (List<Contrasts.Side> sides : contrasts) {
      List<String> labels = sides.stream().map(side -> label(pointed, side)).toList();
      long named = labels.stream().filter(l -> l != null).count();
      if (named == 0 && tellsArms(sides, contrasts)) {
        List<Arm> idle =
            arms.stream().filter(a -> !known.contains(a.label) && !told(pointed, a)).toList();
        boolean shortForms = sides.stream().allMatch(s -> SHORT.matcher(s.label()).matches());
        if (idle.isEmpty() && inOrder(sides)) {
          for (int i = 0; i < sides.size(); i++) {
            arms.get(i).aliases.add(sides.get(i).label());
          }
        } else if (arms.size() < 2 || adopted || arms.size() - idle.size() < 2 || shortForms) {
          arms.removeAll(arms.size() < 2 ? List.of() : idle);
          sides.forEach(this::adopt);
          sides.forEach(s -> known.add(s.label()));
          adopted = true;
        }
      } else if (named == 1 && sides.size() == 2) {
        int other = labels.get(0) == null ? 0 : 1;
        complete(sides.get(other), labels.get(1 - other));
      }
    }
  }

  /** Whether sides have the letters or numbers of as many arms, in their order. */
  private boolean inOrder(List<Contrasts.Side> sides) {
    boolean fits = sides.size() == arms.size();
    for (int i = 0; i < sides.size() && fits; i++) {
      String letter = sides.get(i).label();
      letter = letter.substring(letter.indexOf(' ') + 1);
      fits =
          LETTERED.matcher(sides.get(i).label()).matches()
              && (letter.equals(String.valueOf((char) ('A' + i)))
                  || letter.equals(String.valueOf(i + 1))
                  || letter.equals("I".repeat(i + 1)));
    }
    return fits;
  }

  /** Whether the results name it. */
  private boolean told(Groups pointed, Arm arm) {
    return parsed.sentences().stream()
        .filter(ContrastedArms::results)
        .anyMatch(s -> pointed.in(s).stream().anyMatch(m -> m.label().equals(arm.label)));
  }

  private static boolean results(Sentence sentence) {
    return sentence.role() == Section.Role.RESULTS || sentence.role() == Section.Role.SAFETY;
  }

  private static String label(Groups pointed, Contrasts.Side side) {
    return pointed.in(side.sentence()).stream()
        .filter(m -> m.span().overlaps(side.span()))
        .map(GroupMention::label)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether sides are what people were given, and not what they are: told of before the results, or
   * set against each other again.
   */
  private boolean tellsArms(List<Contrasts.Side> sides, List<List<Contrasts.Side>> contrasts) {
    if (sides.stream().anyMatch(s -> TRAIT.matcher(s.label()).matches())
        || sides.size() == 2 && opposite(sides.get(0)).equals(opposite(sides.get(1)))) {
      return false;
    }
    Set<String> own = labels(sides);
    long again = contrasts.stream().filter(c -> labels(c).equals(own)).count();
    return arms.size() < 2 && again > 1
        || sides.stream().allMatch(this::isGiven)
        || sides.stream().allMatch(s -> !drugs(s).isEmpty());
  }

  private static String opposite(Contrasts.Side side) {
    return OPPOSITE.matcher(side.label().toLowerCase(Locale.ROOT)).replaceFirst("$1");
  }

  private static Set<String> labels(List<Contrasts.Side> sides) {
    Set<String> labels = new TreeSet<>();
    sides.forEach(s -> labels.add(s.label().toLowerCase(Locale.ROOT)));
    return labels;
  }

  /** Whether a sentence before the results tells that people were given it. */
  private boolean isGiven(Contrasts.Side side) {
    Pattern words =
        Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(side.label()) + "(?![\\p{L}\\d])");
    boolean lettered = LETTERED.matcher(side.label()).matches();
    for (Sentence sentence : parsed.sentences()) {
      boolean before = !results(sentence) && sentence.role() != Section.Role.CONCLUSION;
      if (before
          && (lettered || GIVEN.in(parsed.words(sentence)))
          && words.matcher(parsed.text(sentence.span())).find()) {
        return true;
      }
    }
    return false;
  }

  private Set<String> drugs(Contrasts.Side side) {
    Set<String> drugs = new TreeSet<>();
    for (Mention drug : mentions.in(side.sentence(), Mention.Type.DRUG)) {
      boolean group = drug.concept() != null && drug.concept().get("kind").equals("class");
      if (!group && side.span().contains(drug.span())) {
        drugs.add(drug.name());
      }
    }
    return drugs;
  }

  private void adopt(Contrasts.Side side) {
    boolean known =
        arms.stream()
            .anyMatch(a -> a.names().stream().anyMatch(n -> n.equalsIgnoreCase(side.label())));
    if (!known) {
      Arm arm = new Arm(side.label(), drugs(side), null);
      String longForm = parsed.abbreviations().longForm(side.label());
      if (longForm != null) {
        arm.aliases.add(longForm);
      }
      arms.add(arm);
    }
  }

  /** Of two arms, what is set against the one is the other; a drug of its own is an arm more. */
  private void complete(Contrasts.Side side, String against) {
    Set<String> drugs = drugs(side);
    List<String> words = Folding.words(side.label());
    List<Arm> same =
        arms.stream()
            .filter(a -> !a.label.equals(against))
            .filter(a -> a.names().stream().anyMatch(n -> Folding.words(n).containsAll(words)))
            .toList();
    if (same.size() == 1) {
      same.get(0).aliases.add(side.label());
      return;
    }
    boolean own =
        !drugs.isEmpty()
            && arms.stream().noneMatch(a -> a.drugs.stream().anyMatch(drugs::contains));
    if (own) {
      adopt(side);
      return;
    }
    List<Arm> others = new ArrayList<>(arms);
    others.removeIf(a -> a.label.equals(against));
    if (others.size() == 1 && drugs.isEmpty()) {
      others.get(0).aliases.add(side.label());
    } else if (others.isEmpty()
        || arms.stream().noneMatch(NamedArms::isControl)
            && NamedArms.CONTROL_NAME.matcher(side.label()).matches()) {
      adopt(side);
    }
  }
}
