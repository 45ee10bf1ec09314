package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A drug with all the places that name it, while its roles are being decided. */
final class NamedDrug {
  private static final Wording TREATMENT = Wording.of("\\s(?:treatment|therapy)$");

  private static final Set<String> CLASSES = Set.of("class", "regimen");

  /**
   * One place.
   *
   * @param mention the words
   * @param sentence the sentence that they stand in
   * @param cue the role that the words around tell; null for none
   */
  record Place(Mention mention, Sentence sentence, String cue) {
    boolean inTitle() {
      return sentence.role() == Section.Role.TITLE;
    }
  }

  /**
   * A role decided.
   *
   * @param mention the words that show it best
   * @param rule what decided
   * @param confidence 0 to 1
   */
  record Use(Mention mention, String rule, double confidence) {}

  final String name;
  final List<Place> places = new ArrayList<>();
  final Map<String, Use> roles = new LinkedHashMap<>();

  NamedDrug(String name) {
    this.name = name;
  }

  /** Whether it is a class or a regimen rather than a drug. */
  boolean isClass() {
    return places.stream()
        .map(Place::mention)
        .allMatch(m -> m.concept() != null && CLASSES.contains(m.concept().get("kind")));
  }

  /** The places with this cue; null asks for those without one. */
  List<Place> cued(String cue) {
    return places.stream()
        .filter(p -> cue == null ? p.cue() == null : cue.equals(p.cue()))
        .toList();
  }

  boolean inTitle() {
    return places.stream().anyMatch(Place::inTitle);
  }

  /**
   * The generic name as the text prints it. Several are in use for one drug (rifampicin and
   * rifampin, adrenaline and epinephrine): the text's own stands, and the list's where the text has
   * only brands, codes and abbreviations.
   */
  String printedName(Analysis analysis) {
    String generic = null;
    for (Place place : places) {
      String printed = place.mention().span().of(analysis.text());
      if (Folding.key(printed).contains(Folding.key(name))) {
        return name;
      }
      boolean word =
          generic == null
              && place.mention().concept() != null
              && printed.matches("[\\p{L}][\\p{Ll}]{4,}(?:[ -][\\p{Ll}]+)*");
      if (word && synonym(place.mention(), printed)) {
        generic = printed.toLowerCase(Locale.ROOT);
      }
    }
    return generic == null ? name : isClass() ? generic : TREATMENT.removedFrom(generic);
  }

  private static boolean synonym(Mention mention, String printed) {
    for (String synonym : mention.concept().get("synonyms").split("\\|")) {
      if (Folding.key(synonym).equals(Folding.key(printed))) {
        return true;
      }
    }
    return false;
  }

  /** The brand name that the text gives; null for none. */
  String brand(Analysis analysis) {
    for (Place place : places) {
      if (place.mention().concept() == null) {
        continue;
      }
      String printed = place.mention().span().of(analysis.text());
      for (String brand : place.mention().concept().get("brands").split("\\|")) {
        if (!brand.isBlank() && brand.strip().equalsIgnoreCase(printed)) {
          return brand.strip();
        }
      }
    }
    return null;
  }
}
