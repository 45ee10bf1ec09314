package eluate.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eluate.study.Title.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bars of {@link Title}, on variants of titles as catalogues, meetings and journals have them.
 */
class TitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ebastine for acquired cold urticaria: a randomised trial | Ebastine for Acquired Cold Urticaria: A Randomized Trial.
          Ebastine for acquired cold urticaria | A randomized, double-blind, placebo-controlled study of ebastine in patients with acquired cold urticaria
          Oral ebastine in cold urticaria | Cold urticaria: ebastine oral
          Haemoglobin response to drug A in anaemia of childhood | Hemoglobin response to drug A in anemia of childhood
          Correction to: Ebastine for acquired cold urticaria | Ebastine for acquired cold urticaria
          RETRACTED: Ebastine for acquired cold urticaria | Ebastine for acquired cold urticaria
          [Ebastine for acquired cold urticaria]. | Ebastine for acquired cold urticaria
          Olokizumab versus adalimumab in rheumatoid arthritis | Olokizumab vs. adalimumab in rheumatoid artritis
          Long-term outcomes of type 2 diabetes with metformin | Long term outcomes of metformin in type 2 diabetes
          """)
  void theSame(String a, String b) {
    both(Likeness.SAME, a, b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ebastine for acquired cold urticaria | Ebastine for acquired cold urticaria: the COLDSTOP trial
          Ebastine for acquired cold urticaria in Polish adults | Ebastine for acquired cold urticaria
          """)
  void aPart(String a, String b) {
    both(Likeness.PART, a, b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ebastine for acquired cold urticaria in adults | Ebastine for acquired cold urticaria in adolescents
          Ebastine for acquired cold urticaria in women | Ebastine for acquired cold urticaria in men
          Insulin glargine in type 1 diabetes mellitus | Insulin glargine in type 2 diabetes mellitus
          Cancer statistics for northern Europe 2019 | Cancer statistics for northern Europe 2020
          Drug A for severe pulmonary hypertension | Drug A for severe pulmonary hypotension
          Anti-CD19 cells for refractory multiple sclerosis | Anti-CD20 cells for refractory multiple sclerosis
          Omeprazole for gastric ulcer in cirrhosis | Esomeprazole for gastric ulcer in cirrhosis
          Maternal vaccination against whooping cough | Paternal vaccination against whooping cough
          Afferent nerve stimulation for chronic pain | Efferent nerve stimulation for chronic pain
          Prednisone for giant cell arteritis relapse | Prednisolone for giant cell arteritis relapse
          Tolerability of week 24 dosing with drug A in gout flares | Tolerability of week 52 dosing with drug A in gout flares
          Ebastine for cold urticaria | Ebastine for acquired cold urticaria in people from villages of southern Poland with asthma
          """)
  void others(String a, String b) {
    both(Likeness.OTHER, a, b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = "A case report | A case report\nReply to the letter | Reply")
  void tooShortToTell(String a, String b) {
    both(Likeness.OPEN, a, b);
  }

  private static void both(Likeness expected, String a, String b) {
    assertEquals(expected, Title.of(a).to(Title.of(b)));
    assertEquals(expected, Title.of(b).to(Title.of(a)));
  }
}
