package eluate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Tumours, tumor",
    "acute lymphoblastic leukaemias, acute lymphoblastic leukemia",
    "Anaemia, anemia",
    "oedema, edema",
    "2oestradiol, 2estradiol",
    "diarrhoea, diarrhoea",
    "apnoea, apnoea",
    "haemorrhoids, hemorrhoid",
    "foetus, foetus",
    "oesophageal hypoglycaemoeda, esophageal hypoglycemeda",
    "therapies, therapy",
    "diagnoses, diagnosis",
    "masses, masse",
    "abscesses, abscesse",
    "virus, virus",
    "ALS, als",
    "DAS28-CRP, das28 crp",
    "Sjögren’s, sjogren s",
    "β2-agonists, β 2 agonist",
    "αβTNF, αβ tnf",
    "ΤΕΛΟΣ, τελοσ",
    "μg µg, μ g μ g",
    "Weiß, weiss",
    "ﬁbrosis, fibrosis",
    "NYHA Ⅲ, nyha iii",
    "10⁹/L, 109 l",
    "'–', ''",
  })
  void foldsWords(String name, String words) {
    List<String> expected = words.isEmpty() ? List.of() : List.of(words.split(" "));
    assertEquals(expected, Folding.words(name));
    assertEquals(words.replace(" ", ""), Folding.key(name));
  }
}
