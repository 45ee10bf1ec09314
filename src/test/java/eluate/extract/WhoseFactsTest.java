package eluate.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eluate.read.Readers;
import eluate.record.AdverseEvent;
import eluate.record.Group;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the facts of small made-up papers belong to. */
class WhoseFactsTest {
  private static final PaperExtractor EXTRACTOR = new PaperExtractor();
  private static final Readers READERS = new Readers();

  private static PaperRecord record(String text) throws Exception {
    return EXTRACTOR.extract(READERS.read("paper.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> labels(PaperRecord record, String kind) {
    return record.groups().stream().filter(g -> g.kind().equals(kind)).map(Group::label).toList();
  }

  @Test
  void whatPatientsTakeAnywayIsNoArm() throws Exception {
    PaperRecord record =
        record(
            """
        Linagliptin in type 2 diabetes: a randomised trial.
        METHODS: Patients inadequately controlled on metformin were randomised to linagliptin 5 mg (n = 52) or placebo (n = 48) added to glimepiride.
        RESULTS: HbA1c fell by 0.6% with linagliptin and by 0.1% with placebo.
        """);
    assertEquals(List.of("linagliptin", "placebo"), labels(record, "arm"));
    assertEquals(
        List.of(52, 48),
        record.groups().stream().filter(g -> g.kind().equals("arm")).map(Group::size).toList());
  }

  @Test
  void comparingWithSetsTheTwoApart() throws Exception {
    PaperRecord record =
        record(
            """
        Bone loss in women: a randomised trial.
        METHODS: We ran a randomised trial comparing alendronate with zoledronic acid.
        RESULTS: Nausea occurred in 12% of women with alendronate and in 5% with zoledronic acid.
        """);
    assertEquals(List.of("alendronate", "zoledronic acid"), labels(record, "arm"));
  }

  @Test
  void withOrWithoutMakesTwoArms() throws Exception {
    PaperRecord record =
        record(
            """
        Bone density under letrozole: a randomised trial.
        METHODS: Women were randomised to receive letrozole with (n = 40) or without (n = 41) zoledronic acid.
        RESULTS: Fractures were rare.
        """);
    assertEquals(List.of("letrozole + zoledronic acid", "letrozole"), labels(record, "arm"));
  }

  @Test
  void eachDoseOfALevelStudyIsAnArm() throws Exception {
    PaperRecord record =
        record(
            """
        A dose-escalation study of alisertib.
        METHODS: Patients were given alisertib at dose levels of 20 mg, 30 mg or 40 mg.
        RESULTS: Mean Cmax was 1.0, 1.6 and 2.2 µM at 20, 30 and 40 mg.
        """);
    assertEquals(3, labels(record, "arm").size());
    assertEquals(labels(record, "arm"), record.scores().stream().map(s -> s.group()).toList());
  }

  @Test
  void treatmentAndControlGroupsAreArmsThoughNoDrugNamesThem() throws Exception {
    PaperRecord record =
        record(
            """
        An herbal granule in kidney disease.
        METHODS: Seventy patients were randomised into a control group (n = 35) and a treatment group (n = 35).
        RESULTS: Nausea occurred in 3 patients of the treatment group and in 1 patient of the control group.
        """);
    assertEquals(List.of("control", "treatment"), labels(record, "arm").stream().sorted().toList());
  }

  @Test
  void aNumberOfBothGroupsIsOneFactForEach() throws Exception {
    PaperRecord record =
        record(
            """
        Apixaban or warfarin: a randomised trial.
        METHODS: Patients were randomised to apixaban or warfarin.
        RESULTS: Nausea occurred in 4% in both groups.
        """);
    assertEquals(
        List.of("apixaban", "warfarin"),
        record.adverseEvents().stream().map(e -> e.group()).sorted().toList());
  }

  @Test
  void statisticsInBracketsNameNoArm() throws Exception {
    PaperRecord record =
        record(
            """
        Docetaxel or pembrolizumab: a randomised trial.
        METHODS: Patients were randomised to pembrolizumab or docetaxel.
        RESULTS: Survival was longer with pembrolizumab than with docetaxel (HR, 0.7).
        """);
    assertTrue(record.groups().stream().noneMatch(g -> g.aliases().contains("HR")));
  }

  @Test
  void numbersOfAPartOfThePeopleCarryIt() throws Exception {
    PaperRecord record =
        record(
            """
        Ustekinumab in Crohn's disease: a cohort.
        METHODS: We followed adults who started ustekinumab.
        RESULTS: The median CRP was 12 mg/L. In patients with perianal fistulas the median CRP was 20 mg/L.
        """);
    assertEquals(List.of("perianal fistulas"), labels(record, "subgroup"));
    assertEquals(
        List.of("all", "perianal fistulas"), record.scores().stream().map(s -> s.group()).toList());
  }

  @Test
  void aReportsOnlyPatientNeedsNoNoun() throws Exception {
    PaperRecord record =
        record(
            """
        Clearance of a refractory rash with guselkumab: a case report
        A 63-year-old retired electrician came with a rash.
        He was given guselkumab. At week 12 his CRP was 3 mg/L.
        """);
    assertEquals(List.of("patient 1"), labels(record, "patient"));
    assertEquals(List.of("patient 1"), record.scores().stream().map(s -> s.group()).toList());
  }

  @Test
  void laterPairsKeepTheOrderOfTheFirstPairOfTheSentence() throws Exception {
    PaperRecord record =
        record(
            """
        Torasemide in heart failure: a randomised trial.
        METHODS: Patients were randomised to torasemide (n = 41) or furosemide (n = 43).
        RESULTS: At entry systolic blood pressure was 131 +/- 14 mmHg with torasemide and 129 +/- 15 mmHg with furosemide, and NT-proBNP 2110 +/- 640 vs 2240 +/- 590 pg/ml.
        """);
    assertEquals(
        List.of("torasemide", "furosemide", "torasemide", "furosemide"),
        record.scores().stream().map(Score::group).toList());
  }

  @Test
  void aPairInBracketsKeepsTheOrderOfTheComparison() throws Exception {
    PaperRecord record =
        record(
            """
        Torasemide in heart failure: a randomised trial.
        METHODS: Patients were randomised to furosemide (n = 43) or torasemide (n = 41).
        RESULTS: Dizziness was more frequent with torasemide than with furosemide (17% vs. 9%).
        """);
    assertEquals(
        List.of("torasemide", "furosemide"),
        record.adverseEvents().stream().map(AdverseEvent::group).toList());
  }

  @Test
  void armsWithoutDrugs() throws Exception {
    PaperRecord record =
        record(
            """
        Exercise for women after breast surgery.
        METHODS: Sixty women were randomised to a 12-week walking programme (n = 31) or usual diet advice.
        RESULTS: Two women in the walking group had falls.
        """);
    assertEquals(List.of("walking", "usual diet advice"), labels(record, "arm"));
  }

  @Test
  void onceWithAndOnceWithout() throws Exception {
    PaperRecord record =
        record(
            """
        Epoetin in breast cancer: a randomised trial.
        METHODS: Patients were randomised to chemotherapy either with epoetin (n = 61) or without epoetin (n = 62).
        RESULTS: Thrombosis occurred in 3% of patients with epoetin.
        """);
    assertEquals(List.of("epoetin", "no epoetin"), labels(record, "arm"));
  }

  @Test
  void theStudiedDrugAgainstControls() throws Exception {
    PaperRecord record =
        record(
            """
        Heart valves under pergolide.
        METHODS: Thirty patients and 30 control subjects had echocardiography.
        RESULTS: The valve score was 2.4 in pergolide-treated patients and 1.1 in control subjects.
        """);
    assertEquals(List.of("control", "pergolide"), labels(record, "arm"));
  }

  @Test
  void shortFormsOfOutcomesNameNoArm() throws Exception {
    PaperRecord record =
        record(
            """
        Sunitinib or capecitabine in breast cancer: a randomised trial.
        METHODS: We tested whether sunitinib improves progression-free survival (PFS) compared with capecitabine.
        RESULTS: Nausea occurred in 12% with sunitinib and in 5% with capecitabine.
        """);
    assertEquals(
        List.of(),
        record.groups().stream().flatMap(g -> g.aliases().stream()).filter("PFS"::equals).toList());
  }

  @Test
  void partsOfWhomNothingIsToldAreLeftOut() throws Exception {
    PaperRecord record =
        record(
            """
        Ramipril in hypertension.
        METHODS: Forty patients were enrolled.
        RESULTS: Ramipril is of use in patients with cirrhosis. Cough occurred in 4 patients.
        """);
    assertEquals(List.of(), labels(record, "subgroup"));
  }

  @Test
  void theGroupInBracketsBehindAWholeRegimenIsItsName() throws Exception {
    PaperRecord record =
        record(
            """
        Two treatments of lupus nephritis.
        METHODS: Forty patients were allocated at random to azathioprine, 2 mg/kg/day by mouth in one dose for 18 months (group I, n = 21), or to monthly infusions of rituximab, 500 mg each (group II, n = 19).
        RESULTS: Remission was seen in 9 of 21 patients of group I and in 14 of 19 of group II.
        """);
    assertEquals(
        List.of("azathioprine 9", "rituximab 14"),
        record.responses().stream().map(r -> r.group() + " " + r.events()).toList());
  }

  @Test
  void aLoneDrugInABlindedStudyAgainstPlaceboMakesTwoArms() throws Exception {
    PaperRecord record =
        record(
            """
        Parecoxib after hip surgery.
        METHODS: In a double-blind, placebo-controlled study, a single dose of parecoxib 40 mg was given to 82 patients.
        RESULTS: Nausea occurred in 12% with parecoxib and in 5% with placebo.
        """);
    assertEquals(List.of("parecoxib", "placebo"), labels(record, "arm"));
    assertEquals(
        List.of("parecoxib", "placebo"),
        record.adverseEvents().stream().map(AdverseEvent::group).toList());
  }

  private static final String SERTRALINE =
      """
      Sertraline in late-life depression: a randomised trial.
      METHODS: Patients were randomised to sertraline (n = 42) or placebo (n = 40).
      RESULTS: %s
      """;

  private static List<String> scores(String results) throws Exception {
    return record(SERTRALINE.formatted(results)).scores().stream()
        .map(s -> s.value().toPlainString() + " " + s.group())
        .toList();
  }

  @Test
  void aGroupInsideOfAFractionIsWhoseItIs() throws Exception {
    assertEquals(
        List.of("placebo 4", "sertraline 11"),
        record(
                SERTRALINE.formatted(
                    "Remission was seen in 11 of 42 sertraline recipients (26%) and 4 of 40 placebo recipients (10%)."))
            .responses()
            .stream()
            .map(r -> r.group() + " " + r.events())
            .sorted()
            .toList());
  }

  @Test
  void eachOfTwoValuesIsOfTheArmNamedBeforeIt() throws Exception {
    assertEquals(
        List.of("9.2 sertraline", "12.7 placebo"),
        scores(
            "The mean HAM-D for sertraline was 9.2 (SD 2.1) and for placebo was 12.7 (SD 2.4)."));
  }

  @Test
  void aClauseThatNamesOneArmTellsItsCourse() throws Exception {
    assertEquals(
        List.of("19.2 sertraline", "9.1 sertraline", "19.0 placebo", "18.8 placebo"),
        scores(
            "The mean HAM-D fell from 19.2 to 9.1 with sertraline, whereas in the placebo group it hardly moved, 19.0 and 18.8."));
  }

  @Test
  void theBracketBehindPeopleNotYetToldApartIsOfEveryone() throws Exception {
    assertEquals(
        List.of("21 all"),
        scores(
            "Of 82 patients randomised (mean age 71 years; median HAM-D, 21 [IQR 18-24]), 38 patients in the sertraline group and 36 patients in the placebo group completed."));
  }

  @Test
  void pairsThatNameNoArmGoOnInTheOrderOfThoseBefore() throws Exception {
    assertEquals(
        List.of("12.4 placebo", "9.1 sertraline", "3.9 placebo", "3.2 sertraline"),
        scores(
            "The mean HAM-D was higher with placebo than with sertraline (12.4 ± 2.0 vs. 9.1 ± 2.2). The mean CGI-S (3.9 ± 0.5 vs. 3.2 ± 0.4) behaved alike."));
  }
}
