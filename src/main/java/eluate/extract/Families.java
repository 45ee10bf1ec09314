package eluate.extract;

import eluate.record.AdverseEvent;
import eluate.record.Drug;
import eluate.record.Effect;
import eluate.record.Indication;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;

/**
 * One extractor for each family of facts.
 *
 * @param drugs drugs with role and regimen
 * @param indications diseases with role
 * @param patientCounts numbers of people
 * @param scores measured numbers
 * @param responses people with an outcome that is no harm
 * @param effects comparisons
 * @param adverseEvents harms
 */
record Families(
    Extractor<Drug> drugs,
    Extractor<Indication> indications,
    Extractor<PatientCount> patientCounts,
    Extractor<Score> scores,
    Extractor<Response> responses,
    Extractor<Effect> effects,
    Extractor<AdverseEvent> adverseEvents) {

  /** Those that read running text. */
  static Families ofText() {
    OutcomeFinder outcomes = new OutcomeFinder(new HarmFinder());
    return new Families(
        new Drugs(),
        new Indications(),
        new PatientCounts(),
        new Scores(),
        new Responses(outcomes),
        new Effects(),
        new AdverseEvents(outcomes));
  }

  /** Those that read the fields of a register's record. */
  static Families ofRegistry(RegistryWords words) {
    return new Families(
        new RegistryDrugs(),
        new RegistryIndications(words),
        new RegistryPatientCounts(words),
        new RegistryScores(words),
        new RegistryResponses(words),
        new RegistryEffects(words),
        new RegistryAdverseEvents(words));
  }
}
