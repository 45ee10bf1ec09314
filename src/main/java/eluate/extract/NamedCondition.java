package eluate.extract;

import eluate.document.Section;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** A condition with all the places that name it, while its role is being decided. */
final class NamedCondition {

  /**
   * One place.
   *
   * @param mention the words
   * @param sentence the sentence that they stand in
   * @param qualifiers the words before that qualify it
   * @param cue what the words around tell; null for nothing
   */
  record Place(Mention mention, Sentence sentence, Qualifiers qualifiers, IndicationCues.Cue cue) {
    boolean inTitle() {
      return sentence.role() == Section.Role.TITLE;
    }

    boolean tells(String role) {
      return cue != null && cue.role().equals(role);
    }
  }

  final String name;
  final List<Place> places = new ArrayList<>();

  NamedCondition(String name) {
    this.name = name;
  }

  /**
   * The text's own name for it, at this place or else at another; the list's where the text has
   * only short forms.
   */
  String printedName(Analysis analysis, Place best) {
    if (places.stream()
        .anyMatch(
            p -> Folding.key(p.mention().span().of(analysis.text())).equals(Folding.key(name)))) {
      return name;
    }
    List<Place> order = new ArrayList<>(List.of(best));
    order.addAll(places);
    for (Place place : order) {
      String printed = place.mention().span().of(analysis.text()).replaceAll("\\s+", " ");
      boolean adjective = printed.matches("(?i).*(?:ic|ics|ed|ous|al|ive|ese|weight)");
      if (printed.matches(".*\\p{Ll}{4}.*") && !adjective) {
        return printed;
      }
    }
    return name;
  }

  /** Whether a list knows it as a disease rather than as a harm. */
  boolean isDisease() {
    return places.stream().anyMatch(p -> p.mention().concept() == null || p.mention().isDisease());
  }

  /** How much speaks for its being what the paper's people are treated for. */
  double weight() {
    double weight = 0;
    for (Place place : places) {
      if (place.tells("treated")) {
        double strength = place.cue().strength();
        // a text without a title of its own opens with what it is about
        double told = strength == 3 ? 2 : strength == 2 || place.sentence().index() == 0 ? 1 : 0.3;
        boolean late =
            place.sentence().role() == Section.Role.RESULTS
                || place.sentence().role() == Section.Role.SAFETY;
        weight += place.inTitle() ? 2 + 2 * strength : late ? 0.4 * told : told;
      } else if (place.tells("none")) {
        weight -= place.inTitle() ? 3 : 0.7;
      } else if (place.inTitle() && place.cue() == null && isDisease()) {
        weight += 1;
      }
    }
    return weight;
  }
}
