package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientCountsTest {
  private static List<String> counts(String text) {
    return PaperText.record(text).patientCounts().stream()
        .map(c -> c.count() + " " + c.kind() + " " + c.group())
        .toList();
  }

  @Test
  void wholeAndArms() {
    assertEquals(
        List.of("90 randomized all", "45 randomized ramipril", "45 randomized placebo"),
        counts(
            "Ramipril in hypertension: a randomised trial.\n\nMETHODS: Ninety patients were randomised to ramipril (n = 45) or placebo (n = 45)."));
  }

  @Test
  void sexesInBrackets() {
    assertEquals(
        List.of("24 enrolled all", "15 male all", "9 female all"),
        counts(
            "Dapsone in urticaria.\n\nMETHODS: Twenty-four patients (15 men, 9 women) were enrolled."));
  }

  @Test
  void bareNumbersFollowTheirVerbs() {
    List<String> counts =
        counts(
            "Sertraline in depression.\n\nRESULTS: A total of 120 patients were enrolled; 112 completed the study and 8 were lost to follow-up.");
    assertTrue(
        counts.containsAll(List.of("120 enrolled all", "112 completed all", "8 withdrawn all")),
        counts.toString());
  }

  @Test
  void peopleWithAnOutcomeArePartOfOtherFamilies() {
    assertEquals(
        List.of("40 treated all"),
        counts(
            "Dapsone in urticaria.\n\nRESULTS: Forty patients were treated. Nausea was reported in 12 patients (30%) and 3 patients developed anaemia."));
  }

  @Test
  void plansAreNoFacts() {
    assertEquals(
        List.of(),
        counts(
            "Dapsone in urticaria.\n\nMETHODS: A sample size of 60 patients was calculated to give 80% power."));
  }

  @Test
  void partsMakeUpTheWhole() {
    List<String> counts =
        counts(
            "Ramipril versus losartan in hypertension.\n\nRESULTS: 60 patients were randomised: 31 had ramipril and 29 had losartan.");
    assertTrue(
        counts.containsAll(
            List.of("60 randomized all", "31 randomized ramipril", "29 randomized losartan")),
        counts.toString());
  }

  @Test
  void oneVerbForTwoNumbers() {
    List<String> counts =
        counts(
            "Ramipril versus losartan in hypertension.\n\nRESULTS: Of 200 patients randomised (133 women [67%]), 76 patients (76%) in the ramipril group and 95 (95%) in the losartan group completed the study.");
    assertTrue(
        counts.containsAll(
            List.of(
                "200 randomized all",
                "133 female all",
                "76 completed ramipril",
                "95 completed losartan")),
        counts.toString());
  }

  @Test
  void harmsWithSizesAreNoGroups() {
    assertEquals(
        List.of("40 treated all"),
        counts(
            "Dapsone in urticaria.\n\nRESULTS: Forty patients were treated. The adverse events were nausea (n = 12) and anaemia (n = 3)."));
  }

  @Test
  void theWholeIsNotTheArmBesideIt() {
    assertEquals(
        List.of("90 randomized all", "45 randomized ramipril", "45 randomized placebo"),
        counts(
            "Ramipril versus placebo in hypertension: a trial.\n\nRESULTS: 90 patients were randomised (ramipril 45, placebo 45)."));
  }

  @Test
  void partsWithoutAnArmKeepTheirOwnWords() {
    assertEquals(
        List.of("46 enrolled all", "30 enrolled without prior chemotherapy"),
        counts(
                "Vinorelbine in lung cancer.\n\nMETHODS: Forty-six patients were included. Thirty patients without prior chemotherapy and 16 pretreated ones were assessable.")
            .subList(0, 2));
  }

  @Test
  void whoWasAssessedBeforeRandomisationWasScreened() {
    assertEquals(
        List.of("300 screened all", "210 randomized all"),
        counts(
            "Colchicine after infarction.\n\nMETHODS: Between May and July, 300 patients were assessed, and 210 underwent randomization."));
  }

  @Test
  void oneSizeForEveryArmIsThatOfEach() {
    assertEquals(
        List.of("18 randomized linagliptin", "18 randomized placebo"),
        counts(
            "Linagliptin in type 2 diabetes.\n\nMETHODS: Patients with type 2 diabetes were randomly assigned to linagliptin 5 mg or placebo (n = 18 each)."));
    assertEquals(
        List.of("89 randomized linagliptin", "89 randomized glimepiride"),
        counts(
            "Linagliptin versus glimepiride: a randomised trial.\n\nMETHODS: Equal numbers (n = 89) were allocated to linagliptin and glimepiride."));
  }

  @Test
  void recipientsNameTheirArmAndSizesOfTwoArmsStandInOrder() {
    assertEquals(
        List.of(
            "120 analyzed linagliptin",
            "118 analyzed glimepiride",
            "31 died linagliptin",
            "14 died glimepiride"),
        counts(
            "Linagliptin versus glimepiride: a trial.\n\nRESULTS: The safety population (n = 120 and n = 118) had few events. By month 12, 31 linagliptin recipients (15%) and 14 glimepiride recipients (13%) had died."));
  }

  @Test
  void whomAnOutcomeIsToldOfIsNotWhoWasTreated() {
    assertEquals(
        List.of("240 randomized all"),
        counts(
            "Linagliptin versus glimepiride: a trial.\n\nMETHODS: We randomised 240 patients to linagliptin or glimepiride.\nRESULTS: Diarrhoea was reported by 16 patients receiving linagliptin and 9 patients receiving glimepiride."));
  }

  @Test
  void deathsOfSinglePatients() {
    assertTrue(
        counts(
                "Two patients with sarcoidosis given infliximab.\n\nPatient 1 was a 40-year-old man. Patient 2 was a 61-year-old woman. Patient 2 died of pneumonia ten days later.")
            .contains("1 died patient 2"));
  }

  @Test
  void partsSayWhoseTheyAre() {
    List<String> counts =
        counts(
            "Tacrolimus in nephropathy.\n\nMETHODS: Fifty patients were enrolled. Tacrolimus was given for a year. Biopsy had shown membranous nephropathy in 31 and minimal change disease in 19.");
    assertTrue(
        counts.containsAll(
            List.of(
                "50 enrolled all",
                "31 enrolled membranous nephropathy",
                "19 enrolled minimal change disease")),
        counts.toString());
  }

  @Test
  void wordsBehindAShareTellOfItsTotal() {
    assertEquals(
        List.of("80 enrolled all"),
        counts(
            "Dapsone in urticaria.\n\nRESULTS: Anaemia was found in 12 of 80 patients treated with dapsone."));
    assertTrue(
        counts(
                "Ramipril in hypertension.\n\nMETHODS: Sixty women who received aspirin were randomly assigned to ramipril or placebo.")
            .contains("60 randomized all"));
  }

  @Test
  void subgroupsOfWhichResultsAreTold() {
    assertTrue(
        counts(
                "Ramipril in hypertension.\n\nMETHODS: We enrolled 400 patients.\n\nRESULTS: Among the 120 participants with diabetes the pressure fell by 12 mm Hg.")
            .contains("120 analyzed diabetes"));
    assertTrue(
        counts(
                "Nitrate gel in Raynaud's syndrome.\n\nMETHODS: We studied 20 patients with Raynaud's syndrome and ten healthy volunteers.")
            .contains("10 enrolled healthy volunteers"));
  }

  @Test
  void reasonsAndArmsOfThoseLost() {
    List<String> counts =
        counts(
            "Ramipril in hypertension: a randomised trial.\n\nMETHODS: Ninety patients were randomised to ramipril (n = 45) or placebo (n = 45).\n\n"
                + "RESULTS: Twenty patients had discontinued: adverse events 9, lack of efficacy 7, other reasons 4. Three patients died, one (ramipril) of stroke and two (placebo) of sepsis.");
    assertTrue(
        counts.containsAll(
            List.of(
                "20 withdrawn all",
                "9 withdrawn all",
                "7 withdrawn all",
                "4 withdrawn all",
                "1 died ramipril",
                "2 died placebo")),
        counts.toString());
  }

  @Test
  void whoDidNotCompleteIsToldInTheBracket() {
    List<String> counts =
        counts(
            "Dapsone in urticaria.\n\nRESULTS: Sixty patients were enrolled; 53 completed the study (four moved away, three became pregnant).");
    assertTrue(
        counts.containsAll(List.of("53 completed all", "4 withdrawn all", "3 withdrawn all")),
        counts.toString());
  }

  @Test
  void reasonsOfTwoArms() {
    List<String> counts =
        counts(
            "Ramipril in hypertension: a randomised trial.\n\nMETHODS: Ninety patients were randomised to ramipril (n = 45) or placebo (n = 45).\n\n"
                + "RESULTS: Twelve ramipril patients and fifteen on placebo discontinued early, 5 and 3 of them for cough.");
    assertTrue(
        counts.containsAll(List.of("5 withdrawn ramipril", "3 withdrawn placebo")),
        counts.toString());
  }

  @Test
  void sizesToldOnceAndByEquals() {
    List<String> counts =
        counts(
            "Ramipril versus losartan: a randomised trial.\n\nMETHODS: Patients were randomised to ramipril or losartan in two groups of 60 patients.\n\n"
                + "RESULTS: The analysed sample (ramipril = 55, losartan = 58) was elderly. Of 118 patients (female/male: 50/68) none died.");
    assertTrue(
        counts.containsAll(
            List.of(
                "60 randomized ramipril",
                "60 randomized losartan",
                "55 analyzed ramipril",
                "58 analyzed losartan",
                "50 female all",
                "68 male all")),
        counts.toString());
  }

  @Test
  void enumeratedConditionsMakeSubgroups() {
    List<String> counts =
        counts(
            "Dalbavancin in infections: a cohort.\n\nRESULTS: A total of 80 patients were treated at our hospital, including 42 with osteomyelitis and 11 with endocarditis.");
    assertTrue(
        counts.containsAll(
            List.of("80 treated all", "42 treated osteomyelitis", "11 treated endocarditis")),
        counts.toString());
  }

  @Test
  void peopleApproachedWhoWereRandomized() {
    List<String> counts =
        counts(
            "Walking after surgery: a randomised trial.\n\nRESULTS: Ninety-six patients due for surgery were assessed for eligibility. From 2015 to 2016, 70/84 (83.3%) patients approached agreed to participate and were randomised. Of 84 admitted patients 70 fulfilled the entry criteria.");
    assertTrue(
        counts.containsAll(List.of("96 screened all", "70 randomized all")), counts.toString());
  }

  @Test
  void thoseAssignedToOneArmComparedWithAnotherAreEveryone() {
    assertTrue(
        counts(
                "Exemestane in prevention.\n\nRESULTS: Cancer was rare among 910 women randomly allocated to exemestane 25 mg compared with placebo.")
            .contains("910 randomized all"));
  }

  @Test
  void wordsThatSayNoTreatmentNameNoGroup() {
    assertTrue(
        counts(
                "Exemestane in prevention: a randomised trial.\n\nRESULTS: Ages were well balanced between arms (n = 724).")
            .stream()
            .noneMatch(c -> c.contains("balanced")));
  }

  @Test
  void theSizeBehindWhatADrugIsBelongsToTheDrug() {
    List<String> counts =
        counts(
            "Burning mouth.\n\nMETHODS: Taste was tested after treatment with rabeprazole, a PPI (22 patients, aged 51 years) or nizatidine, an H2 blocker (24 patients, aged 49 years).");
    assertTrue(
        counts.containsAll(List.of("22 treated rabeprazole", "24 treated nizatidine")),
        counts.toString());
  }

  @Test
  void numbersWithHyphensAndBlanks() {
    assertEquals(
        List.of("124 enrolled all"),
        counts(
            "Ketamine before surgery.\n\nMETHODS: One-hundred-twenty-four adults were enrolled."));
    assertEquals(
        List.of("11482 analyzed all"),
        counts(
            "Statins in old age: a cohort.\n\nRESULTS: All adults with a first prescription were analysed (n = 11 482)."));
  }

  @Test
  void stagesStandBetweenANumberAndItsPeople() {
    assertEquals(
        List.of("212 randomized all"),
        counts(
            "Capecitabine in gastric cancer.\n\nMETHODS: Overall, 212 chemotherapy-naive stage II, III and IV operable gastric cancer patients were randomised."));
  }

  @Test
  void menAndWomenAreNoMen() {
    assertEquals(
        List.of("64 enrolled all"),
        counts(
            "Zinc in healthy adults.\n\nMETHODS: We enrolled 64 healthy men and women aged 20 to 40 years."));
  }

  @Test
  void nobodyDiedOrLeft() {
    List<String> counts =
        counts(
            "Ramipril in hypertension.\n\nMETHODS: Ninety patients were randomised to ramipril (n = 45) or placebo (n = 45).\n\nRESULTS: No patient withdrew. Two patients died in the ramipril group and none died in the placebo group.");
    assertTrue(
        counts.containsAll(List.of("0 withdrawn all", "2 died ramipril", "0 died placebo")),
        counts.toString());
  }

  @Test
  void groupsToldBesideEachOther() {
    assertEquals(
        List.of("41 treated brace", "43 treated night splint", "38 treated observation"),
        counts(
            "Bracing of the wrist.\n\nMETHODS: In all, 41 patients were treated with a brace, 43 were treated with a night splint, and 38 served as the observation group."));
  }

  @Test
  void peopleListedByWhatTheyHave() {
    assertEquals(
        List.of(
            "33 enrolled plaque psoriasis",
            "21 enrolled guttate lesions",
            "19 enrolled nail disease"),
        counts(
            "Apremilast in psoriasis.\n\nMETHODS: Thirty-three patients with plaque psoriasis (PP), 21 with guttate lesions and 19 with nail disease were enrolled."));
  }

  @Test
  void whatIsDoneAnywaySaysWhoTookPart() {
    assertEquals(
        List.of("58 enrolled all"),
        counts(
            "Dexamethasone before surgery.\n\nMETHODS: The effect of one dose was followed in 58 patients undergoing thyroidectomy."));
  }

  @Test
  void denominatorsInBracketsBelongToTheGroupBehind() {
    List<String> counts =
        counts(
            "Apixaban or dalteparin after hip surgery.\n\nMETHODS: Patients were randomly assigned to apixaban or dalteparin.\n\nRESULTS: The incidence of bleeding was 2.0% (4 of 203 patients) in the apixaban group and 3.4% (7 of 206 patients) in the dalteparin group.");
    assertTrue(
        counts.containsAll(List.of("203 analyzed apixaban", "206 analyzed dalteparin")),
        counts.toString());
  }
}
