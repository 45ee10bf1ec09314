package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.record.Drug;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DrugsTest {
  private static Map<String, String> roles(String text) {
    Map<String, String> roles = new TreeMap<>();
    PaperText.record(text)
        .drugs()
        .forEach(d -> roles.merge(d.name(), d.role(), (a, b) -> a + "+" + b));
    return roles;
  }

  @Test
  void titleTellsStudiedFromComparator() {
    assertEquals(
        Map.of("ramipril", "studied", "losartan", "comparator"),
        roles(
            "Ramipril versus losartan in patients with hypertension: a randomised trial.\n\n"
                + "METHODS: 80 patients were randomised to ramipril or losartan for 12 weeks."));
  }

  @Test
  void earlierAndAccompanyingTreatmentStandApart() {
    Map<String, String> roles =
        roles(
            "Tocilizumab in rheumatoid arthritis: an open-label study.\n\n"
                + "METHODS: Forty patients who had failed adalimumab received tocilizumab 8 mg/kg every 4 weeks added to methotrexate.");
    assertEquals("prior", roles.get("adalimumab"));
    assertEquals("concomitant", roles.get("methotrexate"));
    assertEquals("studied", roles.get("tocilizumab"));
  }

  @Test
  void substancesMeasuredAreNoDrugs() {
    Map<String, String> roles =
        roles(
            "Effect of finasteride in benign prostatic hyperplasia.\n\n"
                + "RESULTS: Serum testosterone rose and plasma cortisol levels did not change. Dopamine receptor binding fell.");
    assertEquals(Map.of("finasteride", "studied"), roles);
  }

  @Test
  void examplesShareTheRoleOfTheirClass() {
    Map<String, String> roles =
        roles(
            "Rituximab in refractory pemphigus: a case series.\n\n"
                + "METHODS: Six patients with pemphigus refractory to immunosuppressants including azathioprine and methotrexate received rituximab.");
    assertEquals("prior", roles.get("azathioprine"));
    assertEquals("prior", roles.get("methotrexate"));
  }

  @Test
  void regimenStandsWithTheDrug() {
    Drug drug =
        PaperText.record(
                "Efficacy of oral dapsone in urticaria.\n\nMETHODS: Thirty patients received oral dapsone 100 mg once daily for 6 weeks.")
            .drugs()
            .get(0);
    assertEquals("oral", drug.route());
    assertEquals("once daily", drug.schedule());
    assertTrue(drug.dose().startsWith("100 mg"), drug.dose());
  }

  @Test
  void earlierDrugsOfAStoryAreNoneOfTheStudy() {
    Map<String, String> roles =
        roles(
            "Nivolumab in refractory Hodgkin lymphoma: a case report.\n\n"
                + "A 30-year-old woman had progressed after brentuximab vedotin and bendamustine. Nivolumab brought remission.");
    assertEquals("studied", roles.get("nivolumab"));
    assertEquals("prior", roles.get("brentuximab vedotin"));
    assertEquals("prior", roles.get("bendamustine"));
  }

  @Test
  void whatIsOnlyMeasuredOrResistedIsNoDrug() {
    List<String> names =
        PaperText.record(
                "Abiraterone in castration-resistant prostate cancer.\n\n"
                    + "METHODS: Thirty men received abiraterone 1000 mg daily.\n"
                    + "RESULTS: Dihydrotestosterone fell below the limit of detection. Methicillin-resistant staphylococci grew from one catheter.")
            .drugs()
            .stream()
            .map(d -> d.name())
            .toList();
    assertEquals(List.of("abiraterone"), names);
  }

  @Test
  void shortFormsThatTheTextDefinesOtherwise() {
    String record =
        PaperText.record(
                "Acceptance and commitment therapy plus sertraline in depression.\n\nMETHODS: Acceptance and commitment therapy (ACT) was compared with sertraline. Patients were treated with ACT or sertraline. Infections caused by methicillin-resistant Staphylococcus aureus (MRSA) were treated with vancomycin.")
            .drugs()
            .toString();
    assertTrue(record.contains("sertraline") && record.contains("vancomycin"), record);
    assertFalse(record.contains("name=ACT") || record.contains("name=MRSA"), record);
  }

  @Test
  void formerUseIsEarlierTreatment() {
    assertEquals(
        "prior",
        roles(
                "Tafluprost versus timolol in glaucoma: a randomised trial.\n\n"
                    + "METHODS: Eighty patients were randomised to tafluprost or timolol. Former users of latanoprost needed a washout of 4 weeks.")
            .get("latanoprost"));
  }

  @Test
  void drugsPrintedAsOneNameAreSeveral() {
    Map<String, String> roles =
        roles(
            "Opicapone in Parkinson's disease: a case report.\n\n"
                + "A 70-year-old man was taking levodopa/carbidopa 100/25 mg and started opicapone 50 mg.");
    assertEquals("concomitant", roles.get("levodopa"));
    assertEquals("concomitant", roles.get("carbidopa"));
  }

  @Test
  void classesThatSayWhatADrugIsAreNoItems() {
    Map<String, String> roles =
        roles(
            "Collagenous colitis due to the proton pump inhibitor lansoprazole: a case report.\n\n"
                + "Lansoprazole, a proton pump inhibitor, was stopped. Earlier chemotherapy with vincristine had been uneventful.");
    assertEquals("studied", roles.get("lansoprazole"));
    assertFalse(roles.containsKey("proton pump inhibitors"), roles.toString());
    assertFalse(roles.containsKey("chemotherapy"), roles.toString());
  }

  @Test
  void listsGoOnBehindABracket() {
    Map<String, String> roles =
        roles(
            "Ramipril after stroke: a randomised trial.\n\n"
                + "METHODS: 300 patients were randomised to ramipril or placebo in addition to aspirin, a beta-blocker (bisoprolol in 60%), and a statin.");
    assertEquals("concomitant", roles.get("aspirin"));
    assertEquals("concomitant", roles.get("statins"));
  }

  @Test
  void wordsOfTitlesSetDrugsAgainstEachOther() {
    assertEquals(
        "comparator",
        roles(
                "Non-inferiority of azathioprine to methotrexate in vasculitis: a randomised trial.\n\n"
                    + "METHODS: 80 patients were randomised to azathioprine or methotrexate.")
            .get("methotrexate"));
    assertEquals(
        "studied",
        roles(
                "Adalimumab in uveitis: alone or in combination with methotrexate?\n\n"
                    + "METHODS: 40 patients were randomised to adalimumab or adalimumab plus methotrexate.")
            .get("methotrexate"));
    assertEquals(
        "prior",
        roles(
                "Romosozumab or alendronate after raloxifene in women with osteoporosis.\n\n"
                    + "METHODS: Women previously treated with raloxifene were randomised to romosozumab or alendronate.")
            .get("raloxifene"));
  }

  @Test
  void partsOfOtherNamesAreNoDrugs() {
    assertEquals(
        Map.of("ramipril", "studied"),
        roles(
            "Ramipril in hypertension: a randomised trial.\n\n"
                + "METHODS: Sixty patients received ramipril 5 mg or placebo; creatine kinase and thiopurine methyltransferase were determined, and fluorescein staining was graded.\n\n"
                + "RESULTS: LDL cholesterol and serum bile acids did not change with ramipril."));
  }

  @Test
  void dosesOfARegimenLeaveItADrug() {
    assertTrue(
        roles(
                "Leucovorin rescue in osteosarcoma.\n\n"
                    + "METHODS: Eighteen children were treated with high-dose methotrexate and leucovorin.")
            .containsKey("methotrexate"));
  }

  @Test
  void substancesOfTheBodyAreNamedAsDrugsWhereTheyAreGiven() {
    Map<String, String> roles =
        roles(
            "Height after growth hormone treatment in girls born small.\n\n"
                + "METHODS: Thirty girls received growth hormone treatment for four years. Blood serotonin levels were determined before treatment.");
    assertEquals(Map.of("growth hormone", "studied"), roles);
  }

  @Test
  void interferonKeepsItsName() {
    assertTrue(
        roles(
                "Hypothyroidism during alpha interferon for hepatitis C.\n\n"
                    + "RESULTS: Two of 30 patients treated with alpha interferon developed hypothyroidism.")
            .containsKey("alpha interferon"));
  }
}
