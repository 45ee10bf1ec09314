package eluate.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one document becomes.
 *
 * @param schemaVersion 1
 * @param id the document's
 * @param document what the document says of itself
 * @param groups whom the items are about
 * @param drugs drugs with role and regimen
 * @param indications diseases with role
 * @param patientCounts numbers of people
 * @param scores measured numbers
 * @param responses people with an outcome that is no harm
 * @param effects comparisons
 * @param adverseEvents harms
 */
public record PaperRecord(
    int schemaVersion,
    String id,
    DocumentInfo document,
    List<Group> groups,
    List<Drug> drugs,
    List<Indication> indications,
    List<PatientCount> patientCounts,
    List<Score> scores,
    List<Response> responses,
    List<Effect> effects,
    List<AdverseEvent> adverseEvents) {

  /** The version of the format that this code writes. */
  public static final int SCHEMA_VERSION = 1;

  /** Copies the lists. */
  public PaperRecord {
    groups = List.copyOf(groups);
    drugs = List.copyOf(drugs);
    indications = List.copyOf(indications);
    patientCounts = List.copyOf(patientCounts);
    scores = List.copyOf(scores);
    responses = List.copyOf(responses);
    effects = List.copyOf(effects);
    adverseEvents = List.copyOf(adverseEvents);
  }

  /** The same facts with other groups. */
  public PaperRecord withGroups(List<Group> others) {
    return new PaperRecord(
        schemaVersion,
        id,
        document,
        others,
        drugs,
        indications,
        patientCounts,
        scores,
        responses,
        effects,
        adverseEvents);
  }

  /** The items of all families. */
  public Stream<Item> items() {
    return Stream.of(drugs, indications, patientCounts, scores, responses, effects, adverseEvents)
        .flatMap(List::stream);
  }
}
