package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Indication;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicationsTest {
  private static List<Indication> indications(String text) {
    return PaperText.record(text).indications();
  }

  @Test
  void qualifiersStandApartFromTheName() {
    Indication indication =
        indications("Ibrutinib in patients with relapsed or refractory mantle cell lymphoma.")
            .get(0);
    assertEquals("mantle cell lymphoma", indication.name());
    assertEquals(List.of("relapsed", "refractory"), indication.qualifiers());
    assertEquals("treated", indication.role());
  }

  @Test
  void everyDiseaseOfAListIsTreated() {
    List<String> names =
        indications("Latanoprost in patients with open-angle glaucoma or ocular hypertension.")
            .stream()
            .map(Indication::name)
            .toList();
    assertEquals(List.of("open-angle glaucoma", "ocular hypertension"), names);
  }

  @Test
  void harmsAreNoIndications() {
    List<Indication> found =
        indications(
            "Methotrexate-induced hepatitis. A 52-year-old woman taking methotrexate for psoriasis developed hepatitis and jaundice.");
    assertEquals(List.of("psoriasis"), found.stream().map(Indication::name).toList());
  }

  @Test
  void markersAreQualifiers() {
    Indication indication =
        indications("Ribociclib plus letrozole for ER+/HER2- advanced breast cancer.").get(0);
    assertTrue(
        indication.qualifiers().containsAll(List.of("ER+", "HER2-", "advanced")),
        indication.qualifiers().toString());
  }

  @Test
  void whatKeepsPeopleOutIsNotTreated() {
    List<String> treated =
        indications(
                "Zinc gluconate for the common cold: a randomised trial.\n\n"
                    + "METHODS: Two hundred adults with the common cold took zinc gluconate or placebo within a day. Asthma was a reason for exclusion.")
            .stream()
            .map(Indication::name)
            .toList();
    assertEquals(List.of("common cold"), treated);
  }

  @Test
  void whatAPatientCameWithIsAComorbidityOfThatPatient() {
    List<Indication> found =
        indications(
            "Case Report\n\nTofacitinib for alopecia universalis: a case report.\n\n"
                + "Case presentation\nA 58-year-old man with hypertension and gout was treated with tofacitinib 5 mg twice daily for alopecia universalis.");
    for (String name : List.of("hypertension", "gout")) {
      Indication brought =
          found.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
      assertEquals("comorbidity", brought.role());
      assertEquals("patient 1", brought.group());
    }
    assertTrue(
        found.stream().anyMatch(i -> i.name().startsWith("alopecia") && i.role().equals("treated")),
        found.toString());
  }

  @Test
  void whatAPatientDevelopedIsNothingThatHeCameWith() {
    List<Indication> found =
        indications(
            "Case Report\n\nHepatitis after tofacitinib: a case report.\n\n"
                + "Case presentation\nA 58-year-old man with alopecia universalis developed pneumonia two weeks after tofacitinib was begun.");
    assertTrue(found.stream().noneMatch(i -> i.name().equals("pneumonia")), found.toString());
  }

  @Test
  void aPartOfTheStudysPeopleMayHaveAnotherDisease() {
    List<Indication> found =
        indications(
            "Ticagrelor after stroke: a cohort study.\n\n"
                + "METHODS: We followed patients with ischaemic stroke who took ticagrelor.\n"
                + "RESULTS: Median age was 66 years; 214 were men and 88 had diabetes mellitus.");
    Indication diabetes =
        found.stream().filter(i -> i.name().startsWith("diabetes")).findFirst().orElseThrow();
    assertEquals("comorbidity", diabetes.role());
  }

  @Test
  void aUseWithoutLicenceIsOnlyMentioned() {
    List<Indication> found =
        indications(
            "Colchicine\n\nBrand names: Colcrys · Drug class: alkaloid\n\nWhat it is used for\n"
                + "Colchicine is licensed for gout. Specialists sometimes use it off-label in Behçet's disease.\n\n"
                + "Side effects\nCommon: diarrhoea.");
    Indication other =
        found.stream().filter(i -> i.name().startsWith("Beh")).findFirst().orElseThrow();
    assertEquals("mentioned", other.role());
  }

  @Test
  void aDiseaseKnownByItsShortFormHasItsFullName() {
    List<Indication> found =
        indications(
            "Anakinra in a rare fever syndrome.\n\nMETHODS: Twelve patients with Muckle-Wells fever disorder (MWFD) took anakinra 100 mg daily.\nRESULTS: MWFD went into remission in all.");
    assertTrue(found.stream().noneMatch(i -> i.name().equals("MWFD")), found.toString());
  }

  @Test
  void whatComesWithADrugOrStandsInAListOfEventsIsNoIndication() {
    List<Indication> found =
        indications(
            "Lamotrigine-associated meningitis in two patients with epilepsy. RESULTS: Both recovered. AEs: meningitis in both, grade 2 neutropenia in patient 2.");
    assertEquals(List.of("epilepsy"), found.stream().map(Indication::name).toList());
  }

  @Test
  void aToxoidsDiseaseIsNotTreated() {
    List<Indication> found =
        indications(
            "Safety of a Vi-diphtheria toxoid conjugate in infants: a randomised trial of typhoid fever prevention.");
    assertTrue(found.stream().noneMatch(i -> i.name().equals("diphtheria")), found.toString());
  }

  @Test
  void countedDiagnosesAreTreated() {
    List<String> names =
        indications(
                "Budesonide in glomerulonephritis: a randomised trial.\n\n"
                    + "METHODS: Sixty children with glomerulonephritis were randomly assigned to budesonide or prednisolone. Kidney biopsy had shown IgA nephropathy in 41 and membranous nephropathy in 19.\n\n"
                    + "RESULTS: Proteinuria fell in both groups.")
            .stream()
            .map(Indication::name)
            .toList();
    assertTrue(names.contains("IgA nephropathy"), names.toString());
    assertTrue(names.contains("membranous nephropathy"), names.toString());
  }

  @Test
  void oneLicenceCoversAllUsesOfItsSentence() {
    List<String> approved =
        indications(
                "New coats for an old pill.\n\nMethotrexate has been around for decades. It is licensed for rheumatoid arthritis with a poor outlook and severe psoriasis, and is taken once a week.")
            .stream()
            .filter(i -> i.role().equals("approved"))
            .map(Indication::name)
            .toList();
    assertEquals(List.of("rheumatoid arthritis", "psoriasis"), approved);
  }

  @Test
  void whatWasTreatedAllAlongIsAComorbidity() {
    List<String> found =
        indications(
                "Clozapine-induced ileus: a case report.\n\nCase: A 44-year-old man with schizophrenia was admitted on 3 May. He was taking clozapine 300 mg a day; hypertension was treated with amlodipine. On day 5 he had no bowel sounds.")
            .stream()
            .map(i -> i.role() + " " + i.name())
            .toList();
    assertTrue(found.contains("comorbidity hypertension"), found.toString());
  }

  @Test
  void diagnosesAreCountedOfThoseWhoGotTheDrug() {
    List<String> names =
        indications(
                "Anakinra in childhood arthritis: a trial.\n\n"
                    + "METHODS: Twenty-two children with arthritis (15 with psoriatic arthritis and 7 with enthesitis) received anakinra for a year.\n\n"
                    + "RESULTS: Joint counts fell.")
            .stream()
            .map(Indication::name)
            .toList();
    assertTrue(names.contains("psoriatic arthritis"), names.toString());
    assertTrue(names.contains("enthesitis"), names.toString());
  }

  @Test
  void whatWasPresentInManyOfThePatientsIsAComorbidity() {
    List<String> found =
        indications(
                "Ticagrelor after stroke: a cohort study.\n\nMETHODS: We followed patients with ischaemic stroke who took ticagrelor.\nRESULTS: Median age was 66 years. Atrial fibrillation was present in 29 patients.")
            .stream()
            .map(i -> i.role() + " " + i.name())
            .toList();
    assertTrue(found.contains("comorbidity atrial fibrillation"), found.toString());
  }
}
